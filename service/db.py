"""The engine, the session and the one commit rule.

Functions take a `session` first and never commit. Only an edge does, by leaving one of these:

    with transaction(factory) as session: ...     once; a failure undoes all of it
    retrying(factory, work)                       again where Postgres asks for it

Postgres asks for it when two transactions cannot both be (serialisation failure) or wait for each
other (deadlock): the loser did nothing wrong and is right a moment later. A database that does
not answer becomes `errors.Unavailable`, whatever layer noticed.
"""

import random
import select
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

import orjson
from sqlalchemy import Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, InvalidatePoolError, TimeoutError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import PoolProxiedConnection, QueuePool

from service.errors import Busy, Invalid, ReadOnly, TooSlow, Unavailable
from service.measures import count
from service.settings import Settings

Result = TypeVar("Result")
Sessions = sessionmaker[Session]

# Seconds to wait for a connection, from the server or from the pool: whoever asked would rather
# hear "try again" than wait longer.
PATIENCE = 5

# Seconds after which a connection that rested is asked whether it lives before it is used: a
# restarted Postgres costs a question, not a failed request. Asked each time, it would cost more
# than the answer to a short question.
RESTED = 1.0

# Beyond the pool: a health check must get through while all threads are busy.
OVERFLOW = 2

# Waits of about 0.02, 0.04 … 0.64 seconds: eight writers of one story all got through by the third.
ATTEMPTS = 7
FIRST_WAIT = 0.02

SERIALIZATION_FAILURE = "40001"
DEADLOCK = "40P01"
CLASHES = {SERIALIZATION_FAILURE: "serialization", DEADLOCK: "deadlock"}

AWAY = "The database does not answer; try again."

# Codes and classes of Postgres that mean "not now" rather than "not like this".
NOT_NOW: dict[str, tuple[type[Unavailable], str]] = {
    "57014": (TooSlow, "The question took longer than one may take; ask for less, or later."),
    "55P03": (Busy, "Somebody else is changing this, and for long; try again."),
    "53": (Busy, "The database has no room for more at this moment; try again."),
    "25006": (ReadOnly, "The database takes no changes at this moment."),
    "25P": (Unavailable, "The transaction took too long and was ended; try again."),
    "42P01": (Unavailable, "The database is not up to date: run `isnad migrate` first."),
    "08": (Unavailable, AWAY),  # the connection broke
    "57P": (Unavailable, AWAY),  # shutting down, or not yet up
}


def make_engine(settings: Settings) -> Engine:
    """A pool of connections, one for each thread that may ask."""
    if settings.database_url is None:
        raise Invalid("No database: set DATABASE_URL, or start the embedded one first.")
    address = settings.database_url.replace("postgres://", "postgresql://", 1)
    url = make_url(address).set(drivername="postgresql+psycopg")
    given = url.query.get("options", "")
    engine = create_engine(
        url,
        poolclass=Pool,
        pool_size=settings.threads,
        max_overflow=OVERFLOW,
        pool_timeout=PATIENCE,
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,
        hide_parameters=True,  # an error is logged with its statement, not with whole articles
        connect_args={
            "application_name": url.query.get("application_name", "isnad"),
            "connect_timeout": PATIENCE,
            "options": f"{given} {_options(settings)}".strip(),
        },
    )
    event.listen(engine, "checkout", partial(_make_sure, engine.dialect))
    _watch(engine)
    return engine


class Pool(QueuePool):
    """Connections, with a count of those who wait for one."""

    def connect(self) -> PoolProxiedConnection:
        """A connection, once there is one."""
        count("pool_waiting")
        try:
            return super().connect()
        finally:
            count("pool_waiting", -1)


def _make_sure(dialect: Dialect, connection: Any, record: Any, _: Any) -> None:
    """Have all connections made anew where this one has died since it was used last."""
    used = record.info.get("used")
    if used is None or (time.monotonic() - used < RESTED and not _has_news(connection)):
        return
    try:
        dialect.do_ping(connection)
    except connection.Error as error:
        raise InvalidatePoolError from error


def _has_news(connection: Any) -> bool:
    """Tell whether the server said anything unasked: mostly that it hangs up."""
    if connection.closed:
        return True
    waiting = select.poll()
    waiting.register(connection.fileno(), select.POLLIN)
    return bool(waiting.poll(0))


def _watch(engine: Engine) -> None:
    """Tell of the connections that there are, and of those in use."""

    def take(_: Any, record: Any, __: Any) -> None:
        record.record_info["in_use"] = True
        count("pool_in_use")

    def give_back(_: Any, record: Any) -> None:
        record.info["used"] = time.monotonic()
        # Also called for a connection that broke before anybody had it.
        if record.record_info.pop("in_use", False):
            count("pool_in_use", -1)

    event.listen(engine, "connect", lambda *_: count("pool_open"))
    event.listen(engine, "close", lambda *_: count("pool_open", -1))
    event.listen(engine, "checkout", take)
    event.listen(engine, "checkin", give_back)


def _options(settings: Settings) -> str:
    chosen = {
        "timezone": "UTC",
        "statement_timeout": f"{settings.statement_timeout}s",
        "lock_timeout": f"{settings.lock_timeout}s",
        "idle_in_transaction_session_timeout": f"{settings.idle_timeout}s",
        # Plans do not depend on the values asked for; measured twice as fast on outlet search.
        "plan_cache_mode": "force_generic_plan",
    }
    return " ".join(f"-c {name}={value}" for name, value in chosen.items())


def sessions(engine: Engine) -> Sessions:
    """Makes sessions; what they loaded stays readable after the commit, for the answer."""
    return sessionmaker(engine, expire_on_commit=False)


def snapshots(factory: Sessions) -> Sessions:
    """Sessions like these that only read, each all the time what there was when it began."""
    bind = factory.kw["bind"]
    if isinstance(bind, Engine):
        bind = bind.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return sessionmaker(**{**factory.kw, "bind": bind})


def readers(factory: Sessions) -> Sessions:
    """Sessions like these whose statements each see what is there when they begin.

    So they do in the transactions of the others; these spare beginning and ending one.
    """
    bind = factory.kw["bind"]
    if isinstance(bind, Engine):
        bind = bind.execution_options(isolation_level="AUTOCOMMIT")
    return sessionmaker(**{**factory.kw, "bind": bind})


@contextmanager
def transaction(factory: Sessions) -> Iterator[Session]:
    """A session whose work is all kept if the block ends well, and none of it otherwise."""
    with answering(), factory.begin() as session:
        yield session


def retrying(factory: Sessions, work: Callable[[Session], Result]) -> Result:
    """What `work` returns from the first transaction of its own that did not clash with another's.

    `work` may run several times, so it does nothing that a rollback cannot undo.
    """
    for attempt in range(ATTEMPTS):
        try:
            with transaction(factory) as session:
                return work(session)
        except DBAPIError as error:
            if (clash := CLASHES.get(_code(error))) is None:
                raise
            count("retry", reason=clash)
            # Jitter: those who clashed together must not come back together.
            time.sleep(FIRST_WAIT * 2**attempt * random.uniform(0.5, 1.5))
    raise Busy("Too many others write the same thing at this moment; try again.")


@contextmanager
def answering() -> Iterator[None]:
    """Turns "the database does not answer" into `Unavailable`, and lets all else pass."""
    try:
        yield
    except TimeoutError as error:
        raise Busy("All connections to the database are busy; try again.") from error
    except DBAPIError as error:
        for prefix, (kind, message) in NOT_NOW.items():
            if _code(error).startswith(prefix):
                raise kind(message) from error
        # A connection that could not be made has no code of Postgres; a broken one may have none.
        if error.connection_invalidated or _never_connected(error):
            raise Unavailable(AWAY) from error
        raise


def _never_connected(error: DBAPIError) -> bool:
    return error.statement is None and not _code(error)


def _code(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""
