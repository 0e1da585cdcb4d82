"""The risks of the OWASP API Security Top 10, as docs/security.md tells them."""

import re
import socket
from pathlib import Path
from uuid import uuid4

import pytest

from service.app import create_app
from service.keys import create_key
from service.settings import Settings

ROOT = Path(__file__).parent.parent.parent
SCOPES = ("read", "ingest", "curate", "admin")
#: Text beside code, images and addresses that a careless reader would fetch.
HTML = """<!doctype html><html><head><link rel="canonical" href="http://169.254.169.254/latest">
<script src="http://127.0.0.1:1/x.js"></script></head><body><article><h1>افتتاح الجسر</h1>
<img src="http://127.0.0.1:1/x.png"><p>قال وزير النقل راشد العامر إن جسر الميناء الجديد سيفتح أمام
الشاحنات يوم الخميس المقبل بعد أن اكتملت أعمال الصيانة التي استمرت عامين كاملين.</p>
</article></body></html>"""


@pytest.fixture
def remote(database_url, factory):
    """The service as it is beyond loopback."""
    return create_app(Settings(database_url=database_url, host="0.0.0.0", rate_reading="off",
                               rate_writing="off"), factory)  # fmt: skip


def operations(app):
    """(method, path with ids of nothing, the scope that it takes) of every operation."""
    document = app.test_client().get("/openapi.json").json
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if "responses" in operation:
                (needed,) = operation["security"]
                address = path.replace("{number}", "1")
                yield method, re.sub(r"{\w+}", str(uuid4()), address), needed["key"][0]


def test_each_scope_opens_its_operations_and_no_others(remote, session):
    tokens = {scope: create_key(session, scope, [scope])[1] for scope in SCOPES}
    session.commit()
    client = remote.test_client()
    asked = list(operations(remote))
    assert len(asked) >= 47
    for method, path, needed in asked:
        assert client.open(path, method=method).status_code == 401, (method, path)
        for scope, token in tokens.items():
            headers = {"Authorization": f"Bearer {token}"}
            status = client.open(path, method=method, headers=headers).status_code
            let_in = scope in (needed, "admin")
            assert (status not in (401, 403)) == let_in, (method, path, scope, status)


def bodies(document):
    """(method, path, name of the schema of its body) of every operation that takes JSON."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            content = operation.get("requestBody", {}) if "responses" in operation else {}
            if told := content.get("content", {}).get("application/json"):
                yield method, path, told["schema"]["$ref"].rpartition("/")[2]


def test_what_a_body_may_not_say_is_refused_by_name(remote, session):
    client, token = remote.test_client(), create_key(session, "admin", ["admin"])[1]
    session.commit()
    headers = {"If-Match": "*", "Authorization": f"Bearer {token}"}
    document = client.get("/openapi.json").json
    found = list(bodies(document))
    assert len(found) >= 12
    for method, path, schema in found:
        assert document["components"]["schemas"][schema]["additionalProperties"] is False
        address = re.sub(r"{\w+}", str(uuid4()), path)
        given = {"id": str(uuid4()), "confidence": 1, "created_at": "2031-05-02T12:00:00Z"}
        answer = client.open(address, method=method, json=given, headers=headers)
        assert answer.status_code == 422, (method, path)
        assert {"/id", "/confidence", "/created_at"} <= {
            f["pointer"] for f in answer.json["errors"]
        }


def test_nothing_that_is_given_makes_us_ask_elsewhere(client, monkeypatch):
    def refuse(*args):
        raise AssertionError(f"a request went out: {args}")

    made = client.post("/v1/outlets", json={"name": "صحيفة دلتا"}).json
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    given = {"html": HTML, "outlet": made["id"], "url": "http://169.254.169.254/latest"}
    assert client.post("/v1/articles", json=given).status_code in (201, 422)
    given["url"] = "https://delta.example/a"
    article = client.post("/v1/articles", json=given)
    assert article.status_code == 201
    assert "script" not in article.json["text"]


def test_each_risk_has_its_tests():
    page = (ROOT / "docs" / "security.md").read_text()
    rows = re.findall(r"^\| API(\d+):2023 .*$", page, re.M)
    assert [int(number) for number in rows] == list(range(1, 11))
    for file, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page):
        assert f"def {name}(" in (ROOT / file).read_text(), (file, name)
