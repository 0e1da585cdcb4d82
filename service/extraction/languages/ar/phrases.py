"""Where an Arabic noun phrase ends: the limits of sources, targets and objects."""

import re
from collections.abc import Sequence

from service.extraction.clauses import Range
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import CALLED, may_be_name, name_range
from service.extraction.languages.ar.spelling import is_hyphen
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import is_verbal_noun
from service.extraction.tokens import Token

# "٬" is the thousands separator, which some newsrooms type as a comma.
_COMMAS = frozenset("،,٬")
_DASHES = frozenset("-–—")
_CHANNEL_KINDS = (
    "statement", "interview", "press_conference", "speech", "social",
    "phone", "video", "broadcast", "document",
)  # fmt: skip
CHANNEL_TAGS = {f"channel:{kind}" for kind in _CHANNEL_KINDS}
_CLOSED_BY = listed("حديثه حديثها كلمته كلمتها خطابه خطابها تصريحه تصريحها تصريحاته تصريحاتها")
_TO_SOMEBODY = listed(
    "له لها لهم لنا لي لبي إليه إليها إليهم به بها بهم فيه فيها منه منها عنه عنها "
    "معه معها عليه عليها"
)
_ON_OCCASION = listed("هامش خلفية متن صفحة صفحته صفحتها حسابه حسابها موقعه موقعها")
_ASIDE = listed("جانبه جانبها جانبهم جهته جهتها جهتهم ناحيته ناحيتها خلال")
_ON_BEHALF = listed("نيابة عوضا")
_ISSUED = listed("صادر صادرة صدر صدرت الصادر الصادرة")
_PRONOUNS = listed("هو هي هم هما هن وهو وهي وهم نحن أنا")
_OVERSEERS = listed("""
    مشرف مشرفة قائم قائمة قائمون مطلع مطلعة حائز حائزة حاصل حاصلة مدافع مدافعة
    مسؤول مسؤولة مسئول مسئولة
""")
_UNIONS = listed("اتحاد رابطة نقابة جمعية لجنة مجلس منظمة هيئة")
_WITHHOLDING = listed("طلب طلبت طلبوا اشترط اشترطت اشترطوا فضل فضلت فضلوا رفض رفضت رفضوا آثر")
_AT_COURT = listed("لدى إلى")
_ENVOYS = listed("سفير سفيرة سفارة مندوب مندوبة مبعوث مبعوثة ممثل ممثلة")
_BELONGING = listed("تابع تابعة")
_IN_THE_NAME = normalise("باسم")
_LATIN_NAME = re.compile("ل[a-z]")
_LONGEST_DATELINE = 5
_LONGEST_ANTECEDENT = 12
_YEARS = listed("عاما سنة عام سنوات أعوام")
_COUNTED = ("source", "title", "org", "unnamed", "nisba", "plural")
_AUXILIARIES = listed("كان كانت كانوا قد لقد فقد وقد ولقد فيكون يكون تكون")
_FRONTED = listed("بناء علاوة إضافة استنادا فضلا وبناء وعلاوة وإضافة واستنادا وفضلا")
_YEAR = listed("العام السنة الموسم الصيف الشتاء")
_THIS_OR_LAST = listed("الماضي الماضية الحالي الحالية الجاري الجارية المقبل المقبلة القادم القادمة")
_BESIDES = listed("بالإضافة بالتوازي بالمقابل بالتعاون بالاشتراك")
_WHO = listed("الذي التي الذين اللذين اللتين")
_THE_SAME = listed("نفس ذات")
_OF_HIM = listed("به بها بهم")
_PASSIVE = listed("مشتبه مشتبهة موثوق معترف معمول")
_TURN = listed("مرة مرات")
_RESUMED = listed("فيها فيه فيهما خلالها خلاله")


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


def _is_second_verb(token: Token) -> bool:
    """Tell a verb of attribution that is added to the first: تقول الصحيفة وتضيف."""
    if token.word.base in CALLED:
        return False
    return any(form.kind in ("perfect", "imperfect") for form in token.word.forms)


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


def _counts_sources(tokens: Sequence[Token], index: int) -> bool:
    """Tell a figure that counts who speaks: 12 نائبا."""
    return index + 1 < len(tokens) and tokens[index + 1].has(*_COUNTED)


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
    if word.base in _YEAR and after is not None and after.word.base in _THIS_OR_LAST:
        return True
    if (word.preposition == "ل" and word.stem in _TURN) or word.base in _BESIDES:
        return True
    recent = tokens[max(0, index - 4) : index]
    if word.base in _AT_COURT and any(token.word.stem in _ENVOYS for token in recent):
        return False
    if word.base in _OF_HIM and index and tokens[index - 1].word.stem in _PASSIVE:
        return False  # المشتبه به
    if ("time" in word.tags and not word.definite) or word.base in _TO_SOMEBODY:
        return True
    if "time" in word.tags and "title" not in word.tags and word.definite:
        return True
    if word.base.isdigit():
        return not (is_age(tokens, index) or _counts_sources(tokens, index))
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


def _opens_adjunct(preposition: str, after: Token) -> bool:
    if preposition == "في" and after.word.base.endswith(("ها", "هم", "اه")):
        return not after.has("org", "place")
    if preposition in ("في", "عبر", "خلال", "ضمن", "اثناء"):
        occasion = after.word.base in _ON_OCCASION or after.word.base in _THE_SAME
        return occasion or after.has("time_noun", *CHANNEL_TAGS)
    if preposition == "علي":
        return True
    return preposition == "من" and after.word.base in _ASIDE


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
        elif token.word.norm in _DASHES and not is_hyphen(tokens, index):
            if not _aside_belongs(tokens, index, limit):
                break
            index = _after_dash(tokens, index, limit)
            continue
        elif (
            (index > start and (_is_manner(token) or in_state(token)))
            or token.word.base in _CLOSED_BY
            or is_adjunct(tokens, index)
            or token.has("conj", "according")
            or _parts(token)
            or (index > start and token.word.joined and _is_second_verb(token))
            or (index > start and is_other_state(tokens, index))
        ):
            break
        index += 1
    while index > start and tokens[index - 1].word.base in _WHO:
        index -= 1
    while index > start and (tokens[index - 1].word.norm in "،,٬-–—"):
        if tokens[index - 1].word.norm in _DASHES and _closes_aside(tokens, start, index - 1):
            break
        index -= 1
    return index


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
    for index in range(start, limit):
        token = tokens[index]
        if index > start and (token.word.base == "في" or _quoted_manner(tokens, index)):
            return index
        bare = not token.word.tags or token.has("name", "name_second")
        if token.is_mark or not bare or (index == start and token.word.definite):
            break
    return limit


def _quoted_manner(tokens: Sequence[Token], index: int) -> bool:
    """Tell "بثقة" in marks behind a name."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].is_mark and after is not None and _is_manner(after)


def _is_manner(token: Token) -> bool:
    """Tell بسهولة, ببيان and the like: how it was said or done."""
    word = token.word
    attached = word.preposition == "ب" and not word.definite and word.base != _IN_THE_NAME
    if attached and token.has("object", "doc", *CHANNEL_TAGS) and not token.has("org", "title"):
        return True
    written = word.base[:1] == "ب" and word.base[-1:] == "ه" and len(word.base) > 4
    return written and not (word.tags or word.forms or word.definite)


def in_state(token: Token) -> bool:
    """Tell ملوحا, مؤكدا: in what state somebody spoke, no part of his name."""
    word = token.word
    return word.base.endswith("ا") and any(form.kind == "participle" for form in word.forms)


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
        if tokens[closing].word.norm in _DASHES:
            return closing + 1
    return index + 1


def _closes_aside(tokens: Sequence[Token], start: int, index: int) -> bool:
    dashes = sum(tokens[i].word.norm in _DASHES for i in range(start, index + 1))
    return dashes % 2 == 0


def is_resumed(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb whose noun is where it was said, not who: تغريدة قال فيها …."""
    return index + 1 < len(tokens) and tokens[index + 1].word.base in _RESUMED


def subject_before(tokens: Sequence[Token], index: int, floor: int) -> Range | None:
    """The noun phrase that ends before the verb at ``index``, if the clause begins with one."""
    end = index
    while end > floor and is_auxiliary(tokens[end - 1]):
        end -= 1
    begin = _clause_start(tokens, end, floor)
    pieces = _pieces(tokens, begin, end)
    while pieces and is_adjunct(tokens, pieces[-1][0]):
        pieces.pop()
    if not pieces:
        return None
    start, stop = pieces.pop()
    start = _past_connectives(tokens, start, stop)
    if stop < end and not _known_subject(tokens[start : min(start + 2, stop)]):
        return None
    while pieces and _is_subject(tokens, *pieces[-1]) and _headed(tokens[pieces[-1][0]]):
        start = pieces.pop()[0]
    stop = source_end(tokens, start, stop) if start < stop else stop
    return (start, stop) if start < stop and _is_subject(tokens, start, stop) else None


def antecedent(tokens: Sequence[Token], relative: int, floor: int) -> Range | None:
    """The noun phrase that the relative pronoun at ``relative`` describes."""
    subject = subject_before(tokens, relative, floor)
    if not tokens[relative].word.base.startswith("ال"):
        return subject
    end = relative - 1 if is_comma(tokens[relative - 1]) else relative
    start, gender = end, _gender_of_relative(tokens[relative])
    found = None
    while start > max(floor, end - _LONGEST_ANTECEDENT) and _continues(tokens[start - 1]):
        start -= 1
        head = _headed(tokens[start]) or (found is None and tokens[start].has("place"))
        if head and _is_feminine(tokens[start]) in (None, gender == "f"):
            found = start
        if tokens[start].word.preposition:
            break
    listed_subject = subject is not None and bool(tokens[subject[0]].word.tags)
    if found is None or (listed_subject and not tokens[found].word.preposition):
        return subject
    return found, end


def _gender_of_relative(pronoun: Token) -> str:
    return "f" if pronoun.word.base.startswith("الت") else "m"


def _is_feminine(head: Token) -> bool | None:
    return None if head.has("plural", "place") else head.word.stem.endswith("ه")


def _continues(token: Token) -> bool:
    """Tell a word that a noun phrase may go on with, seen from its end."""
    if token.is_mark:
        return is_comma(token)
    return not (is_verb(token) or token.has("prep", "conj", "that", "rel", "time", "according"))


def _known_subject(first: Sequence[Token]) -> bool:
    """Tell a phrase that can stand before a comma and its verb: it is definite, or a known head."""
    known = ("title", "org", "outlet", "source", "media", "place", "doc", "plural")
    return any(token.word.definite or token.has(*known) for token in first)


def _past_connectives(tokens: Sequence[Token], start: int, stop: int) -> int:
    while start < stop and (
        tokens[start].has("conj") or is_auxiliary(tokens[start]) or tokens[start].word.norm == "و"
    ):
        start += 1
    return start


def _clause_start(tokens: Sequence[Token], end: int, floor: int) -> int:
    for index in range(end - 1, max(floor, end - 25) - 1, -1):
        token = tokens[index]
        if token.has("that", "conj", "rel") or token.word.norm in ":؛;…(":
            return index + 1
        if is_verb(token) and not is_withholding(tokens, index):
            return index + 1
        if token.word.norm == "—" or _ends_dateline(tokens, index, floor):
            return index + 1
    return max(floor, end - 25)


def _ends_dateline(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Tell the dash after a dateline: CITY (AGENCY) -- text, CITY - text."""
    if index == 0 or tokens[index].word.norm not in _DASHES:
        return False
    before = tokens[index - 1]
    if before.word.norm in ("-", ")"):
        return True
    first = not any(token.word.norm in _DASHES for token in tokens[floor:index])
    return first and index - floor < _LONGEST_DATELINE and before.end < tokens[index].start


def _pieces(tokens: Sequence[Token], begin: int, end: int) -> list[Range]:
    pieces, start = [], begin
    for index in range(begin, end + 1):
        if index == end or is_comma(tokens[index]):
            if start < index:
                pieces.append((start, index))
            start = index + 1
    return pieces


def _is_subject(tokens: Sequence[Token], start: int, stop: int) -> bool:
    if not 0 < stop - start <= 16:
        return False
    first = tokens[start]
    if is_adjunct(tokens, start) or first.word.preposition:
        return False
    if first.has("prep", "neg", "that", "conj", "rel", "hedge", "according", "time_noun"):
        return False
    if first.word.base.endswith("نا") and len(first.word.base) > 5 and not first.word.tags:
        return False  # "our …" is somebody's own words
    if first.word.base in _FRONTED or first.word.base.startswith("لكن"):
        return False
    if not first.word.tags and first.word.norm.startswith("وت"):
        return False  # an unlisted verb: وتتواصل عملية …
    if first.word.base in _PRONOUNS or first.word.norm in _PRONOUNS:
        return False
    if any(form.kind in ("participle", "masdar") for form in first.word.forms):
        return False
    return not any(is_verb(token) for token in tokens[start:stop])


def _headed(token: Token) -> bool:
    return token.has("title", "org", "outlet", "source", "media")


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
        if _after_body(tokens, start, index):
            return index
    return None


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
        return bool(token.word.tags) or not token.word.base.startswith("ل")  # perhaps لـ
    feminine = head.word.stem.endswith("ه")
    return feminine and index == start + 1 and not token.word.stem.endswith(("ه", "ي", "ا"))


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
    if before.word.base == _IN_THE_NAME or before.word.preposition == "ل":
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
        if _is_owned(token) and (before.word.definite or before.has("place", "nisba")):
            return index
        if opens_object(token) and _closes_phrase(before, token):
            return index
        if _is_accusative(token) and (before.word.definite or before.has("nisba")):
            return index
        if token.word.definite and before.has("place") and not token.has("nisba", "place_part"):
            return index
    return None


def _is_owned(token: Token) -> bool:
    """Tell an unlisted noun that is theirs or hers, or a plural: قبولها, نتائجهم, وقفات."""
    word = token.word
    if word.definite or word.tags or word.forms or len(word.base) < 5:
        return False
    return word.base.endswith(("ها", "هم", "هما", "ات"))


def _is_accusative(token: Token) -> bool:
    """Tell an indefinite object by its ending: رفضت المحكمة التماسا."""
    word = token.word
    if word.definite or word.forms or word.base[-1:] != "ا" or len(word.base) < 4:
        return False
    return not token.has("nisba", "place", "time", "name", "conj", "title", "media")


def opens_object(token: Token) -> bool:
    """Tell a noun that may open an object without a link: a verbal noun, or one of a list."""
    if token.word.preposition or token.has("org", "source", "place", "title", "nisba"):
        return token.has("object") and not token.word.preposition
    return token.has("object") or (token.has("verbal_noun") and not token.has("verb", "doc"))


def _object_after_body(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell an indefinite noun after a body's finished name; after a title it may be a name."""
    if tokens[start].has("title", "source") or tokens[index].word.definite:
        return False
    before = tokens[index - 1]
    finished = before.word.definite or before.has("nisba", "place")
    return finished and not tokens[index].has("nisba", "place_part")


def leading_subject(tokens: Sequence[Token]) -> Range | None:
    """The subject of the sentence's first verb, where its head noun is a known one."""
    start = _past_fronted(tokens)
    if start + 1 < len(tokens) and _headed(tokens[start]):
        end = phrase_end(tokens, start, min(len(tokens), start + 16))
        verbal = end < len(tokens) and (is_verb(tokens[end]) or tokens[end].word.base in _WHO)
        return (start, end) if verbal and _known_subject(tokens[start : start + 2]) else None
    if start + 1 >= len(tokens) or tokens[start].has("prep", "conj", "title", "org", "place"):
        return None
    head = tokens[start + 1]
    if head.word.preposition or head.word.joined:
        return None
    if not head.has("title", "org", "outlet", "source", "media", "place", "doc"):
        return None
    limit = min(len(tokens), start + 16)
    end = phrase_end(tokens, start + 1, limit)
    end = second_phrase(tokens, start + 1, end) or end
    return start + 1, past_apposition(tokens, start + 1, end)


def past_apposition(tokens: Sequence[Token], begin: int, start: int) -> int:
    """Index after the name between commas at ``start``: وكيل اللاعب، سامر الحلبي، ….

    It belongs to the phrase from ``begin``, if that has no name yet.
    """
    if start >= len(tokens) or not is_comma(tokens[start]) or name_range(tokens[begin:start]):
        return start
    given = tokens[start + 1] if start + 1 < len(tokens) else None
    if given is None or given.word.definite or not may_be_name(given):
        return start
    for end in range(start + 2, min(len(tokens), start + 6)):
        if is_comma(tokens[end]) or tokens[end].word.norm == ".":
            return end
        if not tokens[end].has("name", "name_second") and tokens[end].word.tags:
            break
    return start


def _past_fronted(tokens: Sequence[Token]) -> int:
    """Index after a fronted adjunct and its comma (ومن جهته، …)."""
    if tokens and (tokens[0].has("prep", "time") or is_adjunct(tokens, 0)):
        for index in range(1, min(len(tokens), 12)):
            if is_comma(tokens[index]):
                return index + 1
    return 0


def phrase_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """A cautious end: at the first mark, preposition, verb, or noun that opens an object."""
    index = start + 1
    while index < limit:
        token = tokens[index]
        attached = token.word.preposition and token.word.base != _IN_THE_NAME
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
