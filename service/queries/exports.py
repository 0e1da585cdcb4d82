"""The ids of all of a kind, in an order in which they can be gone through."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, exists, func, select

from service.models import Agreement, Article, Change, Claim, Proposition

Ids = Select[UUID]


def articles() -> Ids:
    """All articles."""
    return select(Article.id)


def claims() -> Ids:
    """All claims, superseded ones too: whoever follows them must hear of their end."""
    return select(Claim.id)


def propositions() -> Ids:
    """The propositions that stand."""
    return select(Proposition.id).where(Proposition.merged_into.is_(None))


def agreements() -> Ids:
    """The propositions that stand and have a prepared agreement."""
    prepared = Agreement.proposition_id == Proposition.id
    return propositions().join(Agreement, prepared)


def page(ids: Ids, kind: str, since: int | None, after: UUID | None, limit: int) -> Ids:
    """The next of these ids; only those of what changed after a number, where that is asked."""
    found = _changed(ids, kind, since)
    if after is not None:
        found = found.where(_column(ids) > after)
    return found.order_by(_column(ids)).limit(limit)


def counted(ids: Ids, kind: str, since: int | None) -> Select[int]:
    """How many these are."""
    return select(func.count()).select_from(_changed(ids, kind, since).subquery())


def latest() -> Select[int]:
    """The number of the latest change."""
    return select(func.max(Change.number))


def _changed(ids: Ids, kind: str, since: int | None) -> Ids:
    if since is None:
        return ids
    later = exists().where(
        Change.kind == kind, Change.subject_id == _column(ids), Change.number > since
    )
    return ids.where(later)


def _column(ids: Ids) -> Any:
    return ids.selected_columns[0]
