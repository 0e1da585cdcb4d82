"""Outlets, their names and hosts, and who owns them."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, select

from service.models import Outlet, OutletAlias, OutletHost, Ownership, Publisher
from service.queries.lists import among


def listed(after: UUID | None = None) -> Select[Outlet]:
    """All outlets in the order in which they became known, after one of them if given."""
    query = select(Outlet).order_by(Outlet.id)
    return query if after is None else query.where(Outlet.id > after)


def aliases(outlet_ids: Collection[UUID]) -> Select[UUID, str]:
    """(outlet, name) for every name that the outlets go by."""
    return (
        select(OutletAlias.outlet_id, OutletAlias.name)
        .where(among(OutletAlias.outlet_id, outlet_ids))
        .order_by(OutletAlias.outlet_id, OutletAlias.name)
    )


def hosts(outlet_ids: Collection[UUID]) -> Select[UUID, str]:
    """(outlet, host) for every host that the outlets publish under."""
    return (
        select(OutletHost.outlet_id, OutletHost.host)
        .where(among(OutletHost.outlet_id, outlet_ids))
        .order_by(OutletHost.outlet_id, OutletHost.host)
    )


def owners(outlet_ids: Collection[UUID]) -> Select[Ownership, Publisher]:
    """(ownership, publisher) as now known; an outlet without a row has an unknown owner."""
    return (
        select(Ownership, Publisher)
        .join(Publisher, Publisher.id == Ownership.publisher_id)
        .where(among(Ownership.outlet_id, outlet_ids), Ownership.known_to.is_(None))
    )


def names(outlet_ids: Collection[UUID]) -> Select[UUID, str]:
    """(outlet, name) of the outlets."""
    return select(Outlet.id, Outlet.name).where(among(Outlet.id, outlet_ids))
