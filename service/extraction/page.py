"""What a raw page shows of itself: title, outlet, date, credit, body, and what is none of these."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from service.extraction.spans import Span

RegionKind = Literal["title", "body", "outlet", "date", "credit", "boilerplate"]
Precision = Literal["second", "minute", "day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Region:
    """A run of whole lines of one kind; regions never overlap and come in order."""

    kind: RegionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Printed:
    """A name as printed, and where."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed.

    ``value`` is in UTC where a time zone is printed, otherwise the local wall-clock time read
    as if it were UTC; ``time_zone`` is the printed zone ("GMT", "+03:00") or None: unknown.
    """

    printed: str
    span: Span
    value: datetime
    precision: Precision
    time_zone: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page read by its shape and its language's habits; what is not printed is None."""

    regions: tuple[Region, ...]
    title: Printed | None
    outlet: Printed | None
    published: PrintedDate | None
    credit: Printed | None
