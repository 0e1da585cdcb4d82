"""The record of changes, in the order of its numbers."""

from uuid import UUID

from sqlalchemy import Select, exists, select

from service.models import Change


def following(
    since: int, limit: int, kind: str | None = None, subject: UUID | None = None
) -> Select[Change]:
    """The changes after this number, of one kind or one thing where that is asked."""
    query = select(Change).where(Change.number > since).order_by(Change.number).limit(limit)
    if kind is not None:
        query = query.where(Change.kind == kind)
    if subject is not None:
        query = query.where(Change.subject_id == subject)
    return query


def is_kept(number: int) -> Select[bool]:
    """Whether the change of this number is still there."""
    return select(exists().where(Change.number == number))
