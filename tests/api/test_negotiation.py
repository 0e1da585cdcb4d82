"""A question is answered in the form that is asked for, if there is such a form."""

import codecs
import csv
import io
import json

import pytest

from service.models import Claim
from tests.factories import make_article, make_claim, make_outlet, make_speaker
from tests.stories import publish

CSV, NDJSON, LINKED = "text/csv", "application/x-ndjson", "application/ld+json"
STORY = "قالت وزارة النقل إن الجسر أغلق. وأعلن الوزير هاني السالم: «الطريق مفتوح من الغد»."
NOUNS = ("claims", "propositions", "articles", "outlets", "speakers")


@pytest.fixture
def story(session):
    article = publish(session, make_outlet(session, "=صحيفة"), STORY, url="https://a.example/1")
    session.commit()
    return article


def ask(client, address, accept):
    return client.get(address, headers={"Accept": accept})


def rows(answer):
    return list(csv.DictReader(io.StringIO(answer.data.decode(), newline="")))


@pytest.mark.parametrize("noun", NOUNS)
def test_collections_are_lines_and_tables_too(client, story, noun):
    address = f"/v1/{noun}"
    items = client.get(address).json["items"]
    assert items
    lines = ask(client, address, NDJSON)
    assert lines.content_type == NDJSON
    assert [json.loads(line) for line in lines.data.splitlines()] == items
    table = ask(client, address, CSV)
    assert table.content_type == "text/csv; charset=utf-8"
    assert [row["id"] for row in rows(table)] == [item["id"] for item in items]
    assert table.data.count(b"\r\n") >= len(items) + 1


def test_a_table_has_paths_json_and_words(client, story):
    (row, *_) = rows(ask(client, "/v1/claims", CSV))
    claim = client.get("/v1/claims").json["items"][0]
    assert row["article.url"] == claim["article"]["url"] == "https://a.example/1"
    assert row["speaker.party.name"] == (claim["speaker"]["party"] or {}).get("name", "")
    assert json.loads(row["content"]) == claim["content"]
    assert row["content.text"] == " … ".join(span["text"] for span in claim["content"])
    assert (row["negated"], row["supersedes"]) == ("false", "")


def test_the_columns_are_the_same_on_every_page(client, session):
    empty = ask(client, "/v1/claims", CSV).data.decode().strip().split(",")
    claim = make_claim(session, make_article(session), make_speaker(session))
    session.commit()
    full = ask(client, "/v1/claims", CSV)
    assert list(rows(full)[0]) == empty
    assert rows(full)[0]["id"] == str(claim.id)


def test_a_cell_runs_as_no_formula_and_can_be_undone(client, session):
    names = ["=1+a", "+b", "-c", "@d", "\te", "\rf", "'g", "＝h", 'i"j,k', "l\nm", "صحيفة"]
    for name in names:
        make_outlet(session, name)
    session.commit()
    found = [row["name"] for row in rows(ask(client, "/v1/outlets", CSV))]
    assert [name.removeprefix("'") for name in found] == names
    assert not [name for name in found if name[0] in "=+-@\t\r＝"]


def test_a_byte_order_mark_comes_on_demand(client, story):
    plain, marked = (ask(client, "/v1/outlets", kind) for kind in (CSV, f"{CSV}; bom=true"))
    assert marked.data == codecs.BOM_UTF8 + plain.data
    assert marked.content_type == plain.content_type
    assert marked.headers["ETag"] != plain.headers["ETag"]


def test_claims_and_propositions_are_linked_data(client, story):
    listed = ask(client, "/v1/claims", LINKED)
    assert listed.content_type == LINKED
    assert listed.json["@type"] == "ItemList"
    nodes = {node["identifier"]: node for node in listed.json["itemListElement"]}
    for claim in client.get("/v1/claims").json["items"]:
        one = ask(client, f"/v1/claims/{claim['id']}", LINKED).json
        assert one.pop("@context") == {"@vocab": "https://schema.org/"}
        assert one == nodes[claim["id"]]
        assert one["@id"] == f"http://localhost/v1/claims/{claim['id']}"
        assert one["@type"] == ("Quotation" if claim["mode"] == "direct" else "Claim")
    (proposition, *_) = client.get("/v1/propositions").json["items"]
    told = ask(client, f"/v1/propositions/{proposition['id']}", LINKED).json
    assert (told["@type"], told["text"]) == ("Claim", proposition["text"])


@pytest.mark.parametrize(
    ("accept", "answered"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("text/*", CSV),
        ("APPLICATION/JSON; charset=utf-8", "application/json"),
        (f'{LINKED}; profile="https://schema.org/"', LINKED),
        (f"{CSV}, application/json", "application/json"),
        (f"application/json;q=0.5, {CSV}", CSV),
        (f"{NDJSON};q=0.2, {CSV};q=0.3, */*;q=0.1", CSV),
        ("application/json;q=0, */*", NDJSON),
        ("text/html, */*;q=0.8", "application/json"),
        ("text/html", None),
        ("application/xml, text/html;q=0.9", None),
        ("application/json;q=0", None),
        ("json", None),
        ("a/b;" * 2_000, None),
        ("\xff/\xff", None),
    ],
)
def test_what_is_accepted_counts_by_quality(client, story, accept, answered):
    answer = ask(client, "/v1/claims", accept)
    if answered is None:
        assert answer.status_code == 406
        assert answer.content_type == "application/problem+json"
        assert answer.json["available"][0] == "application/json"
        assert CSV in answer.json["available"]
    else:
        assert (answer.status_code, answer.mimetype) == (200, answered)
        assert "Accept" in answer.headers["Vary"]


def test_one_thing_is_no_table(client, story):
    answer = ask(client, f"/v1/articles/{story.id}", CSV)
    assert (answer.status_code, answer.json["available"]) == (406, ["application/json"])


def test_problems_are_problems_whatever_is_accepted(client):
    assert ask(client, "/v1/claims/nothing", CSV).content_type == "application/problem+json"
    assert ask(client, "/v1/claims?limit=0", CSV).status_code == 422


def test_a_change_is_answered_in_json_whatever_is_accepted(client):
    made = client.post("/v1/outlets", json={"name": "x"}, headers={"Accept": "text/html"})
    assert (made.status_code, made.json["name"]) == (201, "x")


def test_each_form_has_a_tag_of_its_own(client, story):
    tags = {ask(client, "/v1/claims", kind).headers["ETag"] for kind in (CSV, NDJSON, LINKED)}
    assert len(tags | {client.get("/v1/claims").headers["ETag"]}) == 4
    for kind in (CSV, NDJSON, LINKED):
        tag = ask(client, "/v1/claims", kind).headers["ETag"]
        again = client.get("/v1/claims", headers={"Accept": kind, "If-None-Match": tag})
        assert again.status_code == 304
        assert "Accept" in again.headers["Vary"]


def test_the_forms_are_in_the_document(client):
    paths = client.get("/openapi.json").json["paths"]
    for noun in NOUNS:
        content = paths[f"/v1/{noun}"]["get"]["responses"]["200"]["content"]
        assert {"application/json", CSV, NDJSON} <= set(content)
        assert (LINKED in content) == (noun in ("claims", "propositions"))


def test_a_claim_without_a_speaker_is_told_too(client, session):
    claim = make_claim(session, make_article(session))
    session.get_one(Claim, (claim.article_id, claim.id)).speaker_id = None
    session.commit()
    assert "author" not in ask(client, f"/v1/claims/{claim.id}", LINKED).json
    assert rows(ask(client, "/v1/claims", CSV))[0]["speaker.name"] == ""
