"""Where a second noun phrase begins behind the first: whom it was done to, what was said."""

from collections.abc import Sequence

from service.extraction.languages.ar.adjuncts import IN_THE_NAME, is_comma, is_this_or_last, is_verb
from service.extraction.languages.ar.agents import MANY
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import is_relational
from service.extraction.languages.ar.proper import is_common
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import analyse, is_verbal_noun
from service.extraction.tokens import Token

_AMOUNTING = "بالغ"
_ARAB = normalise("العربية")
_ALI = "علي"
_SOME = frozenset(("كلا", "ما", "بعض"))
_AGAIN = listed("أيضا كذلك مجددا مرارا")
# Why, how and by what somebody did it, though spelled like an object.
_ADVERBIAL = listed("""
    احتجاجا تضامنا ردا تعبيرا تزامنا استنادا اعتبارا ابتداء انطلاقا التزاما استجابة تمهيدا استعدادا
    تحسبا تنفيذا تعليقا تعقيبا دعما رفضا خوفا أملا سعيا حرصا نظرا وفقا طبقا خلافا إضافة فضلا تحديدا
    تقريبا تكريما تقديرا تأكيدا تطبيقا انتقاما انتظارا اعتراضا احتفالا احتفاء امتدادا مقارنة
    استباقا استثناء
""")
_DEEDS = {"object", "verbal_noun", "deverbal"}


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
        if _opens_phrase(token) and closes_phrase(before, token):
            return index
        if _after_body(tokens, start, index) or _after_name(tokens, start, index):
            return index
    return None


def _after_name(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell whom a bare name acts on: حلبي المجتمع الدولي, سامر الحلبي المواطنين."""
    name, token, before = tokens[start], tokens[index], tokens[index - 1]
    if name.word.base in MANY:
        return False
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
    if token.word.base == _ARAB and before.word.definite:
        return True  # جامعة الدول العربية, no channel
    if not (token.has("nisba") and token.word.definite):
        return False
    return before.word.definite and not before.has("nisba", "place")


def _opens_phrase(token: Token) -> bool:
    if token.word.base in _SOME:
        return True
    return token.has("place", "title", "org", "source", "media", "outlet") and not token.has("prep")


def closes_phrase(before: Token, token: Token) -> bool:
    """Tell whether the phrase may end with ``before``: it is definite, an adjective or a name."""
    if before.word.base == IN_THE_NAME or before.word.preposition == "ل":
        return False
    if before.word.base == _ALI and before.has("name"):
        return True
    if before.has("prep", "name", "according") or before.word.base in MANY:
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
        if token.word.base == "ما" and closes_phrase(before, token):
            return index
        if is_verb(token) or token.has("that", "rel", "conj") or token.word.norm in ":؛":
            return None
        if token.is_mark or token.word.preposition or token.word.joined or before.has("prep"):
            continue
        if before.word.stem == _AMOUNTING:
            continue  # البالغ عددهم
        if is_owned(token) and (before.word.definite or before.has("place", "nisba")):
            return index
        if before.is_mark and index > 1 and _is_named_body(tokens[index - 2]):
            continue
        if opens_object(token) and (
            before.has("time", "time_noun")
            or before.word.base in _AGAIN
            or closes_phrase(before, token)
        ):
            return index
        ended = before.word.definite or before.has("nisba")
        if is_accusative(token) and ended and not _is_given_name(tokens, start, index):
            return index
        described = before.word.definite and is_relational(before)
        if is_indefinite_deed(token) and not before.has("prep", "that", "title"):
            return index
        if is_definite_deed(token) and (before.has("time") or is_this_or_last(before) or described):
            return index
        if token.word.definite and before.has("place") and not token.has("nisba", "place_part"):
            return index
    return None


def _is_given_name(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a name behind an office from an object: المستشارة الكينية مارينا حلبي."""
    office, name = tokens[start], tokens[index].word
    officer = office.has("title") and not office.has("plural")
    officer = officer and not (is_common(name.base) or name.base.endswith("ها"))
    after = tokens[index + 1].word if index + 1 < len(tokens) else None
    if not officer or after is None or after.preposition:
        return False
    return not (after.base.endswith("ا") and is_common(after.base))


def _is_named_body(token: Token) -> bool:
    """Tell a body whose name is quoted behind it: تحالف "دعم المرجان"."""
    return token.has("org") and not token.word.definite


def is_definite_deed(token: Token) -> bool:
    """Tell a verbal noun with its article: الانتصار, التوصل."""
    word = token.word
    plain = word.definite and not word.preposition and word.tags <= _DEEDS
    return plain and ("object" in word.tags or is_verbal_noun(word.stem))


def is_indefinite_deed(token: Token) -> bool:
    """Tell a verbal noun in the accusative that is no adverb: إضرابا, خططا, not احتجاجا."""
    word = token.word
    if word.preposition or word.joined or word.tags or not is_accusative(token):
        return False
    noun = word.base[:-1]
    return is_verbal_noun(noun) or "object" in analyse(noun).tags


def is_owned(token: Token) -> bool:
    """Tell an unlisted noun that is theirs or hers, or a plural: قبولها, نتائجهم, وقفات."""
    word = token.word
    if word.definite or word.tags - {"object"} or word.forms or len(word.base) < 5:
        return False
    if word.base.startswith("و"):
        return False  # "and" before an unlisted noun
    return word.base.endswith(("ها", "هم", "هما", "ات"))


def is_accusative(token: Token) -> bool:
    """Tell an indefinite object by its ending: رفضت المحكمة التماسا."""
    word = token.word
    if word.definite or word.forms or word.base[-1:] != "ا" or len(word.base) < 4:
        return False
    if word.base in _ADVERBIAL:
        return False
    if word.base.startswith("و") and word.base.endswith("ها"):
        return False  # "and her …"
    return not token.has("nisba", "place", "time", "name", "conj", "title", "media")


def opens_object(token: Token) -> bool:
    """Tell a noun that may open an object without a link: a verbal noun, or one of a list."""
    if token.word.preposition or token.has("org", "source", "place", "title", "nisba"):
        return token.has("object") and not token.word.preposition
    return token.has("object") or (
        token.has("verbal_noun") and not token.has("verb", "deverbal", "doc")
    )
