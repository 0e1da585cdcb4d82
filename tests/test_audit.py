"""Every change is recorded, in an order that readers can follow, and stays as recorded."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from service import db
from service.answers.changes import list_changes
from service.audit import Actor, acting, record, sign
from service.errors import Gone
from service.models import Change
from service.settings import Settings

WRITERS, EACH = 8, 40


def test_what_is_recorded_is_kept_with_the_commit(session: Session):
    thing = uuid4()
    sign(session, Actor("key", "0123456789ab", "desk", "request-1"))
    record(session, "changed", "outlet", thing, {"name": "a"}, {"name": "b"})
    assert session.scalar(select(func.count()).where(Change.subject_id == thing)) == 0
    session.commit()
    change = session.scalars(select(Change).where(Change.subject_id == thing)).one()
    assert (change.kind, change.action) == ("outlet", "changed")
    assert (change.before, change.after) == ({"name": "a"}, {"name": "b"})
    assert (change.actor, change.key_prefix, change.key_name) == ("key", "0123456789ab", "desk")
    assert change.request_id == "request-1"


def test_what_is_undone_is_not_recorded(session: Session):
    thing = uuid4()
    session.execute(text("SELECT 1"))
    record(session, "created", "outlet", thing)
    session.rollback()
    session.commit()
    assert session.scalars(select(Change).where(Change.subject_id == thing)).all() == []


def test_records_keep_their_order_and_leave_out_what_is_not_told(session: Session):
    things = [uuid4() for _ in range(50)]
    for thing in things:
        record(session, "created", "claim", thing)
    session.commit()
    kept = session.scalars(
        select(Change).where(Change.subject_id.in_(things)).order_by(Change.number)
    ).all()
    assert [change.subject_id for change in kept] == things
    assert {(change.before, change.after) for change in kept} == {(None, None)}


def test_sessions_that_act_for_somebody_say_so(factory: db.Sessions):
    thing = uuid4()
    with acting(factory, Actor("seed")).begin() as session:
        record(session, "created", "outlet", thing)
    with factory() as session:
        assert session.scalar(select(Change.actor).where(Change.subject_id == thing)) == "seed"


@pytest.mark.parametrize("statement", ["UPDATE changes SET kind = 'x'", "TRUNCATE changes"])
def test_nothing_is_rewritten(fresh_engine, statement):
    with pytest.raises(DBAPIError, match="only added"), fresh_engine.begin() as connection:
        connection.execute(text(statement))


def test_rows_are_deleted_only_by_whoever_says_that_retention_allows_it(fresh_engine):
    sessions = db.sessions(fresh_engine)
    for _ in range(3):
        with sessions.begin() as session:
            record(session, "created", "outlet", uuid4())
    with pytest.raises(DBAPIError, match="only added"), fresh_engine.begin() as connection:
        connection.execute(text("DELETE FROM changes"))
    with fresh_engine.begin() as connection:
        connection.execute(text("SET LOCAL isnad.retention = 'on'"))
        connection.execute(text("DELETE FROM changes WHERE number <= 2"))
    with sessions() as session:
        assert [item["number"] for item in list_changes(session, 0, 10)] == [3]
        assert list_changes(session, 3, 10) == []
        with pytest.raises(Gone):
            list_changes(session, 2, 10)


def test_a_number_from_another_life_of_the_store_is_refused(session: Session):
    with pytest.raises(Gone):
        list_changes(session, 2**63 - 1, 10)


def test_a_reader_misses_nothing_while_eight_write(fresh_url):
    """Each writer commits at its own pace, some in vain; the reader goes on from what it saw."""
    engine = db.make_engine(Settings(database_url=fresh_url, threads=WRITERS + 2))
    sessions, done = db.sessions(engine), threading.Event()

    def write(writer: int) -> set[str]:
        kept = set()
        for turn in range(EACH):
            things = [uuid4() for _ in range(1 + (writer + turn) % 5)]
            with sessions() as session:
                for thing in things:
                    record(session, "created", "claim", thing)
                session.execute(text("SELECT pg_sleep(random() / 200)"))
                if (writer + turn) % 7 == 0:
                    session.rollback()
                    continue
                session.commit()
            kept |= {str(thing) for thing in things}
        return kept

    def read() -> list[dict]:
        seen, since = [], 0
        while True:
            last = done.is_set()
            with sessions() as session:
                items = list_changes(session, since, 7)
            seen += items
            since = items[-1]["number"] if items else since
            if last and not items:
                return seen

    with ThreadPoolExecutor(WRITERS + 2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        written = list(pool.map(write, range(WRITERS)))
        done.set()
        for reader in readers:
            seen = reader.result()
            assert {item["id"] for item in seen} == set().union(*written)
            numbers = [item["number"] for item in seen]
            assert numbers == sorted(set(numbers))
    engine.dispose()
