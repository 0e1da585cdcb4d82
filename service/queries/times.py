"""What the store knew at a time: the rows whose validity holds then."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    DateTime,
    Select,
    and_,
    bindparam,
    column,
    func,
    or_,
    select,
    table,
    text,
)

from service.models.base import UNDATED

#: The moment that goes to a statement built once, as its parameter.
AT = bindparam("at", type_=DateTime(timezone=True))

Moment = datetime | BindParameter[Any]


def known(start: Any, end: Any, at: Moment | None) -> ColumnElement[bool]:
    """That a row valid from ``start`` until before ``end`` holds at ``at``; now, where None."""
    if at is None:
        current: ColumnElement[bool] = end.is_(None)
        return current
    return and_(start <= at, or_(end.is_(None), end > at))


def _unsettled() -> Select[bool]:
    activity = table("pg_stat_activity", *map(column, ("pid", "datname", "xact_start")))
    mine = func.pg_backend_pid()
    earlier = select(activity.c.pid).where(
        activity.c.datname == func.current_database(),
        activity.c.pid != mine,
        activity.c.xact_start <= AT,
    )
    return select(or_(earlier.exists(), func.now() < AT))


UNSETTLED = _unsettled()
"""Whether a transaction that began before ``at`` may still write: then that is known at ``at``.
To be asked before what was known is read."""


def ending(start: Any) -> ColumnElement[datetime]:
    """When a row ends that is ended now: whoever waited began before what others wrote meanwhile.

    ``now()`` is when a transaction began, and a row cannot end before it starts.
    """
    return func.greatest(func.now(), start)


def dated(column: Any) -> ColumnElement[datetime]:
    """A date, before all others where it is unknown; as in the indexes."""
    return func.coalesce(column, text(UNDATED), type_=column.type)


def published(
    column: Any, after: datetime | None = None, before: datetime | None = None
) -> list[ColumnElement[bool]]:
    """That a date is in the period from ``after`` on to ``before``; an unknown one is in none.

    The column as an index has it: itself, or ``dated``.
    """
    found = []
    if after is not None:
        found.append(column >= after)
    if before is not None:
        found += [column > text(UNDATED), column < before]
    return found
