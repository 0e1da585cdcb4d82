"""What an agreement is computed from: one proposition's memberships and what folds them."""

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Text, and_, cast, func, select

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
from service.queries.lists import given
from service.queries.speakers import stands_for
from service.queries.times import AT, Moment, known

#: What agreement needs of a membership itself.
_OWN = (
    Membership.proposition_id, Membership.claim_id, Membership.article_id, Membership.outlet_id,
    Membership.relation, Membership.depth, Membership.speaker_id, Membership.via_kind,
    Membership.own_voice, Membership.published_at, Membership.published_precision,
    Membership.published_zoned, Membership.strength, Membership.kind, Membership.refuted,
)  # fmt: skip


@cache
def memberships(dated: bool) -> Select[*tuple[Any, ...]]:
    """(…, publisher_id, whether its article is withdrawn, whom it credits, via, mention, …).

    Before these, what a membership itself tells; what is not told is None. A via that is a speaker
    is the one that stands for it; the mention is where the claim names its speaker,
    quoted are its pairs of words in quotation marks, cited whose words it tells. Of the current
    memberships in the ``propositions``, or of those that held ``at``, with what was known then.
    """
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
            Claim.quoted,
            Claim.cited,
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


@cache
def removed_claims(dated: bool) -> Select[RemovedClaim]:
    """What articles asserted of the ``propositions`` before they were changed; now, or ``at``."""
    held = known(RemovedClaim.valid_from, RemovedClaim.valid_to, AT if dated else None)
    return (
        select(RemovedClaim)
        .where(given(RemovedClaim.proposition_id, "propositions"), held)
        .order_by(RemovedClaim.proposition_id, RemovedClaim.claim_id)
    )


@cache
def copied_claims() -> Select[UUID, UUID, str, float, float, str]:
    """(claim_a, claim_b, method, score, threshold, passages) for the pairs of the ``claims``.

    Claims of the ``articles``, that stand in passages they share.
    """
    # As text: whoever has read the same passages before need not do so again.
    passages = cast(CopiedClaim.passages, Text)
    told = (CopiedClaim.method, CopiedClaim.score, CopiedClaim.threshold, passages)
    return select(CopiedClaim.claim_a, CopiedClaim.claim_b, *told).where(
        given(CopiedClaim.article_a, "articles"),
        given(CopiedClaim.claim_a, "claims"),
        given(CopiedClaim.article_b, "articles"),
        given(CopiedClaim.claim_b, "claims"),
    )
