"""By what the figures of attribution are told apart.

An aspect gives the values of a row on the reader's side and on that of what was found: several
where one holds others, none where a side does not tell; then it is not counted there.
"""

from collections.abc import Callable, Collection, Mapping

from service.evaluation.attribution import Judged
from service.evaluation.cues import cue_class
from service.extraction.attribution import Attribution

Values = Collection[str]
Aspect = tuple[Callable[[Judged], Values], Callable[[Judged], Values]]


def _told(value: object | None) -> Values:
    return () if value is None else (str(value),)


def _language(row: Judged) -> Values:
    return (row.of.language,)


def _marks(side: int) -> Callable[[Judged], Values]:
    def values(row: Judged) -> Values:
        held = row.marks[side]
        return _told(held) if held == "indirect" else (*_told(held), "direct or mixed")

    return values


def _cue(row: Judged) -> Values:
    return (cue_class(row.cue_words),) if row.of.language == "en" else ()


def speaker_kind(found: Attribution) -> str:
    """Return the kind of who is said to have said it."""
    return found.speaker.kind if found.speaker else "unknown"


def hops(found: Attribution) -> int:
    """Return the length of a chain; what has none is told by its speaker alone."""
    return len(found.chain) or 1


ASPECTS: Mapping[str, Aspect] = {
    "language": (_language, _language),
    "mode": (
        lambda row: _told(row.gold and row.gold.mode),
        lambda row: _told(row.found and row.found.mode),
    ),
    "marks": (_marks(0), _marks(1)),
    "kind": (lambda row: _told(row.gold and row.gold.kind), lambda row: ()),
    "cue": (_cue, _cue),
    "speaker": (
        lambda row: _told(row.gold and row.gold.speaker_kind),
        lambda row: _told(row.found and speaker_kind(row.found)),
    ),
    "depth": (
        lambda row: _told(row.gold and row.gold.depth),
        lambda row: _told(row.found and row.found.depth),
    ),
    "chain": (
        lambda row: _told(row.gold and min(row.gold.hops)),
        lambda row: _told(row.found and hops(row.found)),
    ),
}
