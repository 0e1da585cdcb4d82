"""The record of every change, in the order in which the changes became visible."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, Uuid, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, one_of

ACTORS = ("key", "open", "cli", "seed", "python")


class Change(Base):
    """That something changed: what, by whom, and how it was before and after.

    Rows are only ever added; a trigger refuses the rest (see docs/operations.md on retention).
    """

    __tablename__ = "changes"
    __table_args__ = (
        CheckConstraint(one_of("actor", ACTORS), name="actor"),
        CheckConstraint("(actor = 'key') = (key_prefix IS NOT NULL)", name="key"),
        Index("ix_changes_kind_number", "kind", "number"),
        Index("ix_changes_subject_id_number", "subject_id", "number"),
    )

    #: Drawn under a lock that is held until the commit: whoever sees a number sees all below it.
    number: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    #: The kind and the id of the thing, and what was done to it: article … created.
    kind: Mapped[str]
    subject_id: Mapped[UUID] = mapped_column(Uuid)
    action: Mapped[str]
    #: What of the thing is other than before, in part; never a secret nor a whole text.
    before: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    after: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    actor: Mapped[str]
    key_prefix: Mapped[str | None]
    #: The name of the key at that time.
    key_name: Mapped[str | None]
    request_id: Mapped[str | None]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
