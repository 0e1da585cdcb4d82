"""Articles over HTTP: the way in."""

import pytest
from sqlalchemy import func, select

from service.models import Article, Base, Outlet

FIRE = (
    "قالت وزارة الصحة في جمهورية المرجان في بيان إن 12 شخصا أصيبوا في حريق الميناء القديم.\n"
    "وأضافت الوزارة أن ثلاثة من المصابين في حالة خطرة."
)
GIVEN = {
    "outlet": "صحيفة الميناء",
    "url": "https://harbour.example/fire",
    "title": "حريق في الميناء القديم",
    "published_at": "2031-05-02T09:00:00Z",
    "language": "ar",
    "text": FIRE,
}
PAGE = (
    "صحيفة الميناء\n\nحريق في الميناء القديم\n\n2 مايو 2031\n\n"
    f"{FIRE}\n\nوأكدت الوزارة أن فرق الإطفاء سيطرت على الحريق مساء اليوم في الميناء القديم.\n"
)


def rows(session):
    session.expire_all()
    return {
        table.name: session.scalar(select(func.count()).select_from(table))
        for table in Base.metadata.sorted_tables
    }


def test_an_article_is_answered_with_its_claims(client):
    made = client.post("/v1/articles", json=GIVEN)
    assert made.status_code == 201
    assert made.json == client.get(made.headers["Location"]).json
    assert made.json["text"] == FIRE
    assert made.json["outlet"]["name"] == "صحيفة الميناء"
    assert made.json["published_at"] == "2031-05-02T09:00:00Z"
    assert made.json["claims"]
    for claim in made.json["claims"]:
        for span in (claim["span"], claim["cue"], *claim["content"]):
            assert FIRE[span["start"] : span["end"]] == span["text"]
    listed = client.get("/v1/claims", query_string={"article": made.json["id"]}).json["items"]
    assert listed == made.json["claims"]


def test_the_same_again_changes_nothing(client, session):
    first = client.post("/v1/articles", json=GIVEN)
    before = rows(session)
    again = client.post("/v1/articles", json=GIVEN | {"url": GIVEN["url"] + "?utm_source=x"})
    assert (again.status_code, again.json) == (200, first.json)
    assert rows(session) == before


def test_another_text_is_a_new_revision(client):
    client.post("/v1/articles", json=GIVEN)
    revised = client.post("/v1/articles", json=GIVEN | {"text": FIRE.replace("12", "15")})
    assert revised.status_code == 200
    assert revised.json["revision"] == 2
    assert {claim["revision"] for claim in revised.json["claims"]} == {2}
    assert all(claim["current"] for claim in revised.json["claims"])


def test_an_address_belongs_to_one_outlet(client, session):
    client.post("/v1/articles", json=GIVEN)
    before = rows(session)
    answer = client.post("/v1/articles", json=GIVEN | {"outlet": "المنارة"})
    assert answer.status_code == 409
    assert rows(session) == before


def test_an_outlet_can_be_given_by_its_id(client):
    outlet = client.post("/v1/outlets", json={"name": "المنارة"}).json
    made = client.post("/v1/articles", json=GIVEN | {"outlet": outlet["id"]})
    assert made.json["outlet"] == {"id": outlet["id"], "name": "المنارة"}


def test_an_address_tells_the_outlet_of_its_host(client):
    outlet = client.post("/v1/outlets", json={"name": "المنارة", "hosts": ["harbour.example"]}).json
    made = client.post("/v1/articles", json=GIVEN | {"outlet": None})
    assert made.json["outlet"]["id"] == outlet["id"]


def test_a_raw_page_is_stored_as_it_is(client):
    made = client.post("/v1/articles", json={"page": PAGE, "outlet": "صحيفة الميناء"})
    assert made.status_code == 201
    assert made.json["text"] == PAGE
    assert made.json["form"] == "page"


def test_a_document_is_read(client):
    paragraphs = "".join(f"<p>{line}</p>" for line in PAGE.split("\n") if line)
    html = f"<html lang='ar'><body><article><h1>حريق</h1>{paragraphs}</article></body></html>"
    made = client.post("/v1/articles", json={"html": html, "outlet": "صحيفة الميناء"})
    assert made.status_code == 201
    assert made.json["form"] == "html"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"text": ""}, 422),
        ({"text": " \n\t"}, 422),
        ({"text": "a\0b"}, 422),
        ({"text": "\ud800"}, 422),
        ({"text": None}, 422),
        ({"title": "\ud800"}, 422),
        ({"outlet": None}, 422),
        ({"outlet": "  "}, 422),
        ({"outlet": "0193a000-0000-7000-8000-000000000000"}, 404),
        ({"url": "ftp://harbour.example/"}, 422),
        ({"url": "https://user:password@harbour.example/"}, 422),
        ({"published_at": "yesterday"}, 422),
        ({"language": "xx"}, 422),
        ({"language": "../ar"}, 422),
        ({"page": PAGE}, 422),
        ({"id": "0193a000-0000-7000-8000-000000000000"}, 422),
        ({"status": "withdrawn"}, 422),
        ({"text": "ا" * 2_000_001}, 413),
        ({"text": "x" * 10_000_000}, 413),
    ],
)
def test_what_cannot_be_stored_leaves_no_row(client, session, change, status):
    before = rows(session)
    answer = client.post("/v1/articles", json=GIVEN | change)
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    assert rows(session) == before


@pytest.mark.parametrize("form", ["page", "html"])
@pytest.mark.parametrize("text", ["", "  ", "\ud800", "a\0", "<html></html>", "x" * 10_000_000])
def test_a_bad_page_leaves_no_row(client, session, form, text):
    before = rows(session)
    answer = client.post("/v1/articles", json={form: text, "outlet": None})
    assert answer.status_code in (413, 422)
    assert rows(session) == before


def test_entities_do_not_smuggle_in_what_cannot_be_stored(client):
    paragraphs = "".join(f"<p>{line} &#0; &#xD800;</p>" for line in PAGE.split("\n") if line)
    html = f"<html lang='ar'><body><article>{paragraphs}</article></body></html>"
    made = client.post("/v1/articles", json={"html": html, "outlet": "صحيفة الميناء"})
    assert made.status_code in (201, 422)


def test_neither_form_is_refused(client, session):
    answer = client.post("/v1/articles", json={"outlet": "صحيفة الميناء"})
    assert answer.status_code == 422
    assert session.scalar(select(func.count()).select_from(Outlet)) == 0


def test_the_latest_article_is_listed_first(client, session):
    made = client.post("/v1/articles", json=GIVEN).json
    page = client.get("/v1/articles", query_string={"outlet": made["outlet"]["id"]}).json
    assert [item["id"] for item in page["items"]] == [made["id"]]
    assert session.scalar(select(func.count()).select_from(Article)) == 1
