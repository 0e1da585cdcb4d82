"""Attributions set beside the sentence: As the mayor explained, …; …, as a memo put it."""

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.en.complements import skip_adjuncts
from service.extraction.languages.en.inversions import start_before
from service.extraction.languages.en.phrases import is_comma
from service.extraction.languages.en.scan import Scan
from service.extraction.tokens import Form

_OPENERS = 2


def aside(scan: Scan, clause: Clause, form: Form) -> bool:
    """Fill the content of a clause that "as" makes an aside of; False where none is one."""
    if clause.source is None or not form.verb.links & {"quote", "that"}:
        return False
    opening, floor = clause.source[0] - 1, scan.limits.floor(clause.cue[0])
    if scan.norm(opening) != "as" or opening < floor:
        return False
    limit = scan.limits.outer(clause.cue[0])
    after = skip_adjuncts(scan.tokens, clause.cue[1], limit)
    if opening - floor < _OPENERS:
        return _fronted(scan, clause, after, limit)
    comma = opening - 1 - (opening - 1 in scan.limits.opening)
    if not is_comma(scan.tokens[comma]) or (after < limit and not scan.tokens[after].is_mark):
        return False
    clause.content = [Piece(start_before(scan, opening - 1), opening - (comma == opening - 1))]
    return True


def _fronted(scan: Scan, clause: Clause, after: int, limit: int) -> bool:
    if after + 1 >= limit or scan.norm(after) not in (",", ":"):
        return False
    clause.content = [Piece(after + 1, scan.limits.content_end(after + 1, scan.turns))]
    return True
