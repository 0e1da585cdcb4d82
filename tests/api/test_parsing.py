"""Every input is hostile: each gets a clear answer, and none leaves a row."""

import pytest
from flask import Flask
from marshmallow import Schema, fields
from sqlalchemy import func, select

from service.api.parsing import Parser
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


def test_what_is_read_by_one_schema_is_of_one_request_alone():
    made = []

    class Named(Schema):
        name = fields.String()

        def __init__(self, **options):
            super().__init__(**options)
            made.append(self)

    app = Flask(__name__)
    app.get("/")(Parser().use_args(Named, location="query")(lambda given: given))
    client = app.test_client()
    assert [client.get(asked).json for asked in ("/?name=x", "/", "/?name=y")] == [
        {"name": "x"},
        {},
        {"name": "y"},
    ]
    assert len(made) == 1


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
    ["limit=0", "limit=201", "limit=x", "limit=1&limit=2", "cursor=", "cursor=%00", "unknown=1"],
)
def test_a_bad_query_is_refused(client, query):
    answer = client.get(f"/v1/outlets?{query}")
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"


def test_invalid_utf8_in_a_query_is_no_failure_of_ours(client):
    assert client.get("/v1/outlets?cursor=%ff%fe").status_code == 400


def test_a_body_over_the_limit_is_refused(client):
    answer = client.post("/v1/outlets", json={"name": "x" * 10_000_000})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"name": "x", "name": "y"}', "'name'"),
        (b'{"name": "x", "publisher": {"a": 1, "a": 1}}', "'a'"),
        (b'{"\\ud800": 1, "\\ud800": 1}', "twice"),
        (b'{"a": ' + b"[" * 40 + b"]" * 40 + b"}", "32 levels"),
        (b"[" * 100_000, "32 levels"),
        (b'{"a":' * 100_000, "32 levels"),
        (b"[" * 33 + b'"' + b'\\"' * 500_000, "levels"),
        (b'"' + b'\\"[' * 500_000, "not valid JSON"),
        (b'{"name": 1' + b"0" * 5_000 + b"}", "digits"),
        (b'{"name": 1e999}', "too large"),
        (b'{"name": 0.' + b"1" * 100_000 + b"}", "digits"),
        (b'{"name": NaN}', "not valid JSON"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
    ],
)
def test_json_that_means_several_things_or_none_is_refused(client, body, told):
    answer = client.post("/v1/outlets", data=body, content_type=JSON)
    assert answer.status_code == 400
    assert told in answer.json["detail"]


def test_a_string_full_of_brackets_is_no_nesting(client):
    name = '[{"' * 50
    answer = client.post("/v1/outlets", json={"name": f"x{name}"})
    assert (answer.status_code, answer.json["name"]) == (201, f"x{name}")


@pytest.mark.parametrize("content_type", [JSON, f"{JSON}; charset=UTF-8", f"{JSON};charset=utf8"])
def test_a_byte_order_mark_and_a_charset_of_utf8_are_taken(client, content_type):
    body = b'\xef\xbb\xbf{"name": "x"}'
    assert client.post("/v1/outlets", data=body, content_type=content_type).status_code == 201


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"Content-Type": "text/plain"}, {"Accept": JSON, "Accept-Post": JSON}),
        ({"Content-Type": f"{JSON}; charset=latin-1"}, {"Accept": JSON}),
        ({"Content-Type": JSON, "Content-Encoding": "gzip"}, {"Accept-Encoding": "identity"}),
    ],
)
def test_who_sends_another_type_is_told_which_is_taken(client, headers, told):
    answer = client.post("/v1/outlets", data=b'{"name": "x"}', headers=headers)
    assert answer.status_code == 415
    assert told.items() <= dict(answer.headers).items()


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("limit=0", "limit"), ("limit=1&limit=2", "limit"), ("unknown=1", "unknown"),
     ("cursor=%00", "cursor"), ("%00=1", "\0"), ("%ED%A0%80=1&%ED%A0%80=2", None)],
)  # fmt: skip
def test_a_fault_of_the_query_names_its_parameter(client, query, parameter):
    answer = client.get(f"/v1/outlets?{query}")
    assert answer.status_code == 422
    (fault,) = answer.json["errors"]
    assert parameter is None or fault["parameter"] == parameter
    assert fault["detail"]
