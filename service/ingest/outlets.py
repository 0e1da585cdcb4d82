"""From the name an article gives its outlet to the outlet's row."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Invalid, NotFound
from service.ingest.cores import names_of
from service.ingest.names import name_key
from service.ingest.urls import host
from service.models import Outlet, OutletAlias, OutletHost, new_id
from service.queries.outlets import by_alias, by_one_of_several

NO_OUTLET = (
    "The page prints no outlet and none was given: name it with `outlet` "
    "(on the command line: --outlet)."
)


def resolve_outlet(session: Session, named: str | UUID | None, url: str | None) -> Outlet:
    """Return the outlet that is named, or else owns the URL's host; a new name makes a new one.

    Raises Invalid where neither tells, NotFound for an id that does not exist.
    """
    if isinstance(named, UUID):
        return outlet_by_id(session, named)
    if found := find_outlet(session, named, url):
        return found
    if named and name_key(named):
        return _create(session, named)
    raise Invalid(NO_OUTLET, "/outlet")


def find_outlet(session: Session, named: str | UUID | None, url: str | None) -> Outlet | None:
    """Return the outlet that is named, or else owns the URL's host, if it is known."""
    if isinstance(named, UUID):
        return session.get(Outlet, named)
    if named and name_key(named):
        return find_outlets(session, [named]).get(named)
    return _owner_of_host(session, url) if url else None


def outlet_by_id(session: Session, outlet_id: UUID) -> Outlet:
    """Return the outlet, or raise NotFound."""
    outlet = session.get(Outlet, outlet_id)
    if outlet is None:
        raise NotFound(f"There is no outlet {outlet_id}.")
    return outlet


def find_outlets(session: Session, names: Iterable[str]) -> dict[str, Outlet]:
    """Return the outlets that go by these names, in any spelling the normaliser unifies."""
    keys = {name: name_key(name) for name in names}
    if not keys:
        return {}
    held = dict(iter(session.execute(by_alias(), {"keys": list(keys.values())})))
    return {name: held[key] for name, key in keys.items() if key in held}


def listed_outlets(session: Session, names: Iterable[str]) -> dict[str, UUID]:
    """Return, by name, the outlets of which a list gives several names, this one among them.

    "Official" may stand in the name, and an acronym behind it.
    """
    keys = {name: names_of(name_key(name)) for name in names}
    looked_up = list({key for forms in keys.values() for key in forms})
    rows = session.execute(by_one_of_several(), {"keys": looked_up}) if looked_up else ()
    held = dict(iter(rows))
    found = {
        name: next((held[key] for key in forms if key in held), None)
        for name, forms in keys.items()
    }
    return {name: outlet for name, outlet in found.items() if outlet is not None}


def _owner_of_host(session: Session, url: str) -> Outlet | None:
    known = select(Outlet).join(OutletHost, OutletHost.outlet_id == Outlet.id)
    return session.scalar(known.where(OutletHost.host == host(url)))


def _create(session: Session, name: str) -> Outlet:
    """Create the outlet, unless another writer did so meanwhile: then return theirs."""
    outlet = Outlet(id=new_id(), name=name.strip())
    session.add(outlet)
    session.flush()
    alias = {"key": name_key(name), "outlet_id": outlet.id, "name": outlet.name}
    taken = session.execute(
        insert(OutletAlias).values(alias).on_conflict_do_nothing().returning(OutletAlias.key)
    )
    if taken.first() is not None:
        record(session, "created", "outlet", outlet.id, after={"name": outlet.name})
        return outlet
    session.delete(outlet)
    session.flush()
    return find_outlets(session, [name])[name]
