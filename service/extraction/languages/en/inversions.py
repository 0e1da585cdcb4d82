"""What is said before the verb: "…", said the minister; "…," she said, "…"."""

from collections.abc import Iterator

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.complements import complement, skip_adjuncts
from service.extraction.languages.en.following import phrase_after
from service.extraction.languages.en.frames import note_channel
from service.extraction.languages.en.limits import DASHES
from service.extraction.languages.en.phrases import (
    is_comma,
    is_finite,
    is_joined,
    is_quote,
    looks_past,
    phrase_before,
)
from service.extraction.languages.en.scan import Scan
from service.extraction.languages.en.times import CLAUSE_OPENERS
from service.extraction.tokens import Form, Token

_REACH = 30
_FEWEST_BEFORE = 3
_CONNECTIVE = 2  # "Instead" and its comma
_LONGEST_TITLE = 6
_CONDITIONS = frozenset({"if", "although", "though", "unless", "because", "even"})


def inverted(scan: Scan, clause: Clause, group: int, form: Form) -> bool:
    """Read "…", said the minister: the subject after its verb, the words before it."""
    index, end = clause.cue
    floor = scan.limits.floor(index)
    if "quote" not in form.verb.links or group <= floor or group != index:
        return False
    before = scan.tokens[group - 1]
    quoted = _speech_closes(scan, group - 1)
    if not (quoted or is_comma(before) or before.word.norm in DASHES):
        return False
    limit = scan.limits.outer(index)
    after = phrase_after(scan.tokens, end, limit)
    if not quoted and _comma_outside(scan, group, after, limit):
        group, quoted = group - 1, True
    opens = scan.tokens[end] if end < limit else None
    if opens is None or opens.has("pron", "that", "prep", "time", "adv", "sub"):
        return False
    if after == end or not _rests(scan, after, limit):
        return False
    if not quoted and not _is_spoken(scan, clause, group, after, form):
        return False
    clause.source = (end, after)
    return _fill_before(scan, clause, group, after)


def _is_spoken(scan: Scan, clause: Clause, group: int, after: int, form: Form) -> bool:
    """Tell "the mill is shut, said the owner" from a subject that stands before its verb."""
    end, links = clause.cue[1], form.verb.links
    if "whom" in links or "that" not in links or _opens_clause(scan, end, after):
        return False
    speaks = any(
        t.has("cap", "people", "person", "org", "doc", "title", "media", "source")
        for t in scan.tokens[end:after]
    )
    if _interrupts(scan, after):
        return speaks
    floor = scan.limits.floor(group)
    if _is_described(scan, floor, group - 1):
        return speaks and _holds_verb(scan, floor, group - 1)
    apposed = phrase_before(scan.tokens, group, floor)
    return speaks and (apposed is None or _holds_verb(scan, *apposed))


def _interrupts(scan: Scan, after: int) -> bool:
    """Tell an attribution in mid-sentence: the plan, said the mayor, would fail."""
    if scan.norm(after) != ",":
        return False
    rest = skip_adjuncts(scan.tokens, after + 1, len(scan.tokens))
    return rest < len(scan.tokens) and is_finite(scan.tokens, rest)


def _holds_verb(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a verb stands there outside of relative clauses: a doctor who fled, said …."""
    related = False
    for index in range(start, end):
        token = scan.tokens[index]
        related = token.has("rel") or (related and not is_comma(token))
        acts = is_finite(scan.tokens, index) and not token.has("cap")
        if not related and (acts or _is_past(scan, index)):
            return True
    return False


def _is_past(scan: Scan, index: int) -> bool:
    """Tell a past tense from the end of "Harwick-based"."""
    return looks_past(scan.tokens[index]) and not is_joined(scan.tokens, index - 1)


def _is_described(scan: Scan, floor: int, comma: int) -> bool:
    """Tell a name with its description: Omar Daly, an engineer whose firm built it, said the …."""
    first = next((i for i in range(floor, comma) if is_comma(scan.tokens[i])), floor)
    return first > floor and all(
        t.has("cap", "title") or t.is_mark for t in scan.tokens[floor:first]
    )


def opened_by_cue(scan: Scan, clause: Clause, form: Form) -> bool:
    """Read 'Said the minister: "…"'."""
    index, end = clause.cue
    if index != scan.limits.floor(index) or "quote" not in form.verb.links:
        return False
    limit = scan.limits.outer(index)
    after = phrase_after(scan.tokens, end, limit)
    if end < limit and scan.tokens[end].has("prep", "sub"):
        return False  # Asked to explain it, …
    if after == end or scan.norm(after) not in (":", ",") or after + 1 not in scan.limits.closing:
        return False
    clause.source = (end, after)
    clause.content = [Piece(after + 1, scan.limits.closing[after + 1] + 1)]
    return True


def _speech_closes(scan: Scan, index: int) -> bool:
    """Tell the closing mark of a quotation from that of a title ("Face the Nation")."""
    opening = scan.limits.opening.get(index)
    if opening is None:
        return False
    words = [t for t in scan.tokens[opening + 1 : index] if not t.is_mark]
    capitals = sum(word.has("cap") for word in words)
    named = 2 <= capitals <= _LONGEST_TITLE and all(_in_title(word) for word in words)
    return not named


def _is_fronted(scan: Scan, start: int, end: int) -> bool:
    """Tell "After the debate, he apologized" from words that somebody said."""
    if scan.norm(start) in ("if", "that"):
        return False
    opens = [start, *(i + 1 for i in range(start, end) if is_comma(scan.tokens[i]))]
    return all(_is_aside(scan, index) for index in opens)


def _is_aside(scan: Scan, index: int) -> bool:
    """Tell what begins with a preposition or conjunction: On Tuesday; even as prices fell."""
    index += scan.norm(index) in ("even", "just", "only")
    return scan.tokens[index].has("sub", "prep")


def _comma_outside(scan: Scan, start: int, after: int, limit: int) -> bool:
    """Tell the British comma behind a quotation that an attribution closes: 'It is', she said."""
    if not is_comma(scan.tokens[start - 1]) or not _speech_closes(scan, start - 2):
        return False
    rest = skip_adjuncts(scan.tokens, after, limit)
    return rest >= limit or scan.tokens[rest].is_mark


def _rests(scan: Scan, index: int, limit: int) -> bool:
    """Tell whether an attribution may end here."""
    if index >= limit:
        return True
    token = scan.tokens[index]
    if token.is_mark:
        return token.word.norm in ".,;:?!—–-" or is_quote(token)
    return token.has("prep", "time", "adv", "sub", "conj") or token.word.norm.endswith("ing")


def _opens_clause(scan: Scan, start: int, end: int) -> bool:
    """Tell a clause (…, said the party was) from an inverted subject."""
    for place in range(start, end):
        token = scan.tokens[place]
        if is_comma(token) or token.has("rel"):
            break
        if token.has("aux") or looks_past(token) or any(f.kind == "past" for f in token.word.forms):
            return True
    index = skip_adjuncts(scan.tokens, end, len(scan.tokens))
    return index < len(scan.tokens) and scan.tokens[index].has("aux")


def closes(scan: Scan, clause: Clause, start: int, form: Form) -> bool:
    """Read "…," the ministry said: the words before subject and verb."""
    floor = scan.limits.floor(clause.cue[0])
    if "quote" not in form.verb.links or start <= floor or clause.source is None:
        return False
    if clause.lemma == "continue" and scan.norm(clause.cue[1]) == "to":
        return False
    before = scan.tokens[start - 1]
    quoted = _speech_closes(scan, start - 1)
    if not (quoted or is_comma(before) or before.word.norm in DASHES):
        return False
    end = clause.cue[1]
    limit = scan.limits.outer(clause.cue[0])
    if not quoted and _comma_outside(scan, start, end, limit):
        start, quoted = start - 1, True
    if not quoted:
        if "that" not in form.verb.links or _is_followed(scan, start, end, form, limit):
            return False
        rest = skip_adjuncts(scan.tokens, end, limit)
        whom = "whom" in form.verb.links
        if not (whom or _rests(scan, rest, limit)):
            return False
        followed = end < limit and not scan.tokens[end].is_mark and scan.norm(rest) != ","
        if followed and _is_setting(scan, start):
            return False  # In an interview, she joked about it
        closing = form.verb.weak and scan.norm(rest) != ","
        if closing and _is_fronted(scan, start_before(scan, start), start - 1):
            return False
    return _fill_before(scan, clause, start, tail(scan, end, limit))


def _is_followed(scan: Scan, start: int, end: int, form: Form, limit: int) -> bool:
    """Tell what stands behind the verb from the rest of what stands before it.

    The roof leaked, she said, "and nobody cared": a clause, and what goes on with it.
    """
    found = complement(scan.tokens, end, form.verb, limit)
    if found is None or found.kind != "quote" or not is_comma(scan.tokens[found.start - 1]):
        return found is not None
    goes_on = scan.tokens[found.start + 1].has("conj")
    return not goes_on or is_adjunct(scan, start)


def tail(scan: Scan, start: int, limit: int) -> int:
    """Index at which the attribution's own adjuncts end: a mark, or the next cue."""
    index = start
    while index < limit:
        token = scan.tokens[index]
        if token.is_mark and not is_joined(scan.tokens, index):
            break
        if index in scan.turns:
            break
        index += 1
    return index


def _fill_before(scan: Scan, clause: Clause, end: int, after: int) -> bool:
    first = start_before(scan, end)
    limit = scan.limits.outer(clause.cue[0])
    stop = tail(scan, after, limit)
    rest = list(resumed(scan, stop, limit, end))
    if scan.norm(end - 2) == "which" and scan.norm(end - 3) == ",":
        first = max(first, end - 2)  # the stadium, which, the mayor said, is full
    if end - first < _FEWEST_BEFORE and end - 1 not in scan.limits.opening and not rest:
        return False
    opens = bool(rest) and end - first == _CONNECTIVE and scan.tokens[first].has("adv")
    clause.content = rest if opens else [Piece(first, end), *rest]
    clause.quoted_pieces = len(clause.content) > 1
    note_channel(scan, clause, clause.cue[1], stop)
    return True


def start_before(scan: Scan, end: int) -> int:
    """Where the words before an attribution begin."""
    floor = scan.limits.floor(end) if end < len(scan.tokens) else 0
    opening = scan.limits.opening.get(end - 1)
    if opening is None and end > 1:
        opening = scan.limits.opening.get(end - 2)
    for earlier in reversed(scan.found):
        if floor <= earlier.cue[0] < end and scan.limits.floor(earlier.cue[0]) == floor:
            reached = max((p.end for p in earlier.content), default=0)
            if opening is None and earlier.form == "verb" and end - 1 <= reached:
                break
            floor = max(floor, opening if opening is not None else _after_turn(scan, end, reached))
            break
    while floor < end and scan.tokens[floor].has("conj"):
        floor += 1
    return floor


def _after_turn(scan: Scan, end: int, reached: int) -> int:
    for index in range(end - 2, max(0, end - _REACH), -1):
        parts = scan.norm(index) in ("but", "and") and scan.norm(index - 1) == ","
        if parts or scan.norm(index) == ";":
            return index + 1
    return min(reached, end)


def resumed(scan: Scan, stop: int, limit: int, before: int) -> Iterator[Piece]:
    """The words that go on after an attribution in their midst."""
    quoted = before - 1 in scan.limits.opening
    if quoted and _goes_on_mixed(scan, stop, limit):
        yield Piece(stop + 1, scan.limits.content_end(stop + 1, scan.turns))
        return
    index = _next_quotation(scan, stop, limit) if quoted else stop
    while index < limit and scan.tokens[index].word.norm in ".,:—–-":
        index += 1
    if index >= limit or index == stop:
        return
    if index in scan.limits.closing:
        yield Piece(index, min(scan.limits.closing[index] + 1, limit))
    elif not quoted and is_comma(scan.tokens[stop]):
        token = scan.tokens[index]
        plain = not token.has("conj", "sub", "rel", "det", "cap", "pron")
        plain = plain and not _is_lapse(scan, index)
        resumes = plain or token.has("that") or _is_unfinished(scan, before)
        resumes = resumes or _continues(scan, index)
        if resumes and not token.word.forms and not token.word.norm.endswith("ing"):
            yield Piece(index, scan.limits.content_end(index, scan.turns))


def _is_lapse(scan: Scan, index: int) -> bool:
    """Tell the time that goes with an attribution: …, two days after the vote."""
    counts = scan.tokens[index].has("number", "digit") or scan.norm(index) in ("hours", "days")
    return counts and any(scan.norm(i) in CLAUSE_OPENERS for i in range(index + 1, index + 4))


def _goes_on_mixed(scan: Scan, stop: int, limit: int) -> bool:
    """Tell what goes on in the reporter's words before a quotation: …, and still "got it"."""
    if scan.norm(stop) != "," or scan.norm(stop + 1) not in ("and", "but"):
        return False
    if stop + 2 < limit and scan.tokens[stop + 2].word.forms:
        return False  # …, but added that …
    return any(stop + 2 < opening < limit for opening in scan.limits.closing)


def _next_quotation(scan: Scan, stop: int, limit: int) -> int:
    """Where a quotation goes on behind its attribution and what belongs to that."""
    turned = False
    for index in range(stop, min(limit, stop + _REACH)):
        if index in scan.limits.closing and _speech_closes(scan, scan.limits.closing[index]):
            before = scan.norm(index - 1)
            contrasts = before in ("but", "and") and scan.norm(index - 2) == ","
            known = (".",) if turned else (".", ",", ":")
            return index if contrasts or before in known else limit
        turned = turned or index in scan.turns
    return limit


def _is_unfinished(scan: Scan, end: int) -> bool:
    """Tell "Back in Virginia," and "If the bill fails," from what stands by itself."""
    opens = scan.tokens[start_before(scan, end)].word.norm in _CONDITIONS
    return opens or is_adjunct(scan, end)


def _continues(scan: Scan, index: int) -> bool:
    """Tell the next predicate of the same words: …, and had passed; and what follows from it."""
    if scan.norm(index) == "so":
        return True
    after = scan.tokens[index + 1] if index + 1 < len(scan.tokens) else None
    goes_on = after is not None and (after.has("aux") or looks_past(after))
    return scan.norm(index) == "and" and goes_on and index not in scan.turns


def _is_setting(scan: Scan, end: int) -> bool:
    """Tell "In a later interview," from "At least 12 hurt,"."""
    start = start_before(scan, end)
    opens = scan.tokens[start].has("prep") and scan.norm(start + 1) not in ("least", "most")
    return opens and is_adjunct(scan, end)


def is_adjunct(scan: Scan, end: int) -> bool:
    """Tell "Back in Virginia," from a clause: it has no verb that shows."""
    start = start_before(scan, end)
    return not any(t.has("aux") or looks_past(t) for t in scan.tokens[start:end])


def _in_title(word: Token) -> bool:
    return word.has("cap") or word.has("prep", "det", "conj")
