"""Cases over HTTP: collected, changed on a condition, put in order, and seen by whom."""

import io
from uuid import uuid4

import pytest
from docx import Document

from service.app import create_app
from service.keys import create_key
from service.settings import Settings
from tests.factories import make_outlet
from tests.stories import carried_by, publish

TEXTS = (
    "أعلنت وزارة النقل في حكومة مرجان أن جسر الميناء أغلق أمام الشاحنات فجر الاثنين.",
    "قالت وزارة النقل في حكومة مرجان إن جسر الميناء أغلق أمام الشاحنات فجر الاثنين.",
)


@pytest.fixture
def story(session):
    """Two articles, their proposition, and a claim."""
    articles = [publish(session, make_outlet(session), text) for text in TEXTS]
    return {"articles": articles, "proposition": min(carried_by(session, *articles))}


@pytest.fixture
def case(client):
    given = {"title": "جسر الميناء", "tags": ["جسور", "جسور", "نقل"], "assignee": "سلمى"}
    return client.post("/v1/cases", json=given).json


def change(client, method, path, case=None, **given):
    tag = client.get(f"/v1/cases/{case['id']}").headers["ETag"] if case else "*"
    return client.open(path, method=method, headers={"If-Match": tag}, **given)


def put(client, case, **given):
    return change(client, "POST", f"/v1/cases/{case['id']}/entries", case, json=given)


def test_a_case_is_made_and_found(client, case):
    assert case["tags"] == ["جسور", "نقل"]
    assert (case["status"], case["owner"], case["private"]) == ("open", None, False)
    assert client.get(f"/v1/cases/{case['id']}").json == case
    for asked in ({"status": "open"}, {"assignee": "سلمى"}, {"tag": "نقل"}):
        (found,) = client.get("/v1/cases", query_string=asked).json["items"]
        assert found == case | {"entries": 0}
    for asked in ({"status": "closed"}, {"assignee": "هدى"}, {"tag": "x"}, {"subject": uuid4()}):
        assert client.get("/v1/cases", query_string=asked).json["items"] == []


def test_things_are_put_in_noted_ordered_and_taken_out(client, case, story):
    one, other = story["articles"]
    put(client, case, proposition=str(story["proposition"]), note="للتحقق")
    put(client, case, article=str(one.id))
    held = put(client, case, article=str(other.id)).json
    kinds = [(entry["kind"], entry["subject"]) for entry in held["entries"]]
    assert kinds == [
        ("proposition", str(story["proposition"])),
        ("article", str(one.id)),
        ("article", str(other.id)),
    ]
    path = f"/v1/cases/{case['id']}"
    ids = [entry["id"] for entry in held["entries"]]
    turned = change(client, "POST", f"{path}/order", case, json={"entries": ids[::-1]})
    assert [entry["id"] for entry in turned.json["entries"]] == ids[::-1]
    noted = change(client, "PATCH", f"{path}/entries/{ids[1]}", case, json={"note": "نسخة"})
    assert noted.json["entries"][1]["note"] == "نسخة"
    assert noted.headers["ETag"] == client.get(path).headers["ETag"]
    assert change(client, "DELETE", f"{path}/entries/{ids[0]}", case).status_code == 204
    assert [entry["id"] for entry in client.get(path).json["entries"]] == [ids[2], ids[1]]
    found = client.get("/v1/cases", query_string={"subject": other.id}).json["items"]
    assert [one["entries"] for one in found] == [2]


def test_what_is_in_a_case_is_cited_and_cited_anew(client, case, story):
    held = put(client, case, proposition=str(story["proposition"])).json
    before = held["entries"][0]["citation"]
    cited = client.get(f"/v1/citations/{before}").json
    assert cited["cited"]["agreement"]["verdict"] == "echoed"
    renewed = change(client, "POST", f"/v1/cases/{case['id']}/renewal", case, json={}).json
    assert renewed["entries"][0]["citation"] != before
    assert renewed["entries"][0]["id"] == held["entries"][0]["id"]
    assert client.get(f"/v1/citations/{before}").json == cited


def test_a_case_is_changed_only_in_the_state_that_was_read(client, case, story):
    path = f"/v1/cases/{case['id']}"
    tag = client.get(path).headers["ETag"]
    assert client.patch(path, json={"status": "closed"}).status_code == 428
    changed = client.patch(path, json={"status": "in_review"}, headers={"If-Match": tag})
    assert changed.json["status"] == "in_review"
    assert changed.json["title"] == case["title"]
    again = client.patch(path, json={"status": "closed"}, headers={"If-Match": tag})
    assert again.status_code == 412
    entry = {"article": str(story["articles"][0].id)}
    assert client.post(f"{path}/entries", json=entry).status_code == 428
    stale = client.post(f"{path}/entries", json=entry, headers={"If-Match": tag})
    assert stale.status_code == 412
    assert client.delete(path, headers={"If-Match": tag}).status_code == 412
    assert change(client, "DELETE", path, case).status_code == 204
    assert client.get(path).status_code == 404


def test_a_thing_is_in_a_case_once(client, case, story):
    entry = {"article": str(story["articles"][0].id)}
    assert put(client, case, **entry).status_code == 200
    assert put(client, case, **entry).status_code == 409


def test_a_case_has_its_limits(client, case, story, monkeypatch):
    monkeypatch.setattr("service.ingest.cases.MOST_ENTRIES", 1)
    one, other = story["articles"]
    assert put(client, case, article=str(one.id)).status_code == 200
    assert put(client, case, article=str(other.id)).status_code == 409


@pytest.mark.parametrize(
    "given",
    [
        {"title": ""},
        {"title": "  "},
        {"title": "x" * 301},
        {"status": "won"},
        {"note": "x" * 20_001},
        {"note": "\0"},
        {"tags": [""]},
        {"tags": ["x"] * 21},
        {"private": 0},
        {"private": "yes"},
        {"private": None},
        {"assignee": ""},
        {"owner": "me"},
        {"id": str(uuid4())},
        {"entries": []},
    ],
)
def test_what_makes_no_case_is_refused(client, case, given):
    assert client.post("/v1/cases", json={"title": "x"} | given).status_code == 422
    answer = change(client, "PATCH", f"/v1/cases/{case['id']}", case, json=given)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 422),
        ({"claim": str(uuid4())}, 404),
        ({"article": str(uuid4())}, 404),
        ({"proposition": str(uuid4())}, 404),
        ({"claim": str(uuid4()), "article": str(uuid4())}, 422),
        ({"claim": str(uuid4()), "as_of": "2031-01-01T00:00:00Z"}, 422),
        ({"proposition": str(uuid4()), "as_of": "2999-01-01T00:00:00Z"}, 422),
    ],
)
def test_what_is_not_there_cannot_be_put_in_nor_cited(client, case, given, status):
    assert put(client, case, **given).status_code == status
    assert client.post("/v1/citations", json=given).status_code == status


def test_an_order_names_each_entry_once(client, case, story):
    held = put(client, case, article=str(story["articles"][0].id)).json
    (entry,) = [one["id"] for one in held["entries"]]
    path = f"/v1/cases/{case['id']}/order"
    for order in ([], [entry, entry], [str(uuid4())]):
        assert change(client, "POST", path, case, json={"entries": order}).status_code == 422


def test_every_change_of_a_case_is_recorded_without_its_words(client, case, story, session):
    put(client, case, article=str(story["articles"][0].id), note="سر المهنة")
    rows = client.get("/v1/changes", query_string={"kind": "case", "id": case["id"]}).json
    assert [row["type"] for row in rows["items"]] == ["case.created", "case.added"]
    kept = session.connection().exec_driver_sql("SELECT changes::text FROM changes").scalars()
    assert not any(word in row for row in kept for word in ("سر المهنة", case["title"]))


def test_the_report_of_a_case_is_a_page_or_a_document(client, case, story):
    put(client, case, proposition=str(story["proposition"]), note="للنشر")
    put(client, case, article=str(story["articles"][0].id))
    path = f"/v1/cases/{case['id']}/report"
    for language in ("ar", "en"):
        page = client.get(path, query_string={"lang": language})
        assert page.mimetype == "text/html"
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src")
        assert f'<html lang="{language}"' in page.text
        assert "«جسر الميناء أغلق" in page.text and "للنشر" in page.text
        assert client.get(path, query_string={"lang": language}).data == page.data
        tag = {"If-None-Match": page.headers["ETag"]}
        assert client.get(path, query_string={"lang": language}, headers=tag).status_code == 304
        asked = {"lang": language, "format": "docx", "notes": "false"}
        made = client.get(path, query_string=asked)
        assert made.headers["Content-Disposition"].startswith("attachment; filename=")
        text = "".join(Document(io.BytesIO(made.data)).element.body.itertext())
        assert "«جسر الميناء أغلق" in text and "للنشر" not in text
    for asked in ({"lang": "fr"}, {"format": "pdf"}, {"notes": "perhaps"}):
        assert client.get(path, query_string=asked).status_code == 422


# Who sees what --------------------------------------------------------------------------------


@pytest.fixture
def desk(factory):
    """A service beyond loopback whose reading is open, and keys by name."""
    app = create_app(Settings(host="0.0.0.0", open_reading=True), factory)
    with factory.begin() as session:
        shown = {
            "reader": create_key(session, "reader", ["read"])[1],
            "salma": create_key(session, "salma", ["curate"])[1],
            "huda": create_key(session, "huda", ["curate"])[1],
            "rotated": create_key(session, "salma", ["curate"])[1],
            "chief": create_key(session, "chief", ["admin"])[1],
        }
    headers = {name: {"Authorization": f"Bearer {token}"} for name, token in shown.items()}
    return app.test_client(), headers


def test_cases_are_for_those_who_may_curate(desk):
    client, keys = desk
    made = client.post("/v1/cases", json={"title": "x"}, headers=keys["salma"]).json
    assert made["owner"] == "salma"
    for path in ("/v1/cases", f"/v1/cases/{made['id']}", f"/cases/{made['id']}"):
        assert client.get(path).status_code == 401
        assert client.get(path, headers=keys["reader"]).status_code == 403
        assert client.get(path, headers=keys["huda"]).status_code == 200


def test_a_private_case_is_there_for_its_owner_alone(desk):
    client, keys = desk
    given = {"title": "x", "private": True}
    made = client.post("/v1/cases", json=given, headers=keys["salma"]).json
    path = f"/v1/cases/{made['id']}"
    for name in ("salma", "rotated", "chief"):
        assert client.get(path, headers=keys[name]).status_code == 200
        assert len(client.get("/v1/cases", headers=keys[name]).json["items"]) == 1
    stranger = keys["huda"] | {"If-Match": "*"}
    assert client.get("/v1/cases", headers=stranger).json["items"] == []
    entry = f"{path}/entries/{uuid4()}"
    for method, where, given in (
        ("GET", path, None),
        ("GET", f"/cases/{made['id']}", None),
        ("GET", f"{path}/report", None),
        ("PATCH", path, {"private": False}),
        ("DELETE", path, None),
        ("POST", f"{path}/entries", {"article": str(uuid4())}),
        ("POST", f"{path}/order", {"entries": []}),
        ("POST", f"{path}/renewal", {}),
        ("PATCH", entry, {"note": ""}),
        ("DELETE", entry, None),
    ):
        answer = client.open(where, method=method, json=given, headers=stranger)
        assert answer.status_code == 404, (method, where)
