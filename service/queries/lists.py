"""Comparison with a list of ids or names, as one parameter however long the list is."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    any_,
    bindparam,
    cast,
    literal,
)


def among(
    column: Any, wanted: Collection[UUID] | Collection[str] | Collection[int]
) -> ColumnElement[bool]:
    """That the column holds one of these.

    ``IN`` has a parameter for each: a statement of its own for every length, parsed and
    planned anew.
    """
    found: ColumnElement[bool] = column == any_(literal(list(wanted), ARRAY(column.type)))
    return found


def given(column: Any, name: str) -> ColumnElement[bool]:
    """That the column holds one of the list that goes to the statement by this name.

    For statements that are built once and asked often (``session.execute(statement, {name:
    […]})``): to build a long one takes longer than Postgres takes to answer it.
    """
    found: ColumnElement[bool] = column == any_(bindparam(name, type_=ARRAY(column.type)))
    return found


def integers(name: str) -> ColumnElement[Any]:
    """The numbers that go to the statement by this name.

    Cast: psycopg sends short lists of small ones as smallint[].
    """
    return cast(bindparam(name, type_=ARRAY(Integer)), ARRAY(Integer))
