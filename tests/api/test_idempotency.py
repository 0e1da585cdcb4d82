"""A request that is sent again under its key is done once, and answered as it was then."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import func, select, text, update

from service import db
from service.api import idempotency
from service.api.kinds import KINDS
from service.api.session import Created, writing
from service.app import create_app
from service.keys import create_key
from service.models import KeptAnswer, Outlet
from service.settings import Settings

KEY = '"8e03978e-40d5-43dd-bc93-6894a57f9324"'
NAME = "صحيفة الميناء"

#: Store nothing, or (a batch) tell by themselves what is held already.
NO_KEY = ("/v1/extract", "/v1/match", "/v1/articles:batch")


def send(client, key=KEY, name=NAME, **more):
    headers = {"Idempotency-Key": key} | more
    return client.post("/v1/outlets", json={"name": name}, headers=headers)


def kept(session):
    return session.scalar(select(func.count()).select_from(KeptAnswer))


def test_sent_again_it_is_answered_as_it_was(client, session):
    first, again = send(client), send(client)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.data == first.data
    for name in ("Location", "ETag", "Content-Type"):
        assert again.headers[name] == first.headers[name]
    assert first.headers.get(idempotency.REPLAYED) is None
    assert again.headers[idempotency.REPLAYED] == "true"
    assert again.headers["X-Request-Id"] != first.headers["X-Request-Id"]
    assert session.scalar(select(func.count()).select_from(Outlet)) == 1


def test_without_a_key_it_is_another_request(client):
    client.post("/v1/outlets", json={"name": NAME})
    assert client.post("/v1/outlets", json={"name": NAME}).status_code == 409


@pytest.mark.parametrize(
    ("one", "other"), [('"abc"', "abc"), ('"a\\"b"', '"a\\"b"'), (" x ", "x"), ("a" * 255,) * 2]
)
def test_a_key_may_be_quoted_or_bare(client, one, other):
    assert send(client, one).status_code == 201
    assert send(client, other).headers[idempotency.REPLAYED] == "true"


@pytest.mark.parametrize(
    "key",
    ["", " ", '""', '"', '"a', 'a"', '"a" "b"', "a b", "a,b", "a;b", "a\\b", '"a\\x"', '"a";p=1',
     "a" * 256, f'"{"a" * 256}"', "\xe9", '"\xe9"', "a\tb", ":YWJj:" + "\x7f"],
)  # fmt: skip
def test_a_key_of_another_form_is_refused(client, session, key):
    answer = send(client, key)
    assert answer.status_code == 400
    assert answer.content_type == "application/problem+json"
    assert session.scalar(select(func.count()).select_from(Outlet)) == 0


def test_the_same_key_for_something_else_is_refused(client):
    send(client)
    other = send(client, name="المنارة")
    assert other.status_code == 422
    assert other.json["type"] == KINDS["key-reused"].type


def test_a_key_belongs_to_one_address_and_one_owner(client, session):
    send(client)
    watch = {"list": "x", "outlet": send(client).json["id"], "since": "2031-01-01"}
    elsewhere = client.post("/v1/watches", json=watch, headers={"Idempotency-Key": KEY})
    assert elsewhere.status_code == 201
    _, token = create_key(session, "desk", ["curate"])
    session.commit()
    theirs = send(client, Authorization=f"Bearer {token}")
    assert theirs.status_code == 409, "done again, and refused: the name is taken"


def test_what_is_refused_may_be_sent_again_corrected(client, session):
    send(client, '"first"')
    assert send(client).status_code == 409
    assert send(client, name="").status_code == 422
    assert kept(session) == 1
    assert send(client, name="المنارة").status_code == 201


def test_an_answer_expires_and_is_swept_in_passing(client, session):
    for number in range(3):
        send(client, f'"{number}"', f"صحيفة {number}")
    session.execute(update(KeptAnswer).values(expires_at=func.now()))
    session.commit()
    assert send(client, '"1"', "صحيفة 1").status_code == 409, "done again, and refused"
    assert send(client, '"3"', "صحيفة 3").status_code == 201
    assert kept(session) == 1


def test_a_change_by_key_is_answered_though_its_tag_is_old(client):
    made = send(client)
    watch = {"list": "x", "outlet": made.json["id"], "since": "2031-01-01"}
    first = client.post("/v1/watches", json=watch, headers={"Idempotency-Key": "w"})
    tag = {"If-Match": first.headers["ETag"]}
    assert client.delete(first.headers["Location"], headers=tag).status_code == 204
    again = client.post("/v1/watches", json=watch, headers={"Idempotency-Key": "w"})
    assert (again.status_code, again.json) == (201, first.json)


@pytest.fixture
def real_app(fresh_engine):
    return create_app(Settings(), db.sessions(fresh_engine))


def test_an_article_is_given_once(real_app):
    given = {"text": "قالت هيئة الأرصاد إن عاصفة ضربت الساحل.", "outlet": NAME}
    client = real_app.test_client()
    first, again = (
        client.post("/v1/articles", json=given, headers={"Idempotency-Key": "a-1"})
        for _ in range(2)
    )
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.data == first.data


def test_while_the_first_is_in_flight_the_second_is_told_so(real_app):
    begun, go_on = Event(), Event()

    @real_app.post("/slow")
    @writing
    def slow(session):
        begun.set()
        assert go_on.wait(10)
        return Created({"done": True}, "/there")

    def ask():
        return real_app.test_client().post("/slow", headers={"Idempotency-Key": KEY})

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(ask)
        assert begun.wait(10)
        second = ask()
        go_on.set()
        assert (second.status_code, first.result().status_code) == (409, 201)
        assert second.json["type"] == KINDS["in-flight"].type
        assert second.headers["Retry-After"]
    assert ask().headers[idempotency.REPLAYED] == "true"


def test_many_at_once_make_one(real_app, fresh_engine):
    def ask(_):
        return send(real_app.test_client()).status_code

    with ThreadPoolExecutor(6) as pool:
        statuses = list(pool.map(ask, range(12)))
    assert set(statuses) <= {201, 409}
    assert 201 in statuses
    with fresh_engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(Outlet)) == 1


@pytest.mark.parametrize("fails_with", [RuntimeError, None])
def test_what_fails_leaves_neither_change_nor_answer(real_app, fresh_engine, fails_with):
    # Without an error of its own, the commit fails: the constraint is looked at then.
    with fresh_engine.begin() as connection:
        connection.execute(text(
            "ALTER TABLE outlet_hosts ALTER CONSTRAINT fk_outlet_hosts_outlet_id_outlets "
            "DEFERRABLE INITIALLY DEFERRED"
        ))  # fmt: skip

    @real_app.post("/half")
    @writing
    def half(session):
        session.add(Outlet(name=NAME))
        session.flush()
        if fails_with:
            raise fails_with
        session.execute(text("INSERT INTO outlet_hosts VALUES ('a.example', gen_random_uuid())"))
        return {"stored": True}

    answer = real_app.test_client().post("/half", headers={"Idempotency-Key": KEY})
    assert answer.status_code == (500 if fails_with else 409)
    with fresh_engine.connect() as connection:
        for table in (Outlet, KeptAnswer):
            assert connection.scalar(select(func.count()).select_from(table)) == 0


def test_every_post_that_stores_says_that_it_takes_a_key(client):
    document = client.get("/openapi.json").json
    for path, item in document["paths"].items():
        named = {one["name"] for one in item.get("post", {}).get("parameters", ())}
        stores = "post" in item and path not in NO_KEY
        assert ("Idempotency-Key" in named) == stores, path
