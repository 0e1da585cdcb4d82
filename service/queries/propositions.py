"""Propositions with the headline figures of their prepared agreement."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, cast, func, select, text, tuple_
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH, array

from service.models import OPPOSED, Agreement, Proposition, PropositionMerge
from service.queries.times import known

COUNTED = ("outlets", "publishers", "routes", "speakers", "parties", "independent_origins")


def with_figures() -> Select[Any]:
    """(proposition, revision, verdict, and the counts of each side without their members)."""
    sides = [_counts(side).label(side) for side in ("supporting", "opposing")]
    return select(
        Proposition, Agreement.revision, Agreement.verdict, Agreement.computed_at, *sides
    ).outerjoin(Agreement, Agreement.proposition_id == Proposition.id)


def merged_into(proposition_id: UUID, at: datetime) -> Select[UUID]:
    """The proposition that stood for this one then, if another did."""
    held = known(PropositionMerge.valid_from, PropositionMerge.valid_to, at)
    return select(PropositionMerge.into_id).where(
        PropositionMerge.proposition_id == proposition_id, held
    )


def listed(
    verdict: str | None = None, min_outlets: int | None = None, after: UUID | None = None
) -> Select[Any]:
    """Propositions that stand (none that were merged into another), after one of them if given."""
    query = with_figures().where(Proposition.merged_into.is_(None))
    if verdict is not None:
        query = query.where(Agreement.verdict == verdict)
    if min_outlets is not None:
        query = query.where(Agreement.outlets >= min_outlets)
    if after is not None:
        query = query.where(Proposition.id > after)
    return query.order_by(Proposition.id)


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


def figures(proposition_ids: Collection[UUID]) -> Select[Any]:
    """The same of these propositions."""
    return with_figures().where(Proposition.id.in_(proposition_ids))


def least_carried(verdict: str) -> Select[UUID, Any]:
    """(proposition, ids of its supporting parties) with this verdict, fewest outlets first."""
    return (
        select(Agreement.proposition_id, _parties("supporting"))
        .join(Proposition, Proposition.id == Agreement.proposition_id)
        .where(Agreement.verdict == verdict, Proposition.merged_into.is_(None))
        .order_by(Agreement.outlets, Agreement.proposition_id)
    )


def supporters(proposition_ids: Collection[UUID]) -> Select[UUID, Any]:
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


def prepared(proposition_id: UUID) -> Select[Proposition, Agreement | None]:
    """(proposition, its prepared agreement)."""
    return (
        select(Proposition, Agreement)
        .outerjoin(Agreement, Agreement.proposition_id == Proposition.id)
        .where(Proposition.id == proposition_id)
    )


def texts(proposition_ids: Collection[UUID]) -> Select[UUID, str, str]:
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
