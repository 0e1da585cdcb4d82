"""Nouns that attribute: his claim that …, the mayor's promise that …."""

from service.extraction.attribution import Stance
from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.en.complements import Complement
from service.extraction.languages.en.endings import content_end
from service.extraction.languages.en.phrases import is_finite, is_joined, looks_past, phrase_before
from service.extraction.languages.en.scan import Scan

STANCES: dict[str, Stance] = {
    "claim": "alleges", "claims": "alleges", "allegation": "alleges", "allegations": "alleges",
    "accusation": "accuses", "accusations": "accuses", "assertion": "stresses",
    "insistence": "stresses", "contention": "stresses", "argument": "stresses",
    "statement": "states", "remark": "states", "remarks": "states", "comment": "states",
    "announcement": "states", "declaration": "states", "suggestion": "states",
    "conclusion": "states", "promise": "promises", "pledge": "promises", "vow": "promises",
    "warning": "warns", "warnings": "warns", "prediction": "expects", "denial": "denies",
    "admission": "reveals", "acknowledgment": "reveals",
}  # fmt: skip
_OWNERS = frozenset({"his", "her", "their", "its"})
_AUTHORS = frozenset({"by", "from"})
_REACH = 10


def noun(scan: Scan, index: int) -> Clause | None:
    """Read a noun of saying with whose it is and the clause that it announces."""
    that = _that(scan, index)
    if that is None or that + 1 >= scan.limits.outer(index):
        return None
    source = _owner(scan, index) or _author(scan, index, that)
    end = _end(scan, min(index, source[0]), that + 1) if source is not None else None
    if end is None:
        return None
    norm = scan.norm(index)
    return Clause(
        (index, index + 1), norm.removesuffix("s"), STANCES[norm], [Piece(that + 1, end)],
        source=source, form="noun",
    )  # fmt: skip


def _that(scan: Scan, index: int) -> int | None:
    """Index of the "that" behind a noun, a day or an author: a warning by the coastguard that."""
    for place in range(index + 1, min(index + _REACH, scan.limits.outer(index))):
        token = scan.tokens[place]
        if token.word.norm == "that":
            near = place == index + 1 or scan.norm(index + 1) in _AUTHORS
            return place if near or scan.tokens[place - 1].has("time") else None
        parts = token.is_mark and not is_joined(scan.tokens, place)
        if parts or is_finite(scan.tokens, place) or token.has("rel", "conj"):
            return None
    return None


def _author(scan: Scan, index: int, that: int) -> Range | None:
    """Whose words they are behind the noun: claims by the union that, warnings from Daly that."""
    start = index + 2
    if scan.norm(index + 1) not in _AUTHORS or start >= that:
        return None
    return start, that


def _end(scan: Scan, phrase: int, start: int) -> int | None:
    """Index after the clause; None where the noun is the subject of a verb that does not show."""
    end = content_end(scan, phrase, Complement("that", start))
    before = range(scan.limits.floor(phrase), phrase)
    if any(is_finite(scan.tokens, i) or looks_past(scan.tokens[i]) for i in before):
        return end
    return _main_verb(scan, start, end)


def _main_verb(scan: Scan, start: int, end: int) -> int | None:
    """Index of the second verb: his claim that wages are rising | has been met with doubt."""
    first = next((i for i in range(start, end) if _is_verb(scan, i)), end)
    while first < end and scan.tokens[first].has("aux", "adv", "neg"):
        first += 1
    for index in range(first + 1, end):
        token = scan.tokens[index]
        if token.has("sub", "rel", "conj") or (token.is_mark and not is_joined(scan.tokens, index)):
            return None
        if _is_verb(scan, index) and not scan.tokens[index - 1].has("det", "to"):
            return index
    return None


def _is_verb(scan: Scan, index: int) -> bool:
    return is_finite(scan.tokens, index) or looks_past(scan.tokens[index])


def _owner(scan: Scan, index: int) -> Range | None:
    """Whose it is: a possessive before the noun, perhaps with one adjective between."""
    floor = scan.limits.floor(index)
    for place in range(index - 1, max(index - 3, floor) - 1, -1):
        if scan.norm(place) in _OWNERS:
            return place, place + 1
        if scan.norm(place) == "s" and place - 1 > floor and scan.norm(place - 1) in ("'", "’"):
            return phrase_before(scan.tokens, place - 1, floor)
    return None
