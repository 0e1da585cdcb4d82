"""Propositions with the headline figures of their prepared agreement."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select, text
from sqlalchemy.dialects.postgresql import JSONB, array

from service.models import Agreement, Proposition

COUNTED = ("outlets", "publishers", "routes", "speakers", "parties", "independent_origins")


def with_figures() -> Select[Any]:
    """(proposition, revision, verdict, and the counts of each side without their members)."""
    sides = [_counts(side).label(side) for side in ("supporting", "opposing")]
    return select(
        Proposition, Agreement.revision, Agreement.verdict, Agreement.computed_at, *sides
    ).outerjoin(Agreement, Agreement.proposition_id == Proposition.id)


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


def prepared(proposition_id: UUID) -> Select[Proposition, Agreement | None]:
    """(proposition, its prepared agreement)."""
    return (
        select(Proposition, Agreement)
        .outerjoin(Agreement, Agreement.proposition_id == Proposition.id)
        .where(Proposition.id == proposition_id)
    )


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
