"""What the store knew at a time: the rows whose validity holds then."""

from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, DateTime, and_, bindparam, func, or_

#: The moment that goes to a statement built once: ``statement.params(at=…)``.
AT = bindparam("at", type_=DateTime(timezone=True))

Moment = datetime | BindParameter[Any]


def known(start: Any, end: Any, at: Moment | None) -> ColumnElement[bool]:
    """That a row valid from ``start`` until before ``end`` holds at ``at``; now, where None."""
    if at is None:
        current: ColumnElement[bool] = end.is_(None)
        return current
    return and_(start <= at, or_(end.is_(None), end > at))


def ending(start: Any) -> ColumnElement[datetime]:
    """When a row ends that is ended now: whoever waited began before what others wrote meanwhile.

    ``now()`` is when a transaction began, and a row cannot end before it starts.
    """
    return func.greatest(func.now(), start)


def published(
    column: Any, after: datetime | None = None, before: datetime | None = None
) -> list[ColumnElement[bool]]:
    """That a date is in the period from ``after`` on to ``before``; an unknown one is in none."""
    found = []
    if after is not None:
        found.append(column >= after)
    if before is not None:
        found.append(column < before)
    return found
