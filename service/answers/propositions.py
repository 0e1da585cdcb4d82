"""Propositions as answered: what is claimed, with the figures of the agreement on it."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.answers.wire import Record, time
from service.errors import NotFound
from service.models import Proposition
from service.queries import propositions as query


def proposition_records(session: Session, rows: Sequence[Row[Any]], *_: Any) -> list[Record]:
    """The propositions of these ids, in their order."""
    found = figures_of(session, [row.id for row in rows])
    return [found[str(row.id)] for row in rows]


def list_most_carried(
    session: Session, limit: int, after: UUID | None = None, verdict: str | None = None
) -> list[Record]:
    """Propositions that stand, those that most outlets carry first."""
    rows = session.execute(query.most_carried(verdict, after).limit(limit))
    return [_record(row) for row in rows]


def figures_of(session: Session, proposition_ids: Collection[UUID]) -> dict[str, Record]:
    """These propositions by id, in one query."""
    rows = session.execute(query.figures(proposition_ids))
    return {str(row[0].id): _record(row) for row in rows}


def get_proposition(session: Session, proposition_id: UUID) -> Record:
    """One proposition, or the one it was merged into; raises NotFound."""
    found = query.with_figures().where(Proposition.id == proposition_id)
    row = session.execute(found).one_or_none()
    if row is None:
        raise NotFound(f"There is no proposition {proposition_id}.")
    if row[0].merged_into:
        return get_proposition(session, survivor(session, row[0].merged_into))
    return _record(row)


def standing(session: Session, proposition_id: UUID) -> UUID:
    """The proposition, or the one that it was merged into; raises NotFound."""
    if session.get(Proposition, proposition_id) is None:
        raise NotFound(f"There is no proposition {proposition_id}.")
    return survivor(session, proposition_id)


def survivor(session: Session, proposition_id: UUID) -> UUID:
    """The proposition that took over from this one, however often it was merged; or itself."""
    while into := session.get_one(Proposition, proposition_id).merged_into:
        proposition_id = into
    return proposition_id


def _record(row: Row[Any]) -> Record:
    proposition: Proposition = row[0]
    return {
        "id": str(proposition.id),
        "text": proposition.text,
        "language": proposition.language,
        "verdict": row.verdict,
        "revision": row.revision,
        "supporting": row.supporting,
        "opposing": row.opposing,
        "created_at": time(proposition.created_at),
        "computed_at": time(row.computed_at),
    }
