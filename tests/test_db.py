"""The commit rule, on a real Postgres."""

import threading
import time

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from service import db
from service.errors import Invalid, Unavailable
from service.settings import Settings


@pytest.fixture
def factory_of_two(fresh_engine: Engine) -> db.Sessions:
    """Sessions that really commit, on a table of two rows."""
    factory = db.sessions(fresh_engine)
    with db.transaction(factory) as session:
        session.execute(text("CREATE TABLE pair (id int PRIMARY KEY, n int NOT NULL)"))
        session.execute(text("INSERT INTO pair VALUES (1, 0), (2, 0)"))
    return factory


def numbers(factory: db.Sessions) -> list[int]:
    with db.transaction(factory) as session:
        return list(session.scalars(text("SELECT n FROM pair ORDER BY id")))


def add(session: Session, row: int) -> None:
    session.execute(text("UPDATE pair SET n = n + 1 WHERE id = :row"), {"row": row})


def together(*works) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not any(thread.is_alive() for thread in threads)


def test_a_block_that_ends_well_is_kept(factory_of_two):
    with db.transaction(factory_of_two) as session:
        add(session, 1)
    assert numbers(factory_of_two) == [1, 0]


def test_a_block_that_fails_leaves_nothing(factory_of_two):
    with pytest.raises(RuntimeError), db.transaction(factory_of_two) as session:
        add(session, 1)
        raise RuntimeError
    assert numbers(factory_of_two) == [0, 0]


def test_two_in_a_deadlock_both_get_through(factory_of_two):
    met, tries = threading.Barrier(2), []

    def adding(first, second):
        def work(session):
            tries.append(first)
            add(session, first)
            if tries.count(first) == 1:
                met.wait(10)
            add(session, second)

        return lambda: db.retrying(factory_of_two, work)

    together(adding(1, 2), adding(2, 1))
    assert numbers(factory_of_two) == [2, 2]
    assert len(tries) == 3  # the loser once more


def test_two_that_cannot_both_be_both_get_through(factory_of_two):
    met, tries = threading.Barrier(2), []

    def work(session):
        tries.append(threading.get_ident())
        session.execute(text("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE"))
        n = session.scalar(text("SELECT n FROM pair WHERE id = 1"))
        if tries.count(threading.get_ident()) == 1:
            met.wait(10)
        session.execute(text("UPDATE pair SET n = :n WHERE id = 1"), {"n": n + 1})

    together(*[lambda: db.retrying(factory_of_two, work)] * 2)
    assert numbers(factory_of_two) == [2, 0]
    assert len(tries) == 3


def test_retrying_gives_up_and_asks_to_come_again(factory_of_two, monkeypatch):
    monkeypatch.setattr(db, "FIRST_WAIT", 0)
    tries = []

    def work(session):
        tries.append(1)
        add(session, 1)
        session.execute(text("DO $$ BEGIN RAISE 'clash' USING ERRCODE = '40001'; END $$"))

    with pytest.raises(Unavailable, match="try again"):
        db.retrying(factory_of_two, work)
    assert len(tries) == db.ATTEMPTS
    assert numbers(factory_of_two) == [0, 0]


def test_retrying_tries_nothing_else_again(factory_of_two):
    tries = []

    def work(session):
        tries.append(1)
        session.execute(text("INSERT INTO pair VALUES (1, 0)"))

    with pytest.raises(IntegrityError):
        db.retrying(factory_of_two, work)
    assert len(tries) == 1


def test_retrying_returns_what_the_work_returns(factory_of_two):
    assert db.retrying(factory_of_two, lambda session: session.scalar(text("SELECT 7"))) == 7


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://127.0.0.1:1/isnad",
        "postgresql:///isnad?host=/nowhere",
        "postgres://isnad:secret@127.0.0.1:1/isnad",
    ],
)
def test_a_database_out_of_reach(url):
    factory = db.sessions(db.make_engine(Settings(database_url=url)))
    with (
        pytest.raises(Unavailable, match="does not answer") as raised,
        db.transaction(factory) as session,
    ):
        session.execute(text("SELECT 1"))
    assert "secret" not in str(raised.value)


def test_a_connection_broken_within_a_transaction(factory_of_two):
    with (
        pytest.raises(Unavailable, match="does not answer"),
        db.transaction(factory_of_two) as session,
    ):
        session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    assert numbers(factory_of_two) == [0, 0]  # and the pool has recovered


def test_all_connections_busy(fresh_url, monkeypatch):
    monkeypatch.setattr(db, "PATIENCE", 0)
    engine = db.make_engine(Settings(database_url=fresh_url, threads=1))
    held = [engine.connect() for _ in range(3)]
    with pytest.raises(Unavailable, match="busy"), db.transaction(db.sessions(engine)) as session:
        session.execute(text("SELECT 1"))
    for connection in held:
        connection.close()
    engine.dispose()


@pytest.mark.parametrize("question", ["SELECT pg_sleep(9)", "LOCK TABLE pair"])
def test_what_takes_too_long_is_unavailable(factory_of_two, fresh_url, question):
    hasty = db.make_engine(Settings(database_url=fresh_url, statement_timeout=2, lock_timeout=1))
    with (
        db.transaction(factory_of_two) as holder,
        pytest.raises(Unavailable),
        db.transaction(db.sessions(hasty)) as session,
    ):
        add(holder, 1)
        session.execute(text(question))
    hasty.dispose()


def test_other_errors_pass(factory_of_two):
    with pytest.raises(DBAPIError), db.transaction(factory_of_two) as session:
        session.execute(text("SELECT nonsense"))


def test_connections_are_set_up_for_the_service(engine):
    with engine.connect() as connection:
        shown = {
            name: connection.scalar(text(f"SHOW {name}"))
            for name in ("timezone", "statement_timeout", "lock_timeout", "application_name")
        }
    assert shown == {
        "timezone": "UTC",
        "statement_timeout": "15s",
        "lock_timeout": "5s",
        "application_name": "isnad",
    }


def test_options_of_the_address_are_kept(database_url):
    url = f"{database_url}&options=-c%20work_mem%3D9MB"
    engine = db.make_engine(Settings(database_url=url))
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW work_mem")) == "9MB"
        assert connection.scalar(text("SHOW timezone")) == "UTC"
    engine.dispose()


def test_without_an_address_there_is_no_engine():
    with pytest.raises(Invalid, match="DATABASE_URL"):
        db.make_engine(Settings())


def test_the_session_fixture_undoes_what_was_committed(session, engine):
    session.execute(text("CREATE TABLE gone (n int)"))
    session.commit()
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT to_regclass('gone')")) is None


def test_whoever_reads_has_no_transaction_to_end(fresh_engine):
    with db.transaction(db.readers(db.sessions(fresh_engine))) as session:
        assert session.scalar(text("SELECT now()")) < session.scalar(text("SELECT now()"))
    with db.transaction(db.sessions(fresh_engine)) as session:
        assert session.scalar(text("SELECT now()")) == session.scalar(text("SELECT now()"))


@pytest.mark.parametrize("rested", [0.0, 2 * db.RESTED])
def test_a_connection_that_the_server_ended_is_made_anew(fresh_url, fresh_engine, rested):
    engine = db.make_engine(Settings(database_url=fresh_url))
    with engine.connect() as connection:
        backend = {"backend": connection.scalar(text("SELECT pg_backend_pid()"))}
    with fresh_engine.connect() as connection:
        assert connection.scalar(text("SELECT pg_terminate_backend(:backend, 5000)"), backend)
    time.sleep(rested)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    engine.dispose()
