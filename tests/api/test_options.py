"""OPTIONS: what can be done at every address, and with which bodies."""

import re

import pytest

from tests.api.test_documentation import operations

UNKNOWN = "0193a000-0000-7000-8000-000000000000"


def address(path):
    return re.sub(r"\{(\w+)\}", lambda name: "1" if name[1] == "number" else UNKNOWN, path)


def test_every_address_says_what_can_be_done_there(client):
    document = client.get("/openapi.json").json
    done = {}
    for method, path, _ in operations(document):
        done.setdefault(path, set()).add(method.upper())
    for path, methods in done.items():
        answer = client.options(address(path))
        assert (answer.status_code, answer.data, answer.content_type) == (204, b"", None)
        allowed = answer.headers["Allow"].split(", ")
        assert allowed == sorted(allowed)
        assert set(allowed) - {"HEAD", "OPTIONS"} == methods
        assert ("HEAD" in allowed) is ("GET" in methods)


@pytest.mark.parametrize(
    ("path", "post", "patch"),
    [
        ("/v1/outlets", "application/json", None),
        (f"/v1/claims/{UNKNOWN}", None, "application/json"),
        ("/v1/articles:batch", "application/x-ndjson", None),
        (f"/v1/articles/{UNKNOWN}/takedown", "application/json", None),
        ("/v1/stats", None, None),
        ("/docs", None, None),
        ("/", None, None),
        ("/readyz", None, None),
    ],
)
def test_it_says_which_bodies_are_taken(client, path, post, patch):
    answer = client.options(path)
    assert answer.status_code == 204
    assert answer.headers.get("Accept-Post") == post
    assert answer.headers.get("Accept-Patch") == patch


def test_where_nothing_is_nothing_can_be_done(client):
    assert client.options("/v1/nothing").status_code == 404
