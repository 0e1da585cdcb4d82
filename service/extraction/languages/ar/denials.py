"""How Arabic denies: the thing, having said it (أن يكون قد قال), knowing of it (علمه بـ)."""

import re

from service.extraction.denial import Wrapping
from service.extraction.languages.ar.normaliser import normalise


def _any(words: str) -> str:
    return "(?:" + "|".join(sorted(normalise(words).split(), key=len, reverse=True)) + ")"


def _begins(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts))


_HAVING = rf"(?:{_any('أن بأن')} )?(?:{_any('يكون تكون يكونوا')} )?(?:{_any('قد سبق')} )?"
_THAT = (
    rf"(?: {_any('بأي أي')})?(?: {_any('تصريح تصريحات أقوال كلام')})?"
    rf"(?: {_any('إن أن بأن إنه أنه بأنه إنها أنها بأنها عن حول بشأن من')})? "
)
_SAY = _any(
    "قال قالت قالوا صرح صرحت صرحوا أدلى أدلت ذكر ذكرت أعلن أعلنت يقول تقول "
    "قوله قولها قولهم تصريحه تصريحها تصريحهم إدلاءه إدلائه إدلاءها إدلائها"
)
_TOLD_OF = _any("إليه إليها إليهم له لها لهم عنه عنها عنهم")
_KNOW = _any("علمه علمها علمهم علمنا معرفته معرفتها معرفتهم درايته درايتها")
_WHOM = _any("له لها لهم لنا لي لديه لديها لديهم لدينا لدي عنده عندنا")
_KNOWN = _any("علم معرفة دراية علما معلومات")
_TOLD = _any(
    "الأنباء أنباء التقارير تقارير المعلومات معلومات الأخبار أخبار الخبر خبر الشائعات شائعات "
    "الإشاعات المزاعم مزاعم ما"
)
_GOING_ROUND = _any("المتداولة المتداول تردد يتردد تداول يتداول أشيع نشر ينشر قيل")
_ABOUT = _any("عن حول بشأن أن بأن من إن")

_KNOWS = _any("يعلم تعلم نعلم أعلم يعرف تعرف نعرف أعرف")
_SHOWN = _any("الادعاء ادعاء المقطع الفيديو الصورة المنشور")
_FALSE = _any("كاذب كاذبة مفبرك مفبركة زائف زائفة مضلل مضللة ملفق ملفقة")
_RUMOURS = _any("إشاعة شائعة إشاعات شائعات الشائعات الإشاعات")
_SPREAD = _any(
    "خبر خبرا منشور منشورا منشورات تغريدة تغريدات مقطع فيديو صورة أنباء مزاعم ادعاء "
    "حسابات صفحات ناشطون ناشطين رواد مستخدمون مستخدمين متداولون"
)

DENIALS = Wrapping(
    normalise=normalise,
    wrapped=(
        ("saying", _begins(_HAVING, _SAY, _THAT)),
        (
            "saying",
            _begins(
                rf"(?:{_any('صحة كل')} )*{normalise('ما')} (?:{normalise('تم')} )?"
                rf"{_any('نسب ينسب نسبته نقل نسبه')} {_TOLD_OF}",
                rf"(?: {normalise('من')})?",
                _THAT,
            ),
        ),
        (
            "knowing",
            _begins(_HAVING, _KNOW, rf"(?: {_any('المسبق المسبقة')})?(?: {_any('بأن أن')})? "),
        ),
        ("knowing", _begins(_HAVING, rf"(?:{_any('على أي')} )?", _KNOWN, " ")),
        (
            "fact",
            _begins(
                rf"{_any('صحة وجود')} (?:{_TOLD} )?(?:{normalise('تم')} )?(?:{_GOING_ROUND} )?"
                rf"(?:{_ABOUT} )?"
            ),
        ),
        ("fact", _begins(rf"{_any('أن بأن')} {_any('يكون تكون')} ")),
    ),
    negated=(
        (
            "saying",
            _begins(
                rf"{_any('لم لا')} ",
                _any("يقل تقل أقل نقل يقولوا يصرح تصرح أصرح نصرح يدل تدل أدل ندل يذكر تذكر"),
                _THAT,
            ),
        ),
        ("knowing", _begins(rf"{normalise('لا')} {_KNOWN} {_WHOM}(?: {_ABOUT})? ")),
        (
            "knowing",
            _begins(rf"{_any('ليس ليست')} {_WHOM} (?:{normalise('أي')} )?{_KNOWN}(?: {_ABOUT})? "),
        ),
        ("knowing", _begins(rf"{normalise('لا')} {_KNOWS}(?: {_ABOUT})? ")),
        ("knowing", _begins(rf"{_any('ليس ليست ليسوا لست لسنا')} {normalise('على علم')} ")),
        (
            "fact",
            _begins(
                rf"{normalise('لا')} {_any('صحة أساس')} (?:{_any('من الصحة')} )*"
                rf"(?:{_any('لما للأنباء للتقارير للمعلومات للأخبار للشائعات للمزاعم للخبر')} )?"
                rf"(?:{normalise('تم')} )?(?:{_GOING_ROUND} )?(?:{_ABOUT} )?"
            ),
        ),
    ),
    told=_begins(
        rf"(?:{_any('إن أن هذا هذه كل تلك')} )*(?:{_TOLD}|{_SHOWN})"
        rf"(?: {normalise('تم')})?(?: {_GOING_ROUND})?(?: {_ABOUT})?(?= )"
    ),
    false=re.compile(
        rf"(?<!\S)(?:{_any('عار عارية')} (?:{normalise('تماما')} )?{normalise('عن الصحة')}"
        rf"|{normalise('غير')} {_any('صحيح صحيحة دقيق دقيقة حقيقي حقيقية')}"
        rf"|{normalise('لا أساس')} (?:{_any('له لها')} )?{normalise('من الصحة')}"
        rf"|{_FALSE}|{_RUMOURS})"
        r"(?!\S)"
    ),
    rumour=re.compile(rf"(?<!\S)(?:{_RUMOURS}|{_SPREAD})(?!\S)"),
    rubric=re.compile(
        rf"(?<!\S)(?:{_any('فحص تحقق تدقيق')}|{_FALSE}|{_RUMOURS}|{normalise('لا صحة')}"
        rf"|{normalise('ما حقيقة')}|{normalise('هل صحيح')})(?!\S)"
    ),
)
"""Patterns of a normalised content; each reads a few words and never goes back far."""
