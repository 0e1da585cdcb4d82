"""What happened to a proposition: its copies in the world, and its changes in the store."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, not_, or_, select

from service.models import (
    AgreementChange,
    Article,
    Claim,
    Membership,
    Outlet,
    Proposition,
    Revision,
    Rivalry,
)


def copies(proposition_id: UUID) -> Select[*tuple[Any, ...]]:
    """Each claim that now bears on the proposition, with its article's date as printed."""
    own_claim = and_(Claim.article_id == Membership.article_id, Claim.id == Membership.claim_id)
    own_text = and_(Revision.article_id == Claim.article_id, Revision.number == Claim.revision)
    return (
        select(
            Membership.claim_id,
            Membership.relation,
            Membership.depth,
            Article.id.label("article_id"),
            Article.url,
            Article.status,
            Revision.title,
            Revision.published_at,
            Revision.published_printed,
            Revision.published_precision,
            Revision.published_time_zone,
            Outlet.id.label("outlet_id"),
            Outlet.name.label("outlet_name"),
        )
        .join(Claim, own_claim)
        .join(Revision, own_text)
        .join(Article, Article.id == Membership.article_id)
        .join(Outlet, Outlet.id == Article.outlet_id)
        .where(Membership.proposition_id == proposition_id, Membership.valid_to.is_(None))
        .order_by(Membership.claim_id, Membership.position)
    )


def memberships(proposition_id: UUID) -> Select[*tuple[Any, ...]]:
    """Every membership of a claim there ever was, with what became of its article."""
    of_sentence = and_(Membership.own_voice, Membership.speaker_id.is_(None))
    return (
        select(
            Membership.claim_id,
            Membership.relation,
            Membership.valid_from,
            Membership.valid_to,
            Article.withdrawal_known_from,
        )
        .join(Article, Article.id == Membership.article_id)
        .where(Membership.proposition_id == proposition_id, not_(of_sentence))
        .order_by(Membership.valid_from, Membership.id)
    )


def rivalries(proposition_id: UUID) -> Select[Rivalry]:
    """Every rivalry of the proposition there ever was."""
    return (
        select(Rivalry)
        .where(or_(Rivalry.a_id == proposition_id, Rivalry.b_id == proposition_id))
        .order_by(Rivalry.valid_from, Rivalry.id)
    )


def answers(proposition_id: UUID) -> Select[AgreementChange]:
    """What was answered, from which time on."""
    return (
        select(AgreementChange)
        .where(AgreementChange.proposition_id == proposition_id)
        .order_by(AgreementChange.revision)
    )


def absorbed(proposition_id: UUID) -> Select[UUID]:
    """The propositions that were merged into this one."""
    return (
        select(Proposition.id)
        .where(Proposition.merged_into == proposition_id)
        .order_by(Proposition.id)
    )
