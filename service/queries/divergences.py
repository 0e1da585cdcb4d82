"""How each claim of a proposition tells it."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, select

from service.models import Article, Claim, Membership, Outlet, Speaker
from service.queries.speakers import stands_for


def tellings(proposition_id: UUID) -> Select[*tuple[Any, ...]]:
    """Each claim or sentence that now asserts the proposition, in the order of its id.

    What a membership of an outlet's own sentence has no word of is None.
    """
    own_claim = and_(Claim.article_id == Membership.article_id, Claim.id == Membership.claim_id)
    return (
        select(
            Membership.claim_id,
            Membership.article_id,
            Membership.own_voice,
            Membership.spans,
            Outlet.id.label("outlet_id"),
            Outlet.name.label("outlet_name"),
            stands_for(Speaker).label("speaker_id"),
            Claim.stance,
            Claim.mode,
            Claim.content,
            func.coalesce(Claim.hedged, False).label("hedged"),
            Claim.language,
        )
        .join(Article, Article.id == Membership.article_id)
        .join(Outlet, Outlet.id == Membership.outlet_id)
        .outerjoin(Claim, own_claim)
        .outerjoin(Speaker, Speaker.id == Membership.speaker_id)
        .where(
            Membership.proposition_id == proposition_id,
            Membership.relation == "same",
            Membership.valid_to.is_(None),
            Article.status != "withdrawn",
        )
        .order_by(Membership.claim_id, Membership.position)
    )
