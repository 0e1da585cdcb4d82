"""The changes feed and the audit log over HTTP."""

import json

import pytest

from service.app import create_app
from service.keys import create_key
from service.models import SCOPES
from service.settings import Settings
from tests.counting import counted

TEXT = "قال وزير الزراعة سليم الحداد إن المحصول تضاعف هذا العام."


@pytest.fixture
def admin(factory):
    with factory.begin() as session:
        _, token = create_key(session, "desk", SCOPES)
    return {"Authorization": f"Bearer {token}"}


def follow(client, since=0, **query):
    items = []
    while True:
        page = client.get("/v1/changes", query_string={"since": since, "limit": 3, **query})
        assert page.status_code == 200, page.text
        if not page.json["items"]:
            return items, page.json["next"]
        items += page.json["items"]
        since = page.json["next"]


def give(client, text=TEXT, **more):
    return client.post("/v1/articles", json={"outlet": "صحيفة المرج", "text": text, **more})


def test_an_article_tells_all_that_it_changed(client):
    _, since = follow(client)
    article = give(client, url="https://marj.example/1").json
    items, since = follow(client, since)
    told = [(item["type"], item["id"]) for item in items]
    assert ("article.created", article["id"]) in told
    assert ("outlet.created", article["outlet"]["id"]) in told
    assert {i for t, i in told if t == "claim.created"} == {one["id"] for one in article["claims"]}
    assert sum(kind == "proposition.created" for kind, _ in told) == 1
    assert sum(kind == "speaker.created" for kind, _ in told) >= 1
    assert set(items[0]) == {"number", "type", "kind", "id", "revision", "changed_at"}
    assert give(client, url="https://marj.example/1").status_code == 200
    assert follow(client, since) == ([], since)


def test_a_new_text_tells_what_it_ended(client):
    first = give(client, url="https://marj.example/1").json
    _, since = follow(client)
    give(client, f"{TEXT} وأضاف أن السدود امتلأت.", url="https://marj.example/1")
    items, _ = follow(client, since)
    told = [(item["type"], item["id"], item["revision"]) for item in items]
    assert ("article.revised", first["id"], 2) in told
    assert ("claim.superseded", first["claims"][0]["id"], None) in told


def test_a_change_of_an_outlet_is_told_with_before_and_after(client, admin):
    made = client.post("/v1/outlets", json={"name": "صحيفة السهل"}).json
    _, since = follow(client)
    client.patch(
        f"/v1/outlets/{made['id']}", json={"aliases": ["السهل"]}, headers={**admin, "If-Match": "*"}
    )
    page = client.get("/v1/audit", query_string={"since": since, "kind": "outlet"}, headers=admin)
    (entry,) = page.json["items"]
    assert entry["type"] == "outlet.changed"
    assert entry["before"]["aliases"] == []
    assert entry["after"]["aliases"] == ["السهل"]
    assert entry["actor"]["kind"] == "key"
    assert entry["actor"]["key"]["name"] == "desk"
    assert entry["request_id"]


def test_the_audit_log_holds_neither_secrets_nor_texts(client, admin):
    give(client)
    log = client.get("/v1/audit", headers=admin).text
    assert TEXT not in log
    assert admin["Authorization"].rpartition("_")[2] not in log


def test_the_audit_log_takes_the_scope_admin(client, factory, database_url):
    assert client.get("/v1/audit").status_code == 401
    with factory.begin() as session:
        _, token = create_key(session, "reader", ["read", "ingest", "curate"])
    shown = {"Authorization": f"Bearer {token}"}
    assert client.get("/v1/audit", headers=shown).status_code == 403
    assert client.get("/v1/changes", headers=shown).status_code == 200
    closed = create_app(Settings(database_url=database_url, host="0.0.0.0"), factory).test_client()
    assert closed.get("/v1/changes").status_code == 401


def test_one_thing_is_followed_by_its_id(client):
    article = give(client).json
    items, _ = follow(client, id=article["id"])
    assert [item["type"] for item in items] == ["article.created"]


@pytest.mark.parametrize(
    "query",
    ["since=-1", "since=x", "since=9223372036854775808", "limit=0", "limit=201", "id=7", "kind=",
     "kind=%00", "since=1&since=2", "until=3"],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(client, query):
    assert client.get(f"/v1/changes?{query}").status_code == 422


def test_whoever_comes_from_a_change_that_is_gone_is_told(client):
    page = client.get("/v1/changes?since=9223372036854775807")
    assert page.status_code == 410
    assert page.json["type"].endswith("gone")


def test_a_page_is_two_statements(client, engine):
    give(client)
    since = client.get("/v1/changes?limit=1").json["next"]
    with counted(engine) as statements:
        client.get(f"/v1/changes?since={since}")
    assert len(statements) == 2


def test_a_change_a_line(client):
    give(client)
    page = client.get("/v1/changes").json
    lines = client.get("/v1/changes", headers={"Accept": "application/x-ndjson"})
    assert lines.content_type == "application/x-ndjson"
    items = [json.loads(line) for line in lines.text.splitlines()]
    assert items == page["items"]
    assert items[-1]["number"] == page["next"]
