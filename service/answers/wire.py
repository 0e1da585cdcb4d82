"""The small shapes that several answers share."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

Record = dict[str, Any]


def time(moment: datetime | None) -> str | None:
    """A moment as RFC 3339 in UTC."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def day(moment: date | None) -> str | None:
    """A day as RFC 3339 writes it."""
    return moment.isoformat() if moment else None


def identity(of: UUID | None) -> str | None:
    """An id as JSON has it."""
    return str(of) if of else None


def reference(of: UUID, name: str) -> Record:
    """What stands for a thing that has an answer of its own."""
    return {"id": str(of), "name": name}


def grouped(pairs: Iterable[Any]) -> dict[UUID, list[Any]]:
    """The second of each pair, collected under the first, in order."""
    groups: dict[UUID, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def published(printed: str | None, precision: str | None, time_zone: str | None) -> Record:
    """On what a publication time rests: the words on the page, how exact, in which zone."""
    return {"printed": printed, "precision": precision, "time_zone": time_zone}


def text_withdrawn(erased_at: datetime | None, reason: str | None) -> Record | None:
    """Since when the words of a text are gone, and why; None while they are there."""
    return None if erased_at is None else {"at": time(erased_at), "reason": reason}
