"""Participles that attribute: adding that …, noting, before saying …."""

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.en.complements import Complement, complement
from service.extraction.languages.en.frames import frame, with_complement
from service.extraction.languages.en.limits import DASHES
from service.extraction.languages.en.phrases import (
    ends_with_comma,
    is_finite,
    is_joined,
    is_quote,
    looks_past,
    phrase_before,
)
from service.extraction.languages.en.scan import Scan
from service.extraction.languages.en.subjects import shared
from service.extraction.languages.en.vocabulary import listed
from service.extraction.tokens import Form

_TAKEN = frozenset({"that", "quote", "of", "object", "whom-to", "quote-object"})
_DESCRIBED = 8
_ISSUED = 6
_LONGEST_FRONT = 40
_LONGEST_SUBJECT = 12
_ISSUING = listed("""
    issued issues released releases published posted posts made sent wrote signed gave tweeted
""")
_RECORDINGS = listed("footage video videos clip clips recording recordings audio tape tapes")
_JOINERS = frozenset({"and", "by", "before", "while", "after"})


def participle(scan: Scan, index: int, end: int, group: int, form: Form) -> Clause | None:
    """Read a participle that hangs on the sentence: …, adding that …."""
    floor = scan.limits.floor(index)
    if not form.verb.links & _TAKEN:
        return None
    if group <= floor:
        return _fronted(scan, index, end, form)
    if (absolute := _absolute(scan, group, floor)) is not None:
        return _reading(scan, index, end, form, absolute)
    before = scan.tokens[group - 1]
    joined = ends_with_comma(scan.tokens, group - 1) or before.word.norm in _JOINERS | DASHES
    written = before.has("doc", "channel") and not before.has("cap")
    joined = joined or (written and (scan.norm(end) == "that" or _is_issued(scan, group)))
    joined = joined or (before.word.norm == "of" and scan.norm(group - 2) == "point")
    if not joined and (form.verb.weak or before.has("prep", "sub", "det", "conj", "aux")):
        return None
    found = complement(scan.tokens, end, form.verb, scan.limits.outer(index))
    parallel = before.word.norm == "and" and [c.form for c in scan.found[-1:]] == ["participle"]
    if found is None or not (parallel or _may_hang(scan, end, form, found)):
        return None
    return _clause(scan, index, end, form, found, None)


def _clause(
    scan: Scan, index: int, end: int, form: Form, found: Complement | None, subject: Range | None
) -> Clause | None:
    clause = frame(index, end, form)
    clause.form = "participle"
    clause.source = subject
    if subject is None and not shared(scan, clause, index):
        clause.source = None
    return with_complement(scan, clause, found, form)


def _fronted(scan: Scan, index: int, end: int, form: Form) -> Clause | None:
    """Read "Calling the strike “reckless,” the mayor left": the subject comes behind a comma."""
    limit = scan.limits.outer(index)
    found = complement(scan.tokens, end, form.verb, limit)
    if found is None or not _may_hang(scan, end, form, found):
        return None
    for comma in range(found.start + 1, min(found.start + _LONGEST_FRONT, limit - 1)):
        if not ends_with_comma(scan.tokens, comma):
            continue
        if (subject := _subject(scan, comma + 1, limit)) is not None:
            clause = frame(index, end, form)
            clause.form, clause.source = "participle", subject
            clause.content = [Piece(found.start, comma + is_quote(scan.tokens[comma]))]
            return clause
    return None


def _subject(scan: Scan, start: int, limit: int) -> Range | None:
    """The subject that begins here, if its verb comes behind it."""
    for verb in range(start + 1, min(start + _LONGEST_SUBJECT, limit)):
        if is_finite(scan.tokens, verb) or looks_past(scan.tokens[verb]):
            found = phrase_before(scan.tokens, verb, start)
            return found if found is not None and found[0] == start else None
    return None


def _reading(scan: Scan, index: int, end: int, form: Form, subject: Range) -> Clause | None:
    found = complement(scan.tokens, end, form.verb, scan.limits.outer(index))
    acts = found is not None and found.kind == "object"
    return None if acts else _clause(scan, index, end, form, found, subject)


def _absolute(scan: Scan, group: int, floor: int) -> Range | None:
    """The subject of a participle of its own: with officials (saying), in footage of Daly (…)."""
    for place in range(group - 1, max(floor, group - _LONGEST_SUBJECT) - 1, -1):
        token = scan.tokens[place]
        recorded = token.word.norm == "of" and scan.norm(place - 1) in _RECORDINGS
        if place + 1 < group and (recorded or token.word.norm == "with"):
            return place + 1, _before_participle(scan, place + 1, group)
        parts = token.is_mark and not is_joined(scan.tokens, place)
        if parts or is_finite(scan.tokens, place) or token.has("sub", "rel"):
            return None
    return None


def _before_participle(scan: Scan, start: int, end: int) -> int:
    """Index after the subject of several participles: officials | denying it and (saying)."""
    going = (
        i for i in range(start + 1, end) if any(f.kind == "ing" for f in scan.tokens[i].word.forms)
    )
    return next(going, end)


def _is_issued(scan: Scan, end: int) -> bool:
    """Tell a document that its author puts out: issued a statement | calling …."""
    return any(scan.norm(i) in _ISSUING for i in range(max(0, end - _ISSUED), end))


def _may_hang(scan: Scan, end: int, form: Form, found: Complement) -> bool:
    """Tell a participle that speaks from one that only does: welcoming the guests."""
    called = "quote-object" in form.verb.links or _described(scan, end, form)
    return found.kind != "object" or not form.verb.weak or called


def _described(scan: Scan, end: int, form: Form) -> bool:
    """Tell "describing the fire as the worst" from "describing the fire"."""
    reach = range(end, min(end + _DESCRIBED, scan.limits.outer(end - 1)))
    return "as" in form.verb.links and any(scan.norm(index) == "as" for index in reach)
