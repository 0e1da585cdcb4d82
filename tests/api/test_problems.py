"""Whatever goes wrong is a problem with a status of its own."""

import contextlib
import tempfile
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text

from service import db, embedded, errors, migrate
from service.api import problems
from service.api.kinds import KINDS
from service.api.session import reading, writing
from service.app import create_app
from service.settings import Settings


def raising(app, failure):
    @app.get("/fails")
    def fails():
        raise failure

    return app.test_client().get("/fails")


@pytest.mark.parametrize(
    ("failure", "status"),
    [
        (errors.Invalid("no", "/name"), 422),
        (errors.NotFound("no"), 404),
        (errors.Conflict("no"), 409),
        (errors.Unsupported("no"), 422),
        (errors.TooLarge("no"), 413),
        (errors.Unavailable("no"), 503),
        (errors.Busy("no"), 503),
        (errors.TooSlow("no"), 503),
        (errors.ReadOnly("no"), 503),
    ],
)
def test_each_error_of_ours_has_a_status(app, failure, status):
    answer = raising(app, failure)
    assert answer.status_code == answer.json["status"] == status
    assert answer.content_type == "application/problem+json"
    assert answer.json["detail"] == "no"
    assert (answer.headers.get("Retry-After") is not None) == (status == 503)


def test_every_error_of_ours_is_in_the_table():
    def below(error):
        return {error} | {deeper for one in error.__subclasses__() for deeper in below(one)}

    assert set(problems.OF_ERROR) == below(errors.ServiceError) - {errors.ServiceError}
    assert set(problems.OF_ERROR.values()) <= set(KINDS)


def test_the_unforeseen_tells_nothing_but_the_request_id(app, caplog):
    answer = raising(app, RuntimeError("the password is 1234"))
    assert answer.status_code == 500
    assert "1234" not in answer.text
    assert answer.json["request_id"] == answer.headers["X-Request-Id"]
    assert answer.json["request_id"] in caplog.text


KEY = "'0193a000-0000-7000-8000-000000000000'"
TWICE = f"INSERT INTO outlets (id, name) SELECT {KEY}, 'x' FROM generate_series(1, 2)"
RAISED = "DO $$ BEGIN RAISE SQLSTATE '{}'; END $$"


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        (TWICE, "conflict"),
        ("INSERT INTO outlet_hosts VALUES ('a.example', gen_random_uuid())", "conflict"),
        ("INSERT INTO outlets (id, name) VALUES (gen_random_uuid(), '')", "invalid"),
        ("INSERT INTO outlets (id) VALUES (gen_random_uuid())", "invalid"),
        ("SELECT 1 / 0", "invalid"),
        ("SELECT 9223372036854775807::bigint + 1", "invalid"),
        ("SELECT 'x'::uuid", "invalid"),
        ("SELECT pg_sleep(2)", "too-slow"),
        ("SET TRANSACTION READ ONLY; DELETE FROM outlets", "read-only"),
        (RAISED.format("40001"), "busy"),
        (RAISED.format("40P01"), "busy"),
        (RAISED.format("53300"), "busy"),
        (RAISED.format("53100"), "busy"),
        (RAISED.format("57P03"), "unavailable"),
        (RAISED.format("08006"), "unavailable"),
        ("SELECT chr(0)", "internal"),
        ("SELECT nothing", "internal"),
        ("SELECT 1 FROM nowhere", "unavailable"),
    ],
)
def test_a_refusal_of_postgres_is_told_apart(app, statement, name):
    @app.get("/refused")
    @reading
    def refused(session):
        session.execute(text("SET LOCAL statement_timeout = '0.1s'"))
        session.execute(text(statement))
        return {}

    answer = app.test_client().get("/refused")
    assert answer.json["type"] == KINDS[name].type
    assert answer.status_code == answer.json["status"] == KINDS[name].status
    assert answer.content_type == "application/problem+json"
    assert ("Retry-After" in answer.headers) == (answer.status_code == 503)
    assert "nowhere" not in answer.text


def test_a_nul_that_slipped_through_is_refused_by_the_driver(app):
    @app.get("/refused")
    @reading
    def refused(session):
        session.execute(text("SELECT :given"), {"given": "a\0b"})
        return {}

    assert app.test_client().get("/refused").json["type"] == KINDS["invalid"].type


def served(engine):
    return create_app(Settings(), db.sessions(engine))


def test_a_lock_that_somebody_keeps_is_waited_for_in_vain(fresh_engine):
    with fresh_engine.begin() as holder:
        holder.execute(text("LOCK TABLE outlets"))
        app = served(fresh_engine)

        @app.get("/locked")
        @reading
        def locked(session):
            session.execute(text("SET LOCAL lock_timeout = '0.1s'"))
            session.execute(text("SELECT * FROM outlets"))
            return {}

        answer = app.test_client().get("/locked")
    assert (answer.status_code, answer.json["type"]) == (503, KINDS["busy"].type)


def test_writers_that_clash_for_ever_are_told_to_come_back(fresh_engine, monkeypatch):
    monkeypatch.setattr(db, "FIRST_WAIT", 0)
    app = served(fresh_engine)

    @app.post("/clash")
    @writing
    def clash(session):
        session.execute(text(RAISED.format("40001")))
        return {}

    answer = app.test_client().post("/clash")
    assert (answer.status_code, answer.json["type"]) == (503, KINDS["busy"].type)
    assert answer.headers["Retry-After"]


def test_an_exhausted_pool_is_busy(fresh_url, monkeypatch):
    monkeypatch.setattr(db, "PATIENCE", 0.1)
    engine = db.make_engine(Settings(database_url=fresh_url, threads=1))
    with contextlib.ExitStack() as held:
        for _ in range(3):
            held.enter_context(engine.connect())
        answer = served(engine).test_client().get("/v1/outlets")
    assert (answer.status_code, answer.json["type"]) == (503, KINDS["busy"].type)
    engine.dispose()


def test_a_postgres_that_is_not_there_is_unavailable():
    nobody = Settings(database_url="postgresql://nobody@127.0.0.1:1/nothing")
    engine = db.make_engine(nobody)
    answer = served(engine).test_client().get("/v1/outlets")
    assert (answer.status_code, answer.json["type"]) == (503, KINDS["unavailable"].type)


@pytest.fixture
def stopping():
    """An address of a Postgres of its own, and what stops and starts it."""
    # Not tmp_path: see conftest, on the folder of the server.
    with (
        tempfile.TemporaryDirectory(prefix="isnad-away-") as name,
        embedded.running(Path(name)) as url,
    ):
        yield url, embedded.Server(Path(name).resolve(), embedded.OPTIONS)


def test_a_postgres_that_goes_away_is_missed_only_while_it_is_away(stopping):
    url, server = stopping
    engine = db.make_engine(Settings(database_url=url))
    migrate.upgrade(engine)
    client = served(engine).test_client()

    def ask(name):
        made = client.post("/v1/outlets", json={"name": name})
        return [client.get("/readyz"), client.get("/v1/outlets"), made]

    for name in ("first", "again"):
        assert [answer.status_code for answer in ask(name)] == [200, 200, 201]
        server.stop()
        for answer in ask("lost"):
            assert (answer.status_code, answer.json["type"]) == (503, KINDS["unavailable"].type)
            assert int(answer.headers["Retry-After"]) > 0
        assert client.get("/livez").status_code == 200
        server.start()
    assert [one["name"] for one in client.get("/v1/outlets").json["items"]] == ["first", "again"]
    engine.dispose()


def test_a_postgres_without_room_for_another_connection_is_unavailable(fresh_url):
    limited = make_url(fresh_url)
    with contextlib.closing(psycopg.connect(fresh_url, autocommit=True)) as administrator:
        administrator.execute("CREATE ROLE crowded LOGIN CONNECTION LIMIT 0")
        try:
            url = limited.set(username="crowded").render_as_string(hide_password=False)
            engine = db.make_engine(Settings(database_url=url))
            answer = served(engine).test_client().get("/v1/outlets")
        finally:
            administrator.execute("DROP ROLE crowded")
    assert (answer.status_code, answer.json["type"]) == (503, KINDS["unavailable"].type)


def test_a_connection_that_is_cut_is_unavailable_and_the_next_is_served(fresh_engine):
    app = served(fresh_engine)

    @app.get("/cut")
    @reading
    def cut(session):
        session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        return {}

    client = app.test_client()
    assert client.get("/cut").json["type"] == KINDS["unavailable"].type
    assert client.get("/v1/outlets").status_code == 200


def test_an_unknown_path_is_a_problem(client):
    answer = client.get("/v1/nothing")
    assert answer.status_code == 404
    assert answer.json["type"] == "/docs/problems/not-found"


def test_an_id_that_is_none_is_not_found(client):
    for path in ("outlets", "articles", "speakers", "claims", "propositions"):
        assert client.get(f"/v1/{path}/not-an-id").status_code == 404
        missing = client.get(f"/v1/{path}/0193a000-0000-7000-8000-000000000000")
        assert missing.status_code == 404
        assert missing.content_type == "application/problem+json"


def test_another_method_is_told_which_there_are(client):
    answer = client.delete("/v1/outlets")
    assert answer.status_code == 405
    assert {"GET", "POST"} <= {method.strip() for method in answer.headers["Allow"].split(",")}


STRANGE = [
    "/v1/anything", "/v1", "/v1/", "/v1/outlets/", "/v1//outlets", "/v1/outlets//",
    "/v1/%", "/v1/%zz", "/v1/%ff%fe", "/v1/%00", "/v1/outlets/%00", "/v1/outlets/%2e%2e",
    "/v1/../v1/outlets", "/v1/outlets;x=1", "/v1/" + "a" * 5_000, "/v1/%ed%a0%80",
]  # fmt: skip


@pytest.mark.parametrize("path", STRANGE)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "PUT", "FOO"])
def test_a_strange_address_is_a_problem_of_not_being_found(client, path, method):
    answer = client.open(path, method=method, json={} if method in ("POST", "PUT") else None)
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"
    if method != "HEAD":
        assert answer.json["type"] == KINDS["not-found"].type


def test_whatever_is_there_says_what_can_be_done_with_it(client):
    for path in ("/v1/outlets", "/v1/articles/0193a000-0000-7000-8000-000000000000", "/v1/extract"):
        options = client.options(path)
        assert (options.status_code, options.data) == (204, b"")
        allowed = {method.strip() for method in options.headers["Allow"].split(",")}
        for method in {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "FOO"} - allowed:
            answer = client.open(path, method=method)
            assert answer.status_code == 405, (path, method)
            told = {one.strip() for one in answer.headers["Allow"].split(",")}
            assert told == allowed
            assert answer.content_type == "application/problem+json"


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("0af7651916cd43dd8448eb211c80319c", True),
        ("desk-7:2031.05", True),
        ("short", False),
        ("x" * 129, False),
        ("with space", False),
        ("<script>alert</script>", False),
        ("\xff\xff\xff\xff\xff\xff\xff\xff", False),
        ("", False),
    ],
)
def test_a_request_id_is_taken_if_it_is_sane(client, given, taken):
    answer = client.get("/v1/nothing", headers={"X-Request-Id": given})
    assert (answer.headers["X-Request-Id"] == given) == taken
    assert answer.json["request_id"] == answer.headers["X-Request-Id"]
    assert len(answer.headers["X-Request-Id"]) >= 8


NOWHERE = "0193a000-0000-7000-8000-000000000000"
TAKEN = {"name": "المرفأ", "aliases": ["الفنار"], "hosts": ["taken.example"]}


@pytest.mark.parametrize(
    ("path", "body", "status", "pointer"),
    [
        ("outlets", {"name": "المرفأ"}, 409, "/name"),
        ("outlets", {"name": "ب", "aliases": ["الفنار"]}, 409, "/aliases"),
        ("outlets", {"name": "ب", "hosts": ["taken.example"]}, 409, "/hosts"),
        ("outlets", {"name": "ب", "hosts": ["not a host"]}, 422, "/hosts"),
        ("articles", {"text": "x", "outlet": "المرفأ", "language": "xx"}, 422, "/language"),
        ("articles", {"text": "x" * 2_000_001, "outlet": "المرفأ"}, 413, "/text"),
        ("articles", {"text": "قال الوزير إن الجسر أغلق.", "url": "ftp://x"}, 422, "/url"),
        ("extract", {"text": "x", "language": "xx"}, 422, "/language"),
        ("extract", {"page": "x" * 2_000_001}, 413, "/page"),
        ("match", {"texts": [" "]}, 422, "/texts/0"),
        ("match", {"texts": ["x"], "language": "xx"}, 422, "/language"),
        ("reviews", {"decision": "merge", "proposition": NOWHERE, "into": NOWHERE, "reason": "x"},
         422, "/proposition"),
    ],
)  # fmt: skip
def test_what_is_at_fault_is_pointed_at(client, path, body, status, pointer):
    client.post("/v1/outlets", json=TAKEN)
    answer = client.post(f"/v1/{path}", json=body)
    assert answer.status_code == status
    assert [fault["pointer"] for fault in answer.json["errors"]] == [pointer]
