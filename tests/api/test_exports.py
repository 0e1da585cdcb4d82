"""Exports over HTTP."""

import json

import pytest

from service import db
from service.answers import exports as answers
from service.app import create_app
from service.ingest import drafts
from service.ingest.articles import ingest, read_draft
from service.settings import Settings

#: Of different things, so that no statement is another's rival.
CROPS = ("القمح تضاعف", "الزيتون احترق", "العنب جف", "التمر فاض", "القطن غرق", "الشعير نبت")
KINDS = ("articles", "claims", "propositions", "agreements")


def give(client, number):
    text = f"قال وزير الزراعة سليم الحداد إن {CROPS[number]} هذا العام."
    body = {"outlet": "صحيفة المرج", "url": f"https://marj.example/{number}", "text": text}
    assert client.post("/v1/articles", json=body).status_code == 201


def export(client, kind, **query):
    answer = client.get(f"/v1/{kind}:export", query_string=query)
    assert (answer.status_code, answer.content_type) == (200, "application/x-ndjson")
    *items, last = [json.loads(line) for line in answer.text.splitlines()]
    assert last["exported"] == len(items)
    return items, last["change"]


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_a_kind_are_there_page_by_page(client, monkeypatch, kind):
    before, _ = export(client, kind)
    monkeypatch.setattr(answers, "PAGE", 2)
    for number in range(5):
        give(client, number)
    items, change = export(client, kind)
    assert len(items) == len(before) + 5
    assert export(client, kind, since=change) == ([], change)
    give(client, 5)
    assert len(export(client, kind, since=change)[0]) == 1


def test_what_is_written_meanwhile_is_not_in_it(fresh_engine, monkeypatch):
    monkeypatch.setattr(answers, "PAGE", 2)
    sessions = db.sessions(fresh_engine)

    def store(number):
        draft = drafts.from_fields(f"قال متحدث إن الجسر {number} أغلق.", outlet="صحيفة", url=None)
        with sessions.begin() as session:
            ingest(session, read_draft(draft))

    for number in range(4):
        store(number)
    url = fresh_engine.url.render_as_string(hide_password=False)
    client = create_app(Settings(database_url=url), sessions).test_client()
    with client.get("/v1/articles:export") as answer:
        stream = iter(answer.response)
        first = next(stream)
        store(4)
        rest = b"".join(stream)
    assert json.loads((first + rest).splitlines()[-1])["exported"] == 4
    assert fresh_engine.pool.checkedout() == 0


def test_whoever_leaves_gives_the_connection_back(fresh_engine):
    sessions = db.sessions(fresh_engine)
    url = fresh_engine.url.render_as_string(hide_password=False)
    client = create_app(Settings(database_url=url), sessions).test_client()
    for number in range(2):
        give(client, number)
    with client.get("/v1/articles:export"):
        pass
    assert client.head("/v1/articles:export").status_code == 200
    assert fresh_engine.pool.checkedout() == 0


def test_an_export_that_fails_has_no_last_line(client, monkeypatch):
    give(client, 1)

    def pages(session, name, since=None):
        yield [{"id": "1"}]
        raise RuntimeError("no")

    monkeypatch.setattr(answers, "pages", pages)
    answer = client.get("/v1/articles:export")
    assert answer.text == '{"id":"1"}\n'


@pytest.mark.parametrize("query", ["since=-1", "since=x", "since=9223372036854775808", "limit=3"])
def test_what_makes_no_sense_is_refused(client, query):
    for kind in KINDS:
        assert client.get(f"/v1/{kind}:export?{query}").status_code == 422


def test_what_went_before_what_is_kept_is_gone(client):
    answer = client.get("/v1/claims:export?since=9223372036854775807")
    assert answer.status_code == 410
