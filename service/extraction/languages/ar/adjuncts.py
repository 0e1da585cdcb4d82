"""Words at which an Arabic noun phrase stops: verbs, commas, and what tells when, where or how."""

import re
from collections.abc import Sequence

from service.extraction.languages.ar.frequencies import WEIGHTS
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import CALLED
from service.extraction.languages.ar.stems import stem
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

# "٬" is the thousands separator, which some newsrooms type as a comma.
_COMMAS = frozenset("،,٬")
_CHANNEL_KINDS = (
    "statement", "interview", "press_conference", "speech", "social",
    "phone", "video", "broadcast", "document",
)  # fmt: skip
CHANNEL_TAGS = {f"channel:{kind}" for kind in _CHANNEL_KINDS}
TO_SOMEBODY = listed(
    "له لها لهم لنا لي لبي إليه إليها إليهم به بها بهم فيه فيها منه منها عنه عنها "
    "معه معها عليه عليها"
)
_ON_OCCASION = listed("هامش خلفية متن صفحة صفحته صفحتها حسابه حسابها موقعه موقعها")
ASIDE = listed("جانبه جانبها جانبهم جهته جهتها جهتهم ناحيته ناحيتها خلال")
_ON_BEHALF = listed("نيابة عوضا")
_ISSUED = listed("صادر صادرة صدر صدرت الصادر الصادرة")
_OVERSEERS = listed("""
    مشرف مشرفة قائم قائمة قائمون مطلع مطلعة حائز حائزة حاصل حاصلة مدافع مدافعة
    مسؤول مسؤولة مسئول مسئولة
""")
_UNIONS = listed("اتحاد رابطة نقابة جمعية لجنة مجلس منظمة هيئة")
_WITHHOLDING = listed("طلب طلبت طلبوا اشترط اشترطت اشترطوا فضل فضلت فضلوا رفض رفضت رفضوا آثر")
_AT_COURT = listed("لدى إلى")
ENVOYS = listed("سفير سفيرة سفارة مندوب مندوبة مبعوث مبعوثة موفد موفدة ممثل ممثلة")
_BELONGING = listed("تابع تابعة")
_FREQUENT = listed("شدة روعة")
_MANNERS = listed("""
    بهدوء بحزم بوضوح بغضب بحزن بألم بفخر باعتزاز بأسف باختصار بإيجاز بتفاؤل بتشاؤم بحذر باقتضاب
    بانفعال بتحفظ بتواضع باستغراب بفرح باستياء
    بامتعاض بارتياح بقلق بخجل بتردد بإصرار بذهول بحماس بمزاح بتهكم
    بتأثر بصوت بلطف بعنف بإسهاب
    بحرص بعمق بجد بصدق بدهاء بإعجاب ببساطة بدهشة
""")
# What looks like a manner: "his country", and names.
_HIS_OWN = listed(
    "بسيمة باسمة بثينة بهية بسمة بديعة بشيرة بلاده بلدته بعثته بيئته بورصة بطولته بنته بلدة"
)
IN_THE_NAME = normalise("باسم")
_LATIN_NAME = re.compile("ل[a-z]")
_YEARS = listed("عاما سنة عام سنوات أعوام")
_COUNTED = ("source", "title", "org", "unnamed", "nisba", "plural")
_AUXILIARIES = listed("كان كانت كانوا قد لقد فقد وقد ولقد فيكون يكون تكون")
_YEAR = listed("العام السنة الموسم الصيف الشتاء")
_THIS_OR_LAST = listed("الماضي الماضية الحالي الحالية الجاري الجارية المقبل المقبلة القادم القادمة")
_BESIDES = listed("بالإضافة بالتوازي بالمقابل بالتعاون بالاشتراك بالتالي بذلك")
_THE_SAME = listed("نفس ذات")
_IN_YEAR = listed("عام سنة")
_PART_OF_TIME = listed("مطلع مستهل منتصف نهاية بداية أواخر أوائل")
_OFFICIAL = listed("إلكتروني إلكترونية رسمي رسمية")
_OF_HIM = listed("به بها بهم")
_PASSIVE = listed("مشتبه مشتبهة موثوق معترف معمول")
_IN_A_HUNDRED = [["في", word] for word in map(normalise, ("المئة", "المائة"))]
_PERCENT = frozenset("%٪")
_OF_WHOM = listed("من ممن")
_TURN = listed("مرة مرات")


def is_verb(token: Token) -> bool:
    """Tell a word that can only be a finite verb."""
    if not (token.word.forms or "verb" in token.word.tags):
        return False  # most words
    if token.has("homograph", "according") or token.word.preposition:
        return False
    if "verb" in token.word.tags:
        return not token.has("source", "title", "org", "object", "prep")
    kinds = {form.kind for form in token.word.forms}
    return bool(kinds) and kinds <= {"perfect", "imperfect"}


def is_second_verb(token: Token) -> bool:
    """Tell a verb of attribution that is added to the first: تقول الصحيفة وتضيف."""
    if token.word.base in CALLED:
        return False
    return any(form.kind in ("perfect", "imperfect") for form in token.word.forms)


def is_perfect(token: Token) -> bool:
    """Tell a word that may be a verb of the past."""
    word = token.word
    if any(form.kind == "perfect" for form in word.forms):
        return True
    if not (word.tags or word.forms or word.definite or word.preposition):
        # No feminine noun ends in an open ت; plurals end in ات.
        return len(word.base) > 3 and word.base.endswith("ت") and word.base[-2] != "ا"
    return is_verb(token) and not token.word.base.startswith(("ي", "ت", "سي", "ست"))


def is_withholding(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb by which a source asks not to be named: اشترط عدم ذكر اسمه."""
    if tokens[index].word.base not in _WITHHOLDING:
        return False
    return any(token.has("withheld") for token in tokens[index + 1 : index + 5])


def is_comma(token: Token) -> bool:
    """Tell a comma, Arabic or not."""
    return token.word.norm in _COMMAS


def is_auxiliary(token: Token) -> bool:
    """Tell كان and قد, which stand before a verb without changing who spoke."""
    return token.word.base in _AUXILIARIES


def is_age(tokens: Sequence[Token], index: int) -> bool:
    """Tell an age (45 عاما) from other figures."""
    figure = tokens[index].word.base.isdigit() and index + 1 < len(tokens)
    return figure and tokens[index + 1].word.base in _YEARS


def counts_sources(tokens: Sequence[Token], index: int) -> bool:
    """Tell a figure that counts who speaks: 12 نائبا, 68 في المئة من المشاركين, 68% إن …."""
    if index + 1 < len(tokens) and tokens[index + 1].has(*_COUNTED):
        return True
    end = index + share_length(tokens, index)
    end += end < len(tokens) and tokens[end].word.base == "فقط"
    if not index < end < len(tokens):
        return False
    return tokens[end].word.base in _OF_WHOM or tokens[end].has("that")


def share_length(tokens: Sequence[Token], index: int) -> int:
    """How many words a figure of so many in a hundred has: 68%, 68 في المئة; 0 for another."""
    words = [token.word.base for token in tokens[index + 1 : index + 3]]
    if words[:1] and words[0] in _PERCENT:
        return 2
    return 3 if words in _IN_A_HUNDRED else 0


def is_adjunct(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether time, place, occasion, means or addressee begins here, not a noun phrase."""
    word = tokens[index].word
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if word.base == "عن" and index and tokens[index - 1].word.base in _ISSUED:
        return False
    if index and tokens[index - 1].word.stem in _OVERSEERS and word.base in ("على", "علي", "عن"):
        return False
    if word.base == "عن" and index and tokens[index - 1].has("withheld"):
        return False
    if after is not None and _tells_when(word.base, after):
        return True
    if after is not None and after.word.base == IN_THE_NAME and "title" in word.tags:
        return False  # متحدثة باسم: who, not in what state
    if word.base == "ل" and _is_outlets(tokens, index):
        return False
    if word.base in _YEAR and after is not None and after.word.base in _THIS_OR_LAST:
        return True
    if (word.preposition == "ل" and word.stem in _TURN) or word.base in _BESIDES:
        return True
    recent = tokens[max(0, index - 4) : index]
    if word.base in _AT_COURT and any(token.word.stem in ENVOYS for token in recent):
        return False
    if word.base in _OF_HIM and index and tokens[index - 1].word.stem in _PASSIVE:
        return False  # المشتبه به
    if ("time" in word.tags and not word.definite) or word.base in TO_SOMEBODY:
        return True
    if "time" in word.tags and "title" not in word.tags and word.definite:
        return True
    if word.base.isdigit():
        return not (is_age(tokens, index) or counts_sources(tokens, index))
    if _LATIN_NAME.match(word.norm):  # لـ and a name in Latin letters
        return True
    if index and tokens[index - 1].word.stem in _BELONGING:
        return False
    if word.base == "ل" and after is not None:  # لـ«…»، the quoted name of an addressee
        return True
    if word.base in _ON_BEHALF and after is not None and after.word.base == "عن":
        return True
    if word.preposition == "ل" and word.tags & {"addressee", "media", "outlet"}:
        union = index > 1 and any(t.word.stem in _UNIONS for t in tokens[max(0, index - 2) : index])
        return not (union and word.definite)
    if word.preposition == "ل" and after is not None and after.word.norm in {'"', "“", "«"}:
        return True
    if after is None:
        return False
    return "name" not in word.tags and _opens_adjunct(word.base, after)


def _is_outlets(tokens: Sequence[Token], index: int) -> bool:
    """Tell whose site or page it is from whom it was told: الموقع الإلكتروني لـ"المرسى"."""
    described = index > 1 and tokens[index - 1].word.stem in _OFFICIAL
    return described and tokens[index - 2].has("outlet", "media", "doc")


def _tells_when(base: str, after: Token) -> bool:
    """Tell عام 2017 and مطلع الشهر, which look like an adjective and an office."""
    if base in _IN_YEAR:
        return after.word.base.isdigit()
    return base in _PART_OF_TIME and after.has("time", "time_noun")


def _opens_adjunct(preposition: str, after: Token) -> bool:
    if preposition == "في" and after.word.base.endswith(("ها", "هم", "اه")):
        return not after.has("org", "place")
    if preposition in ("في", "عبر", "خلال", "ضمن", "اثناء"):
        occasion = after.word.base in _ON_OCCASION or after.word.base in _THE_SAME
        return occasion or after.has("time_noun", *CHANNEL_TAGS)
    if preposition == "علي":
        return True
    return preposition == "من" and after.word.base in ASIDE


def is_day_before_party(tokens: Sequence[Token], index: int) -> bool:
    """Tell the day between verb and subject: أعلنت | الثلاثاء | الوزارة …."""
    token, after = tokens[index], tokens[index + 1]
    if not token.has("time") or token.has("title") or after.word.preposition or after.has("time"):
        return False
    return after.has("title", "org", "outlet", "source", "media", "place", "plural")


def is_this_or_last(token: Token) -> bool:
    """Tell the adjective that closes a time: الماضي, المقبل."""
    return token.word.base in _THIS_OR_LAST


def is_manner(token: Token) -> bool:
    """Tell بسهولة, ببيان and the like: how it was said or done."""
    word = token.word
    attached = word.preposition == "ب" and word.base != IN_THE_NAME
    attached = attached and (not word.definite or token.has("doc", *CHANNEL_TAGS))
    if attached and token.has("object", "doc", *CHANNEL_TAGS) and not token.has("org", "title"):
        return True
    written = word.base[:1] == "ب" and word.base[-1:] == "ه" and len(word.base) > 4
    written = written and word.base not in _HIS_OWN and _is_common(word.base)
    written = written or word.base in _MANNERS
    return written and not (word.tags or word.forms or word.definite)


def _is_common(attached: str) -> bool:
    """Tell a frequent noun behind بـ from a rare word, mostly a name: بسهولة, but not بوردية."""
    return attached[1:] in _FREQUENT or stem(attached[1:]) in WEIGHTS


def in_state(token: Token) -> bool:
    """Tell ملوحا, مؤكدا: in what state somebody spoke, no part of his name."""
    word = token.word
    return word.base.endswith("ا") and any(form.kind == "participle" for form in word.forms)
