"""Every input is hostile: each gets a clear answer, and none leaves a row."""

import pytest
from sqlalchemy import func, select

from service.models import Outlet

JSON = "application/json"


def faults(answer):
    return [fault["pointer"] for fault in answer.json.get("errors", [])]


@pytest.mark.parametrize(
    ("body", "status", "pointers"),
    [
        (b"", 400, []),
        (b"{", 400, []),
        (b'{"name": "\xff"}', 400, []),
        (b'{"name": NaN}', 400, []),
        (b'{"name": ' + b"1" * 5_000 + b"}", 400, []),
        (b"[" * 100_000, 400, []),
        (b'{"name": ' * 100_000, 400, []),
        (b'{"name": "a\x00"}', 400, []),
        (b"[]", 422, [""]),
        (b"null", 422, [""]),
        (b'"\\u0000"', 422, [""]),
        (b'{"name": "a\\u0000b"}', 422, ["/name"]),
        (b'{"name": "\\ud800"}', 422, ["/name"]),
        (b'{"name": "\\uDFFF!"}', 422, ["/name"]),
        (b'{"name": "x", "aliases": ["y", "\\u0000"]}', 422, ["/aliases/1"]),
        (b'{"name": "x", "\\ud800": 1}', 422, ["/?"]),
        (b'{"name": "x", "a/b~c": {"d": "\\u0000"}}', 422, ["/a~1b~0c/d"]),
        (b"{}", 422, ["/name"]),
        (b'{"name": ""}', 422, ["/name"]),
        (b'{"name": "..."}', 422, ["/name"]),
        (b'{"name": 7}', 422, ["/name"]),
        (b'{"name": "x", "id": "y"}', 422, ["/id"]),
        (b'{"name": "x", "hosts": [7]}', 422, ["/hosts/0"]),
        (b'{"name": "x", "publisher": {"name": "y"}}', 422, ["/publisher/evidence_url"]),
    ],
)
def test_a_bad_body_is_refused(client, session, body, status, pointers):
    answer = client.post("/v1/outlets", data=body, content_type=JSON)
    assert (answer.status_code, faults(answer)) == (status, pointers)
    assert answer.content_type == "application/problem+json"
    assert session.scalar(select(func.count()).select_from(Outlet)) == 0


def test_a_pair_of_surrogates_is_one_letter(client):
    answer = client.post("/v1/outlets", data=b'{"name": "\\ud83d\\ude00 x"}', content_type=JSON)
    assert answer.status_code == 201
    assert answer.json["name"] == "\U0001f600 x"


def test_an_escaped_backslash_is_no_escape(client):
    answer = client.post("/v1/outlets", data=b'{"name": "\\\\u0000"}', content_type=JSON)
    assert answer.json["name"] == "\\u0000"


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_another_type_than_json_is_refused(client, content_type):
    answer = client.post("/v1/outlets", data=b'{"name": "x"}', content_type=content_type)
    assert answer.status_code == 415


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=201", "limit=x", "limit=1&limit=2", "cursor=x", "cursor=%00", "unknown=1"],
)
def test_a_bad_query_is_refused(client, query):
    answer = client.get(f"/v1/outlets?{query}")
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"


def test_invalid_utf8_in_a_query_is_no_failure_of_ours(client):
    assert client.get("/v1/outlets?cursor=%ff%fe").status_code == 422


def test_a_body_over_the_limit_is_refused(client):
    answer = client.post("/v1/outlets", json={"name": "x" * 10_000_000})
    assert answer.status_code == 413
