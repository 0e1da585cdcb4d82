"""The OpenAPI document is valid and whole, and what it says is so."""

import html
import re
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from service.api.kinds import KINDS

ROOT = Path(__file__).parent.parent.parent
BY_HAND = {
    "/docs",
    "/docs/problems/{name}",
    "/livez",
    "/readyz",
    "/metrics",
    "/openapi.json",
}


@pytest.fixture
def document(client):
    return client.get("/openapi.json").json


def operations(document):
    return [
        (method, path, operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in ("get", "post", "patch", "put", "delete")
    ]


def test_the_document_is_valid(document):
    assert document["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def routes(app):
    """(path, methods) of whatever is not a page for readers."""
    return [
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), rule.methods - {"HEAD", "OPTIONS"})
        for rule in app.url_map.iter_rules()
        if not rule.endpoint.startswith("web.") and not rule.endpoint.endswith(".static")
    ]


def test_every_route_is_in_the_document(app, document):
    assert {path for path, _ in routes(app)} - BY_HAND == set(document["paths"])


def test_every_route_is_in_the_docs(app):
    written = (ROOT / "docs" / "api.md").read_text()
    for path, methods in routes(app):
        for method in methods:
            assert f"`{method} {path}`" in written, (method, path)


def test_every_problem_is_in_the_docs(client):
    written = (ROOT / "docs" / "api.md").read_text()
    listed = dict(re.findall(r"^\| \d+ \| `([\w-]+)` \| (.+) \|$", written, re.M))
    assert set(listed) == set(KINDS)
    page = client.get("/docs").text
    for kind in KINDS.values():
        assert f"| {kind.status} | `{kind.name}` |" in written
        assert f'id="{kind.name}"' in page
        assert f'href="{kind.page}"' in page


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_type_of_a_problem_has_a_page(client, kind):
    page = client.get(kind.page)
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    told = html.unescape(page.text)
    for text in (kind.title, kind.meaning, kind.remedy, kind.example, f"HTTP/1.1 {kind.status}"):
        assert text in told


def test_a_problem_that_nobody_knows_has_no_page(client):
    assert client.get("/docs/problems/nothing").status_code == 404


def test_every_operation_has_a_name_a_summary_and_its_problems(document):
    found = operations(document)
    assert len({operation["operationId"] for *_, operation in found}) == len(found)
    for method, path, operation in found:
        assert operation["summary"], (method, path)
        assert {"400", "500", "503"} <= set(operation["responses"])
        for status, response in operation["responses"].items():
            if status.startswith(("4", "5")):
                name = response["$ref"].rpartition("/")[2]
                content = document["components"]["responses"][name]["content"]
                assert set(content) == {"application/problem+json"}


def test_headers_that_problems_have_are_in_the_document(document):
    answers = document["components"]["responses"]
    assert set(answers["TOO_MANY_REQUESTS"]["headers"]) == {
        "RateLimit",
        "RateLimit-Policy",
        "Retry-After",
    }
    assert set(answers["SERVICE_UNAVAILABLE"]["headers"]) == {"Retry-After"}
    assert set(answers["UNAUTHORIZED"]["headers"]) == {"WWW-Authenticate"}


def test_the_page_needs_nothing_from_elsewhere(client):
    page = client.get("/docs")
    assert page.status_code == 200
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)
    assert "<script" not in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    for path in re.findall(r'href="(/[^"#]*)"', page.text):
        with client.get(path) as linked:
            assert linked.status_code == 200
