"""Where the reporter explains, contrasts or falls silent amid what somebody said."""

from collections.abc import Iterable, Sequence

from service.extraction.languages.ar import vocabulary
from service.extraction.languages.ar.adjuncts import is_comma
from service.extraction.languages.ar.asides import base_at
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_WITHOUT = listed("دون بدون")
_COMMENTING = listed("يصدر تصدر يرد ترد يعلق تعلق يتسن يتمكن تتمكن")
_TELLING_MORE = listed("""
    إضافة إبداء ذكر تقديم إعطاء الإفصاح الكشف تحديد توضيح الخوض الإدلاء يذكر تذكر يحدد تحدد يكشف
    تكشف يقدم تقدم يوضح توضح يسمي تسمي يعطي تعطي يضيف تضيف يفصح تفصح
""")
_BLAMING = listed("يحمل تحمل يحملوا")
# "…, which is a charge that …": what the reporter calls what was said.
_CALLED = listed("رواية تهمة تهم اتهام اتهامات مزاعم ادعاء ادعاءات أنباء معلومات مقولة")
_DISPUTED = listed("نفاه نفته ينفيه تنفيه أنكره أنكرته ينكره تنكره يرفضه ترفضه رفضه رفضته لم لا")
_BY = listed("عبر على")
_PAGES = listed("صفحته صفحتها صفحتهم حسابه حسابها حسابهم موقعه موقعها")
_HAD = listed("كان كانت كانوا")
_ONLY = listed("فقط فحسب وحسب")
_LONGEST_ONLY = 25
_LINK_REACH = 14


def _by_opening(phrases: Iterable[str]) -> dict[tuple[str, str], list[list[str]]]:
    """What follows the first two words of the phrases, by these words."""
    found: dict[tuple[str, str], list[list[str]]] = {}
    for phrase in phrases:
        first, second, *rest = normalise(phrase).split()
        found.setdefault((first, second), []).append(rest)
    return found


_GLOSSES = _by_opening(vocabulary.GLOSSES.strip().splitlines())
_GLOSS_STARTS = frozenset(first for first, _ in _GLOSSES)


def is_behind_day(tokens: Sequence[Token], index: int) -> bool:
    """Tell what stands behind a day between commas: انتقد الرئيس، السبت، ما اعتبره …."""
    place = index - 2
    while place > 0 and tokens[place].has("time"):
        place -= 1
    return 0 < place < index - 2 and is_comma(tokens[place])


def resumes_past(tokens: Sequence[Token], index: int) -> bool:
    """Tell where a sentence goes on behind what describes its subject: كانت الدعوى التي … قد …."""
    if tokens[0].word.base not in _HAD or is_comma(tokens[index - 1]):
        return False
    described = any(token.has("rel") for token in tokens[max(1, index - _LINK_REACH) : index])
    perhaps = base_at(tokens, index + 1)[:1] in ("ي", "ت")
    return described and not perhaps and not tokens[index - 1].has("that")


def is_not_only(tokens: Sequence[Token], index: int) -> bool:
    """Tell the second half of "not only …, but": ليس فقط لأن …، لكن …."""
    for place in range(max(1, index - _LONGEST_ONLY), index):
        if tokens[place].word.base in _ONLY:
            return any(token.has("neg") for token in tokens[max(0, place - 3) : place])
    return False


def is_silence(tokens: Sequence[Token], index: int) -> bool:
    """Tell the reporter's word on what was not said: ولم يصدر …، من دون إضافة تفاصيل."""
    index += tokens[index].word.base == "من"
    token = tokens[index]
    if token.word.base in _WITHOUT:
        index += 1 + (base_at(tokens, index + 1) == "ان")
        return base_at(tokens, index) in _TELLING_MORE
    if token.word.norm in ("وهو", "وهي") and base_at(tokens, index + 1) == "ما":
        index += 2
    elif token.word.norm != "ولم":
        return False
    return base_at(tokens, index) == "لم" and base_at(tokens, index + 1) in _COMMENTING


def tells_no_more(tokens: Sequence[Token], index: int) -> bool:
    """Tell what the speaker left unsaid: لكنها لم تحدد …, دون أن."""
    left = _TELLING_MORE | _BLAMING
    return base_at(tokens, index) == "لم" and base_at(tokens, index + 1) in left


def is_by_page(tokens: Sequence[Token], index: int) -> bool:
    """Tell where somebody wrote it, the day perhaps before it: الخميس، عبر صفحته الرسمية."""
    while index + 2 < len(tokens) and tokens[index].has("time") and is_comma(tokens[index + 1]):
        index += 2
    if base_at(tokens, index) not in _BY or base_at(tokens, index + 1) not in _PAGES:
        return False
    return not any(is_comma(token) for token in tokens[index : index + _LINK_REACH])


def is_gloss(tokens: Sequence[Token], index: int) -> bool:
    """Tell a phrase of the list: في إشارة إلى, في أول رد."""
    first = tokens[index].word.base
    if first not in _GLOSS_STARTS or index + 1 == len(tokens):
        return False
    for rest in _GLOSSES.get((first, tokens[index + 1].word.base), ()):
        if [token.word.base for token in tokens[index + 2 : index + 2 + len(rest)]] == rest:
            return True
    return False


def is_called(tokens: Sequence[Token], index: int, after_comma: bool) -> bool:
    """Tell what the reporter calls what was said, or who disputes it: …، وهو ما نفاه الوزير."""
    if base_at(tokens, index) == "ما":
        return base_at(tokens, index + 1) in _DISPUTED
    if base_at(tokens, index) == "الامر":
        return True
    return after_comma and base_at(tokens, index) in _CALLED
