"""Statements near a new one, and the propositions they are in."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
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

#: A row of a current membership, with all its columns: thousands are read, and none is changed.
MembershipRow = Row[*tuple[Any, ...]]

MATCHED = "statement_match"
REVIEWED = "review"
#: How a statement comes to a proposition of its own accord, rather than in another's words.
PLACING = (MATCHED, REVIEWED)


# As a table: an object of each row would take longer to make than all that is done with it.
_MEMBER = Membership.__table__.c
_IDENTITY = (Statement.article_id, Statement.claim_id, Statement.position)
#: As text: whoever has read the same features before need not do so again.
_FEATURES = cast(Statement.features, Text).label("features")


@cache
def statements() -> Select[*tuple[Any, ...]]:
    """(article, claim, position, features, spans) of the statements ``called``, when executed."""
    return features().add_columns(Statement.spans)


@cache
def features() -> Select[UUID, UUID, int, str]:
    """(article, claim, position, features) of the statements ``called``, when executed."""
    wanted = _called()
    at = and_(
        Statement.article_id == wanted.c.article,
        Statement.claim_id == wanted.c.claim,
        Statement.position == wanted.c.position,
    )
    return select(*_IDENTITY, _FEATURES).join(wanted, at)


@cache
def asserted() -> Select[UUID]:
    """Return the propositions which the statements assert that are ``called``, when executed."""
    wanted = _called()
    at = and_(
        _MEMBER.article_id == wanted.c.article,
        _MEMBER.claim_id == wanted.c.claim,
        _MEMBER.position == wanted.c.position,
    )
    is_home = and_(_MEMBER.relation == "same", _MEMBER.reason["method"].astext.in_(PLACING))
    current = _MEMBER.valid_to.is_(None)
    return select(_MEMBER.proposition_id).join(wanted, at).where(is_home, current).distinct()


def _called() -> TableValuedAlias:
    return _told(
        article=("articles", Uuid), claim=("claims", Uuid), position=("positions", Integer)
    )


def called(references: Iterable[Reference]) -> dict[str, list[Any]]:
    """Return the parameters of ``statements`` and ``asserted`` for these."""
    articles, claims, positions = zip(*references, strict=True)
    return {"articles": list(articles), "claims": list(claims), "positions": list(positions)}


@cache
def wordless_members() -> Select[*tuple[Any, ...]]:
    """Return the current memberships, in ``propositions``, of claims whose text was taken down."""
    own = and_(
        Claim.article_id == _MEMBER.article_id, Claim.id == _MEMBER.claim_id,
        Revision.article_id == Claim.article_id, Revision.number == Claim.revision,
        Revision.erased_at.is_not(None),
    )  # fmt: skip
    return members().where(exists().where(own))


@cache
def memberships_of() -> Select[*tuple[Any, ...]]:
    """Return the current memberships of the ``claims`` of the ``articles``."""
    return memberships_in().where(given(_MEMBER.claim_id, "claims"))


@cache
def memberships_in() -> Select[*tuple[Any, ...]]:
    """Return the current memberships of all claims of the ``articles``."""
    return held().where(given(_MEMBER.article_id, "articles"))


@cache
def members() -> Select[*tuple[Any, ...]]:
    """Return the current memberships of the ``propositions``."""
    return held().where(given(_MEMBER.proposition_id, "propositions"))


def bearing_on(proposition: UUID, claims: Collection[UUID]) -> Select[*tuple[Any, ...]]:
    """Return the current memberships of these claims in the proposition."""
    return held().where(_MEMBER.proposition_id == proposition, _MEMBER.claim_id.in_(claims))


def homes(references: Collection[Reference]) -> Select[*tuple[Any, ...]]:
    """Return the current memberships of these statements."""
    key = tuple_(_MEMBER.article_id, _MEMBER.claim_id, _MEMBER.position)
    return held().where(key.in_(references))


def held() -> Select[*tuple[Any, ...]]:
    """Return the current memberships."""
    return select(*_MEMBER).where(_MEMBER.valid_to.is_(None))


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
