"""What became of an article's claims when its text changed.

Claims of two revisions are paired one to one, what is surest first: the same words of the same
speaker; the same words of another; other words of the same speaker that share most of what
they say. What finds no partner was added or removed.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from typing import Literal, NamedTuple
from uuid import UUID

Change = Literal["unchanged", "reattributed", "reworded", "added", "removed"]

REWORDED = 0.5
"""Least share of common words (of all words of both) of a claim that was reworded."""
_COMMON = 40
"""A word that more claims of a revision use than this tells none of them from the others."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of one revision: whose words, which words, and where they stand.

    ``speaker`` is a name: who is known in his article alone has another id in each revision.
    """

    id: UUID
    speaker: str | None
    words: str
    start: int


class Difference(NamedTuple):
    """A claim before and after, either of which may be missing; ``score`` is 0 to 1."""

    change: Change
    before: Told | None
    after: Told | None
    score: float | None = None


def differences(before: Iterable[Told], after: Iterable[Told]) -> list[Difference]:
    """Return what became of each claim, in reading order of the later revision.

    Removed claims stand where the text lost them: before the next that was kept. The answer
    does not depend on the order of the arguments' claims.
    """
    old, new = _Open(before), _Open(after)
    found = [
        *_equal(old, new, "unchanged", lambda told: (told.speaker, _plain(told.words))),
        *_equal(old, new, "reattributed", lambda told: _plain(told.words)),
        *_reworded(old, new),
    ]
    found += [Difference("removed", told, None) for told in old.left()]
    found += [Difference("added", None, told) for told in new.left()]
    return _in_order(found)


class _Open:
    """The claims of one revision that have no partner yet, in reading order."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._told = {one.id: one for one in sorted(told, key=lambda t: (t.start, str(t.id)))}

    def left(self) -> list[Told]:
        return list(self._told.values())

    def take(self, told: Told) -> None:
        del self._told[told.id]


def _plain(words: str) -> str:
    return " ".join(words.split())


def _equal(
    old: _Open, new: _Open, change: Change, key: Callable[[Told], Hashable]
) -> Iterator[Difference]:
    """Pair the claims of equal keys, first with first."""
    waiting: dict[object, list[Told]] = defaultdict(list)
    for told in reversed(old.left()):
        waiting[key(told)].append(told)
    for told in new.left():
        partners = waiting[key(told)]
        if partners:
            partner = partners.pop()
            old.take(partner)
            new.take(told)
            yield Difference(change, partner, told, 1.0)


def _reworded(old: _Open, new: _Open) -> Iterator[Difference]:
    """Pair claims of one speaker by the words they share, the best pair first."""
    pairs = sorted(_alike(old.left(), new.left()), key=lambda p: (-p[0], p[1].start, p[2].start))
    paired: set[UUID] = set()
    for score, before, after in pairs:
        if before.id not in paired and after.id not in paired:
            paired |= {before.id, after.id}
            old.take(before)
            new.take(after)
            yield Difference("reworded", before, after, round(score, 4))


def _alike(old: Sequence[Told], new: Sequence[Told]) -> Iterator[tuple[float, Told, Told]]:
    bags = {told.id: set(_plain(told.words).split()) for told in (*old, *new)}
    users: dict[tuple[object, str], list[Told]] = defaultdict(list)
    for told in old:
        for word in bags[told.id]:
            users[told.speaker, word].append(told)
    for told in new:
        shared: Counter[UUID] = Counter()
        by_id = {}
        for word in bags[told.id]:
            for other in users.get((told.speaker, word), ())[:_COMMON]:
                shared[other.id] += 1
                by_id[other.id] = other
        for candidate in shared:
            ours, theirs = bags[told.id], bags[candidate]
            score = len(ours & theirs) / len(ours | theirs)
            if score >= REWORDED:
                yield score, by_id[candidate], told


def _in_order(found: Sequence[Difference]) -> list[Difference]:
    kept = sorted((d.before.start, d.after.start) for d in found if d.before and d.after)
    starts = [before for before, _ in kept]
    # Where, in the later text, the first of the claims is that stood behind a place before.
    following = list(accumulate(reversed([after for _, after in kept]), min))[::-1]

    def place(one: Difference) -> tuple[float, int, int]:
        if one.after:
            return one.after.start, 1, 0
        assert one.before, "a difference has at least one side"
        next_kept = bisect_left(starts, one.before.start)
        at = following[next_kept] if next_kept < len(following) else inf
        return at, 0, one.before.start

    return sorted(found, key=place)
