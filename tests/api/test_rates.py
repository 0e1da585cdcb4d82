"""How often one may ask, and what one is told of it."""

import re

import pytest
from limits.errors import StorageError

from service import keys, rates
from service.api.rates import FAILURES
from service.app import create_app
from service.rates import Counter, make_storage
from service.settings import Settings

REMOTE = {"host": "0.0.0.0", "open_reading": True}
OUTLET = {"name": "صحيفة الميناء"}


def client_of(factory, **knobs):
    return create_app(Settings(**knobs), factory).test_client()


@pytest.fixture
def limited(factory):
    """A client that may ask three times a minute and change something twice, from any address."""
    return client_of(
        factory, host="0.0.0.0", open_writing=True, rate_reading="3/minute", rate_writing="2/minute"
    )


@pytest.fixture
def make_key(session):
    def make(*scopes):
        _, token = keys.create_key(session, "desk", scopes)
        session.commit()
        return {"Authorization": f"Bearer {token}"}

    return make


def left(answer):
    told = re.fullmatch(r'"(\w+|failed-keys)";r=(\d+);t=(\d+)', answer.headers["RateLimit"])
    assert 1 <= int(told[3]) <= 60
    return told[1], int(told[2])


def test_every_answer_tells_what_is_left(limited):
    for rest in (2, 1, 0):
        answer = limited.get("/v1/outlets")
        assert (answer.status_code, left(answer)) == (200, ("reading", rest))
        assert answer.headers["RateLimit-Policy"] == '"reading";q=3;w=60'
        assert not [name for name, _ in answer.headers if name.startswith("X-RateLimit")]


def test_who_asks_too_often_is_told_when_to_come_back(limited):
    for _ in range(3):
        limited.get("/v1/nothing")
    answer = limited.get("/v1/outlets")
    assert (answer.status_code, left(answer)) == (429, ("reading", 0))
    assert answer.content_type == "application/problem+json"
    registered = "https://iana.org/assignments/http-problem-types#quota-exceeded"
    assert answer.json["type"] == registered
    assert answer.json["violated-policies"] == ["reading"]
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert answer.headers["Retry-After"] in answer.json["detail"]
    assert answer.headers["X-Request-Id"] == answer.json["request_id"]


def test_changes_and_texts_to_read_are_counted_apart_from_questions(limited):
    text = {"text": "قال متحدث إن الجسر أغلق."}
    assert left(limited.post("/v1/extract", json=text)) == ("writing", 1)
    assert limited.post("/v1/outlets", json=OUTLET).status_code == 201
    refused = limited.post("/v1/outlets", json={"name": "صحيفة الساحل"})
    assert (refused.status_code, left(refused)) == (429, ("writing", 0))
    found = limited.get("/v1/outlets")
    assert (len(found.json["items"]), left(found)) == (1, ("reading", 2))


def test_keys_and_addresses_each_have_their_own(limited, make_key):
    one, other = make_key("read"), make_key("read")
    for headers in (one, other, {}):
        assert left(limited.get("/v1/outlets", headers=headers)) == ("reading", 2)
    elsewhere = {"REMOTE_ADDR": "192.0.2.7"}
    assert left(limited.get("/v1/outlets", environ_base=elsewhere)) == ("reading", 2)
    assert left(limited.get("/v1/outlets", headers=one, environ_base=elsewhere)) == ("reading", 1)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("2001:db8:0:7::1", "2001:db8:0:7:ffff::2", True),
        ("2001:db8:0:7::1", "2001:db8:0:8::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("x" * 9_000, "", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
    ],
)
def test_an_address_is_that_of_a_household(limited, first, second, same):
    limited.get("/v1/outlets", environ_base={"REMOTE_ADDR": first})
    answer = limited.get("/v1/outlets", environ_base={"REMOTE_ADDR": second})
    assert left(answer) == ("reading", 1 if same else 2)


def test_an_address_is_believed_of_as_many_proxies_as_are_told(factory):
    def asks(client, forwarded):
        return left(client.get("/v1/outlets", headers={"X-Forwarded-For": forwarded}))[1]

    knobs = {**REMOTE, "rate_reading": "9/minute"}
    trusting = client_of(factory, **knobs, proxies=1)
    assert asks(trusting, "192.0.2.1") == 8
    assert asks(trusting, "192.0.2.2") == 8
    assert asks(trusting, "198.51.100.9, 192.0.2.1") == 7  # made up by whoever asks
    assert asks(trusting, "\xff" * 4_000) == 8
    direct = client_of(factory, **knobs)
    assert [asks(direct, f"192.0.2.{last}") for last in (1, 2)] == [8, 7]


def test_the_unwell_are_heard_and_pages_keep_their_clothes(limited):
    for path in ("/livez", "/readyz", "/static/web.css"):
        for _ in range(5):
            with limited.get(path) as answer:
                assert answer.status_code == 200
                assert "RateLimit" not in answer.headers


def test_the_documentation_is_counted(limited):
    assert [limited.get("/openapi.json").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_on_loopback_nobody_is_counted_unless_it_is_said(client, factory):
    assert "RateLimit" not in client.get("/v1/outlets").headers
    said = client_of(factory, rate_reading="1/hour").get("/v1/outlets")
    assert said.headers["RateLimit-Policy"] == '"reading";q=1;w=3600'


def test_beyond_loopback_there_are_limits_unless_they_are_off(factory):
    usual = client_of(factory, **REMOTE)
    assert left(usual.get("/v1/outlets")) == ("reading", 1199)
    assert left(usual.post("/v1/outlets", json=OUTLET)) == ("writing", 599)
    off = client_of(factory, **REMOTE, rate_reading="off", rate_writing="off")
    assert "RateLimit" not in off.get("/v1/outlets").headers


def test_keys_cannot_be_guessed_at_speed(factory, make_key):
    remote = client_of(factory, **REMOTE)
    good = make_key("read")
    bad = {"Authorization": good["Authorization"][:-1] + "x"}
    wrong = {"Authorization": good["Authorization"][:-4] + "0000"}
    guesses = [remote.get("/v1/outlets", headers=wrong).status_code for _ in range(12)]
    assert guesses == [401] * FAILURES.quota + [429] * 2
    shut = remote.get("/v1/outlets", headers=good)
    assert (shut.status_code, left(shut)) == (429, ("failed-keys", 0))
    assert shut.json["violated-policies"] == ["failed-keys"]
    # Not from elsewhere, and nobody else: neither with another key nor without.
    elsewhere = {"REMOTE_ADDR": "192.0.2.7"}
    assert remote.get("/v1/outlets", headers=good, environ_base=elsewhere).status_code == 200
    assert remote.get("/v1/outlets", headers=make_key("read")).status_code == 200
    assert remote.get("/v1/outlets", headers=bad).status_code == 401
    assert remote.get("/v1/outlets").status_code == 200


def test_bad_keys_and_missing_ones_are_requests_of_their_address(factory):
    closed = client_of(factory, host="0.0.0.0", rate_reading="2/minute")
    assert closed.get("/v1/outlets").status_code == 401
    bad = {"Authorization": f"Bearer isnad_{'0' * 12}_{'0' * 64}"}
    assert left(closed.get("/v1/outlets", headers=bad)) == ("reading", 0)
    assert closed.get("/v1/outlets").status_code == 429


def test_a_store_that_does_not_answer_lets_everybody_pass(factory, monkeypatch, caplog):
    def fails(*_, **__):
        raise StorageError(ConnectionError("redis://:sesame@store"))

    monkeypatch.setattr(rates.FixedWindowRateLimiter, "hit", fails)
    monkeypatch.setattr(rates.FixedWindowRateLimiter, "test", fails)
    remote = client_of(factory, **REMOTE)
    assert remote.get("/v1/outlets").status_code == 200
    assert remote.get("/v1/outlets", headers={"Authorization": "Bearer x"}).status_code == 401
    assert "not counted: ConnectionError" in caplog.text
    assert "sesame" not in caplog.text


def test_several_services_share_a_store(factory, monkeypatch):
    store = make_storage("memory://")
    monkeypatch.setattr(rates, "make_storage", lambda address: store)
    ours, theirs = (client_of(factory, **REMOTE, rate_reading="5/minute") for _ in range(2))
    rests = [left(one.get("/v1/outlets"))[1] for one in (ours, theirs, ours, theirs)]
    assert rests == [4, 3, 2, 1]


def test_a_window_ends(monkeypatch):
    counter, policy = Counter("memory://"), rates.policy("reading", "1/second")
    assert [counter.spend(policy, "a").exceeded for _ in range(2)] == [False, True]
    standing = counter.look(policy, "a")
    assert (standing.exceeded, standing.left, standing.seconds) == (True, 0, 1)
    now = rates.time.time()
    monkeypatch.setattr("time.time", lambda: now + 1.1)
    assert counter.spend(policy, "a").exceeded is False
