"""How well attribution does: found claims matched with those of a reader, and counted.

Matching is one-to-one, greedy by how much of the contents is common (letters of both by
letters of either, space and edge punctuation aside); cues have to touch. A match is right when
half of the content is common, the cues touch, and the sources touch where the reader has one; it
is exact when the contents are identical besides. What matches an optional claim counts neither
way.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from service.evaluation.figures import Figures, rounded, share
from service.evaluation.gold import GoldClaim, GoldText
from service.extraction.attribution import Attribution
from service.extraction.spans import Span

Letters = frozenset[int]

_EDGE = frozenset(" \t\r\n\u00a0\"'“”«»‘’.,،؛;:!؟?()-–—")
_NO_LETTERS = re.compile(r"[\u064b-\u0652\u0640\"'“”«»()،,.-]")
_FOLDED = str.maketrans("أإآىة", "ااايه")

#: Common content of a right match, of an exact one (rounding aside), and of one speaker's names.
_RIGHT, _EXACT, _SAME_NAME = 0.5, 0.999, 0.6


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the reader, one that was found, or both where they are matched."""

    file: str
    language: str
    gold: GoldClaim | None
    found: Attribution | None
    common: float = 0.0
    cue: bool = False
    source: bool = False

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


def judge(text: str, gold: GoldText, found: Sequence[Attribution]) -> list[Judged]:
    """Return what counts: matches, claims that were missed, and claims that are none."""
    matches = list(_matches(text, gold, found))
    known = {id(match.gold) for match in matches}, {id(match.found) for match in matches}
    blank = Judged(gold.file, gold.language, None, None)
    missed = [replace(blank, gold=claim) for claim in gold.claims if id(claim) not in known[0]]
    extra = [replace(blank, found=claim) for claim in found if id(claim) not in known[1]]
    neutral = _letters(text, gold.neutral)
    return [
        *(row for row in (*matches, *missed) if row.gold and not row.gold.optional),
        *(row for row in extra if not _lies_in(text, row.found, neutral)),
    ]


def _matches(text: str, gold: GoldText, found: Sequence[Attribution]) -> Iterator[Judged]:
    pairs = [(i, j) for i, _ in enumerate(found) for j, _ in enumerate(gold.claims)]
    rated = ((_compared(text, gold, gold.claims[j], found[i]), i, j) for i, j in pairs)
    best = sorted(
        ((row, i, j) for row, i, j in rated if row.common),
        key=lambda rated: (rated[0].common, *rated[1:]),
        reverse=True,
    )
    used_found: set[int] = set()
    used_gold: set[int] = set()
    for row, i, j in best:
        if i not in used_found and j not in used_gold:
            used_found.add(i)
            used_gold.add(j)
            yield row


def _compared(text: str, gold: GoldText, claim: GoldClaim, found: Attribution) -> Judged:
    cues = _letters(text, claim.cue), _letters(text, [found.cue.span])
    sources = _letters(text, claim.source), _letters(text, _source(found))
    touching = bool(cues[0] & cues[1])
    may_match = touching or not all(cues)
    return Judged(
        gold.file,
        gold.language,
        claim,
        found,
        common=_common(text, claim, found) if may_match else 0.0,
        cue=touching or not cues[0],
        source=bool(sources[0] & sources[1]) or not sources[0],
    )


def _common(text: str, claim: GoldClaim, found: Attribution) -> float:
    wanted = _letters(text, claim.content)
    given = _letters(text, found.content) - _letters(text, claim.slack)
    return len(wanted & given) / len(wanted | given) if wanted & given else 0.0


def _source(found: Attribution) -> list[Span]:
    return [found.speaker.span] if found.speaker and found.speaker.span else []


def _letters(text: str, spans: Iterable[Span]) -> Letters:
    return frozenset(
        at for span in spans for at in range(span.start, span.end) if text[at] not in _EDGE
    )


def _lies_in(text: str, found: Attribution | None, neutral: Letters) -> bool:
    content = _letters(text, found.content) if found else frozenset()
    return bool(content) and len(content & neutral) > len(content) / 2


# The figures --------------------------------------------------------------------------------

#: By what the figures are told apart: of a claim of the reader, and of one that was found.
ASPECTS: dict[str, tuple[Callable[[GoldClaim], str], Callable[[Attribution], str]]] = {
    "mode": (lambda gold: gold.mode or "unknown", lambda found: found.mode),
    "speaker": (lambda gold: gold.speaker_kind, lambda found: _kind(found)),
    "depth": (lambda gold: _told(gold.depth), lambda found: str(found.depth)),
    "chain": (lambda gold: str(min(gold.hops)), lambda found: str(_hops(found))),
}


def report(rows: Collection[Judged]) -> dict[str, Any]:
    """Return all figures for JSON: over all, of what is right, and by aspect."""
    languages = sorted({row.language for row in rows})
    by_language = {
        name: _both([row for row in rows if row.language == name], None) for name in languages
    }
    return {
        **_both(rows, None),
        "content_exact": _figures(rows, lambda row: row.identical).to_dict(),
        "of_matches": _of_matches(rows),
        "by": {
            "language": by_language,
            **{name: _by(rows, name) for name in ASPECTS},
        },
    }


def _by(rows: Collection[Judged], aspect: str) -> dict[str, Any]:
    of_gold, of_found = ASPECTS[aspect]
    values = {of_gold(row.gold) for row in rows if row.gold}
    values |= {of_found(row.found) for row in rows if row.found}
    return {value: _both(rows, (aspect, value)) for value in sorted(values)}


def _both(rows: Collection[Judged], only: tuple[str, str] | None) -> dict[str, Any]:
    relaxed = _figures(rows, lambda row: row.right, only)
    exact = _figures(rows, lambda row: row.exact, only)
    return {
        "gold": relaxed.gold,
        "found": relaxed.found,
        "relaxed": relaxed.to_dict(),
        "exact": exact.to_dict(),
    }


def _figures(
    rows: Iterable[Judged], is_right: Callable[[Judged], bool], only: tuple[str, str] | None = None
) -> Figures:
    """Count the rows, or those of which the aspect has this value."""
    aspect, value = only or (None, "")
    held = list(rows)
    gold = [r for r in held if r.gold and (not aspect or ASPECTS[aspect][0](r.gold) == value)]
    found = [r for r in held if r.found and (not aspect or ASPECTS[aspect][1](r.found) == value)]
    right = sum(map(is_right, gold)), sum(map(is_right, found))
    return Figures(len(gold), len(found), *right)


def _of_matches(rows: Collection[Judged]) -> dict[str, float | None]:
    """Return how often the rest is right where the claim is; the source, where contents meet."""
    right = [(row.gold, row.found) for row in rows if row.right and row.gold and row.found]
    sourced = [row.source for row in rows if row.found and row.gold and row.gold.source]
    told = {
        "source": sourced,
        "mode": [gold.mode == found.mode for gold, found in right],
        "speaker": [_same_speaker(gold, found) for gold, found in right if gold.names],
        "depth": [gold.depth == found.depth for gold, found in right if gold.depth is not None],
        "chain": [_hops(found) in gold.hops for gold, found in right],
    }
    return {name: rounded(share(sum(held), len(held))) for name, held in told.items()}


def _same_speaker(gold: GoldClaim, found: Attribution) -> bool:
    return found.speaker is not None and same_name(found.speaker.name, gold.names)


def same_name(name: str, names: Iterable[str]) -> bool:
    """Tell whether a name shares most of its words with one of the names."""
    words = _words(name)
    return any(
        len(words & other) >= _SAME_NAME * min(len(words), len(other))
        for other in map(_words, names)
        if words and other
    )


def _words(name: str) -> frozenset[str]:
    folded = _NO_LETTERS.sub(" ", name).translate(_FOLDED).lower()
    return frozenset(
        word[2:] if word.startswith("ال") and len(word) > 4 else word for word in folded.split()
    )


def _kind(found: Attribution) -> str:
    return found.speaker.kind if found.speaker else "unknown"


def _told(depth: int | None) -> str:
    return "unknown" if depth is None else str(depth)


def _hops(found: Attribution) -> int:
    return len(found.chain) or 1
