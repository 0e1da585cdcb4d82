"""An answer leaves only after the commit; what fails leaves nothing."""

import pytest
from sqlalchemy import func, select, text

from service import db
from service.api.session import Created, writing
from service.app import create_app
from service.models import Outlet
from service.settings import Settings


@pytest.fixture
def app(fresh_engine):
    return create_app(Settings(), db.sessions(fresh_engine))


def outlets_in(engine):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(Outlet))


def test_a_commit_that_fails_is_a_problem_and_leaves_nothing(app, fresh_engine):
    # The constraint is looked at when the transaction ends: only the commit can fail.
    with fresh_engine.begin() as connection:
        connection.execute(text(
            "ALTER TABLE outlet_hosts ALTER CONSTRAINT fk_outlet_hosts_outlet_id_outlets "
            "DEFERRABLE INITIALLY DEFERRED"
        ))  # fmt: skip

    @app.post("/half")
    @writing
    def half(session):
        session.add(Outlet(name="صحيفة الميناء"))
        session.flush()
        session.execute(text("INSERT INTO outlet_hosts VALUES ('a.example', gen_random_uuid())"))
        return {"stored": True}

    answer = app.test_client().post("/half")
    assert answer.status_code == 409
    assert answer.content_type == "application/problem+json"
    assert outlets_in(fresh_engine) == 0


def test_a_view_that_fails_leaves_nothing(app, fresh_engine):
    @app.post("/half")
    @writing
    def half(session):
        session.add(Outlet(name="صحيفة الميناء"))
        session.flush()
        raise RuntimeError

    assert app.test_client().post("/half").status_code == 500
    assert outlets_in(fresh_engine) == 0


def test_a_clash_is_tried_again(app, fresh_engine):
    attempts = []

    @app.post("/clash")
    @writing
    def clash(session):
        attempts.append(session)
        session.add(Outlet(name="صحيفة الميناء"))
        session.flush()
        if len(attempts) < 3:
            session.execute(text("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$"))
        return Created({"attempts": len(attempts)}, "/there")

    answer = app.test_client().post("/clash")
    assert (answer.status_code, answer.json, answer.headers["Location"]) == (
        201, {"attempts": 3}, "/there",
    )  # fmt: skip
    assert outlets_in(fresh_engine) == 1
