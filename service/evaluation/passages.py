"""Whether words that a reader found in two texts are found in both, and nothing else is.

A pair of places is found where half of the longer one stands in equal words of both texts, at one
place of a shared passage. Of all pairs of a reader's claims of two texts those that are found are
right where they overlap, at both ends, one that the reader tells: a claim, the things that it
asserts and what is nested in it are not told apart.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from service.analysis.passages import Passage, is_copied
from service.evaluation.figures import harmonic, rounded
from service.evaluation.gold import Json, spans_of
from service.evaluation.propositions import Place

Pair = tuple[Place, Place]
#: Equal words of two texts, by their names.
Runs = Mapping[tuple[str, str], Sequence[Passage]]


def read_reused(held: Json, places: Mapping[str, Place]) -> Iterator[Pair]:
    """Yield the places with the same words, told as claims or by their spans in the articles."""
    for told in held.get("text_reuse", ()):
        yield _place(told["a"], places), _place(told["b"], places)


def _place(told: Any, places: Mapping[str, Place]) -> Place:
    return (
        places[told] if isinstance(told, str) else Place(told["article"], spans_of([told["span"]]))
    )


def report(told: Sequence[Pair], claims: Iterable[Place], runs: Runs) -> dict[str, Any]:
    """Return how many pairs there are, were found, and are right among those found."""
    found = [pair for pair in combinations(claims, 2) if _is_found(pair, runs)]
    right = [pair for pair in found if any(_is_one(pair, other) for other in told)]
    recalled = [pair for pair in told if _is_found(pair, runs)]
    precision = len(right) / len(found) if found else None
    recall = len(recalled) / len(told) if told else None
    figures = {"precision": precision, "recall": recall, "f1": harmonic(precision, recall)}
    counts = {"told": len(told), "recalled": len(recalled), "found": len(found)}
    return {**counts, "right": len(right), **{name: rounded(f) for name, f in figures.items()}}


def _is_found(pair: Pair, runs: Runs) -> bool:
    one, other = pair
    shared = runs.get((one.article, other.article), ())
    return bool(shared) and is_copied(_ranges(one), _ranges(other), shared)


def _is_one(pair: Pair, other: Pair) -> bool:
    """Tell whether the pairs overlap at both ends, in whatever order they are told."""
    return any(
        all(_overlap(one, two) for one, two in zip(pair, told, strict=True))
        for told in (other, other[::-1])
    )


def _overlap(one: Place, other: Place) -> bool:
    if one.article != other.article:
        return False
    return any(a.overlaps(b) for a in one.spans for b in other.spans)


def _ranges(place: Place) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in place.spans]
