"""The noun phrase that stands before its verb: the subject of a clause or of a sentence."""

import re
from collections.abc import Sequence

from service.extraction.clauses import Range
from service.extraction.languages.ar.adjuncts import (
    TO_SOMEBODY,
    is_adjunct,
    is_age,
    is_auxiliary,
    is_comma,
    is_perfect,
    is_verb,
    is_withholding,
)
from service.extraction.languages.ar.agents import MANY
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.openings import object_start, second_phrase
from service.extraction.languages.ar.persons import is_before_surname, may_be_name, name_range
from service.extraction.languages.ar.phrases import DASHES, WHO, WRITTEN, phrase_end, source_end
from service.extraction.languages.ar.proper import is_common
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.quotations import MARKS, OPENING
from service.extraction.tokens import Token

_PRONOUNS = listed("هو هي هم هما هن وهو وهي وهم فهو فهي فهم نحن أنا")
_LONGEST_NAME = 4
_LONGEST_DATELINE = 5
_LONGEST_TITLED = 9
_LONGEST_ANTECEDENT = 12
# The imperfect of an unlisted verb behind "and"; names begin so too: ويليام.
_NARRATED = re.compile(r"وي(?!لي|لس|ني|ست|لز|كي|تن|لم|سل).{3,}")
# Perfects of the tenth stem, which no name is shaped like: استبق, استعاد.
_DERIVED = re.compile("است.{2,3}")
_HE = listed("هو هي هم هما")
_STOPS = frozenset(".!؟")
_AND = frozenset({"و", normalise("فإن"), normalise("وإن")})
_SEE = listed("شاهد شاهدوا اقرأ اقرأوا تابع طالع")
_SHOWN = listed("الفيديو الصور الصورة المقطع اللقطات أيضا المزيد")
_FRONTED = listed("أما وأما بناء علاوة إضافة استنادا فضلا وبناء وعلاوة وإضافة واستنادا وفضلا")
_RESUMED = listed("فيها فيه فيهما خلالها خلاله")


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
    while pieces and (is_adjunct(tokens, pieces[-1][0]) or is_age(tokens, pieces[-1][0])):
        pieces.pop()
    if not pieces:
        return None
    start, stop = pieces.pop()
    if pieces and _goes_on(tokens, pieces[0][0], start):
        return None
    start = _past_connectives(tokens, start, stop)
    if start + 1 < stop and _NARRATED.fullmatch(tokens[start].word.norm):
        start += not tokens[start].word.tags  # an unlisted verb before it: ويسمع صوت يقول
    known = _known_subject(tokens[start : min(start + 2, stop)])
    known = known or _is_aged(tokens, start, stop) or _is_titled(tokens, pieces, start, stop)
    if stop < end and not known:
        return None
    while pieces and is_subject(tokens, *pieces[-1]) and _goes_before(tokens, pieces[-1], start):
        start = pieces.pop()[0]
    stop = source_end(tokens, start, stop) if start < stop else stop
    return (start, stop) if start < stop and is_subject(tokens, start, stop) else None


def _is_aged(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Tell a bare name with the age behind it: وكان الحلبي، 24 عاما، قد قال."""
    named = all(may_be_name(token) for token in tokens[start:stop])
    return named and stop + 1 < len(tokens) and is_age(tokens, stop + 1)


def _is_titled(tokens: Sequence[Token], before: Sequence[Range], start: int, stop: int) -> bool:
    """Tell a name between commas behind its office: أن وزير الصحة، سامر الحلبي، أعلن."""
    if not before or not tokens[before[-1][0]].has("title") or before[-1][1] + 1 != start:
        return False
    named = all(may_be_name(token) for token in tokens[start:stop])
    return named and stop - start <= _LONGEST_NAME


def _goes_before(tokens: Sequence[Token], piece: Range, start: int) -> bool:
    """Tell a head noun, or the name before an office: سامر الحلبي، وزير الصحة، قال …."""
    if _headed(tokens[piece[0]]):
        return True
    named = all(may_be_name(token) for token in tokens[piece[0] : piece[1]])
    office = tokens[start].has("title") and not tokens[start].word.definite
    return named and office and 1 < piece[1] - piece[0] <= _LONGEST_NAME


def _goes_on(tokens: Sequence[Token], first: int, start: int) -> bool:
    """Tell a noun added to what the sentence began with: وحول الأوضاع، ومستحقات اللاعبين، قال."""
    fronted = tokens[first].has("prep", "time") or bool(tokens[first].word.preposition)
    return fronted and tokens[start].word.norm[:1] == "و" and len(tokens[start].word.norm) > 1


def antecedent(tokens: Sequence[Token], relative: int, floor: int) -> Range | None:
    """The noun phrase that the relative pronoun at ``relative`` describes: اللواء (هو) الذي …."""
    if relative > floor and tokens[relative - 1].word.base in _HE:
        relative -= 1
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
        tokens[start].has("conj") or is_auxiliary(tokens[start]) or tokens[start].word.norm in _AND
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
        if _closes_sentence(tokens, index):
            return index + 1
        if token.word.norm == "—" or _ends_dateline(tokens, index, floor):
            return index + 1
    return max(floor, end - 25)


def _closes_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Tell the stop of a sentence within a quotation (لقد خدعت. أنكر …) from that of "د."."""
    if tokens[index].word.norm not in _STOPS or index == 0 or index + 1 == len(tokens):
        return False
    before = tokens[index - 1]
    return before.end - before.start > 1 and tokens[index + 1].start > tokens[index].end


def _ends_dateline(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Tell the dash after a dateline: CITY (AGENCY) -- text, CITY - text."""
    if index == 0 or tokens[index].word.norm not in DASHES:
        return False
    before = tokens[index - 1]
    if before.word.norm in ("-", ")"):
        return True
    first = not any(token.word.norm in DASHES for token in tokens[floor:index])
    return first and index - floor < _LONGEST_DATELINE and before.end < tokens[index].start


def _pieces(tokens: Sequence[Token], begin: int, end: int) -> list[Range]:
    pieces, start = [], begin
    for index in range(begin, end + 1):
        if index == end or is_comma(tokens[index]):
            if start < index:
                pieces.append((start, index))
            start = index + 1
    return pieces


def is_subject(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Tell a noun phrase that may be a subject before its verb."""
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
    if start + 1 < stop and _is_unlisted_verb(first, tokens[start + 1]):
        return False
    if any(form.kind in ("participle", "masdar") for form in first.word.forms):
        return False
    if stop - start == 1 and first.word.base.endswith("ت") and first.word.forms:
        return False  # وتابعت تقول
    return not any(is_verb(token) for token in tokens[start:stop])


def _is_unlisted_verb(first: Token, after: Token) -> bool:
    """Tell "withdrew" before a state or body, and the reader's "see the video"."""
    if first.word.base in _SEE and after.word.base in _SHOWN:
        return True
    verbal = not first.word.tags and first.word.base.endswith("ت") and len(first.word.base) > 3
    return verbal and not first.word.base.endswith("ات") and after.has("place", "org", "outlet")


def _headed(token: Token) -> bool:
    return token.has("title", "org", "outlet", "source", "media")


def leading_subject(tokens: Sequence[Token]) -> Range | None:
    """The subject of the sentence's first verb, where its head noun is a known one."""
    start = _past_fronted(tokens)
    if start + 1 < len(tokens) and _headed(tokens[start]):
        end = phrase_end(tokens, start, min(len(tokens), start + 16))
        if end == start + 1:
            end = _past_quoted_name(tokens, end)
        verbal = end < len(tokens) and (is_verb(tokens[end]) or tokens[end].word.base in WHO)
        return (start, end) if verbal and _known_subject(tokens[start : start + 2]) else None
    if start + 1 >= len(tokens) or tokens[start].has("prep", "conj", "title", "org", "place"):
        return None
    start = _past_beside(tokens, start)
    head = tokens[start + 1]
    if head.word.preposition or head.word.joined or head.word.base.endswith("ين"):
        return None
    known = head.has("title", "org", "outlet", "source", "media", "place", "doc")
    if not known and head.word.base not in MANY:
        return _bare_name(tokens, start + 1)
    limit = min(len(tokens), start + 16)
    end = phrase_end(tokens, start + 1, limit)
    end = second_phrase(tokens, start + 1, end) or end
    end = object_start(tokens, start + 1, end) or end
    end = next((p for p in range(start + 2, end) if tokens[p].word.base in WRITTEN), end)
    return start + 1, past_apposition(tokens, start + 1, end)


def _past_description(tokens: Sequence[Token], start: int, end: int) -> int:
    """Index after a description between commas behind a full name: سخر سامر حلبي، الهداف …، من."""
    if end - start < 2 or end + 1 >= len(tokens) or not is_comma(tokens[end]):
        return end
    if not tokens[end + 1].word.definite or is_verb(tokens[end + 1]):
        return end
    places = range(end + 2, min(len(tokens), end + _LONGEST_ANTECEDENT))
    return next((p for p in places if is_comma(tokens[p])), end)


def _past_beside(tokens: Sequence[Token], verb: int) -> int:
    """Index of the last word between a verb and its subject: عرض عليها رئيس …, قالت أمس …."""
    place = verb
    while place + 2 < len(tokens) and place < verb + 3:
        beside = tokens[place + 1]
        if not (beside.has("time") or beside.word.base in TO_SOMEBODY or is_auxiliary(beside)):
            break
        place += 1
    return place


def _bare_name(tokens: Sequence[Token], start: int) -> Range | None:
    """A name of one to four words behind the first verb; who it is, the article must tell."""
    end = start
    while end < min(len(tokens), start + 4) and may_be_name(tokens[end]):
        if tokens[end].word.tags - {"name", "name_second"} or tokens[end].word.forms:
            break
        if end > start and (tokens[end].word.joined or tokens[end - 1].word.definite):
            break
        if end > start and not tokens[end].word.tags and is_common(tokens[end].word.base):
            break  # أثار الحلبي غضب …: what he did it to
        if end > start and _DERIVED.fullmatch(tokens[end].word.base):
            break  # كان الحلبي استبق …
        end += 1
    return (start, _past_description(tokens, start, end)) if end > start else None


def _past_quoted_name(tokens: Sequence[Token], start: int) -> int:
    """Index after the name in marks at ``start``: صحيفة "المرسى"."""
    if start < len(tokens) and tokens[start].word.norm in OPENING:
        for index in range(start + 2, min(len(tokens), start + _LONGEST_DATELINE + 2)):
            if tokens[index].word.norm in MARKS:
                return index + 1
    return start


def past_apposition(tokens: Sequence[Token], begin: int, start: int) -> int:
    """Index after the name between commas at ``start``: وكيل اللاعب، سامر الحلبي، ….

    It belongs to the phrase from ``begin``, if that has no name yet.
    """
    if start >= len(tokens) or not is_comma(tokens[start]) or name_range(tokens[begin:start]):
        return start
    given = tokens[start + 1] if start + 1 < len(tokens) else None
    if given is not None and given.has("title") and given.word.definite:
        return _past_titled_name(tokens, start)
    if given is None or given.word.definite:
        return start
    if not (may_be_name(given) or is_before_surname(tokens[start + 1 : start + 3])):
        return start
    for end in range(start + 2, min(len(tokens), start + 6)):
        if is_comma(tokens[end]) or tokens[end].word.norm == ".":
            return end
        if not tokens[end].has("name", "name_second") and tokens[end].word.tags:
            break
    return start


def _past_titled_name(tokens: Sequence[Token], comma: int) -> int:
    """Index after a rank with a name between commas: …، العقيد الركن سامر الحلبي، …."""
    for end in range(comma + 2, min(len(tokens), comma + _LONGEST_TITLED)):
        if is_comma(tokens[end]) or tokens[end].word.norm == ".":
            return end if name_range(tokens[comma + 1 : end]) else comma
        if is_verb(tokens[end]) or tokens[end].has("prep", "that", "rel", "conj"):
            break
    return comma


def _begins(tokens: Sequence[Token], index: int) -> bool:
    """Tell the verb of a sentence behind its adjunct: عقب التحقيق تقدمت سعاد …."""
    token, before = tokens[index], tokens[index - 1]
    if token.word.joined or before.has("prep", "rel", "conj", "that", "neg") or before.is_mark:
        return False
    return is_perfect(token) and not token.has("time", "time_noun")


def _past_fronted(tokens: Sequence[Token]) -> int:
    """Index after a fronted adjunct and its comma (ومن جهته، …)."""
    if tokens and (tokens[0].has("prep", "time") or is_adjunct(tokens, 0)):
        for index in range(1, min(len(tokens), 12)):
            if is_comma(tokens[index]):
                return index + 1
            if index > 1 and _begins(tokens, index):
                return index
    return 0
