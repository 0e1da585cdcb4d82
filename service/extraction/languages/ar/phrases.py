"""Where an Arabic noun phrase ends: the limits of sources, targets and objects."""

from collections.abc import Sequence

from service.extraction.languages.ar.adjuncts import (
    IN_THE_NAME,
    in_state,
    is_adjunct,
    is_auxiliary,
    is_comma,
    is_manner,
    is_second_verb,
    is_verb,
)
from service.extraction.languages.ar.openings import (
    closes_phrase,
    is_accusative,
    is_owned,
    opens_object,
)
from service.extraction.languages.ar.persons import is_relational
from service.extraction.languages.ar.spelling import is_hyphen
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import is_verbal_noun
from service.extraction.tokens import Token

DASHES = frozenset("-–—")
_CLOSED_BY = listed(
    "القول قوله قولها كلامه كلامها حديثه حديثها كلمته كلمتها خطابه خطابها "
    "تصريحه تصريحها تصريحاته تصريحاتها التأكيد التأكيدات تأكيداته تأكيداتها"
)
WHO = listed("الذي التي الذين اللذين اللتين")


_GOVERNING = listed("في من إلى على عن")
_WITHIN = listed("في بكل بلا بدون أولا ثانيا أخيرا")
_ADVERBS = listed("""
    دائما دوما غالبا مجددا مرارا كثيرا طويلا مطولا سريعا عموما نهائيا آنذاك حينها علنا مسبقا لاحقا
    مؤخرا حاليا صراحة
""")
_LONG_OWNED = 6
_OWNERS = ("ه", "ها", "هم")
WRITTEN = listed("""
    نظيره نظيرته نظيرها نظيرتها تفاصيل المزيد مقالا رسالة كتابا بيانا خطابا هجوما تقريرا منشورا
    تدوينة تغريدة حوارا نداء
""")
_OF_GOD = listed("بالله لله")
_SEVERAL = listed("عدة أية بضعة مختلف جميع كافة")
_GIVEN_NAMES = listed("أمل أمان وفاء رجاء")  # that are nouns as well
_THESE = listed("هذه تلك هذين هاتين هؤلاء")


def source_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Index after the noun phrase that begins at ``start`` and ends before ``limit``."""
    index = start
    limit = _name_limit(tokens, start, limit)
    if start < limit and tokens[start].word.preposition in ("ب", "ك", "ل"):
        return start
    while index < limit:
        token = tokens[index]
        if is_comma(token):
            if not _apposition_follows(tokens, index + 1, limit):
                break
        elif token.word.norm in DASHES and not is_hyphen(tokens, index):
            if not _aside_belongs(tokens, index, limit):
                break
            index = _after_dash(tokens, index, limit)
            continue
        elif (
            (index > start and (is_manner(token) or in_state(token)))
            or (index > start and _explains(token, tokens[index - 1]))
            or token.word.base in _CLOSED_BY
            or is_adjunct(tokens, index)
            or (token.has("conj", "according") and not (token.has("name") and index == start))
            or _parts(token)
            or (index > start and token.word.joined and is_second_verb(token))
            or (index > start and is_other_state(tokens, index))
            or (index > start and _is_another(tokens, index))
        ):
            break
        index += 1
    while index > start and (
        tokens[index - 1].word.base in WHO or _is_left_hanging(tokens[index - 1])
    ):
        index -= 1
    while index > start and (tokens[index - 1].word.norm in "،,٬-–—"):
        if tokens[index - 1].word.norm in DASHES and _closes_aside(tokens, start, index - 1):
            break
        index -= 1
    return index


def _is_left_hanging(last: Token) -> bool:
    """Tell a preposition that governs what comes next: مضى الوزير إلى | القول إن …."""
    return last.word.base in _GOVERNING and not last.has("name")


def _is_another(tokens: Sequence[Token], index: int) -> bool:
    """Tell a noun that cannot go on with a finished phrase: هذه المعلومات, عدة نداءات."""
    token, before = tokens[index], tokens[index - 1]
    if token.word.base in _THESE:
        return not before.has("prep", "conj") and not before.word.preposition
    finished = before.word.definite or before.has("nisba", "place")
    owned = is_owned(token) and not token.word.preposition and token.word.base[-2:] != "ات"
    return finished and (owned or token.word.base in _SEVERAL)


def _explains(token: Token, before: Token) -> bool:
    """Tell by what deed a named person did it: اختتم الحلبي بشرح تمارينه."""
    bare = not (before.word.tags or before.word.forms) and not before.is_mark
    return bare and token.word.preposition == "ب" and token.has("verbal_noun")


def is_other_state(tokens: Sequence[Token], index: int) -> bool:
    """Tell a state behind a finished description: المندوب المرجاني كينيا."""
    token, before = tokens[index], tokens[index - 1]
    finished = before.word.definite and before.has("nisba")
    if not (finished and token.has("place")) or token.word.definite or token.word.preposition:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    # Before a surname it is a given name: الوزيرة الكينية جورجيا حلبي.
    return after is None or after.is_mark or bool(after.word.tags) or bool(after.word.preposition)


def _name_limit(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Where a phrase that opens with a bare name ends: at the place where he spoke."""
    if start < limit and tokens[start].word.base.isdigit():
        return limit  # 68 في المئة من …
    for index in range(start, limit):
        token = tokens[index]
        if index > start and (_leaves_name(token) or _quoted_manner(tokens, index)):
            return index
        bare = not token.word.tags or token.has("name", "name_second")
        if index == start and token.word.definite:
            surname = not token.word.tags and start + 1 < limit
            return start + 1 if surname and _leaves_name(tokens[start + 1]) else limit
        if token.is_mark or not bare:
            break
    return limit


def _leaves_name(token: Token) -> bool:
    """Tell a word behind a bare name that is no part of it: لانخفاض, بكل سرور, تحقيقا."""
    word = token.word
    if word.base in _WITHIN or (word.preposition and word.base not in _OF_GOD):
        return True
    if word.base in _ADVERBS:
        return True
    if word.base[:1] == "ل" and any(char.isdigit() or char.isascii() for char in word.base):
        return True  # لفرانس24
    own = not word.definite and word.base.endswith(_OWNERS)
    if own and word.tags and word.tags <= {"object", "verbal_noun"}:
        return True  # أبدى الحلبي رفضه لـ…
    if word.base in WRITTEN:
        return True  # كتبت سعاد الحلبي مقالا
    if word.tags - {"verbal_noun"} or word.forms or word.definite:
        return False
    owned = word.base.endswith(("اتها", "اته", "يها", "اتهم")) and len(word.base) > 5
    owned = owned or (word.base.endswith("ها") and len(word.base) >= _LONG_OWNED)
    return owned or (word.base[-1:] == "ا" and is_verbal_noun(word.base[:-1]))


def _quoted_manner(tokens: Sequence[Token], index: int) -> bool:
    """Tell "بثقة" in marks behind a name."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].is_mark and after is not None and is_manner(after)


def _parts(token: Token) -> bool:
    return token.word.norm in ":;؛"


def _apposition_follows(tokens: Sequence[Token], index: int, limit: int) -> bool:
    if index >= limit or is_adjunct(tokens, index):
        return False
    if tokens[index].word.base == "من" and index + 1 < limit and tokens[index + 1].has("org"):
        return True  # من جمعية …: where the source is from
    word = tokens[index].word
    if tokens[index].has("conj", "prep", "neg", "that", "according"):
        return False
    if word.definite and tokens[index].has("nisba") and word.base.endswith("ين"):
        return False  # whom, in the accusative: دعا الوزير، سامر الحلبي، الكينيين إلى …
    return not is_verb(tokens[index])


def _aside_belongs(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """Tell whether a dash opens words about the source (-لم يذكر اسمه-), not about the time."""
    return index + 1 < limit and not is_adjunct(tokens, index + 1)


def _after_dash(tokens: Sequence[Token], index: int, limit: int) -> int:
    for closing in range(index + 1, min(index + 12, limit)):
        if tokens[closing].word.norm in DASHES:
            return closing + 1
    return index + 1


def _closes_aside(tokens: Sequence[Token], start: int, index: int) -> bool:
    dashes = sum(tokens[i].word.norm in DASHES for i in range(start, index + 1))
    return dashes % 2 == 0


def finished_end(tokens: Sequence[Token]) -> int:
    """Index of the first word that opens another phrase behind a source's finished one.

    مصادر طبية وأمنية مقتل شخصين; وسائل إعلام رسمية بتصدي الدفاعات.
    """
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        described = is_relational(before) and not before.has("prep", "conj", "that")
        described = described or before.has("media")
        if before.is_mark or not (before.word.definite or described):
            continue
        if token.word.joined or token.word.base in _GIVEN_NAMES:
            continue
        if index + 1 < len(tokens) and token.word.base in _SEVERAL:
            return index
        if not token.word.preposition and _opens_another(token, before, tokens[0]):
            return index
        if token.word.definite:
            continue
        media = tokens[0].has("unnamed", "outlet", "media", "plural")
        if media and token.word.norm[0] == "ب" and not token.word.tags - {"verbal_noun"}:
            return index
        if token.has("object", "inanimate") and not token.word.preposition:
            return index
    return len(tokens)


def _opens_another(token: Token, before: Token, head: Token) -> bool:
    """Tell an accusative or a deed behind a finished description: العاهل الكيني التأكيد."""
    if head.has("org") and not head.has("title") and is_accusative(token):
        return before.word.definite  # behind a title it is a name: المستشارة مارينا
    deed = token.word.definite and is_verbal_noun(token.word.stem)
    return deed and before.word.definite and before.has("nisba")


def office_end(tokens: Sequence[Token]) -> int:
    """Index of the first word behind an office told after a name: لاعب مرجان قرار …."""
    for index in range(2, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        word = token.word
        if before.is_mark or token.is_mark or word.definite or word.joined:
            continue
        if word.preposition or word.norm[0] in "بلك":
            continue  # perhaps a preposition: الرئيس التنفيذي لمرجان
        if token.has("object", "doc") and not before.has("title", "org", "prep", "source"):
            return index
        plain = not (word.tags or word.forms or word.norm.isascii() or word.norm[0].isdigit())
        several = token.has("plural") and not token.has("title", "source")
        if (plain or several) and before.word.definite and not before.word.preposition:
            return index  # what describes a definite word has an article
    return len(tokens)


def _object_after_body(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell an indefinite noun after a body's finished name; after a title it may be a name."""
    if tokens[start].has("title", "source") or tokens[index].word.definite:
        return False
    before = tokens[index - 1]
    finished = before.word.definite or before.has("nisba", "place")
    return finished and not tokens[index].has("nisba", "place_part")


def phrase_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """A cautious end: at the first mark, preposition, verb, or noun that opens an object."""
    index = start + 1
    while index < limit:
        token = tokens[index]
        attached = token.word.preposition and token.word.base != IN_THE_NAME
        if token.word.norm == "#" and index + 1 < limit:
            index += 1
            continue
        if token.is_mark or is_verb(token) or attached or token.word.joined:
            break
        if is_auxiliary(token) or _object_after_body(tokens, start, index):
            break
        if token.has("doc") and token.word.base != token.word.stem and not token.word.definite:
            break  # in the accusative: أرسل الوزير خطابا
        if token.has("prep", "conj", "that", "rel") or is_adjunct(tokens, index):
            break
        if opens_object(token) and closes_phrase(tokens[index - 1], token):
            break
        index += 1
    return index
