"""Times that are given with an article, and how exactly they say when."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from service.errors import Invalid
from service.extraction.page import Precision

_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_ZONE = re.compile(r"(?:Z|[+-]\d{2}:?\d{2})$")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as written: ``value`` is in UTC where ``time_zone`` is known.

    Without a time zone it is the local time read as if it were UTC.
    """

    value: datetime
    precision: Precision
    time_zone: str | None
    printed: str | None


def read_moment(given: datetime | str) -> Moment:
    """Return what a given time says: ISO 8601, from a year to a second; ``Invalid`` otherwise."""
    if isinstance(given, datetime):
        offset = f"{given:%z}"
        zone = f"{offset[:3]}:{offset[3:5]}" if offset else None
        return Moment(_as_utc(given), "second", zone, None)
    written = given.strip()
    rough = _MONTH.fullmatch(written)
    value = _parsed(f"{rough[1]}-{rough[2] or '01'}-01" if rough else written)
    zone_match = _ZONE.search(written) if value.tzinfo else None
    zone = zone_match.group() if zone_match else None
    return Moment(_as_utc(value), _precision(written), zone, written)


def _parsed(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise Invalid("not a date (ISO 8601)", "/published_at") from None


def _as_utc(value: datetime) -> datetime:
    try:
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    except OverflowError:
        raise Invalid("a date outside the calendar", "/published_at") from None


def _precision(written: str) -> Precision:
    if re.fullmatch(r"\d{4}", written):
        return "year"
    if re.fullmatch(r"\d{4}-\d{2}", written):
        return "month"
    clock = re.search(r"[T\s](\d{2}):?(\d{2})(:?\d{2})?", written)
    if clock is None:
        return "day"
    return "second" if clock[3] else "minute"
