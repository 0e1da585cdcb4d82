"""Statements and sentences that share most of the keys by which they are sought.

Each set of keys is one question to the index, which reads no more rows than are asked for: what
everybody says costs no more than what few say, however much is held.
"""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    CTE,
    Integer,
    Select,
    Text,
    bindparam,
    cast,
    column,
    func,
    select,
    true,
)

from service.models import Sentence, Statement

Kind = type[Statement] | type[Sentence]

#: What names a row of these tables; ordered by it, what shares as much comes in one order.
IDENTITY: dict[Kind, tuple[Any, ...]] = {
    Statement: (Statement.article_id, Statement.claim_id, Statement.position),
    Sentence: (Sentence.article_id, Sentence.id),
}


def wanted(places: Iterable[int], sets: Iterable[Collection[int]]) -> dict[str, Any]:
    """Return the parameters of ``sharing`` for sets of keys, each with the place it is asked for.

    As text, for Postgres has no arrays of arrays of several lengths; one text of all of them, for
    they are many.
    """
    return {"places": _array(places), "sets": ";".join(map(_array, sets))}


def _array(numbers: Iterable[int]) -> str:
    """Return the numbers as Postgres writes an array of them."""
    return f"{{{','.join(map(str, numbers))}}}"


@cache
def sharing(kind: Kind) -> Select[Any]:
    """(place, identity …, shared, common) of current rows that have all keys of a set.

    Built once: it takes its parameters when it is executed. They are those of ``wanted``, with
    ``enough``, so many rows at most being looked at for each set, and ``most``, so many being
    answered for each place: those that have most sets first, then those that have the rarer.
    ``shared`` are the numbers of the sets that a row has, counted from 1, and ``common`` of those
    that ``enough`` rows have, or more.
    """
    names = [part.key for part in IDENTITY[kind]]
    hits = _hits(kind)
    place, identity = hits.c.place, [hits.c[name] for name in names]
    shared = func.array_agg(hits.c.number).label("shared")
    nearest = (func.count().desc(), func.min(hits.c.size), *identity)
    rank = func.row_number().over(partition_by=place, order_by=nearest).label("rank")
    ranked = select(place, *identity, shared, rank).group_by(place, *identity).subquery()
    least = bindparam("enough", type_=Integer)
    common = select(hits.c.number).where(hits.c.size >= least).distinct().subquery()
    numbers = select(func.array_agg(common.c.number)).scalar_subquery().label("common")
    columns = [ranked.c[name] for name in ("place", *names, "shared")]
    return select(*columns, numbers).where(ranked.c.rank <= bindparam("most", type_=Integer))


def _hits(kind: Kind) -> CTE:
    """(place, number of the set, how many have it, identity …) of each row for each set."""
    asked = _asked()
    row = (
        select(*IDENTITY[kind])
        .where(kind.retired_at.is_(None), kind.keys.contains(asked.c.sought))
        .limit(bindparam("enough", type_=Integer))
        .lateral("row")
    )
    size = func.count().over(partition_by=asked.c.number).label("size")
    query = select(asked.c.place, asked.c.number, size, row).select_from(asked).join(row, true())
    return query.cte("hits").prefix_with("MATERIALIZED", dialect="postgresql")


def _asked() -> CTE:
    """(place, number, keys) of the sets; materialized, else the text is read for each row."""
    places = cast(bindparam("places", type_=Text), ARRAY(Integer))
    sets = func.string_to_array(bindparam("sets", type_=Text), ";")
    given = (
        func.unnest(places, sets)
        .table_valued(
            column("place", Integer), column("sought", Text), with_ordinality="number", name="given"
        )
        .render_derived()
    )
    keys = cast(given.c.sought, ARRAY(Integer)).label("sought")
    query = select(given.c.place, given.c.number, keys)
    return query.cte("asked").prefix_with("MATERIALIZED", dialect="postgresql")
