"""Which words of one text stand in which words of another, given the passages they share."""

from collections.abc import Iterable, Sequence

Range = tuple[int, int]
Passage = tuple[Range, Range]

#: A passage of so many characters (some twenty words) is written once. A shorter one counts as
#: copied only with the words that attribute it: two may quote one sentence of a statement.
LONG = 120

#: At least this share of both contents must stand in the passage, at the same place of it.
COVERED = 0.5


def counterpart(place: Range, passage: Passage) -> Range | None:
    """Return where the part of ``place`` that lies in the passage stands in the other text.

    Interpolates within the passage, which is exact for a verbatim copy; None if no part does.
    """
    (start, end), (other_start, other_end) = passage
    low, high = max(place[0], start), min(place[1], end)
    if low >= high:
        return None
    scale = (other_end - other_start) / (end - start)
    return (
        other_start + round((low - start) * scale),
        other_start + round((high - start) * scale),
    )


def is_copied(one: Sequence[Range], other: Sequence[Range], passages: Iterable[Passage]) -> bool:
    """Tell whether two contents, each of one or more ranges, are one passage of both texts."""
    shared = 0
    for passage in passages:
        for place in one:
            mirrored = counterpart(place, passage)
            if mirrored:
                shared += sum(_overlap(mirrored, theirs) for theirs in other)
    return shared >= COVERED * max(_length(one), _length(other))


def is_telling(passage: Passage, cues: tuple[Range, Range]) -> bool:
    """Tell whether a shared passage shows a copy, and not just that both quote the same words."""
    if min(_length([passage[0]]), _length([passage[1]])) >= LONG:
        return True
    return all(
        place[0] <= cue[0] and cue[1] <= place[1] for place, cue in zip(passage, cues, strict=True)
    )


def _overlap(a: Range, b: Range) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _length(ranges: Iterable[Range]) -> int:
    return sum(end - start for start, end in ranges)
