"""Pieces of JSON that Postgres builds, written as the answers write them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, ColumnElement, case, cast, func, literal_column, select, text
from sqlalchemy.types import Numeric, Text

_RFC_3339 = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'


def constant(word: str) -> ColumnElement[str]:
    """A word of ours in the statement itself: a parameter would be sent with each question."""
    return literal_column(f"'{word}'", Text)


def record(**members: Any) -> ColumnElement[Any]:
    """An object with these members, in this order."""
    return func.json_build_object(*_pairs(members), type_=JSON)


def _pairs(members: dict[str, Any]) -> Iterator[Any]:
    for name, value in members.items():
        yield constant(name)
        yield value


def array_of(item: Any, *where: ColumnElement[bool]) -> ColumnElement[Any]:
    """The array of an item, which tells its order, for each row where all this holds."""
    found = select(func.json_agg(item, type_=JSON)).where(*where).scalar_subquery()
    return func.coalesce(found, text("'[]'::json"), type_=JSON)


def moment(of: Any) -> ColumnElement[str]:
    """A moment as RFC 3339 in UTC, like ``answers.wire.time``."""
    told = func.to_char(func.timezone(constant("UTC"), of), constant(_RFC_3339))
    return func.replace(told, constant(".000000Z"), constant("Z"))


def number(of: Any) -> ColumnElement[Any]:
    """A number that may have a fraction, as JSON; a whole one with a nought: 1.0."""
    whole = func.to_json(cast(of, Numeric(scale=1, precision=20)), type_=JSON)
    return case((of == func.trunc(of), whole), else_=func.to_json(of, type_=JSON))
