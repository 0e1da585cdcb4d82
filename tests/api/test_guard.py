"""Who may do what without a key; test_keys.py has what a key changes."""

import pytest

from service.api.guard import is_loopback
from service.app import create_app
from service.settings import Settings


def client_of(factory, **knobs):
    return create_app(Settings(**knobs), factory).test_client()


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST"])
def test_loopback_goes_by_its_names(factory, name):
    assert client_of(factory).get("/livez", headers={"Host": name}).status_code == 200


def test_a_foreign_name_is_refused_on_loopback(factory):
    answer = client_of(factory).get("/livez", headers={"Host": "rebound.example"})
    assert answer.status_code == 400
    assert answer.content_type == "application/problem+json"


def test_further_names_can_be_given(factory):
    client = client_of(factory, hosts=("desk.example",))
    assert client.get("/livez", headers={"Host": "desk.example:80"}).status_code == 200


def test_beyond_loopback_any_name_goes_until_names_are_given(factory):
    beyond = client_of(factory, host="0.0.0.0")
    assert beyond.get("/livez", headers={"Host": "desk.example"}).status_code == 200
    named = client_of(factory, host="0.0.0.0", hosts=("desk.example",))
    assert named.get("/livez", headers={"Host": "other.example"}).status_code == 400


def test_writing_is_closed_beyond_loopback(factory):
    client = client_of(factory, host="0.0.0.0")
    answer = client.post("/v1/outlets", json={"name": "صحيفة الميناء"})
    assert answer.status_code == 401
    assert answer.json["type"] == "/docs/problems/key-needed"


def test_reading_is_closed_beyond_loopback_until_it_is_opened(factory):
    assert client_of(factory, host="0.0.0.0").get("/v1/outlets").status_code == 401
    client = client_of(factory, host="0.0.0.0", open_reading=True)
    assert client.get("/v1/outlets").status_code == 200
    assert client.post("/v1/outlets", json={"name": "صحيفة الميناء"}).status_code == 401
    assert client.get("/v1/outlets").json["items"] == []


def test_a_host_that_says_loopback_opens_nothing(factory):
    client = client_of(factory, host="0.0.0.0")
    spoofed = {"Host": "localhost:8000", "X-Forwarded-For": "127.0.0.1"}
    assert client.get("/v1/outlets", headers=spoofed).status_code == 401
    answer = client.post("/v1/outlets", json={"name": "صحيفة الميناء"}, headers=spoofed)
    assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/docs", "/openapi.json"])
def test_health_and_documentation_are_open_everywhere(factory, path):
    assert client_of(factory, host="0.0.0.0").get(path).status_code == 200


def test_extraction_writes_nothing_and_is_open_with_reading(factory):
    client = client_of(factory, host="0.0.0.0", open_reading=True)
    assert client.post("/v1/extract", json={"text": "قال متحدث إن الجسر أغلق."}).status_code == 200


def test_writing_beyond_loopback_can_be_opened(factory):
    client = client_of(factory, host="0.0.0.0", open_writing=True)
    assert client.post("/v1/outlets", json={"name": "صحيفة الميناء"}).status_code == 201


def test_loopback_is_told_by_the_address():
    assert [is_loopback(host) for host in ("127.8.0.1", "::1", "localhost")] == [True] * 3
    assert [is_loopback(host) for host in ("0.0.0.0", "::", "desk.example")] == [False] * 3
