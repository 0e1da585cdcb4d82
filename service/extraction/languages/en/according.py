"""Claims attributed by a preposition: according to the ministry, …."""

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.following import phrase_after
from service.extraction.languages.en.inversions import resumed, start_before, tail
from service.extraction.languages.en.scan import Scan

_FEWEST_BEFORE = 3


def according(scan: Scan, index: int) -> Clause | None:
    """Read "…, according to the ministry" and "According to the ministry, …"."""
    limit = scan.limits.outer(index)
    floor = start_before(scan, index)
    fronted = index - floor < _FEWEST_BEFORE
    end = phrase_after(scan.tokens, index + 2, limit, appositions=not fronted)
    if not _may_vouch(scan, index + 2, end):
        return None
    clause = Clause(
        (index, index + 2), "according to", "states", [],
        source=(index + 2, end), form="according", passes_on=True,
    )  # fmt: skip
    if not fronted:
        clause.content = [Piece(floor, index), *resumed(scan, end, limit, index)]
    else:
        start = tail(scan, end, limit) + 1
        if start < limit:
            clause.content = [Piece(start, scan.limits.content_end(start, scan.turns))]
    return clause


def _may_vouch(scan: Scan, start: int, end: int) -> bool:
    """Tell "according to the plan's author" from "according to plan"."""
    words = [token for token in scan.tokens[start:end] if not token.is_mark]
    known = ("cap", "det", "people", "source", "org", "doc", "person", "title", "pron", "media")
    return len(words) > 1 or any(w.has(*known) or w.word.norm.endswith("s") for w in words)
