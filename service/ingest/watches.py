"""Declaring outlets as watched, and retracting it."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import NotFound
from service.models import Watch, new_id
from service.queries.times import ending


def declare_watch(
    session: Session, outlet_id: UUID, list_name: str, since: date, until: date | None
) -> Watch:
    """Return the declaration that an outlet is watched from one day to another, both included."""
    watch = Watch(
        id=new_id(), list=list_name.strip(), outlet_id=outlet_id, since=since, until=until
    )
    session.add(watch)
    session.flush()
    record(session, "created", "watch", watch.id, after=_told(watch))
    return watch


def retract_watch(session: Session, watch_id: UUID) -> None:
    """End a declaration: answers as of an earlier time keep it; raises NotFound."""
    standing = update(Watch).where(Watch.id == watch_id, Watch.known_to.is_(None))
    ended = session.scalar(standing.values(known_to=ending(Watch.known_from)).returning(Watch))
    if ended is None:
        raise NotFound(f"There is no watch {watch_id}.")
    record(session, "retracted", "watch", watch_id, before=_told(ended))


def _told(watch: Watch) -> dict[str, Any]:
    names = ("list", "outlet_id", "since", "until")
    return {name: getattr(watch, name) for name in names}
