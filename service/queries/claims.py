"""Claims and what belongs to each: its chain, its propositions, the claim it superseded."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from service.models import Article, Claim, Hop, Membership
from service.queries.lists import among
from service.queries.speakers import forms_of

#: What is read of a claim; the words that it is found by are only compared.
COLUMNS = [column for column in Claim.__table__.columns if column.name != "words"]


def by_id(claim_ids: Collection[UUID]) -> Select[Any]:
    """The claims of these ids, current or not."""
    return select(*COLUMNS).where(among(Claim.id, claim_ids)).order_by(Claim.id)


def listed(
    article: UUID | None = None,
    speaker: UUID | None = None,
    outlet: UUID | None = None,
    proposition: UUID | None = None,
    after: UUID | None = None,
) -> Select[Any]:
    """Current claims in the order in which they were stored, after one of them if given.

    Claims of one article come in reading order.
    """
    query = select(*COLUMNS).where(Claim.superseded_at.is_(None))
    if article is not None:
        query = query.where(Claim.article_id == article)
    if speaker is not None:
        query = query.where(Claim.speaker_id.in_(forms_of(speaker)))
    if outlet is not None:
        published = select(Article.id).where(Article.outlet_id == outlet)
        query = query.where(Claim.article_id.in_(published))
    if proposition is not None:
        members = select(Membership.claim_id).where(
            Membership.proposition_id == proposition, Membership.valid_to.is_(None)
        )
        query = query.where(Claim.id.in_(members))
    if after is not None:
        query = query.where(Claim.id > after)
    return query.order_by(Claim.id)


def hops(article_ids: Collection[UUID], claim_ids: Collection[UUID]) -> Select[Any]:
    """The chains of these claims, outermost hop first."""
    return (
        select(*Hop.__table__.columns)
        .where(among(Hop.article_id, article_ids), among(Hop.claim_id, claim_ids))
        .order_by(Hop.claim_id, Hop.position)
    )


def memberships(article_ids: Collection[UUID], claim_ids: Collection[UUID]) -> Select[Any]:
    """On which propositions these claims now bear."""
    return (
        select(*Membership.__table__.columns)
        .where(
            among(Membership.article_id, article_ids),
            among(Membership.claim_id, claim_ids),
            Membership.valid_to.is_(None),
        )
        .order_by(Membership.claim_id, Membership.position, Membership.proposition_id)
    )


def superseded(
    article_ids: Collection[UUID], claim_ids: Collection[UUID]
) -> Select[UUID | None, UUID]:
    """(claim, the older claim that it superseded) for those that did."""
    return (
        select(Claim.superseded_by, Claim.id)
        .where(among(Claim.article_id, article_ids), among(Claim.superseded_by, claim_ids))
        .order_by(Claim.id)
    )


def spans(claim_ids: Collection[UUID]) -> Select[UUID, int, int, str]:
    """(claim, start, end, words) of the places where these claims stand."""
    return select(Claim.id, Claim.span_start, Claim.span_end, Claim.span_text).where(
        among(Claim.id, claim_ids)
    )
