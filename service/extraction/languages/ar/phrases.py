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
    is_this_or_last,
    is_verb,
)
from service.extraction.languages.ar.persons import is_relational
from service.extraction.languages.ar.spelling import is_hyphen
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import is_verbal_noun
from service.extraction.tokens import Token

DASHES = frozenset("-–—")
_CLOSED_BY = listed("حديثه حديثها كلمته كلمتها خطابه خطابها تصريحه تصريحها تصريحاته تصريحاتها")
WHO = listed("الذي التي الذين اللذين اللتين")


_WITHIN = listed("في بكل بلا بدون أولا ثانيا أخيرا")
_ADVERBS = listed("دائما غالبا مجددا كثيرا طويلا سريعا عموما نهائيا")
_LONG_OWNED = 6
_AMOUNTING = "بالغ"
_DEEDS = {"object", "verbal_noun", "verb"}  # a verb has no article: التوقف
_OWNERS = ("ه", "ها", "هم")
_WRITTEN = listed("""
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
    while index > start and tokens[index - 1].word.base in WHO:
        index -= 1
    while index > start and (tokens[index - 1].word.norm in "،,٬-–—"):
        if tokens[index - 1].word.norm in DASHES and _closes_aside(tokens, start, index - 1):
            break
        index -= 1
    return index


def _is_another(tokens: Sequence[Token], index: int) -> bool:
    """Tell a noun that cannot go on with a finished phrase: هذه المعلومات, عدة نداءات."""
    token, before = tokens[index], tokens[index - 1]
    if token.word.base in _THESE:
        return not before.has("prep", "conj") and not before.word.preposition
    finished = before.word.definite or before.has("nisba", "place")
    owned = _is_owned(token) and not token.word.preposition and token.word.base[-2:] != "ات"
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
    if word.base in _WRITTEN:
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


def second_phrase(tokens: Sequence[Token], start: int, limit: int) -> int | None:
    """Index where a second noun phrase begins (the target after the subject), if one does."""
    for index in range(start + 1, limit):
        token, before = tokens[index], tokens[index - 1]
        if is_comma(before) or token.is_mark or token.word.preposition or token.word.joined:
            continue
        if before.word.norm == "#":
            continue
        if _is_adjective(token, before):
            continue
        if _opens_phrase(token) and _closes_phrase(before, token):
            return index
        if _after_body(tokens, start, index) or _after_name(tokens, start, index):
            return index
    return None


def _after_name(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell whom a bare name acts on: حلبي المجتمع الدولي, سامر الحلبي المواطنين."""
    name, token, before = tokens[start], tokens[index], tokens[index - 1]
    if name.word.tags or not token.word.definite or index - start > 4:
        return False
    if any(t.is_mark or t.word.tags for t in tokens[start:index]):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    described = after is not None and after.word.definite and is_relational(after)
    many = len(token.word.stem) > 4 and token.word.stem.endswith(("ين", "ات"))
    if index == start + 1:
        feminine = after is not None and after.word.definite and after.word.stem.endswith("ه")
        return bool(token.has("org", "plural", "source")) or described or many or feminine
    return before.word.definite and (many or not token.word.tags)


def _after_body(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a noun that cannot belong to a body's finished name: الوزارة المواطنين، البيان دولا."""
    head, token, before = tokens[start], tokens[index], tokens[index - 1]
    if not head.has("org", "doc") or head.has("title"):
        return False
    if not before.word.definite:
        # حكومة مرجان التخلص: after a name, a definite verbal noun is another phrase.
        known = before.word.tags or not token.word.definite or before.word.base[:1] == "ل"
        return not known and index > start + 1 and is_verbal_noun(token.word.stem)
    if token.has("nisba", "place_part", "time", "prep") or token.word.forms:
        return False
    if not token.word.definite:
        office = before.has("title") or tokens[index - 2].has("title")
        if not token.word.tags and office:
            return False  # the name behind an office: إدارة الرئيس الكيني سامر الحلبي
        return bool(token.word.tags) or not token.word.base.startswith("ل")  # perhaps لـ
    feminine = head.word.stem.endswith("ه")
    described = is_relational(before) and before.word.stem.endswith("ه")
    return (
        feminine
        and (index == start + 1 or described)
        and not token.word.stem.endswith(("ه", "ي", "ا"))
    )


def _is_adjective(token: Token, before: Token) -> bool:
    """Tell السورية after الخارجية from السعودية after a finished phrase."""
    if not (token.has("nisba") and token.word.definite):
        return False
    return before.word.definite and not before.has("nisba", "place")


def _opens_phrase(token: Token) -> bool:
    if token.word.base in ("كلا", "ما"):
        return True
    return token.has("place", "title", "org", "source", "media", "outlet") and not token.has("prep")


def _closes_phrase(before: Token, token: Token) -> bool:
    """Tell whether the phrase may end with ``before``: it is definite, an adjective or a name."""
    if before.word.base == IN_THE_NAME or before.word.preposition == "ل":
        return False
    if before.has("prep", "name", "according"):
        return False
    if before.word.definite or before.has("nisba", "place_part"):
        # After a title a definite word may be the surname: الوزير الحلبي.
        surname = before.has("title") and token.word.definite
        return not surname or token.has("place", "org", "media", "outlet")
    if before.has("title", "org", "outlet", "source", "doc", "unnamed"):
        return False
    return before.is_mark or before.has("place") or not before.word.tags


def object_start(tokens: Sequence[Token], start: int, limit: int) -> int | None:
    """Index where the object of the verb begins, its subject standing before it or nowhere."""
    if start < limit and opens_object(tokens[start]):
        return start
    for index in range(start + 1, min(limit, start + 16)):
        token, before = tokens[index], tokens[index - 1]
        if token.word.base == "ما" and _closes_phrase(before, token):
            return index
        if is_verb(token) or token.has("that", "rel", "conj") or token.word.norm in ":؛":
            return None
        if token.is_mark or token.word.preposition or token.word.joined or before.has("prep"):
            continue
        if before.word.stem == _AMOUNTING:
            continue  # البالغ عددهم
        if _is_owned(token) and (before.word.definite or before.has("place", "nisba")):
            return index
        if opens_object(token) and (
            before.has("time", "time_noun") or _closes_phrase(before, token)
        ):
            return index
        if _is_accusative(token) and (before.word.definite or before.has("nisba")):
            return index
        described = before.word.definite and is_relational(before)
        if is_definite_deed(token) and (before.has("time") or is_this_or_last(before) or described):
            return index
        if token.word.definite and before.has("place") and not token.has("nisba", "place_part"):
            return index
    return None


def is_definite_deed(token: Token) -> bool:
    """Tell a verbal noun with its article: الانتصار, التوصل."""
    word = token.word
    plain = word.definite and not word.preposition and word.tags <= _DEEDS
    return plain and ("object" in word.tags or is_verbal_noun(word.stem))


def _is_owned(token: Token) -> bool:
    """Tell an unlisted noun that is theirs or hers, or a plural: قبولها, نتائجهم, وقفات."""
    word = token.word
    if word.definite or word.tags - {"object"} or word.forms or len(word.base) < 5:
        return False
    if word.base.startswith("و"):
        return False  # "and" before an unlisted noun
    return word.base.endswith(("ها", "هم", "هما", "ات"))


def _is_accusative(token: Token) -> bool:
    """Tell an indefinite object by its ending: رفضت المحكمة التماسا."""
    word = token.word
    if word.definite or word.forms or word.base[-1:] != "ا" or len(word.base) < 4:
        return False
    if word.base.startswith("و") and word.base.endswith("ها"):
        return False  # "and her …"
    return not token.has("nisba", "place", "time", "name", "conj", "title", "media")


def opens_object(token: Token) -> bool:
    """Tell a noun that may open an object without a link: a verbal noun, or one of a list."""
    if token.word.preposition or token.has("org", "source", "place", "title", "nisba"):
        return token.has("object") and not token.word.preposition
    return token.has("object") or (token.has("verbal_noun") and not token.has("verb", "doc"))


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
    if head.has("org") and not head.has("title") and _is_accusative(token):
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
        if token.is_mark or is_verb(token) or attached or token.word.joined:
            break
        if is_auxiliary(token) or _object_after_body(tokens, start, index):
            break
        if token.has("doc") and token.word.base != token.word.stem and not token.word.definite:
            break  # in the accusative: أرسل الوزير خطابا
        if token.has("prep", "conj", "that", "rel") or is_adjunct(tokens, index):
            break
        if opens_object(token) and _closes_phrase(tokens[index - 1], token):
            break
        index += 1
    return index
