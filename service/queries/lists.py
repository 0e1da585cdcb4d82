"""Comparison with a list of ids, as one parameter however long the list is."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Uuid, any_, literal


def among(column: Any, ids: Collection[UUID]) -> ColumnElement[bool]:
    """That the column holds one of the ids.

    ``IN`` has a parameter for each: a statement of its own for every length, parsed and
    planned anew.
    """
    found: ColumnElement[bool] = column == any_(literal(list(ids), ARRAY(Uuid)))
    return found
