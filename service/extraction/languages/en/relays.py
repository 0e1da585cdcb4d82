"""Words passed on: Reuters quoted X as saying, X was quoted by Reuters as saying."""

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.frames import frame
from service.extraction.languages.en.phrases import phrase_before
from service.extraction.languages.en.scan import Scan
from service.extraction.tokens import Form

_REACH = 30


def relayed(scan: Scan, index: int, end: int, group: int, form: Form) -> Clause | None:
    """Read "Reuters quoted X as saying" and "X was quoted by Reuters as saying"."""
    saying = _as_saying(scan, end, scan.limits.outer(index))
    if saying is None:
        return None
    clause = frame(scan, index, end, form)
    subject = phrase_before(scan.tokens, group, scan.limits.floor(index))
    start = saying + 1
    if scan.has(group, index, "be"):
        clause.source = subject
        if scan.norm(end) == "by" and saying - 1 > end + 1:
            clause.relay = (end + 1, saying - 1)
    elif form.kind in ("past", "third", "base"):
        clause.relay = subject
        clause.source = (end, saying - 1)
    else:
        return None
    if clause.source is None or clause.source[0] >= clause.source[1]:
        return None
    start += scan.norm(start) in ("that", ":", ",")
    clause.content = [Piece(start, scan.limits.content_end(start, scan.turns))]
    return clause if start < len(scan.tokens) else None


def _as_saying(scan: Scan, start: int, limit: int) -> int | None:
    for index in range(start, min(start + _REACH, limit)):
        if scan.tokens[index].word.norm == "saying" and scan.norm(index - 1) == "as":
            return index
    return None
