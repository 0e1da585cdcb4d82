"""Propositions with the headline figures of their prepared agreement."""

from collections.abc import Collection as Some
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, cast, func, select, text, tuple_
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH, array

from service.models import (
    OPPOSED,
    Agreement,
    Membership,
    Outlet,
    Proposition,
    PropositionMerge,
    Speaker,
)
from service.queries.collections import Collection, Facet, both_ways, by_date
from service.queries.lists import among
from service.queries.outlets import outlets_of
from service.queries.reviews import reviewed_propositions
from service.queries.speakers import forms_of
from service.queries.times import AT, known, published

COUNTED = ("outlets", "publishers", "routes", "speakers", "parties", "independent_origins")


def with_figures() -> Select[Any]:
    """(proposition, revision, verdict, and the counts of each side without their members)."""
    sides = [_counts(side).label(side) for side in ("supporting", "opposing")]
    return select(
        Proposition, Agreement.revision, Agreement.verdict, Agreement.computed_at, *sides
    ).outerjoin(Agreement, Agreement.proposition_id == Proposition.id)


#: So many claims of a proposition are told beside it.
MOST_SHOWN = 5


def first_asserting(proposition_ids: Some[UUID]) -> Select[UUID]:
    """The claims that assert each of these propositions themselves; the first few stored."""
    asserting = (
        among(Membership.proposition_id, proposition_ids),
        Membership.relation == "same",
        Membership.depth == 0,
        Membership.valid_to.is_(None),
    )
    each = func.row_number().over(
        partition_by=Membership.proposition_id, order_by=Membership.claim_id
    )
    found = select(Membership.claim_id, each.label("place")).where(*asserting).subquery()
    return select(found.c.claim_id).where(found.c.place <= MOST_SHOWN).distinct()


def fitting(
    verdict: Some[str] | None = None,
    language: Some[str] | None = None,
    min_outlets: int | None = None,
    min_parties: int | None = None,
    min_independent_origins: int | None = None,
    contradicted: bool | None = None,
    reviewed: bool | None = None,
    **carried: Any,
) -> list[ColumnElement[bool]]:
    """That a proposition stands (was not merged into another) and fits every filter given.

    ``carried`` is by whom and when, of one and the same claim: see ``_carried``.
    """
    found: list[ColumnElement[bool]] = [Proposition.merged_into.is_(None)]
    least: Mapping[Any, Any] = {
        Agreement.outlets: min_outlets,
        Agreement.parties: min_parties,
        Agreement.independent_origins: min_independent_origins,
    }
    found += [figure >= number for figure, number in least.items() if number is not None]
    if verdict is not None:
        found.append(among(Agreement.verdict, verdict))
    if language is not None:
        found.append(among(Proposition.language, language))
    if contradicted is not None:
        found.append(Agreement.contradicted == contradicted)
    if reviewed is not None:
        decided = Proposition.id.in_(reviewed_propositions())
        found.append(decided if reviewed else ~decided)
    if any(wanted is not None for wanted in carried.values()):
        found.append(Proposition.id.in_(_carried(**carried)))
    return found


def _carried(
    outlet: Some[UUID] | None = None,
    publisher: Some[UUID] | None = None,
    speaker: Some[UUID] | None = None,
    published_after: datetime | None = None,
    published_before: datetime | None = None,
) -> Select[UUID]:
    """Propositions that a claim asserts that fits every filter given."""
    query = _supporting(select(Membership.proposition_id))
    if outlet is not None:
        query = query.where(among(Membership.outlet_id, outlet))
    if publisher is not None:
        query = query.where(Membership.outlet_id.in_(outlets_of(publisher)))
    if speaker is not None:
        query = query.where(Membership.speaker_id.in_(forms_of(speaker)))
    return query.where(*published(Membership.published_at, published_after, published_before))


def _supporting(query: Select[Any]) -> Select[Any]:
    return query.where(Membership.valid_to.is_(None), Membership.relation == "same")


def _by_claims(query: Select[Any]) -> Select[Any]:
    bearing = Membership.proposition_id == Proposition.id
    return _supporting(query.join(Membership, bearing))


_HELD: Any = {"where": (Agreement.proposition_id.is_not(None),)}
_BY_FIGURES = {
    name: order
    for figure in ("outlets", "parties", "independent_origins")
    for name, order in both_ways(
        figure, Agreement.proposition_id, getattr(Agreement, figure), **_HELD
    ).items()
}

COLLECTION = Collection(
    source=select(Proposition).outerjoin(Agreement, Agreement.proposition_id == Proposition.id),
    columns=(Proposition.id,),
    fitting=fitting,
    orders={
        **both_ways("created_at", Proposition.id),
        **_BY_FIGURES,
        **by_date("last_seen", Agreement.proposition_id, Agreement.last_seen, **_HELD),
    },
    default="created_at",
    facets={
        "verdict": Facet(Agreement.verdict),
        "language": Facet(Proposition.language),
        "contradicted": Facet(Agreement.contradicted),
        "outlet": Facet(
            Membership.outlet_id, Outlet, joined=_by_claims, counted=Membership.proposition_id
        ),
        "speaker": Facet(
            Membership.speaker_id, Speaker, joined=_by_claims, counted=Membership.proposition_id
        ),
    },
    words=Proposition.words,
)


def most_carried(verdict: str | None = None, after: UUID | None = None) -> Select[Any]:
    """Propositions with an agreement, those of most outlets first, after one of them if given."""
    query = with_figures().where(Proposition.merged_into.is_(None), Agreement.outlets.is_not(None))
    if verdict is not None:
        query = query.where(Agreement.verdict == verdict)
    place = tuple_(Agreement.outlets, Agreement.proposition_id)
    if after is not None:
        # A cursor names a row; where it stands in the order is looked up, not trusted.
        seen = select(Agreement.outlets, Agreement.proposition_id)
        query = query.where(place < seen.filter_by(proposition_id=after).scalar_subquery())
    return query.order_by(Agreement.outlets.desc(), Agreement.proposition_id.desc())


def figures(proposition_ids: Some[UUID]) -> Select[Any]:
    """The same of these propositions."""
    return with_figures().where(among(Proposition.id, proposition_ids))


def least_carried(verdict: str) -> Select[UUID, Any]:
    """(proposition, ids of its supporting parties) with this verdict, fewest outlets first."""
    return (
        select(Agreement.proposition_id, _parties("supporting"))
        .join(Proposition, Proposition.id == Agreement.proposition_id)
        .where(Agreement.verdict == verdict, Proposition.merged_into.is_(None))
        .order_by(Agreement.outlets, Agreement.proposition_id)
    )


def supporters(proposition_ids: Some[UUID]) -> Select[UUID, Any]:
    """(proposition, ids of its supporting parties) of those that have an agreement."""
    held = Agreement.proposition_id.in_(proposition_ids)
    return select(Agreement.proposition_id, _parties("supporting")).where(held)


def disputes() -> Select[Any, Any]:
    """(ids of the parties for it, ids of those strictly against it), latest first."""
    strict = '$.contradicted_by[*] ? (@.strength == "strict")'
    return (
        select(_parties("supporting"), _parties("opposing"))
        .where(
            text(OPPOSED),
            func.jsonb_path_exists(Agreement.answer, cast(strict, JSONPATH)),
        )
        .order_by(Agreement.proposition_id.desc())
    )


_PROPOSITION, _AGREEMENT = Proposition.__table__.c, Agreement.__table__.c
_MERGE = PropositionMerge.__table__.c

#: A proposition and its prepared agreement, if it has one.
PREPARED = (
    select(
        *(_PROPOSITION[name] for name in ("id", "text", "language", "merged_into")),
        _AGREEMENT.revision,
        _AGREEMENT.answer,
    )
    .outerjoin_from(
        Proposition.__table__, Agreement.__table__, _AGREEMENT.proposition_id == _PROPOSITION.id
    )
    .where(_PROPOSITION.id == bindparam("proposition"))
)

#: A proposition with when it was made, and the one that stood for it at ``at``, if another did.
STOOD = (
    select(
        *(_PROPOSITION[name] for name in ("id", "text", "language", "created_at")), _MERGE.into_id
    )
    .outerjoin_from(
        Proposition.__table__,
        PropositionMerge.__table__,
        and_(
            _MERGE.proposition_id == _PROPOSITION.id,
            known(_MERGE.valid_from, _MERGE.valid_to, AT),
        ),
    )
    .where(_PROPOSITION.id == bindparam("proposition"))
)


def texts(proposition_ids: Some[UUID]) -> Select[UUID, str, str]:
    """(id, text, language) of these propositions."""
    return (
        select(Proposition.id, Proposition.text, Proposition.language)
        .where(Proposition.id.in_(proposition_ids))
        .order_by(Proposition.id)
    )


def _parties(side: str) -> Any:
    return Agreement.answer[side]["parties"]["members"]


def _counts(side: str) -> Any:
    """The ranges of one side; null where there is no such side.

    Taken apart in Postgres: the members of a large agreement are many times as long.
    """
    block: Any = func.nullif(Agreement.answer[side], text("'null'::jsonb"), type_=JSONB)
    for path in (["claims"], *([name, _members(name)] for name in COUNTED)):
        block = block.op("#-", return_type=JSONB())(array(path))
    return block


def _members(name: str) -> str:
    return "chains" if name == "independent_origins" else "members"
