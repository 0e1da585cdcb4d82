"""Collections as answered: a page of items, with what is told beside them where it is asked for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select
from sqlalchemy.orm import Session

from service.answers.wire import Record
from service.extraction.search import Question
from service.queries import collections as query
from service.queries.collections import MOST_COUNTED, Place
from service.queries.lists import among


@dataclass(frozen=True, slots=True)
class Include:
    """Things that items name and that can be told with them: ``under`` what name in the answer.

    ``named`` gives the ids that an item names, ``load`` the things in a fixed number of queries.
    """

    under: str
    named: Callable[[Record], Iterable[str]]
    load: Callable[[Session, Collection[UUID]], Mapping[str, Record]]


@dataclass(frozen=True, slots=True)
class Noun:
    """A collection, and how its rows are answered."""

    collection: query.Collection
    read: Callable[[Session, Sequence[Row[Any]], Question | None], list[Record]]
    includes: Mapping[str, Include] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a collection."""

    limit: int
    sort: str
    after: Place | None = None
    question: Question | None = None
    filters: Mapping[str, Any] = field(default_factory=dict)
    facets: Sequence[str] = ()
    include: Sequence[str] = ()
    total: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A page: its items, the place of the last if others follow, and what else is told."""

    items: list[Record]
    last: Place | None
    beside: Record


def list_items(session: Session, noun: Noun, asked: Asked) -> Listed:
    """A page of the collection; one query for each facet, and one for the total."""
    words = asked.question.as_tsquery() if asked.question else None
    found = noun.collection.fits(words, asked.filters)
    order = noun.collection.order(asked.sort, words)
    wanted = found.with_only_columns(*noun.collection.columns, *order.place())
    with _planned_by_values(session, asked):
        if asked.question is not None:
            wanted = _narrowed(session, wanted, order.identity)
        rows = session.execute(order.listed(wanted, asked.after).limit(asked.limit + 1)).all()
        beside = _counts(session, noun, asked, found, order)
    shown = rows[: asked.limit]
    items = noun.read(session, shown, asked.question) if shown else []
    if asked.include:
        beside["included"] = dict(
            _included(session, noun.includes[name], items) for name in asked.include
        )
    last = (shown[-1].place, shown[-1].place_id) if len(rows) > asked.limit else None
    return Listed(items, last, beside)


@contextmanager
def _planned_by_values(session: Session, asked: Asked) -> Iterator[None]:
    """Have Postgres plan by what is asked for: a rare word or outlet takes another way than most.

    Elsewhere a plan does not depend on the values, and is made once.
    """
    if asked.question is None and not asked.filters:
        yield
        return
    session.execute(query.PLANNED_BY_VALUES)
    try:
        yield
    except BaseException:
        session.invalidate()  # nobody else may get a connection that plans so
        raise
    session.execute(query.PLANNED_ONCE)


def _narrowed(session: Session, wanted: Select[Any], identity: Any) -> Select[Any]:
    """What has rare words, by its ids; what has common ones as it was."""
    ids = session.scalars(query.rare(wanted, identity)).all()
    return wanted if len(ids) > query.FEW else wanted.where(among(identity, ids))


def _counts(
    session: Session, noun: Noun, asked: Asked, found: Select[Any], order: query.Order
) -> Record:
    beside: Record = {}
    if asked.total:
        number = session.scalar(query.counted(found)) or 0
        exact = number <= MOST_COUNTED
        beside["total"] = {"count": number if exact else MOST_COUNTED, "exact": exact}
    if asked.facets:
        facets = noun.collection.facets
        # How near all are to the words would have to be known of all.
        if asked.sort == query.RELEVANCE:
            order = noun.collection.orders[noun.collection.default]
        beside["facets"] = {
            name: _facet(session.execute(facets[name].counts(found, order)).all())
            for name in asked.facets
        }
    return beside


def _facet(rows: Sequence[Row[Any]]) -> Record:
    values = [
        {"value": _plain(row.value), "name": row.name, "count": int(row.number)} for row in rows
    ]
    told = sum(int(row.number) for row in rows)
    return {
        "values": values,
        "others": int(rows[0].all_of_them) - told if rows else 0,
        "exact": not rows or int(rows[0].all_rows) < query.MOST_FACETED,
    }


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value


def _included(
    session: Session, include: Include, items: list[Record]
) -> tuple[str, Mapping[str, Record]]:
    named = {UUID(identity) for item in items for identity in include.named(item)}
    return include.under, include.load(session, named) if named else {}
