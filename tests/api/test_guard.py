"""Who may do what without a key; test_keys.py has what a key changes."""

import pytest

from service.app import create_app
from service.settings import Settings, is_loopback


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


STRANGE_HOSTS = [
    "[",
    "[::1",
    "localhost@rebound.example",
    "localhost:x",
    "",
    " ",
    "a b",
    "é",
    "%00",
]


@pytest.mark.parametrize("name", STRANGE_HOSTS)
def test_a_host_that_is_no_name_is_refused(factory, name):
    for knobs in ({}, {"host": "0.0.0.0", "hosts": ("desk.example",)}):
        answer = client_of(factory, **knobs).get("/livez", headers={"Host": name})
        assert (answer.status_code, answer.json["type"]) == (400, "/docs/problems/unreadable")


SENT = [
    ({}, 201),
    ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, 201),
    ({"Sec-Fetch-Site": "none"}, 201),
    ({"Origin": "https://LOCALHOST"}, 201),  # a proxy has ended TLS
    ({"Sec-Fetch-Site": "cross-site"}, 403),
    ({"Sec-Fetch-Site": "same-site"}, 403),
    ({"Sec-Fetch-Site": "\xff"}, 403),
    ({"Origin": "https://elsewhere.example"}, 403),
    ({"Origin": "http://localhost:81"}, 403),
    ({"Origin": "http://localhost.elsewhere.example"}, 403),
    ({"Origin": "null"}, 403),
    ({"Origin": ""}, 403),
    ({"Origin": "http://["}, 403),
    ({"Origin": "\xff" * 5_000}, 403),
]


@pytest.mark.parametrize(("headers", "status"), SENT)
def test_a_page_of_another_site_changes_nothing(client, headers, status):
    answer = client.post("/v1/outlets", json={"name": "صحيفة الميناء"}, headers=headers)
    assert answer.status_code == status
    if status == 403:
        assert answer.json["type"] == "/docs/problems/forbidden"
        assert client.get("/v1/outlets", headers=headers).json["items"] == []


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", None]
)
def test_what_a_form_can_send_is_not_taken(client, kind):
    for path in ("/v1/outlets", "/v1/articles", "/v1/articles:batch", "/v1/extract"):
        answer = client.post(path, data='{"name": "صحيفة الميناء"}', content_type=kind)
        assert answer.status_code == 415, path
    assert client.get("/v1/outlets").json["items"] == []


def test_an_answer_can_be_nothing_but_read(client):
    made = client.post("/v1/outlets", json={"name": "صحيفة الميناء"})
    held = {"If-None-Match": client.get("/v1/outlets").headers["ETag"]}
    for answer, status in (
        (made, 201),
        (client.get("/v1/outlets", headers=held), 304),
        (client.get("/v1/outlets", headers={"Accept": "text/csv"}), 200),
        (client.get("/v1/outlets", headers={"Accept": "image/png"}), 406),
        (client.get("/livez"), 200),
        (client.get("/metrics"), 200),
        (client.get("/openapi.json"), 200),
    ):
        assert answer.status_code == status
        assert answer.headers["Content-Security-Policy"] == (
            "default-src 'none'; frame-ancestors 'none'"
        )
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "style-src 'self'" in client.get("/docs").headers["Content-Security-Policy"]


def test_a_problem_is_told_anew_each_time(client):
    for path in ("/v1/nothing", "/v1/outlets"):
        answer = client.delete(path)
        assert answer.status_code in (404, 405)
        assert answer.headers["Cache-Control"] == "no-cache"
