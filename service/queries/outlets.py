"""Outlets, their names and hosts, and who owns them."""

from collections.abc import Collection as Some
from collections.abc import Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, select
from sqlalchemy.orm import aliased

from service.models import Outlet, OutletAlias, OutletHost, Ownership, Publisher
from service.queries.collections import Collection, both_ways, has_words
from service.queries.lists import among, given


def fitting(name: Sequence[str] | None = None) -> list[ColumnElement[bool]]:
    """That an outlet goes by a name that has these words, normalised."""
    if name is None:
        return []
    named = select(OutletAlias.outlet_id).where(has_words(OutletAlias.key, name))
    return [Outlet.id.in_(named)]


COLLECTION = Collection(
    source=select(Outlet),
    columns=(Outlet,),
    fitting=fitting,
    orders=both_ways("created_at", Outlet.id),
    default="created_at",
)


@cache
def by_alias() -> Select[str, Outlet]:
    """(key, outlet) for those of the ``keys`` by which outlets go."""
    known = select(OutletAlias.key, Outlet).join(Outlet, OutletAlias.outlet_id == Outlet.id)
    return known.where(given(OutletAlias.key, "keys"))


@cache
def by_one_of_several() -> Select[str, UUID]:
    """(key, outlet) likewise, of outlets that go by several."""
    other = aliased(OutletAlias)
    several = exists().where(other.outlet_id == OutletAlias.outlet_id, other.key != OutletAlias.key)
    known = select(OutletAlias.key, OutletAlias.outlet_id)
    return known.where(given(OutletAlias.key, "keys"), several)


def outlets_of(publishers: Some[UUID]) -> Select[UUID]:
    """The outlets that these publishers are known to own."""
    return select(Ownership.outlet_id).where(
        among(Ownership.publisher_id, publishers), Ownership.known_to.is_(None)
    )


def of_ids(outlet_ids: Some[UUID]) -> Select[Outlet]:
    """The outlets of these ids."""
    return select(Outlet).where(among(Outlet.id, outlet_ids))


def aliases(outlet_ids: Some[UUID]) -> Select[UUID, str]:
    """(outlet, name) for every name that the outlets go by."""
    return (
        select(OutletAlias.outlet_id, OutletAlias.name)
        .where(among(OutletAlias.outlet_id, outlet_ids))
        .order_by(OutletAlias.outlet_id, OutletAlias.name)
    )


def hosts(outlet_ids: Some[UUID]) -> Select[UUID, str]:
    """(outlet, host) for every host that the outlets publish under."""
    return (
        select(OutletHost.outlet_id, OutletHost.host)
        .where(among(OutletHost.outlet_id, outlet_ids))
        .order_by(OutletHost.outlet_id, OutletHost.host)
    )


def owners(outlet_ids: Some[UUID]) -> Select[Ownership, Publisher]:
    """(ownership, publisher) as now known; an outlet without a row has an unknown owner."""
    return (
        select(Ownership, Publisher)
        .join(Publisher, Publisher.id == Ownership.publisher_id)
        .where(among(Ownership.outlet_id, outlet_ids), Ownership.known_to.is_(None))
    )


def names(outlet_ids: Some[UUID]) -> Select[UUID, str]:
    """(outlet, name) of the outlets."""
    return select(Outlet.id, Outlet.name).where(among(Outlet.id, outlet_ids))
