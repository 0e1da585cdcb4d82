"""In which order copies of a claim were published, as far as their dates tell.

A printed date is a stretch of time: a day lasts 24 hours, and a clock without a time zone may be
any of the world's. Nothing is ordered that overlaps.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

Precision = Literal["second", "minute", "day", "month", "year"]

Stretch = tuple[datetime, datetime]
"""The first and the last moment at which something may have been."""

EAST, WEST = timedelta(hours=14), timedelta(hours=12)
"""How far a local time read as UTC may be late, and how far early."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A claim with the date of its article; ``zoned``: its time zone is known."""

    claim: UUID
    moment: datetime | None
    precision: Precision | None = None
    zoned: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """When a copy came: between ``since`` and ``until``, which may be one moment.

    ``lag`` is the least and the most time behind the earliest dated copy. ``may_be_earliest``:
    no other dated copy is known to be older. ``tied``: its order to the one listed before it is
    not known.
    """

    claim: UUID
    since: datetime
    until: datetime
    lag: tuple[timedelta, timedelta]
    may_be_earliest: bool
    tied: bool


def timeline(copies: Iterable[Copy]) -> tuple[list[Place], list[UUID]]:
    """Return the dated copies, those that may be older first, and the claims without a date.

    Does not depend on the order in which the copies are given.
    """
    held = sorted(copies, key=lambda copy: copy.claim)
    stretches = sorted((*_stretch(c.moment, c), c.claim) for c in held if c.moment)
    undated = [copy.claim for copy in held if copy.moment is None]
    if not stretches:
        return [], undated
    first_since, first_until = stretches[0][0], min(until for _, until, _ in stretches)
    places = []
    reached = None
    for since, until, claim in stretches:
        least = max(since - first_until, timedelta(0))
        places.append(
            Place(
                claim, since, until, (least, until - first_since),
                since <= first_until, reached is not None and since <= reached,
            )
        )  # fmt: skip
        reached = until if reached is None else max(reached, until)
    return places, undated


def earlier(a: Copy, b: Copy) -> Literal["a", "b"] | None:
    """Return which of two copies is known to be the older; None where their dates leave it open."""
    return first(stretch(a), stretch(b))


def first(a: Stretch | None, b: Stretch | None) -> Literal["a", "b"] | None:
    """Return which of two stretches of time ends before the other begins, if either does."""
    if a is None or b is None:
        return None
    if a[1] < b[0]:
        return "a"
    return "b" if b[1] < a[0] else None


def stretch(copy: Copy) -> Stretch | None:
    """Return the first and the last moment at which a copy may have come, where it is dated."""
    return _stretch(copy.moment, copy) if copy.moment else None


def _stretch(moment: datetime, copy: Copy) -> Stretch:
    until = moment + _length(moment, copy.precision or "second")
    if copy.zoned:
        return moment, until
    return moment - EAST, until + WEST


def _length(moment: datetime, precision: Precision) -> timedelta:
    if precision == "year":
        return timedelta(days=364 + (monthrange(moment.year, 2)[1] == 29) + 1)
    if precision == "month":
        return timedelta(days=monthrange(moment.year, moment.month)[1])
    if precision == "day":
        return timedelta(days=1)
    return timedelta(minutes=1) if precision == "minute" else timedelta(0)
