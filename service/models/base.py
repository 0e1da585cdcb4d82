"""What all tables share: the naming of constraints, and the column types."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

import uuid_utils.compat
from sqlalchemy import DateTime, MetaData, Text, Uuid
from sqlalchemy.orm import DeclarativeBase, mapped_column

#: Where what has no date stands among what has one: before all of it.
UNDATED = "'-infinity'::timestamp with time zone"

Key = Annotated[UUID, mapped_column(Uuid, primary_key=True)]


class Base(DeclarativeBase):
    """The tables of Isnad."""

    # Named constraints: a migration can change them, and an error can say which was hurt.
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {str: Text, datetime: DateTime(timezone=True)}


def new_id() -> UUID:
    """Return a UUID of version 7: later ones sort after earlier ones."""
    return uuid_utils.compat.uuid7()


def one_of(column: str, values: tuple[str, ...]) -> str:
    """Return the SQL condition that ``column`` holds one of ``values`` (or is null)."""
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({listed})"
