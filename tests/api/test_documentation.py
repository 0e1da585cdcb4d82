"""The OpenAPI document is valid and whole, and what it says is so."""

import html
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
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


def contents(operation):
    """Where an operation is asked and answered with something: in which place, and with what."""
    if "requestBody" in operation:
        yield "request", operation["requestBody"]["content"]
    for status, answer in operation["responses"].items():
        if status.startswith("2") and "content" in answer:
            yield status, answer["content"]


def test_every_operation_is_described_and_says_what_it_takes(document):
    tags = {tag["name"] for tag in document["tags"]}
    for method, path, operation in operations(document):
        assert operation["description"], (method, path)
        assert set(operation["tags"]) <= tags, (method, path)
        (scope,) = operation["security"][0]["key"]
        assert f"`{scope}`" in operation["description"]


def test_who_may_use_it_for_what_and_where_is_told(document):
    assert document["info"]["contact"]["name"]
    assert document["info"]["license"]["name"]
    assert [server["url"] for server in document["servers"]] == ["/"]


def test_every_operation_has_an_example_of_what_is_asked_and_answered(document):
    for method, path, operation in operations(document):
        for place, content in contents(operation):
            assert "example" in next(iter(content.values())), (method, path, place)


def closed(schemas):
    """The schemas, with no members but those that they name."""
    return {
        name: {**schema, "unevaluatedProperties": False}
        if schema.get("type") == "object" and "additionalProperties" not in schema
        else schema
        for name, schema in schemas.items()
    }


def test_every_example_is_what_its_schema_says_and_no_more(document):
    components = {**document["components"], "schemas": closed(document["components"]["schemas"])}
    for method, path, operation in operations(document):
        for place, content in contents(operation):
            for told in content.values():
                if "example" in told:
                    schema = {**told["schema"], "components": components}
                    faults = Draft202012Validator(schema).iter_errors(told["example"])
                    assert [fault.message for fault in faults] == [], (method, path, place)


@pytest.mark.parametrize("name", ["CONFLICT", "BAD_REQUEST", "SERVICE_UNAVAILABLE"])
def test_every_problem_has_an_example_by_its_kind(document, name):
    answer = document["components"]["responses"][name]["content"]["application/problem+json"]
    schema = {**answer["schema"], "components": document["components"]}
    for kind, example in answer["examples"].items():
        assert example["value"]["type"].endswith(kind)
        Draft202012Validator(schema).validate(example["value"])
