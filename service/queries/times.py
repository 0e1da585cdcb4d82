"""What the store knew at a time: the rows whose validity holds then."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_


def known(start: Any, end: Any, at: datetime | None) -> ColumnElement[bool]:
    """That a row valid from ``start`` until before ``end`` holds at ``at``; now, where None."""
    if at is None:
        current: ColumnElement[bool] = end.is_(None)
        return current
    return and_(start <= at, or_(end.is_(None), end > at))
