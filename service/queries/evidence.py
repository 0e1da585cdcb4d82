"""What an agreement is computed from: one proposition's memberships and what folds them."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select

from service.models import (
    Article,
    ArticleCredit,
    Claim,
    CopiedClaim,
    Membership,
    Ownership,
    RemovedClaim,
    Speaker,
)
from service.queries.lists import among, given
from service.queries.speakers import stands_for
from service.queries.times import AT, Moment, known

#: What agreement needs of a membership itself.
_OWN = (
    Membership.proposition_id, Membership.claim_id, Membership.article_id, Membership.outlet_id,
    Membership.relation, Membership.depth, Membership.speaker_id, Membership.via_kind,
    Membership.own_voice, Membership.published_at, Membership.published_precision,
    Membership.published_zoned, Membership.strength, Membership.kind, Membership.refuted,
)  # fmt: skip


def memberships(
    proposition_ids: Collection[UUID], at: datetime | None = None
) -> Select[*tuple[Any, ...]]:
    """(…, publisher_id, whether its article is withdrawn, whom that credits, via, mention_span).

    Before these, what a membership itself tells; what is not told is None. A via that is a speaker
    is the one that stands for it; the mention is where the claim names its speaker. Of the current
    memberships, or of those that held at ``at``, with what was known then.
    """
    return _memberships(dated=at is not None).params(propositions=list(proposition_ids), at=at)


@cache
def _memberships(dated: bool) -> Select[*tuple[Any, ...]]:
    at = AT if dated else None
    owned = and_(
        Ownership.outlet_id == Membership.outlet_id,
        known(Ownership.known_from, Ownership.known_to, at),
    )
    named = and_(Claim.article_id == Membership.article_id, Claim.id == Membership.claim_id)
    return (
        select(
            *_OWN,
            Ownership.publisher_id,
            _withdrawn(at).label("withdrawn"),
            _credited(at).label("credited"),
            func.coalesce(stands_for(Speaker, at), Membership.via_id).label("via"),
            Claim.mention_span,
        )
        .select_from(Membership)
        .join(Article, Article.id == Membership.article_id)
        .outerjoin(Claim, named)
        .outerjoin(Speaker, Speaker.id == Membership.via_id)
        .outerjoin(Ownership, owned)
        .where(
            given(Membership.proposition_id, "propositions"),
            known(Membership.valid_from, Membership.valid_to, at),
        )
        .order_by(Membership.proposition_id, Membership.claim_id, Membership.position)
    )


def _credited(at: Moment | None) -> Any:
    """Return whom the article credits, or was known by then to credit."""
    if at is None:
        return Article.credit_outlet_id
    held = known(ArticleCredit.valid_from, ArticleCredit.valid_to, at)
    credit = select(ArticleCredit.outlet_id).where(ArticleCredit.article_id == Article.id, held)
    return credit.scalar_subquery()


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


def copied_claims(
    articles: Collection[UUID], claims: Collection[UUID]
) -> Select[UUID, UUID, str, float, float, Any]:
    """(claim_a, claim_b, method, score, threshold, passages) for the pairs of these claims.

    Claims of these articles, that stand in passages they share.
    """
    told = (CopiedClaim.method, CopiedClaim.score, CopiedClaim.threshold, CopiedClaim.passages)
    return select(CopiedClaim.claim_a, CopiedClaim.claim_b, *told).where(
        among(CopiedClaim.article_a, articles),
        among(CopiedClaim.claim_a, claims),
        among(CopiedClaim.article_b, articles),
        among(CopiedClaim.claim_b, claims),
    )
