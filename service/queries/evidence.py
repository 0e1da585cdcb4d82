"""What an agreement is computed from: one proposition's memberships and what folds them."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select

from service.models import Article, CopiedClaim, Membership, Ownership, RemovedClaim, Speaker
from service.queries.lists import among, given
from service.queries.speakers import stands_for
from service.queries.times import AT, Moment, known


def memberships(
    proposition_ids: Collection[UUID], at: datetime | None = None
) -> Select[Membership, UUID | None, bool, UUID | None, UUID | None]:
    """(membership, publisher or None, whether its article is withdrawn, whom that credits, via).

    A via that is a speaker is the one that stands for it. Of the current memberships, or of
    those that held at ``at``, with what was known then.
    """
    return _memberships(dated=at is not None).params(propositions=list(proposition_ids), at=at)


@cache
def _memberships(
    dated: bool,
) -> Select[Membership, UUID | None, bool, UUID | None, UUID | None]:
    at = AT if dated else None
    owned = and_(
        Ownership.outlet_id == Membership.outlet_id,
        known(Ownership.known_from, Ownership.known_to, at),
    )
    return (
        select(
            Membership,
            Ownership.publisher_id,
            _withdrawn(at),
            Article.credit_outlet_id,
            func.coalesce(stands_for(Speaker, at), Membership.via_id),
        )
        .select_from(Membership)
        .join(Article, Article.id == Membership.article_id)
        .outerjoin(Speaker, Speaker.id == Membership.via_id)
        .outerjoin(Ownership, owned)
        .where(
            given(Membership.proposition_id, "propositions"),
            known(Membership.valid_from, Membership.valid_to, at),
        )
        .order_by(Membership.proposition_id, Membership.claim_id, Membership.position)
    )


def _withdrawn(at: Moment | None) -> ColumnElement[bool]:
    """Whether the store had been told by then that the article was withdrawn."""
    if at is None:
        return Article.status == "withdrawn"
    return and_(Article.status == "withdrawn", Article.withdrawal_known_from <= at)


def removed_claims(
    proposition_ids: Collection[UUID], at: datetime | None = None
) -> Select[RemovedClaim]:
    """What articles asserted of these propositions before they were changed; now, or at ``at``."""
    held = known(RemovedClaim.valid_from, RemovedClaim.valid_to, at)
    return (
        select(RemovedClaim)
        .where(among(RemovedClaim.proposition_id, proposition_ids), held)
        .order_by(RemovedClaim.proposition_id, RemovedClaim.claim_id)
    )


def copied_claims(articles: Collection[UUID], claims: Collection[UUID]) -> Select[CopiedClaim]:
    """The pairs of these claims, of these articles, that stand in passages they share."""
    return select(CopiedClaim).where(
        among(CopiedClaim.article_a, articles),
        among(CopiedClaim.claim_a, claims),
        among(CopiedClaim.article_b, articles),
        among(CopiedClaim.claim_b, claims),
    )
