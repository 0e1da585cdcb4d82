"""Cases: what a desk collects about one question, with notes, in an order of its own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint, Uuid, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id, one_of
from service.models.citation import CITED

CASE_STATUSES = ("open", "in_review", "published", "closed")


class Case(Base):
    """A collection of claims, propositions and articles, and what the desk says of it."""

    __tablename__ = "cases"
    __table_args__ = (
        CheckConstraint("title <> ''", name="title"),
        CheckConstraint(one_of("status", CASE_STATUSES), name="status"),
        Index("ix_cases_tags", "tags", postgresql_using="gin"),
    )

    id: Mapped[Key] = mapped_column(default=new_id)
    title: Mapped[str]
    note: Mapped[str]
    status: Mapped[str]
    assignee: Mapped[str | None] = mapped_column(index=True)
    tags: Mapped[list[str]] = mapped_column(ARRAY(Text))
    #: The name of the key that made it: it outlives rotation. Null where none was shown.
    owner: Mapped[str | None]
    #: For its owner alone, and for administrators.
    private: Mapped[bool]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())


class CaseEntry(Base):
    """One thing in a case: as it was when it was put there, which its citation keeps."""

    __tablename__ = "case_entries"
    __table_args__ = (
        CheckConstraint(one_of("kind", CITED), name="kind"),
        CheckConstraint("position >= 0", name="position"),
        UniqueConstraint("case_id", "subject_id"),
    )

    case_id: Mapped[UUID] = mapped_column(
        ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, default=new_id)
    position: Mapped[int]
    kind: Mapped[str]
    subject_id: Mapped[UUID] = mapped_column(Uuid)
    citation_id: Mapped[UUID] = mapped_column(ForeignKey("citations.id"), index=True)
    note: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
