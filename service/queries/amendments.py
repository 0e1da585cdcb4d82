"""Amendments, and the claims that stand or fell by them."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, or_, select

from service.models import Amendment, Claim
from service.queries.lists import among


def listed(
    after: UUID | None = None,
    article: UUID | None = None,
    claim: UUID | None = None,
    action: str | None = None,
    standing: bool | None = None,
) -> Select[Amendment]:
    """Amendments, the latest first, before one of them if given."""
    query = select(Amendment).order_by(Amendment.id.desc())
    if after is not None:
        query = query.where(Amendment.id < after)
    if article is not None:
        query = query.where(Amendment.article_id == article)
    if claim is not None:
        by = select(Claim.amendment_id).where(Claim.id == claim, Claim.amendment_id.is_not(None))
        query = query.where(or_(Amendment.claim_id == claim, Amendment.id.in_(by)))
    if action is not None:
        query = query.where(Amendment.action == action)
    if standing is not None:
        undone = Amendment.undone_at.is_(None)
        query = query.where(undone if standing else ~undone)
    return query


def claims(amendments: Collection[UUID]) -> Select[UUID | None, UUID]:
    """(amendment, claim) for the claims that were told by these, the first one first."""
    articles = select(Amendment.article_id).where(among(Amendment.id, amendments))
    return (
        select(Claim.amendment_id, Claim.id)
        .where(Claim.article_id.in_(articles), among(Claim.amendment_id, amendments))
        .order_by(Claim.id)
    )
