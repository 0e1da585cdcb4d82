"""What watched outlets carry and what they leave out; of others nothing is told."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.wire import Record, day, reference, time
from service.errors import NotFound
from service.models import Outlet, Watch
from service.queries import watches as query

NOBODY = "No outlet has been declared as watched on the day of the earliest dated copy."
UNDATED = "No copy is dated, so there is no day of which to tell who was watched."


def list_watches(session: Session, limit: int, after: UUID | None = None) -> list[Record]:
    """The watches that stand, in the order in which they were declared."""
    rows = session.execute(query.listed(after).limit(limit))
    return [watch_record(watch, outlet) for watch, outlet in rows]


def get_watch(session: Session, watch_id: UUID) -> Record:
    """One watch that stands; raises NotFound."""
    row = session.execute(query.standing(watch_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no watch {watch_id}.")
    return watch_record(*row)


def watch_record(watch: Watch, outlet: Outlet) -> Record:
    """A watch as answered."""
    return {
        "id": str(watch.id),
        "list": watch.list,
        "outlet": reference(outlet.id, outlet.name),
        "since": day(watch.since),
        "until": day(watch.until),
        "known_from": time(watch.known_from),
    }


def coverage(
    session: Session, answer: Mapping[str, Any], at: datetime | None = None
) -> tuple[Record | None, str | None]:
    """What the watched outlets do with a proposition, or None and why. One query.

    The day that counts is that of the earliest dated copy held, by UTC.
    """
    dates = [one["earliest_dated_copy"] for one in answer["carriers"] if one["earliest_dated_copy"]]
    if not dates:
        return None, UNDATED
    on = min(map(datetime.fromisoformat, dates)).astimezone(UTC).date()
    watched = {str(outlet): name for outlet, name in session.execute(query.watched(on, at))}
    if not watched:
        return None, NOBODY
    carried = set(answer["supporting"]["outlets"]["members"])
    voiced = {one["outlet"] for one in answer["carriers"]} - carried
    told = {
        "watched": sorted(watched),
        "carried": sorted(watched.keys() & carried),
        "own_voice": sorted(watched.keys() & voiced),
        "not_found": sorted(watched.keys() - carried - voiced),
    }
    named = {kind: [{"id": one, "name": watched[one]} for one in ids] for kind, ids in told.items()}
    return {"day": on.isoformat(), **named}, None


def list_omissions(
    session: Session, limit: int, outlet_id: UUID, min_outlets: int, after: UUID | None = None
) -> list[Record]:
    """What others carried while the outlet was watched and was not found to; NotFound."""
    if session.get(Outlet, outlet_id) is None:
        raise NotFound(f"There is no outlet {outlet_id}.")
    rows = session.execute(query.omitted(outlet_id, min_outlets, after).limit(limit))
    return [
        {"id": str(proposition), "text": text, "outlets": outlets}
        for proposition, text, outlets in rows
    ]
