"""What people tell of outlets: their names, their hosts, and who owns them.

A change of owner or name changes agreements, so it is made under the lock on everything: it is
rare, and no ingest may read the owner before and write its answer after.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NotRequired, TypedDict
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import InstrumentedAttribute, Session

from service.answers.outlets import get_outlet
from service.audit import record
from service.errors import Conflict, Invalid
from service.extraction.realms import is_government, is_state
from service.ingest.agreements import refresh_agreements
from service.ingest.locks import EVERYTHING, take_locks
from service.ingest.names import name_key
from service.ingest.urls import host
from service.ingest.voices import declare_voice
from service.models import (
    Membership,
    Outlet,
    OutletAlias,
    OutletHost,
    Ownership,
    Publisher,
    new_id,
)
from service.queries.times import ending


class Owner(TypedDict):
    """Who owns an outlet, where that is said, and from when to when."""

    name: str
    evidence_url: str
    valid_from: date | None
    valid_to: date | None
    #: Whose voice the outlet is; left out: the owner's, where that is a state or a government.
    speaks_for: NotRequired[str | None]


class Change(TypedDict, total=False):
    """What is told of an outlet; what is left out stays. No publisher: the owner is unknown."""

    name: str
    aliases: list[str]
    hosts: list[str]
    publisher: Owner | None


def create_outlet(session: Session, change: Change) -> Outlet:
    """Return a new outlet; raises Conflict where another goes by one of its names or hosts."""
    outlet = Outlet(id=new_id(), name=change["name"].strip())
    session.add(outlet)
    session.flush()
    _change(session, outlet, {"aliases": [], **change})
    record(session, "created", "outlet", outlet.id, after=get_outlet(session, outlet.id))
    return outlet


def change_outlet(session: Session, outlet: Outlet, change: Change) -> None:
    """Make what is told of the outlet what is stored; raises Conflict as ``create_outlet``."""
    before = get_outlet(session, outlet.id)
    _change(session, outlet, change)
    after = get_outlet(session, outlet.id)
    record(session, "changed", "outlet", outlet.id, before, after)


def _change(session: Session, outlet: Outlet, change: Change) -> None:
    if change.keys() & {"name", "aliases", "publisher"}:
        take_locks(session, EVERYTHING)
    if "name" in change:
        outlet.name = change["name"].strip()
    if "name" in change or "aliases" in change:
        _set_names(session, outlet, change.get("aliases"))
    if "hosts" in change:
        _set_hosts(session, outlet, change["hosts"])
    if "publisher" in change:
        _set_owner(session, outlet, change["publisher"])
    session.flush()
    if change.keys() & {"name", "aliases", "publisher"}:
        _refresh(session, outlet, declare_voice(session, outlet))


def _set_names(session: Session, outlet: Outlet, aliases: Collection[str] | None) -> None:
    """Let the outlet go by its name and these aliases; None keeps those it has."""
    named = {_key(name, "/aliases"): name.strip() for name in aliases or ()}
    own = _key(outlet.name, "/name")
    named[own] = outlet.name
    if aliases is not None:
        theirs = OutletAlias.outlet_id == outlet.id
        session.execute(delete(OutletAlias).where(theirs, OutletAlias.key.not_in(named)))
    rows = {key: {"name": name} for key, name in named.items()}
    _claim(
        session, OutletAlias.key, outlet.id, rows, dict.fromkeys(named, "/aliases") | {own: "/name"}
    )


def _key(name: str, pointer: str) -> str:
    if key := name_key(name):
        return key
    raise Invalid("A name needs at least one letter or digit.", pointer)


def _set_hosts(session: Session, outlet: Outlet, hosts: Collection[str]) -> None:
    named: dict[str, dict[str, Any]] = {_host(name): {} for name in hosts}
    theirs = OutletHost.outlet_id == outlet.id
    session.execute(delete(OutletHost).where(theirs, OutletHost.host.not_in(named)))
    _claim(session, OutletHost.host, outlet.id, named, dict.fromkeys(named, "/hosts"))


def _host(name: str) -> str:
    """The host as addresses are looked up by it; a whole address will do."""
    try:
        return host(name if "//" in name else f"https://{name}")
    except Invalid as error:
        raise Invalid(f"{name!r} is no host name.", "/hosts") from error


def _claim(
    session: Session,
    key: InstrumentedAttribute[str],
    outlet_id: UUID,
    rows: Mapping[str, Mapping[str, Any]],
    pointers: Mapping[str, str],
) -> None:
    """Write the rows under their keys; raises Conflict where another outlet holds one.

    ``pointers`` says for each where it was given.
    """
    model = key.class_
    for value in sorted(rows):  # in one order, so that two writers cannot block each other
        row = {key.key: value, "outlet_id": outlet_id, **rows[value]}
        offered = insert(model).values(row)
        ours = offered.on_conflict_do_update(
            index_elements=[key], set_=row, where=model.outlet_id == outlet_id
        )
        if session.scalar(ours.returning(model.outlet_id)) is None:
            told = f"Another outlet already goes by {rows[value].get('name', value)!r}."
            raise Conflict(told, pointers[value])


def _set_owner(session: Session, outlet: Outlet, owner: Owner | None) -> None:
    """End what was known of the owner, and begin what is known now."""
    known = (Ownership.outlet_id == outlet.id, Ownership.known_to.is_(None))
    session.execute(update(Ownership).where(*known).values(known_to=ending(Ownership.known_from)))
    if owner is not None:
        facts: dict[str, Any] = {**owner}
        name = facts.pop("name").strip()
        facts.setdefault("speaks_for", name if is_state(name) or is_government(name) else None)
        publisher = _publisher(session, name)
        session.add(Ownership(outlet_id=outlet.id, publisher_id=publisher, **facts))


def _refresh(session: Session, outlet: Outlet, changed: Collection[UUID]) -> None:
    """Refresh what rests on whose the outlet is, and what else changed."""
    affected = select(Membership.proposition_id).where(
        Membership.outlet_id == outlet.id, Membership.valid_to.is_(None)
    )
    refresh_agreements(session, {*changed, *session.scalars(affected)})


def _publisher(session: Session, name: str) -> UUID:
    row = {"id": new_id(), "name": name}
    offered = insert(Publisher).values(row).on_conflict_do_nothing()
    if made := session.scalar(offered.returning(Publisher.id)):
        record(session, "created", "publisher", made, after={"name": name})
    return session.scalars(select(Publisher.id).where(Publisher.name == name)).one()
