"""Writing new rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from service.models.base import Base


def add_rows(session: Session, model: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Write these rows, all of the same columns, in one statement.

    The session itself would send one for each set of columns that are null.
    """
    if rows:
        session.connection().execute(insert(model), rows)
