"""How much is held, as answered. What would take too long is null, and says so."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from service.answers.wire import Record, reference, time
from service.queries import stats as query

#: Milliseconds: a figure that takes longer is not computed, nor is any once all took so long.
PATIENCE, ALL = 1_000, 5_000

STOPPED = "57014"
_BEGIN = text("SELECT now(), current_setting('statement_timeout')")
_PATIENCE = text("SELECT set_config('statement_timeout', :limit, true)")
TOO_LONG = (
    f"Counting it took longer than {PATIENCE / 1000:g} s, or all before it {ALL / 1000:g} s: "
    "too much is held, or too much is asked at this moment."
)


def get_stats(session: Session) -> Record:
    """Counts of what is held now, a query for each figure; it needs a transaction."""
    at, patience = session.execute(_BEGIN).one()
    read: list[tuple[str, Callable[[], Any]]] = [
        *((name, partial(session.scalar, counted)) for name, counted in query.COUNTS.items()),
        *((name, partial(_shares, session, shares)) for name, shares in query.SHARES.items()),
        ("articles_by_outlet", partial(_outlets, session)),
    ]
    end = monotonic() + ALL / 1000
    figures = {name: _patiently(session, figure, end) for name, figure in read}
    session.execute(_PATIENCE, {"limit": patience})
    missing = {name: TOO_LONG for name, figure in figures.items() if figure is None}
    return {"as_of": time(at), **figures, "not_computed": missing}


def _patiently(session: Session, read: Callable[[], Any], end: float) -> Any:
    """What is read, or None where Postgres stopped it, or would have to at once."""
    limit = min(PATIENCE, int((end - monotonic()) * 1000))
    if limit <= 0:
        return None
    session.execute(_PATIENCE, {"limit": str(limit)})
    try:
        with session.begin_nested():
            return read()
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) != STOPPED:
            raise
        return None


def _shares(session: Session, shares: Any) -> list[Record]:
    return [{"value": value, "count": number} for value, number in session.execute(shares)]


def _outlets(session: Session) -> list[Record]:
    return [
        {"outlet": reference(outlet, name), "count": count}
        for outlet, name, count in session.execute(query.OUTLETS)
    ]
