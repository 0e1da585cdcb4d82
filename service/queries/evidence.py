"""What an agreement is computed from: one proposition's memberships and what folds them."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, and_, select

from service.models import Article, CopiedClaim, Membership, Ownership


def memberships(
    proposition_ids: Collection[UUID],
) -> Select[Membership, UUID | None, str, UUID | None]:
    """(membership, publisher or None, status of its article) of the current memberships."""
    owned = and_(Ownership.outlet_id == Membership.outlet_id, Ownership.known_to.is_(None))
    return (
        select(Membership, Ownership.publisher_id, Article.status, Article.credit_outlet_id)
        .join(Article, Article.id == Membership.article_id)
        .outerjoin(Ownership, owned)
        .where(Membership.proposition_id.in_(proposition_ids), Membership.valid_to.is_(None))
        .order_by(Membership.proposition_id, Membership.claim_id, Membership.position)
    )


def copied_claims(articles: Collection[UUID], claims: Collection[UUID]) -> Select[CopiedClaim]:
    """The pairs of these claims, of these articles, that stand in passages they share."""
    return select(CopiedClaim).where(
        CopiedClaim.article_a.in_(articles),
        CopiedClaim.claim_a.in_(claims),
        CopiedClaim.article_b.in_(articles),
        CopiedClaim.claim_b.in_(claims),
    )
