"""Statements near a new one, and the propositions they are in."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Integer,
    Select,
    TableValuedAlias,
    Text,
    Update,
    Uuid,
    and_,
    bindparam,
    cast,
    column,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
    union_all,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR
from sqlalchemy.types import TypeEngine

from service.models import (
    Affiliation,
    Claim,
    GroupSide,
    Hop,
    Membership,
    Proposition,
    Revision,
    Rivalry,
    Speaker,
    Statement,
)
from service.queries.lists import among
from service.queries.times import known

Reference = tuple[UUID, UUID, int]


_IDENTITY = (Statement.article_id, Statement.claim_id, Statement.position)
#: As text: whoever has read the same features before need not do so again.
_FEATURES = cast(Statement.features, Text).label("features")


@cache
def statements() -> Select[UUID, UUID, int, str, Any]:
    """(article, claim, position, features, spans) of the statements ``called``, when executed."""
    kinds: dict[str, type[TypeEngine[Any]]] = {"article": Uuid, "claim": Uuid, "position": Integer}
    arrays = [
        cast(bindparam(f"{name}s", type_=ARRAY(kind)), ARRAY(kind)) for name, kind in kinds.items()
    ]
    wanted = (
        func.unnest(*arrays)
        .table_valued(*(column(name, kind) for name, kind in kinds.items()), name="wanted")
        .render_derived()
    )
    at = and_(
        Statement.article_id == wanted.c.article,
        Statement.claim_id == wanted.c.claim,
        Statement.position == wanted.c.position,
    )
    return select(*_IDENTITY, _FEATURES, Statement.spans).join(wanted, at)


def called(references: Iterable[Reference]) -> dict[str, list[Any]]:
    """Return the parameters of ``statements`` for these."""
    articles, claims, positions = zip(*references, strict=True)
    return {"articles": list(articles), "claims": list(claims), "positions": list(positions)}


def wordless_members(propositions: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of claims whose text was taken down."""
    own = and_(
        Claim.article_id == Membership.article_id, Claim.id == Membership.claim_id,
        Revision.article_id == Claim.article_id, Revision.number == Claim.revision,
        Revision.erased_at.is_not(None),
    )  # fmt: skip
    return members(propositions).where(exists().where(own))


def memberships_of(articles: Collection[UUID], claims: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of the claims."""
    return select(Membership).where(
        among(Membership.article_id, articles),
        among(Membership.claim_id, claims),
        Membership.valid_to.is_(None),
    )


def memberships_in(articles: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of all claims of the articles."""
    return select(Membership).where(
        among(Membership.article_id, articles), Membership.valid_to.is_(None)
    )


def members(propositions: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of the propositions."""
    return select(Membership).where(
        among(Membership.proposition_id, propositions), Membership.valid_to.is_(None)
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
    touching = or_(among(Rivalry.a_id, propositions), among(Rivalry.b_id, propositions))
    held = known(Rivalry.valid_from, Rivalry.valid_to, at)
    return select(Rivalry).where(touching, held).order_by(Rivalry.id)


def locked(propositions: Collection[UUID]) -> Select[UUID]:
    """Lock the propositions, in the order of their ids, until the transaction ends."""
    return (
        select(Proposition.id)
        .where(among(Proposition.id, propositions))
        .order_by(Proposition.id)
        .with_for_update(key_share=True)
    )


def retold(texts: Mapping[UUID, tuple[str, str]], words: Mapping[UUID, str]) -> Update:
    """Give the propositions these texts, with their languages; let merged ones stand again.

    ``words`` are those of the texts, of the same propositions in the same order.
    """
    told, languages = zip(*texts.values(), strict=True)
    wanted = _listed(
        id=(texts.keys(), Uuid),
        text=(told, Text),
        language=(languages, Text),
        words=(words.values(), Text),
    )
    stale = or_(
        Proposition.text.is_distinct_from(wanted.c.text),
        Proposition.language != wanted.c.language,
        Proposition.merged_into.is_not(None),
    )
    return (
        update(Proposition)
        .where(Proposition.id == wanted.c.id, stale)
        .values(
            text=wanted.c.text,
            language=wanted.c.language,
            words=cast(wanted.c.words, TSVECTOR),
            merged_into=None,
        )
    )


def _listed(**columns: tuple[Iterable[Any], type[TypeEngine[Any]]]) -> TableValuedAlias:
    """A table of these values: one parameter a column, however many rows."""
    arrays = [
        cast(literal(list(held), ARRAY(kind)), ARRAY(kind)) for held, kind in columns.values()
    ]
    named = [column(name, kind) for name, (_, kind) in columns.items()]
    return func.unnest(*arrays).table_valued(*named, name="wanted").render_derived()


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
    voices = select(Speaker.id).where(among(Speaker.id, bodies)).cte("voices", recursive=True)
    behind = union_all(
        select(Speaker.id.label("speaker"), Speaker.issuer_id.label("behind")),
        select(Speaker.id, Speaker.merged_into),
        select(Affiliation.speaker_id, Affiliation.body_id),
        select(GroupSide.group_id, GroupSide.side_id),
    ).subquery()
    near = select(behind.c.speaker).join(voices, voices.c.id == behind.c.behind)
    return select(voices.union(near).c.id)
