"""Attributions set beside the sentence: As the mayor explained, …; …, as a memo put it."""

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.en.complements import skip_adjuncts
from service.extraction.languages.en.inversions import is_adjunct, start_before
from service.extraction.languages.en.phrases import is_comma, looks_past, phrase_before
from service.extraction.languages.en.scan import Scan
from service.extraction.tokens import Form, Token

_OPENERS = 2
_RELATIVES = frozenset({"which", "who", "that"})
_CHARGES = frozenset(
    {"charge", "charges", "claim", "claims", "allegation", "allegations", "accusation",
     "accusations", "something", "assertion", "suggestion"}
)  # fmt: skip


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
    if is_comma(scan.tokens[opening - 1]) and is_adjunct(scan, opening):
        begun = Piece(start_before(scan, opening - 1), opening - 1)
        return _fronted(scan, clause, after, limit, begun)
    comma = opening - 1 - (opening - 1 in scan.limits.opening)
    if not is_comma(scan.tokens[comma]) or (after < limit and not scan.tokens[after].is_mark):
        return False
    clause.content = [Piece(start_before(scan, opening - 1), opening - (comma == opening - 1))]
    return True


def _fronted(scan: Scan, clause: Clause, after: int, limit: int, *begun: Piece) -> bool:
    if after + 1 >= limit or scan.norm(after) not in (",", ":"):
        return False
    rest = Piece(after + 1, scan.limits.content_end(after + 1, scan.turns))
    clause.content = [*begun, rest]
    return True


def related(scan: Scan, clause: Clause, form: Form) -> bool:
    """Fill the content of "300 tents, which the agency says will arrive": of what, and what."""
    if clause.source is None or not {"that", "quote"} <= form.verb.links:
        return False
    pronoun, floor = clause.source[0] - 1, scan.limits.floor(clause.cue[0])
    if pronoun <= floor or scan.norm(pronoun) not in _RELATIVES:
        return False
    limit = scan.limits.outer(clause.cue[0])
    verb = clause.cue[1]
    while verb < limit and scan.tokens[verb].has("adv", "time"):
        verb += 1
    if verb >= limit or not _has_no_subject(scan, verb):
        return False
    end = _related_end(scan, pronoun, verb)
    meant = phrase_before(scan.tokens, pronoun - is_comma(scan.tokens[pronoun - 1]), floor)
    short = meant is not None and meant[1] - meant[0] <= end - verb
    clause.content = [*([Piece(*meant)] if meant and short else []), Piece(verb, end)]
    return True


def _has_no_subject(scan: Scan, verb: int) -> bool:
    """Tell "which he said will arrive" from "which he said the train will reach"."""
    token = scan.tokens[verb]
    return token.has("aux", "modal") or looks_past(token) or _acts(token)


def _acts(token: Token) -> bool:
    """Tell "now allows" from a subject in the plural."""
    return any(form.kind == "third" for form in token.word.forms) and not token.has("cap", "doc")


def _related_end(scan: Scan, pronoun: int, verb: int) -> int:
    """Index after a relative clause: its closing comma where a comma opens it."""
    end = scan.limits.content_end(verb, scan.turns)
    if not is_comma(scan.tokens[pronoun - 1]):
        return end
    return next((place for place in range(verb, end) if is_comma(scan.tokens[place])), end)


def _accused(scan: Scan, charge: Clause) -> Range | None:
    """Who is accused: accused | the firm of fraud, a charge it (denies)."""
    if charge.content[0].start < charge.cue[1]:
        return None
    start = charge.content[0].start
    end = next((i for i in range(start, charge.content[0].end) if scan.norm(i) == "of"), start)
    return (start, end) if start < end else None


def disputed(scan: Scan, clause: Clause) -> bool:
    """Fill the content of ", a charge the ministry denies" with what was charged before it."""
    if clause.source is None or clause.stance != "denies":
        return False
    start, end = clause.source
    reach = range(start - 1, min(start + 3, end))
    noun = next((i for i in reach if scan.norm(i) in _CHARGES), None)
    if noun is not None and noun + 1 < end:
        clause.source, opening = (noun + 1, end), min(start, noun)
    elif scan.norm(start - 1) == "which":
        opening = start - 1
    else:
        return False
    rest = skip_adjuncts(scan.tokens, clause.cue[1], scan.limits.outer(clause.cue[0]))
    while opening and scan.tokens[opening - 1].has("det"):
        opening -= 1
    closed = rest >= len(scan.tokens) or scan.tokens[rest].is_mark
    if not closed or not opening or not is_comma(scan.tokens[opening - 1]):
        return False
    earlier = scan.found[-1:]
    if earlier and earlier[0].stance == "accuses" and scan.has(*clause.source, "pron"):
        clause.source = _accused(scan, earlier[0]) or clause.source
    clause.content = (
        [piece for piece in earlier[0].content if piece.end <= opening]
        if earlier
        else [Piece(start_before(scan, opening - 1), opening - 1)]
    )
    return bool(clause.content)
