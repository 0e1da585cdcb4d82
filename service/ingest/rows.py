"""Writing new rows."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import orjson
from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from service.models.base import Base

Row = Mapping[str, Any]
#: A table's name, and the columns that are told of each of its rows.
Shape = tuple[str, tuple[str, ...]]


def add_rows(
    session: Session, rows: Mapping[type[Base], Sequence[Row]], *, unless_known: bool = False
) -> None:
    """Write these rows in one statement; those of one table tell the same columns.

    They may refer to each other. ``unless_known``: a row that is there already stays as it is.
    """
    told = {model.__tablename__: held for model, held in rows.items() if held}
    if told:
        shapes = tuple((name, tuple(held[0])) for name, held in told.items())
        given = {name: as_json(held) for name, held in told.items()}
        session.connection().execute(_writing(shapes, unless_known), given)


def as_json(rows: Sequence[Row]) -> str:
    """Return rows as the one parameter that they are of a statement, however many there are."""
    return orjson.dumps(rows).decode()


def inserting(name: str, columns: Sequence[str]) -> str:
    """Return the SQL that writes rows of these columns, which are told under the table's name."""
    listed = ", ".join(f'"{column}"' for column in columns)
    told = f"jsonb_populate_recordset(CAST(NULL AS {name}), CAST(:{name} AS jsonb))"
    return f"INSERT INTO {name} ({listed}) SELECT {listed} FROM {told}"


@cache
def _writing(shapes: Sequence[Shape], unless_known: bool) -> TextClause:
    ending = " ON CONFLICT DO NOTHING" if unless_known else ""
    *others, last = (inserting(*shape) + ending for shape in shapes)
    beside = ", ".join(f"written_{place} AS ({one})" for place, one in enumerate(others))
    return text(f"WITH {beside} {last}" if others else last)
