"""Collections: in which order they are listed, from which place on, and how many there are.

An order is total: whatever it sorts by, the id comes last. A place in it is the values of both
in one row, so that a page begins after a row whether or not that row is still there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Double,
    Select,
    Subquery,
    Text,
    Uuid,
    cast,
    func,
    literal,
    literal_column,
    null,
    select,
    text,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY

from service.models import Outlet, Speaker
from service.models.base import UNDATED
from service.queries.times import dated

#: How the statements of this connection are planned from here on; the latter is the rule.
PLANNED_BY_VALUES = text("SET plan_cache_mode = force_custom_plan")
PLANNED_ONCE = text("SET plan_cache_mode = force_generic_plan")

Conditions = Sequence[ColumnElement[bool]]
#: What an order sorts by in one row, and the row's id.
Place = tuple[Any, UUID]

#: The order of what answers a question of words, the best first.
RELEVANCE = "relevance"

#: So many rows that have some words can be sorted at once; more lie densely in every order.
FEW = 2_000

#: More than so many are not counted.
MOST_COUNTED = 10_000
#: A facet tells of no more than so many, the first in the order of the list.
MOST_FACETED = 20_000
#: So many values of a facet are told; of the others, how many there are under them.
MOST_VALUES = 20


@dataclass(frozen=True, slots=True)
class Order:
    """What a collection is sorted by; ``key`` is None where the id alone is."""

    identity: Any
    key: Any = None
    descending: bool = False
    #: Of what can be listed in this order at all.
    where: tuple[Any, ...] = ()
    #: What the value is in a row; None stands for what has no date.
    shown: Any = None

    def place(self) -> list[Any]:
        """The columns that tell a row's place."""
        shown = self.key if self.shown is None else self.shown
        sorted_by = null() if self.key is None else shown
        return [sorted_by.label("place"), self.identity.label("place_id")]

    def listed(self, query: Select[Any], after: Place | None = None) -> Select[Any]:
        """The query in this order, after a place in it if one is given."""
        parts = [self.identity] if self.key is None else [self.key, self.identity]
        found = query.where(*self.where)
        if after is not None:
            own, seen = tuple_(*parts), tuple_(*self._seen(after))
            found = found.where(own < seen if self.descending else own > seen)
        return found.order_by(*(part.desc() if self.descending else part for part in parts))

    def _seen(self, after: Place) -> list[Any]:
        value, identity = after
        named = literal(identity, Uuid)
        if self.key is None:
            return [named]
        return [text(UNDATED) if value is None else literal(value, self.key.type), named]


def both_ways(name: str, identity: Any, key: Any = None, **more: Any) -> dict[str, Order]:
    """An order by its name, and the reverse of it."""
    return {
        name: Order(identity, key, **more),
        f"-{name}": Order(identity, key, descending=True, **more),
    }


def by_date(name: str, identity: Any, column: Any, **more: Any) -> dict[str, Order]:
    """An order by a date and its reverse; what has none comes before all that has one."""
    return both_ways(name, identity, dated(column), shown=column, **more)


@dataclass(frozen=True, slots=True)
class Facet:
    """By what a collection is told apart: a value, or the thing of that id, which has a name."""

    value: Any
    named: type[Outlet] | type[Speaker] | None = None
    #: Further tables that the value is in, and what is counted then.
    joined: Callable[[Select[Any]], Select[Any]] = field(default=lambda query: query)
    counted: Any = None

    def counts(self, source: Select[Any], order: Order) -> Select[Any]:
        """(value, name or null, number, number of all, rows of all) of the commonest values.

        Of the source's first rows in this order, at most ``MOST_FACETED``.
        """
        grouped = self._grouped(source, order)
        if self.named is Speaker:
            return _by_speaker(grouped)
        name = null() if self.named is None else self.named.name
        query = select(grouped.c.value, name.label("name"), grouped.c.number, *_all(grouped))
        if self.named is not None:
            query = query.outerjoin_from(grouped, self.named, self.named.id == grouped.c.value)
        return _commonest(query, grouped.c.value, grouped.c.number)

    def _grouped(self, source: Select[Any], order: Order) -> Subquery:
        what = order.identity if self.counted is None else self.counted
        wanted = source.with_only_columns(self.value.label("value"), what.label("what"))
        some = order.listed(self.joined(wanted)).limit(MOST_FACETED).subquery()
        number = func.count() if self.counted is None else func.count(some.c.what.distinct())
        rows = func.count().label("rows")
        return select(some.c.value, number.label("number"), rows).group_by(some.c.value).subquery()


def _by_speaker(grouped: Subquery) -> Select[Any]:
    """The same of speakers, all forms of one together."""
    forms = select(Speaker.id, func.coalesce(Speaker.merged_into, Speaker.id).label("stands"))
    form = forms.subquery()
    sums = [func.sum(grouped.c[name]).label(name) for name in ("number", "rows")]
    folded = (
        select(form.c.stands.label("value"), *sums)
        .select_from(grouped)
        .outerjoin(form, form.c.id == grouped.c.value)
        .group_by(form.c.stands)
        .subquery()
    )
    query = select(folded.c.value, Speaker.name, folded.c.number, *_all(folded)).outerjoin_from(
        folded, Speaker, Speaker.id == folded.c.value
    )
    return _commonest(query, folded.c.value, folded.c.number)


def _all(grouped: Subquery) -> list[ColumnElement[int]]:
    return [
        func.sum(grouped.c.number).over().label("all_of_them"),
        func.sum(grouped.c.rows).over().label("all_rows"),
    ]


def _commonest(query: Select[Any], value: Any, number: Any) -> Select[Any]:
    return query.order_by(number.desc(), value).limit(MOST_VALUES)


def rare(source: Select[Any], identity: Any) -> Select[UUID]:
    """The ids of all rows of the source, as long as these are few; one more than few otherwise.

    Found by the source's conditions alone: planned for a page of them, Postgres would rather
    walk the order and look at each row, which is slow where hardly any fits.
    """
    found = source.with_only_columns(identity.label("id")).cte("found").prefix_with("MATERIALIZED")
    return select(found.c.id).limit(FEW + 1)


def counted(source: Select[Any]) -> Select[int]:
    """How many rows the source has, as far as they are counted, and one more."""
    some = source.with_only_columns(literal(1).label("one")).limit(MOST_COUNTED + 1)
    return select(func.count()).select_from(some.subquery())


@dataclass(frozen=True, slots=True)
class Collection:
    """A noun as a collection: what fits which filters, in which orders, told apart by what.

    ``source`` has the tables that conditions and orders are about, ``columns`` what is read of
    a row. ``words`` are what it is searched by.
    """

    source: Select[Any]
    columns: tuple[Any, ...]
    fitting: Callable[..., Conditions]
    orders: Mapping[str, Order]
    default: str
    facets: Mapping[str, Facet] = field(default_factory=dict)
    words: Any = None

    def fits(self, words: str | None, filters: Mapping[str, Any]) -> Select[Any]:
        """Those that fit all filters and have the ``words``, which are a ``tsquery``."""
        found = self.source.where(*self.fitting(**filters))
        return found if words is None else found.where(self.words.bool_op("@@")(_tsquery(words)))

    def order(self, sort: str, words: str | None) -> Order:
        """The order of this name; relevance is to the ``words``."""
        if sort != RELEVANCE:
            return self.orders[sort]
        rank = func.ts_rank(self.words, _tsquery(words or ""))
        identity = self.orders[self.default].identity
        return Order(identity, cast(rank, Double), descending=True)


def _tsquery(asked: str) -> ColumnElement[Any]:
    return cast(literal(asked), TSQUERY)


def has_words(key: Any, words: Sequence[str]) -> ColumnElement[bool]:
    """That a normalised name has all these words; as in the index of the names of speakers."""
    found: ColumnElement[bool] = func.string_to_array(key, literal_column("' '")).bool_op("@>")(
        literal(list(words), ARRAY(Text))
    )
    return found
