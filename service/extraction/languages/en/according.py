"""Claims attributed by a preposition: according to the ministry, …."""

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.following import phrase_after
from service.extraction.languages.en.inversions import resumed, start_before, tail
from service.extraction.languages.en.phrases import is_comma, is_finite, looks_past
from service.extraction.languages.en.scan import Scan

_FEWEST_BEFORE = 3
#: Words that attribute together, by their first.
PARTICLES = {
    "according": (("according", "to"),),
    "as": (("as", "per"),),
    "per": (("per",),),
    "in": (("in", "the", "words", "of"),),
}
_APPOSITION = 12
_LONGEST_ADJUNCT = 6


def particle_words(scan: Scan, index: int) -> int | None:
    """How many words attribute here as one: according to, as per, in the words of."""
    if scan.norm(index) == "per" and not _is_per_somebody(scan, index):
        return None
    for words in PARTICLES.get(scan.norm(index), ()):
        if tuple(scan.norm(index + i) for i in range(len(words))) == words:
            return len(words)
    return None


def _is_per_somebody(scan: Scan, index: int) -> bool:
    """Tell "…, per Harwick News" and "Per the report, …" from "per cent" and from a name."""
    if index + 1 >= len(scan.tokens):
        return False
    after = scan.tokens[index + 1]
    if index == scan.limits.floor(index):
        return after.word.norm == "the"
    set_off = is_comma(scan.tokens[index - 1]) and not scan.tokens[index].has("cap")
    return set_off and (after.has("cap") or after.word.norm in ("the", "a", "an"))


def according(scan: Scan, index: int, words: int) -> Clause | None:
    """Read "…, according to the ministry" and "According to the ministry, …"."""
    limit = scan.limits.outer(index)
    named = index + words
    floor = start_before(scan, index)
    fronted = index - floor < _FEWEST_BEFORE or scan.norm(index - 1) == ":"
    behind = not fronted and _is_adjunct(scan, floor, index)
    parted = not fronted and _is_parted(scan, index)
    end = phrase_after(scan.tokens, named, limit, appositions=not (fronted or behind or parted))
    if not _may_vouch(scan, named, end):
        return None
    clause = Clause(
        (index, named), " ".join(scan.norm(i) for i in range(index, named)), "states", [],
        source=(named, end), form="according", passes_on=True,
    )  # fmt: skip
    if not fronted:
        clause.content = [Piece(floor, index)]
    if parted and end + 1 < limit:
        clause.content.append(Piece(end + 1, scan.limits.content_end(end + 1, scan.turns)))
    if not (fronted or behind):
        clause.content += [] if parted else resumed(scan, end, limit, index)
        return clause
    start = tail(scan, _after_apposition(scan, end, limit), limit) + 1
    if start < limit:
        clause.content.append(Piece(start, scan.limits.content_end(start, scan.turns)))
    return clause


def _is_adjunct(scan: Scan, floor: int, index: int) -> bool:
    """Tell a few words put in front of it: For Daly, according to an aide, the plan …."""
    words = scan.tokens[floor:index]
    short = len(words) <= _LONGEST_ADJUNCT and words[0].has("prep") and is_comma(words[-1])
    return short and not any(looks_past(t) or t.has("aux") for t in words)


def _is_parted(scan: Scan, index: int) -> bool:
    """Tell a predicate that is interrupted: The plan is, according to the mayor, a failure."""
    return is_comma(scan.tokens[index - 1]) and scan.tokens[index - 2].has("be", "sub")


def _after_apposition(scan: Scan, end: int, limit: int) -> int:
    """Index after what is said of a name: According to Nora Daly, the mayor's aide, | …."""
    if end >= limit or not is_comma(scan.tokens[end]):
        return end
    if not (scan.tokens[end - 1].has("cap") and _is_apposed(scan, end + 1, limit)):
        return end
    return next(i for i in range(end + 1, limit) if is_comma(scan.tokens[i]))


def _is_apposed(scan: Scan, start: int, limit: int) -> bool:
    """Tell a description between two commas, without a verb, from the clause itself."""
    for index in range(start, min(start + _APPOSITION, limit)):
        token = scan.tokens[index]
        if is_comma(token):
            after = scan.tokens[index + 1] if index + 1 < limit else None
            told = any(t.has("title", "person") for t in scan.tokens[start:index])
            return told and after is not None and not after.has("conj")
        if is_finite(scan.tokens, index) or looks_past(token):
            return False
    return False


def _may_vouch(scan: Scan, start: int, end: int) -> bool:
    """Tell "according to the plan's author" from "according to plan"."""
    words = [token for token in scan.tokens[start:end] if not token.is_mark]
    known = ("cap", "det", "people", "source", "org", "doc", "person", "title", "pron", "media")
    return len(words) > 1 or any(w.has(*known) or w.word.norm.endswith("s") for w in words)
