"""Who is watched, and what watched outlets leave out."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, Select, cast, exists, func, literal, or_, select

from service.models import Agreement, Membership, Outlet, Proposition, Watch
from service.queries.times import known


def listed(after: UUID | None = None) -> Select[Watch, Outlet]:
    """(watch, outlet) of the watches that stand, in the order in which they were declared."""
    query = (
        select(Watch, Outlet)
        .join(Outlet, Outlet.id == Watch.outlet_id)
        .where(Watch.known_to.is_(None))
        .order_by(Watch.id)
    )
    return query if after is None else query.where(Watch.id > after)


def standing(watch_id: UUID) -> Select[Watch, Outlet]:
    """(watch, outlet) of one watch, if it stands."""
    return listed().where(Watch.id == watch_id)


def watched(on: date, at: datetime | None = None) -> Select[UUID, str]:
    """(outlet, name) for every outlet that is watched on a day, as known now or ``at`` a time."""
    return (
        select(Outlet.id, Outlet.name)
        .join(Watch, Watch.outlet_id == Outlet.id)
        .where(
            Watch.since <= on,
            or_(Watch.until.is_(None), Watch.until >= on),
            known(Watch.known_from, Watch.known_to, at),
        )
        .distinct()
        .order_by(Outlet.id)
    )


def omitted(outlet_id: UUID, min_outlets: int, after: UUID | None = None) -> Select[UUID, str, int]:
    """(proposition, wording, outlets) of what others carried and the outlet, watched then, not.

    Watched on the day of the earliest dated copy. Most carried first, after one if given.
    """
    dated = (
        select(cast(func.timezone("UTC", func.min(Membership.published_at)), Date))
        .where(
            Membership.proposition_id == Agreement.proposition_id,
            Membership.relation == "same",
            Membership.depth == 0,
            Membership.valid_to.is_(None),
        )
        .scalar_subquery()
    )
    carried = exists().where(
        Membership.proposition_id == Agreement.proposition_id,
        Membership.outlet_id == outlet_id,
        Membership.valid_to.is_(None),
    )
    on_watch = exists().where(
        Watch.outlet_id == outlet_id,
        Watch.known_to.is_(None),
        Watch.since <= dated,
        or_(Watch.until.is_(None), Watch.until >= dated),
    )
    query = (
        select(Proposition.id, Proposition.text, Agreement.outlets)
        .join(Agreement, Agreement.proposition_id == Proposition.id)
        .where(
            Proposition.merged_into.is_(None),
            Agreement.outlets >= literal(min_outlets),
            ~carried,
            on_watch,
        )
    )
    if after is not None:
        seen = select(Agreement.outlets).filter_by(proposition_id=after).scalar_subquery()
        query = query.where(
            or_(
                Agreement.outlets < seen,
                (Agreement.outlets == seen) & (Agreement.proposition_id < after),
            )
        )
    return query.order_by(Agreement.outlets.desc(), Agreement.proposition_id.desc())
