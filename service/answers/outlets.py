"""Outlets as answered: their names, hosts, and who owns them with the evidence."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.answers.collections import Noun
from service.answers.wire import Record, day, grouped, time
from service.errors import NotFound
from service.models import Outlet, Ownership, Publisher
from service.queries import outlets as query


def outlet_records(session: Session, rows: Sequence[Row[Any]], *_: Any) -> list[Record]:
    """The outlets in these rows."""
    return _records(session, [row[0] for row in rows])


def outlets_of(session: Session, outlet_ids: Collection[UUID]) -> dict[str, Record]:
    """These outlets by id, in four queries."""
    found = session.scalars(query.of_ids(outlet_ids)).all()
    return {record["id"]: record for record in _records(session, found)}


def get_outlet(session: Session, outlet_id: UUID) -> Record:
    """One outlet; raises NotFound."""
    outlet = session.get(Outlet, outlet_id)
    if outlet is None:
        raise NotFound(f"There is no outlet {outlet_id}.")
    return _records(session, [outlet])[0]


def _records(session: Session, outlets: Collection[Outlet]) -> list[Record]:
    ids = [outlet.id for outlet in outlets]
    aliases = grouped(session.execute(query.aliases(ids)))
    hosts = grouped(session.execute(query.hosts(ids)))
    owners = {
        ownership.outlet_id: _publisher(ownership, publisher)
        for ownership, publisher in session.execute(query.owners(ids))
    }
    return [
        {
            "id": str(outlet.id),
            "name": outlet.name,
            "aliases": [name for name in aliases[outlet.id] if name != outlet.name],
            "hosts": hosts[outlet.id],
            "publisher": owners.get(outlet.id),
            "created_at": time(outlet.created_at),
        }
        for outlet in outlets
    ]


def _publisher(ownership: Ownership, publisher: Publisher) -> Record:
    return {
        "id": str(publisher.id),
        "name": publisher.name,
        "evidence_url": ownership.evidence_url,
        "speaks_for": ownership.speaks_for,
        "valid_from": day(ownership.valid_from),
        "valid_to": day(ownership.valid_to),
        "known_from": time(ownership.known_from),
    }


NOUN = Noun(query.COLLECTION, outlet_records)
