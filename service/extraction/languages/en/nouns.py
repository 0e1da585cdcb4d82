"""Nouns that attribute: his claim that …, the mayor's promise that …."""

from service.extraction.attribution import Stance
from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.en.complements import Complement
from service.extraction.languages.en.endings import content_end
from service.extraction.languages.en.phrases import is_finite, looks_past, phrase_before
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


def noun(scan: Scan, index: int) -> Clause | None:
    """Read a noun of saying with whose it is and the clause that it announces."""
    stance = STANCES.get(scan.norm(index))
    start = index + 2
    if stance is None or scan.norm(index + 1) != "that" or start >= len(scan.tokens):
        return None
    source = _owner(scan, index)
    if source is None or not _is_object(scan, source[0]):
        return None
    end = content_end(scan, index, Complement("that", start))
    lemma = scan.norm(index).removesuffix("s")
    return Clause(
        (index, index + 1), lemma, stance, [Piece(start, end)], source=source, form="noun"
    )


def _is_object(scan: Scan, start: int) -> bool:
    """Tell a noun behind the sentence's verb; before it, the clause would end unseen."""
    places = range(scan.limits.floor(start), start)
    return any(is_finite(scan.tokens, i) or looks_past(scan.tokens[i]) for i in places)


def _owner(scan: Scan, index: int) -> Range | None:
    """Whose it is: a possessive before the noun, perhaps with one adjective between."""
    floor = scan.limits.floor(index)
    for place in range(index - 1, max(index - 3, floor) - 1, -1):
        if scan.norm(place) in _OWNERS:
            return place, place + 1
        if scan.norm(place) == "s" and place - 1 > floor and scan.norm(place - 1) in ("'", "’"):
            return phrase_before(scan.tokens, place - 1, floor)
    return None
