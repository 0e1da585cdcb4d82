"""Statements near a new one, and the propositions they are in."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Integer, Select, any_, cast, func, literal, or_, select, tuple_, union_all
from sqlalchemy.dialects.postgresql import ARRAY

from service.models import (
    Affiliation,
    Claim,
    GroupSide,
    Hop,
    Membership,
    Proposition,
    Rivalry,
    Speaker,
    Statement,
)
from service.queries.times import known

Reference = tuple[UUID, UUID, int]


def sharing_keys(keys: Collection[int], language: str, limit: int) -> Select[UUID, UUID, int]:
    """(article, claim, position) of current statements, those sharing most of the keys first."""
    # Cast: psycopg sends short lists of small integers as smallint[].
    wanted = cast(literal(sorted(keys), ARRAY(Integer)), ARRAY(Integer))
    key = func.unnest(Statement.keys).column_valued("key")
    shared = select(func.count(key)).where(key == any_(wanted)).correlate(Statement)
    identity = (Statement.article_id, Statement.claim_id, Statement.position)
    return (
        select(*identity)
        .where(
            Statement.retired_at.is_(None),
            Statement.keys.overlap(wanted),
            Statement.language == language,
        )
        .order_by(shared.scalar_subquery().desc(), *identity)
        .limit(limit)
    )


def statements(references: Sequence[Reference]) -> Select[Statement]:
    """Return these statements."""
    key = tuple_(Statement.article_id, Statement.claim_id, Statement.position)
    return select(Statement).where(key.in_(references))


def memberships_of(articles: Collection[UUID], claims: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of the claims."""
    return select(Membership).where(
        Membership.article_id.in_(articles),
        Membership.claim_id.in_(claims),
        Membership.valid_to.is_(None),
    )


def memberships_in(articles: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of all claims of the articles."""
    return select(Membership).where(
        Membership.article_id.in_(articles), Membership.valid_to.is_(None)
    )


def members(propositions: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of the propositions."""
    return select(Membership).where(
        Membership.proposition_id.in_(propositions), Membership.valid_to.is_(None)
    )


def bearing_on(proposition: UUID, claims: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of these claims in the proposition."""
    return select(Membership).where(
        Membership.proposition_id == proposition,
        Membership.claim_id.in_(claims),
        Membership.valid_to.is_(None),
    )


def homes(references: Collection[Reference]) -> Select[Membership]:
    """Return the current memberships of these statements."""
    key = tuple_(Membership.article_id, Membership.claim_id, Membership.position)
    return select(Membership).where(key.in_(references), Membership.valid_to.is_(None))


def rivalries(propositions: Collection[UUID], at: datetime | None = None) -> Select[Rivalry]:
    """Return the rivalries of the propositions, with whomever: the current, or those at ``at``."""
    touching = or_(Rivalry.a_id.in_(propositions), Rivalry.b_id.in_(propositions))
    held = known(Rivalry.valid_from, Rivalry.valid_to, at)
    return select(Rivalry).where(touching, held).order_by(Rivalry.id)


def locked(propositions: Collection[UUID]) -> Select[UUID]:
    """Lock the propositions, in the order of their ids, until the transaction ends."""
    return (
        select(Proposition.id)
        .where(Proposition.id.in_(propositions))
        .order_by(Proposition.id)
        .with_for_update(key_share=True)
    )


def speaking_for(bodies: Collection[UUID]) -> Select[UUID]:
    """Return the propositions on which somebody bears who is, or speaks for, one of these."""
    known = _voices(bodies)
    speak = select(Claim.article_id, Claim.id).where(Claim.speaker_id.in_(known))
    carry = select(Hop.article_id, Hop.claim_id).where(Hop.speaker_id.in_(known))
    bearing = tuple_(Membership.article_id, Membership.claim_id).in_(speak.union(carry))
    return (
        select(Membership.proposition_id).where(bearing, Membership.valid_to.is_(None)).distinct()
    )


def _voices(bodies: Collection[UUID]) -> Select[UUID]:
    """These speakers, and all who are forms of them, speak for them or have them as a side."""
    voices = select(Speaker.id).where(Speaker.id.in_(bodies)).cte("voices", recursive=True)
    behind = union_all(
        select(Speaker.id.label("speaker"), Speaker.issuer_id.label("behind")),
        select(Speaker.id, Speaker.merged_into),
        select(Affiliation.speaker_id, Affiliation.body_id),
        select(GroupSide.group_id, GroupSide.side_id),
    ).subquery()
    near = select(behind.c.speaker).join(voices, voices.c.id == behind.c.behind)
    return select(voices.union(near).c.id)
