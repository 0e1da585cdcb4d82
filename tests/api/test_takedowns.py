"""A takedown over HTTP: no word of the text is left anywhere, and every count is what it was."""

import json

import pytest
from sqlalchemy import text

from service import db
from service.app import create_app
from service.errors import Withheld
from service.ingest import feeds
from service.keys import create_key
from service.settings import Settings
from tests.factories import make_outlet
from tests.stories import carried_by, publish

#: Words that stand in the text that is taken down, and in no other.
SECRET = ("الشاحنات", "سمكة", "عنوان فريد", "بالكهرمان", "تصحيح")
TITLE = "عنوان فريد عن سمكة"
GONE = (
    "أعلنت وزارة النقل في حكومة مرجان في بيان بالكهرمان أن جسر الميناء أغلق أمام الشاحنات فجر "
    "الاثنين.\n\nوأضافت الوزارة أن السفير كمال داود قال إن سمكة كبيرة سدت الميناء."
    "\n\nتصحيح: ورد اسم السمكة خطأ في نسخة سابقة."
)
OTHER = "قالت وزارة النقل في حكومة مرجان إن جسر الميناء أغلق أمام العربات فجر الاثنين."
URL = "https://afaq.example/bridge"


@pytest.fixture
def client(fresh_url, fresh_engine):
    app = create_app(Settings(database_url=fresh_url), db.sessions(fresh_engine))
    return app.test_client()


@pytest.fixture
def admin(fresh_engine):
    with db.sessions(fresh_engine).begin() as session:
        return {"Authorization": f"Bearer {create_key(session, 'chief', ['admin'])[1]}"}


@pytest.fixture
def told(client, fresh_engine):
    """An article that is to go, another of one proposition with it, and all that quotes them."""
    with db.sessions(fresh_engine).begin() as session:
        given = {"outlet": str(make_outlet(session, "موقع الأفق").id), "url": URL, "title": TITLE}
        other = publish(session, make_outlet(session, "صحيفة الضفة"), OTHER)
        other_id = other.id
    given |= {"text": GONE, "language": "ar"}
    article = client.post("/v1/articles", json=given, headers={"Idempotency-Key": "one"}).json
    given["text"] = GONE + " وانتهى."
    client.post("/v1/articles", json=given)
    for claim in client.get("/v1/claims", query_string={"article": article["id"]}).json["items"]:
        for kind, identity in (("claim", claim["id"]), ("article", article["id"])):
            cited = client.post("/v1/citations", json={kind: identity})
            assert cited.status_code == 201
        for one in claim["propositions"]:
            client.post("/v1/citations", json={"proposition": one["id"]})
    return {"article": article["id"], "other": str(other_id), "given": given}


def take_down(client, told, key, **given):
    path = f"/v1/articles/{told['article']}"
    headers = key | {"If-Match": client.get(path).headers["ETag"]}
    return client.post(f"{path}/takedown", json={"reason": "أمر محكمة", **given}, headers=headers)


def everything(engine):
    """Every row of every table, as text."""
    with engine.connect() as connection:
        tables = connection.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ).scalars()
        for table in [one for one in tables if one != "kept_answers"]:
            rows = connection.execute(text(f'SELECT one::text FROM "{table}" one')).scalars()
            yield from ((table, row) for row in rows)
        bodies = "SELECT convert_from(body, 'UTF8') FROM kept_answers"
        yield from (("kept_answers", row) for row in connection.execute(text(bodies)).scalars())


def agreements(engine):
    query = "SELECT proposition_id, revision, answer FROM agreements ORDER BY 1"
    with engine.connect() as connection:
        return connection.execute(text(query)).all()


def test_no_word_is_left_anywhere_and_all_counts_stay(client, told, admin, fresh_engine):
    before = list(everything(fresh_engine))
    held = {table for table, row in before for word in SECRET if word in row}
    assert {"revisions", "claims", "citations", "kept_answers", "propositions"} <= held
    counted = agreements(fresh_engine)
    digests = [one["digest"] for one in revisions(client, told)]
    answer = take_down(client, told, admin)
    assert answer.status_code == 200
    assert answer.json["text_withdrawn"]["reason"] == "أمر محكمة"
    assert answer.headers["ETag"] == client.get(f"/v1/articles/{told['article']}").headers["ETag"]
    left = [
        (table, word) for table, row in everything(fresh_engine) for word in SECRET if word in row
    ]
    assert left == []
    assert agreements(fresh_engine) == counted
    assert [one["digest"] for one in revisions(client, told)] == digests
    claims = client.get("/v1/claims", query_string={"article": told["article"]}).json["items"]
    assert claims
    for claim in claims:
        assert claim["article"]["text_withdrawn"]["reason"] == "أمر محكمة"
        assert claim["speaker"]["name"] and claim["span"]["end"] > claim["span"]["start"]
        assert {span["text"] for span in claim["content"]} == {""}


def revisions(client, told):
    return client.get(f"/v1/articles/{told['article']}/revisions").json["items"]


def test_everything_can_still_be_asked(client, told, admin, fresh_engine):
    take_down(client, told, admin)
    with fresh_engine.connect() as connection:
        citations = connection.execute(text("SELECT id FROM citations")).scalars().all()
        propositions = connection.execute(text("SELECT id FROM propositions")).scalars().all()
    for citation in citations:
        answer = client.get(f"/v1/citations/{citation}").json
        assert answer["redacted_at"] and not answer["text"]
        assert "text_withdrawn" in {one["what"] for one in answer["changed_since"]}
        assert client.get(f"/citations/{citation}").status_code == 200
    for proposition in propositions:
        path = f"propositions/{proposition}"
        for of in ("", "/agreement", "/timeline", "/divergences"):
            assert client.get(f"/v1/{path}{of}").status_code in (200, 308)
        assert client.get(f"/{path}").status_code in (200, 308)
    article = f"articles/{told['article']}"
    page = client.get(f"/{article}")
    assert "أمر محكمة" in page.text and "سُحب النص" in page.text
    for where in (f"/v1/{article}/revisions/1", f"/v1/{article}/revisions/2/changes"):
        assert client.get(where).status_code == 200
    assert client.get("/v1/articles:export").status_code == 200


def test_the_proposition_is_told_in_the_words_of_others(client, told, admin):
    take_down(client, told, admin)
    listed = client.get("/v1/propositions", query_string={"limit": 200}).json["items"]
    texts = {one["text"] for one in listed}
    assert "[سُحب النص]" in texts and any("العربات" in one for one in texts)


def test_the_address_is_refused_until_that_is_lifted(client, told, admin, fresh_engine):
    take_down(client, told, admin)
    refused = client.post("/v1/articles", json=told["given"])
    assert refused.status_code == 451
    assert refused.json["type"] == "/docs/problems/withheld"
    again = client.post("/v1/articles", json=told["given"], headers={"Idempotency-Key": "one"})
    assert again.status_code == 451
    assert take_down(client, told, admin).status_code == 409
    path = f"/v1/articles/{told['article']}"
    lift = admin | {"If-Match": "*"}
    assert client.delete(f"{path}/takedown", headers=lift).status_code == 204
    assert client.delete(f"{path}/takedown", headers=lift).status_code == 409
    taken = client.post("/v1/articles", json=told["given"])
    assert (taken.status_code, taken.json["revision"]) == (200, 3)
    assert taken.json["text_withdrawn"] is None
    assert client.get(f"{path}/revisions/1").json["text"] == ""


def test_what_comes_later_leaves_the_counts_of_what_is_gone(client, told, admin, fresh_engine):
    take_down(client, told, admin)
    with db.sessions(fresh_engine).begin() as session:
        third = publish(session, make_outlet(session, "قناة المرسى"), OTHER)
        (proposition,) = carried_by(session, third)
    found = client.get(f"/v1/propositions/{proposition}/agreement").json["supporting"]["outlets"]
    assert found["at_least"] == 3


def test_a_takedown_takes_an_administrator_a_tag_and_a_reason(client, told, admin, fresh_engine):
    path = f"/v1/articles/{told['article']}/takedown"
    with db.sessions(fresh_engine).begin() as session:
        token = create_key(session, "desk", ["read", "ingest", "curate"])[1]
    narrow = {"Authorization": f"Bearer {token}", "If-Match": "*"}
    for key, status in (({}, 401), (narrow, 403), (admin, 428)):
        assert client.post(path, json={"reason": "x"}, headers=key).status_code == status
    for given in ({"reason": " "}, {"reason": None}, {"reason": "x" * 2_001}, {"reason": "\0"}):
        assert take_down(client, told, admin, **given).status_code == 422


def test_an_export_says_that_there_is_no_text_and_why(client, told, admin, tmp_path):
    take_down(client, told, admin)
    *articles, _ = map(json.loads, client.get("/v1/articles:export").text.splitlines())
    (gone,) = [one for one in articles if one["id"] == told["article"]]
    (other,) = [one for one in articles if one["id"] == told["other"]]
    assert (gone["text"], gone["title"]) == (None, None)
    assert gone["text_withdrawn"]["reason"] == "أمر محكمة"
    assert (other["text"], other["text_withdrawn"]) == (OTHER, None)
    feed = tmp_path / "all.jsonl"
    feed.write_text(json.dumps(gone) + "\n" + json.dumps(other))
    refused, taken = feeds.read(feed)
    assert refused[0] == 1
    assert isinstance(refused[1], Withheld)
    assert taken.text == OTHER


def test_what_was_a_copy_of_it_stays_one_when_it_is_read_again(client, admin):
    """Two articles of one text, one of which is taken down, are one route for ever."""
    said = (
        "قال فؤاد النجار إن جسر الوادي انهار فجر الاثنين.\n\nوقال هاني السالم إن القطار تأخر ساعة "
        "كاملة في محطة الميناء القديم مساء الأحد."
    )
    one, other = (
        client.post("/v1/articles", json={"outlet": name, "text": said, "language": "ar"}).json
        for name in ("صحيفة الضفة", "صحيفة الأفق")
    )
    first, second = other["claims"]
    path = f"/v1/propositions/{first['propositions'][0]['id']}/agreement"
    before = client.get(path).json["supporting"]
    assert (before["outlets"]["at_least"], before["routes"]["at_most"]) == (2, 1)
    any_state = admin | {"If-Match": "*"}
    gone = f"/v1/articles/{one['id']}/takedown"
    assert client.post(gone, json={"reason": "أمر محكمة"}, headers=any_state).status_code == 200
    change = {"stance": "warns", "reason": "read again"}
    changed = client.patch(f"/v1/claims/{second['id']}", json=change, headers=any_state)
    assert changed.status_code == 201
    assert client.get(path).json["supporting"] == before
