"""Passages that two texts share, by winnowed fingerprints of their normalised words.

Every run of ``_GRAM + _WINDOW - 1`` words that two texts have in common is found (Schleimer,
Wilkerson and Aiken 2003); runs that stand close together in both texts make one passage, so
that a swapped word, another quotation mark or a cut clause does not hide a copy. The time is
linear in the length of the texts.
"""

import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

METHOD = "winnowing"
THRESHOLD = 0.6
"""Least score of a shared passage: 2 × words in common / words of both."""
NEAR_VERBATIM = 0.75
"""From this score on a passage counts as copied nearly word for word."""
_GRAM = 4
_WINDOW = 4
_GAP = 8  # words that an editor may have changed between two runs of one passage
_REPEATS = 8  # places at which one and the same fingerprint is looked up; more is a refrain
_LEAST_WORDS = 7
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u064b-\u065f\u0670\u0640])*")
# Letters that Arabic copy desks exchange; what Unicode decomposes needs no entry.
_ALIKE = str.maketrans({"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ء": None, "ـ": None})


Range = tuple[int, int]


class Word(NamedTuple):
    """A word without case, marks and seats of letters, and where it stands in its text."""

    text: str
    start: int
    end: int


class Passage(NamedTuple):
    """A place in each of two texts that say the same in the same words, and how closely."""

    a: Range
    b: Range
    score: float


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts share: the passages, and how closely their words agree over all of them.

    ``score`` is 0.0 where nothing is shared; it says nothing of how much else the texts hold.
    """

    score: float = 0.0
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """Equal words: ``length`` of them, from ``a`` in one text and ``b`` in the other."""

    a: int
    b: int
    length: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text, compared without case, diacritics, hamza seats and tatweel."""
    return [
        Word(plain, found.start(), found.end())
        for found in _WORD.finditer(text)
        if (plain := _plain(found[0]))
    ]


@lru_cache(maxsize=100_000)
def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in letters if c.isalnum()).translate(_ALIKE)


def fingerprints(text: str) -> tuple[int, ...]:
    """Return the winnowed fingerprints of a text, sorted: signed 32-bit integers, for an index."""
    return tuple(sorted({mark for mark, _ in _winnowed([w.text for w in words_of(text)])}))


def shared_passages(a: str, b: str) -> Shared:
    """Return the passages that ``a`` and ``b`` share, in the order of ``a``, by characters."""
    words_a, words_b = words_of(a), words_of(b)
    left, right = [word.text for word in words_a], [word.text for word in words_b]
    passages, weights = [], []
    for chain in _chains(_runs(left, right)):
        first, end = chain[0], _end(chain[-1])
        score = _chain_score(chain, left, right)
        if score >= THRESHOLD and sum(run.length for run in chain) >= _LEAST_WORDS:
            place_a = words_a[first.a].start, words_a[end[0] - 1].end
            place_b = words_b[first.b].start, words_b[end[1] - 1].end
            passages.append(Passage(place_a, place_b, score))
            weights.append(end[0] - first.a)
    if not passages:
        return Shared()
    total = sum(p.score * weight for p, weight in zip(passages, weights, strict=True))
    return Shared(round(total / sum(weights), 4), tuple(sorted(passages)))


def _winnowed(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return hash and position of the least hash in each window, in the order of the text."""
    grams = [_hash(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
    chosen: dict[int, None] = {}
    for start in range(max(len(grams) - _WINDOW + 1, min(1, len(grams)))):
        window = range(start, min(start + _WINDOW, len(grams)))
        chosen[min(window, key=lambda i: (grams[i], -i))] = None
    return [(grams[i], i) for i in chosen]


def _hash(words: Sequence[str]) -> int:
    value = zlib.crc32("\x1f".join(words).encode())
    return value - 2**32 if value >= 2**31 else value


def likeness(a: str, b: str) -> float:
    """Return the ratio of word sequences, 0–1: for two contents, not for two articles."""
    left, right = [w.text for w in words_of(a)], [w.text for w in words_of(b)]
    return round(SequenceMatcher(None, left, right, autojunk=False).ratio(), 4)


def _runs(a: Sequence[str], b: Sequence[str]) -> list[_Run]:
    places: dict[int, list[int]] = defaultdict(list)
    for mark, position in _winnowed(b):
        if len(places[mark]) < _REPEATS:
            places[mark].append(position)
    runs: dict[_Run, None] = {}
    reached: dict[int, int] = {}  # by diagonal: a run is extended once, not from each seed
    for mark, position in sorted(_winnowed(a), key=lambda pair: pair[1]):
        for other in places.get(mark, ()):
            diagonal = position - other
            if position >= reached.get(diagonal, 0) and (run := _extend(a, b, position, other)):
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


def _chain_score(chain: Sequence[_Run], a: Sequence[str], b: Sequence[str]) -> float:
    common = sum(run.length for run in chain)
    for last, run in pairwise(chain):
        end_a, end_b = _end(last)
        gap = SequenceMatcher(None, a[end_a : run.a], b[end_b : run.b], autojunk=False)
        common += sum(block.size for block in gap.get_matching_blocks())
    first, (end_a, end_b) = chain[0], _end(chain[-1])
    return round(2 * common / (end_a - first.a + end_b - first.b), 4)
