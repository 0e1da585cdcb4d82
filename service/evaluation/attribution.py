"""How well attribution does: found claims matched with those of a reader.

Matching is one-to-one, greedy by how much of the contents is common (letters of both by
letters of either, space and edge punctuation aside); cues have to touch. A match is right when
half of the content is common, the cues touch, and the sources touch where the reader has one; it
is exact when the contents are identical besides. What matches an optional claim counts neither
way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from service.evaluation.gold import GoldClaim, GoldText
from service.evaluation.marks import Marked, marked, quoted_places
from service.extraction.attribution import Attribution
from service.extraction.spans import Span

Letters = frozenset[int]

_EDGE = frozenset(" \t\r\n\u00a0\"'“”«»‘’.,،؛;:!؟?()-–—")

#: Common content of a right match, and of an exact one (rounding aside).
_RIGHT, _EXACT = 0.5, 0.999


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the reader, one that was found, or both where they are matched.

    ``marks`` is how much of the content of either stands in quotation marks; ``cue_words`` are
    those of the reader's cue, or else of the one that was found.
    """

    of: GoldText
    gold: GoldClaim | None
    found: Attribution | None
    common: float = 0.0
    cue: bool = False
    source: bool = False
    cue_words: str = ""
    marks: tuple[Marked | None, Marked | None] = (None, None)

    @property
    def right(self) -> bool:
        """Whether the two are the same claim."""
        return self.common >= _RIGHT and self.cue and self.source

    @property
    def identical(self) -> bool:
        """Whether the contents are the same to the letter."""
        return self.common >= _EXACT

    @property
    def exact(self) -> bool:
        """Whether it is right to the letter."""
        return self.right and self.identical


@dataclass(frozen=True, slots=True)
class _Lettered:
    """The places of the letters of a claim."""

    content: Letters
    cue: Letters
    source: Letters
    slack: Letters = frozenset()


def judge(text: str, gold: GoldText, found: Sequence[Attribution]) -> list[Judged]:
    """Return what counts: matches, claims that were missed, and claims that are none."""
    matches = list(_matches(text, gold, found))
    known = {id(match.gold) for match in matches}, {id(match.found) for match in matches}
    blank = Judged(gold, None, None)
    missed = [replace(blank, gold=claim) for claim in gold.claims if id(claim) not in known[0]]
    extra = [replace(blank, found=claim) for claim in found if id(claim) not in known[1]]
    neutral = _letters(text, gold.neutral)
    rows = [
        *(row for row in (*matches, *missed) if row.gold and not row.gold.optional),
        *(row for row in extra if not _lies_in(text, row.found, neutral)),
    ]
    quoted = quoted_places(text)
    return [_described(text, row, quoted) for row in rows]


def _described(text: str, row: Judged, quoted: Letters) -> Judged:
    """Say of a row what only its text tells."""
    spans = row.gold.cue if row.gold else (row.found.cue.span,) if row.found else ()
    marks = (
        marked(text, row.gold.content, quoted) if row.gold else None,
        marked(text, row.found.content, quoted) if row.found else None,
    )
    return replace(row, cue_words=" ".join(span.of(text) for span in spans), marks=marks)


def _matches(text: str, gold: GoldText, found: Sequence[Attribution]) -> Iterator[Judged]:
    wanted = [_of_gold(text, claim) for claim in gold.claims]
    given = [_of_found(text, claim) for claim in found]
    pairs = (
        (_common(given[i], wanted[j]), i, j)
        for i, _ in enumerate(given)
        for j, _ in enumerate(wanted)
    )
    used_found: set[int] = set()
    used_gold: set[int] = set()
    for common, i, j in sorted((pair for pair in pairs if pair[0]), reverse=True):
        if i not in used_found and j not in used_gold:
            used_found.add(i)
            used_gold.add(j)
            yield Judged(
                gold,
                gold.claims[j],
                found[i],
                common=common,
                cue=_touch(given[i].cue, wanted[j].cue),
                source=_touch(given[i].source, wanted[j].source),
            )


def _touch(given: Letters, wanted: Letters) -> bool:
    return bool(given & wanted) or not wanted


def _common(given: _Lettered, wanted: _Lettered) -> float:
    """Return how much of the contents is common, where the cues do not forbid a match."""
    content = given.content - wanted.slack
    both = content & wanted.content
    may_match = given.cue & wanted.cue or not given.cue or not wanted.cue
    return len(both) / len(content | wanted.content) if both and may_match else 0.0


def _of_gold(text: str, claim: GoldClaim) -> _Lettered:
    spans = claim.content, claim.cue, claim.source, claim.slack
    return _Lettered(*(_letters(text, held) for held in spans))


def _of_found(text: str, claim: Attribution) -> _Lettered:
    source = [claim.speaker.span] if claim.speaker and claim.speaker.span else []
    spans = claim.content, [claim.cue.span], source
    return _Lettered(*(_letters(text, held) for held in spans))


def _letters(text: str, spans: Iterable[Span]) -> Letters:
    return frozenset(
        at for span in spans for at in range(span.start, span.end) if text[at] not in _EDGE
    )


def _lies_in(text: str, found: Attribution | None, neutral: Letters) -> bool:
    content = _letters(text, found.content) if found else frozenset()
    return bool(content) and len(content & neutral) > len(content) / 2
