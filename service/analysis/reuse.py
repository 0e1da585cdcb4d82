"""Passages that two texts share, by winnowed fingerprints of their normalised words.

By its fingerprints a text is found that has a run of ``_GRAM + _WINDOW - 1`` words in common
with another (Schleimer, Wilkerson and Aiken 2003). Of two texts laid side by side every run of
``_SEED`` words counts; runs that stand close together in both make one passage, so that a
swapped word, another quotation mark or a cut clause does not hide a copy. The time is linear in
the length of the texts.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, TypeVar

SHARED = 0.6
"""Least score of a shared passage: 2 × words in common / words of both."""
_GRAM = 4
_WINDOW = 4
_SEED = 3
_GAP = 8  # words that an editor may have changed between two runs of one passage
_REPEATS = 8  # places of one run in a text; more is a refrain
_LEAST_WORDS = 7  # of a passage
_FEWER_WORDS = 6  # of one beside a longer one: from there it has more
_LAST = 2**32 - 1  # more places than a text has

Item = TypeVar("Item")


class Word(NamedTuple):
    """A normalised word and where it stands in its text."""

    text: str
    start: int
    end: int


Range = tuple[int, int]


class Passage(NamedTuple):
    """A place in each of two texts that say the same in the same words, and how closely.

    ``runs`` are the places within it where the words are equal.
    """

    a: Range
    b: Range
    score: float
    runs: tuple[tuple[Range, Range], ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Equal words: ``length`` of them, from ``a`` in one text and ``b`` in the other."""

    a: int
    b: int
    length: int


class Text:
    """The words of a text, and by what they are found again in another; each worked out once."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.plain = [word.text for word in words]

    @cached_property
    def fingerprints(self) -> list[tuple[int, int]]:
        """The winnowed fingerprints: hash and position, in order."""
        runs = _runs_of(_GRAM, [word.encode() for word in self.plain])
        grams = map(zlib.crc32, map(b"\x1f".join, runs))
        # Hash and place in one number: the least hash of a window, and of equal ones the last.
        placed = [gram << 32 | _LAST - place for place, gram in enumerate(grams)]
        least = map(min, _runs_of(min(_WINDOW, max(len(placed), 1)), placed))
        return [(mark >> 32, _LAST - (mark & _LAST)) for mark in dict.fromkeys(least)]

    @cached_property
    def places(self) -> Mapping[tuple[str, ...], Sequence[int]]:
        """Where each run of a few words stands; a refrain tells of no copy, and costs a square.

        Left out is what stands too often.
        """
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for position, run in enumerate(_runs_of(_SEED, self.plain)):
            places[run].append(position)
        return {run: at for run, at in places.items() if len(at) <= _REPEATS}


def _runs_of(length: int, items: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    """Return all runs of so many items that follow one another."""
    return zip(*(items[start:] for start in range(length)), strict=False)


def shared_passages(one: Text, other: Text) -> list[Passage]:
    """Return the passages that two texts share, in the order of the first, by characters."""
    found = []
    for chain in _chains(_runs(one, other)):
        runs = _filled(chain, one.plain, other.plain)
        common, score = sum(run.length for run in runs), _score(runs)
        if score >= SHARED and common >= _FEWER_WORDS:
            places = tuple(
                (_place(one.words, run.a, run), _place(other.words, run.b, run)) for run in runs
            )
            (first_a, first_b), (last_a, last_b) = places[0], places[-1]
            whole = (first_a[0], last_a[1]), (first_b[0], last_b[1])
            found.append((common, Passage(*whole, score, places)))
    least = _FEWER_WORDS if any(common >= _LEAST_WORDS for common, _ in found) else _LEAST_WORDS
    return [passage for common, passage in found if common >= least]


def covered(span: Range, passages: Sequence[Range]) -> float:
    """Return which share of ``span`` lies inside the passages, 0–1; they may overlap."""
    start, end = span
    length, reached = 0, start
    for left, right in sorted(passages):
        left, right = max(left, reached), min(right, end)
        if left < right:
            length, reached = length + right - left, right
    return length / (end - start)


def _runs(one: Text, other: Text) -> list[_Run]:
    seeds = sorted(
        (position, place)
        for run in one.places.keys() & other.places.keys()
        for position in one.places[run]
        for place in other.places[run]
    )
    runs: dict[_Run, None] = {}
    reached: dict[int, int] = {}  # by diagonal: a run is extended once, not from each seed
    for position, place in seeds:
        diagonal = position - place
        is_new = position >= reached.get(diagonal, 0)
        if is_new and (run := _extend(one.plain, other.plain, position, place)):
            runs[run] = None
            reached[diagonal] = run.a + run.length
    return sorted(runs, key=lambda run: (run.a, run.b))


def _extend(a: Sequence[str], b: Sequence[str], i: int, j: int) -> _Run | None:
    if a[i] != b[j]:
        return None
    start, end = 0, 1
    while i - start > 0 and j - start > 0 and a[i - start - 1] == b[j - start - 1]:
        start += 1
    while i + end < len(a) and j + end < len(b) and a[i + end] == b[j + end]:
        end += 1
    return _Run(i - start, j - start, start + end)


def _chains(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """Yield runs that follow each other closely in both texts."""
    open_chains: list[list[_Run]] = []
    for run in runs:
        alive = [chain for chain in open_chains if run.a - _end(chain[-1])[0] <= _GAP]
        yield from (chain for chain in open_chains if chain not in alive)
        open_chains = alive
        home = next((chain for chain in open_chains if _follows(run, chain[-1])), None)
        if home is None:
            open_chains.append([run])
        else:
            home.append(run)
    yield from open_chains


def _end(run: _Run) -> tuple[int, int]:
    return run.a + run.length, run.b + run.length


def _follows(run: _Run, last: _Run) -> bool:
    end_a, end_b = _end(last)
    return 0 <= run.a - end_a <= _GAP and 0 <= run.b - end_b <= _GAP


def _filled(chain: Sequence[_Run], a: Sequence[str], b: Sequence[str]) -> list[_Run]:
    """Return the runs of a chain with the equal words between them."""
    runs = [chain[0]]
    for last, run in pairwise(chain):
        end_a, end_b = _end(last)
        gap = SequenceMatcher(None, a[end_a : run.a], b[end_b : run.b], autojunk=False)
        equal = (block for block in gap.get_matching_blocks() if block.size)
        runs += (_Run(end_a + one.a, end_b + one.b, one.size) for one in equal)
        runs.append(run)
    return runs


def _score(runs: Sequence[_Run]) -> float:
    """Return 2 × words in common / words of both, between the first and the last in common."""
    (end_a, end_b), first = _end(runs[-1]), runs[0]
    common = sum(run.length for run in runs)
    return round(2 * common / (end_a - first.a + end_b - first.b), 4)


def _place(words: Sequence[Word], start: int, run: _Run) -> Range:
    return words[start].start, words[start + run.length - 1].end
