"""Statements near a new one, and the propositions they are in."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    TableValuedAlias,
    Text,
    Update,
    Uuid,
    and_,
    any_,
    bindparam,
    cast,
    column,
    exists,
    func,
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
from service.queries.lists import among, given
from service.queries.times import AT, known

Reference = tuple[UUID, UUID, int]


_IDENTITY = (Statement.article_id, Statement.claim_id, Statement.position)
#: As text: whoever has read the same features before need not do so again.
_FEATURES = cast(Statement.features, Text).label("features")


@cache
def statements() -> Select[UUID, UUID, int, str, Any]:
    """(article, claim, position, features, spans) of the statements ``called``, when executed."""
    wanted = _told(
        article=("articles", Uuid), claim=("claims", Uuid), position=("positions", Integer)
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


@cache
def wordless_members() -> Select[Membership]:
    """Return the current memberships, in ``propositions``, of claims whose text was taken down."""
    own = and_(
        Claim.article_id == Membership.article_id, Claim.id == Membership.claim_id,
        Revision.article_id == Claim.article_id, Revision.number == Claim.revision,
        Revision.erased_at.is_not(None),
    )  # fmt: skip
    return members().where(exists().where(own))


@cache
def memberships_of() -> Select[Membership]:
    """Return the current memberships of the ``claims`` of the ``articles``."""
    return memberships_in().where(given(Membership.claim_id, "claims"))


@cache
def memberships_in() -> Select[Membership]:
    """Return the current memberships of all claims of the ``articles``."""
    return select(Membership).where(
        given(Membership.article_id, "articles"), Membership.valid_to.is_(None)
    )


@cache
def members() -> Select[Membership]:
    """Return the current memberships of the ``propositions``."""
    return select(Membership).where(
        given(Membership.proposition_id, "propositions"), Membership.valid_to.is_(None)
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


@cache
def rivalries(dated: bool = False) -> Select[Rivalry]:
    """Return the rivalries of the ``propositions``, with whomever: the current, or those ``at``."""
    touching = or_(given(Rivalry.a_id, "propositions"), given(Rivalry.b_id, "propositions"))
    held = known(Rivalry.valid_from, Rivalry.valid_to, AT if dated else None)
    return select(Rivalry).where(touching, held).order_by(Rivalry.id)


@cache
def locked(*, with_rivals: bool = False) -> Select[UUID]:
    """Lock the ``propositions``, in the order of their ids, until the transaction ends."""
    wanted: ColumnElement[Any] = bindparam("propositions", type_=ARRAY(Uuid))
    if with_rivals:
        rivals, ends = rivalries().order_by(None), (Rivalry.a_id, Rivalry.b_id)
        found = select(func.unnest(wanted)).union(*map(rivals.with_only_columns, ends))
        # As a list: with OR, the whole table would be gone through.
        wanted = func.array(found.scalar_subquery())
    return (
        select(Proposition.id)
        .where(Proposition.id == any_(wanted))
        .order_by(Proposition.id)
        .with_for_update(key_share=True)
    )


@cache
def retold() -> Update:
    """Give the ``propositions`` these ``texts``, with their ``languages`` and ``words``, in step.

    And let merged ones stand again.
    """
    wanted = _told(
        id=("propositions", Uuid),
        text=("texts", Text),
        language=("languages", Text),
        words=("words", Text),
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


def _told(**columns: tuple[str, type[TypeEngine[Any]]]) -> TableValuedAlias:
    """A table of the lists that go to the statement by these names, in step."""
    arrays = [
        cast(bindparam(told, type_=ARRAY(kind)), ARRAY(kind)) for told, kind in columns.values()
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
