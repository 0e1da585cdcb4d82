"""Batches of articles over HTTP, line by line."""

import json

import pytest
from sqlalchemy import func, select

from service.app import create_app
from service.keys import create_key
from service.models import Article, Revision
from service.settings import Settings
from tests.counting import counted

TYPE = {"Content-Type": "application/x-ndjson"}


def article(number, text=None, **more):
    told = text or f"قال وزير الزراعة سليم الحداد إن محصول الحقل {number} تضاعف هذا العام."
    url = f"https://marj.example/{number}"
    return {"outlet": "صحيفة المرج", "url": url, "text": told, "language": "ar", **more}


def send(client, *lines, headers=TYPE):
    body = b"\n".join(one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines)
    answer = client.post("/v1/articles:batch", data=body, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.content_type == "application/x-ndjson"
    return [json.loads(line) for line in answer.text.splitlines()]


def outcomes(results):
    return [(one["index"], one["status"], one["outcome"]) for one in results]


def test_each_line_has_its_result_in_order(client):
    results = send(client, article(1), article(2), article(3))
    assert outcomes(results) == [(number, 201, "created") for number in range(3)]
    for one in results:
        stored = client.get(one["location"]).json
        assert (stored["id"], stored["revision"]) == (one["id"], one["revision"])
        assert len(stored["claims"]) == 1
    assert set(results[0]) == {
        "index", "status", "outcome", "id", "revision", "location", "problem"
    }  # fmt: skip


def test_sent_again_it_changes_nothing_and_reads_nothing(client, monkeypatch):
    lines = [article(1), article(2, outlet=None, page="x"), article(3)]
    first = send(client, *lines)

    def fail(*_):
        pytest.fail("it was read again")

    monkeypatch.setattr("service.api.batch.read_draft", fail)
    again = send(client, *lines)
    assert outcomes(again) == [(0, 200, "unchanged"), (1, 422, "refused"), (2, 200, "unchanged")]
    assert [one["id"] for one in again] == [one["id"] for one in first]


def test_an_article_without_an_address_is_known_again(client):
    given = article(1)
    del given["url"]
    (first,) = send(client, given)
    assert outcomes(send(client, given)) == [(0, 200, "unchanged")]
    assert first["outcome"] == "created"


def test_the_same_twice_and_changed_in_one_batch(client):
    changed = article(1, "قال وزير الزراعة سليم الحداد إن السدود امتلأت.")
    results = send(client, article(1), article(1), changed)
    assert [one["outcome"] for one in results] == ["created", "unchanged", "revised"]
    assert [one["revision"] for one in results] == [1, 1, 2]


HOSTILE = [
    (b"{", 400), (b"[]", 422), (b"null", 422), (b'"x"', 422), (b"\xff\xfe", 400), (b"NaN", 400),
    (b'{"text": "a", "text2": 1}', 422), (b'{"text": "a\\u0000b"}', 422), (b'{"text": 7}', 422),
    (b'{"text": "\\ud800"}', 422), (b'{"text": ""}', 422), (b"[" * 100_000, 400),
    (b'{"text": "a", "page": "b"}', 422), (b'{"text": "a", "url": "::"}', 422),
    (b'{"text": "a", "outlet": "5f2504e0-4f89-41d3-9a0c-0305e82c3301"}', 404),
    (b'{"text": "a", "outlet": "x", "language": "xx"}', 422), (b"{}", 422), (b"\0", 400),
    (b'{"text": "a", "outlet": "x", "published_at": "soon"}', 422), (b"1e999999", 400),
    (b'{"text": "a", "url": "https://no.example/1"}', 422),
]  # fmt: skip


def test_a_bad_line_has_its_problem_and_the_rest_goes_on(client):
    lines = [line for bad, _ in HOSTILE for line in (bad, article(len(bad)))]
    results = send(client, *lines)
    assert [one["index"] for one in results] == list(range(2 * len(HOSTILE)))
    for (bad, status), one in zip(HOSTILE, results[::2], strict=True):
        assert (one["status"], one["outcome"], one["id"]) == (status, "refused", None), bad[:80]
        assert one["problem"]["status"] == status
        assert one["problem"]["request_id"]
    assert all(one["status"] in (200, 201) for one in results[1::2])


def test_an_address_of_another_outlet_is_a_conflict(client):
    results = send(client, article(1), article(1, outlet="صحيفة السهل"))
    assert [one["status"] for one in results] == [201, 409]


def test_a_line_that_is_too_long_is_refused_alone(database_url, factory):
    small = create_app(Settings(database_url=database_url, max_body=2_000), factory).test_client()
    results = send(small, article(1), article(2, "x" * 3_000), article(3))
    assert [one["status"] for one in results] == [201, 413, 201]


def test_all_of_it_may_be_longer_than_one_request(database_url, factory):
    small = create_app(Settings(database_url=database_url, max_body=1_024), factory).test_client()
    results = send(small, *([article(1)] * 20))
    assert [one["outcome"] for one in results] == ["created", *["unchanged"] * 19]


@pytest.mark.parametrize("body", [b"", b"\n", b"\n \r\n\n"])
def test_nothing_comes_of_nothing(client, body):
    assert send(client, body) == []


def test_blank_lines_and_carriage_returns_do_no_harm(client):
    line = json.dumps(article(1)).encode()
    results = send(client, b"", line + b"\r", b" ", b"\xef\xbb\xbf" + line)
    assert outcomes(results) == [(1, 201, "created"), (3, 200, "unchanged")]


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/json"},
        {"Content-Type": "text/plain"},
        {},
        {**TYPE, "Content-Encoding": "gzip"},
    ],
)
def test_other_bodies_are_refused(client, headers):
    answer = client.post("/v1/articles:batch", data=b"{}", headers=headers)
    assert answer.status_code == 415


def test_it_takes_a_key_that_ingests(database_url, factory):
    closed = create_app(Settings(database_url=database_url, host="0.0.0.0"), factory).test_client()
    assert closed.post("/v1/articles:batch", data=b"{}", headers=TYPE).status_code == 401
    for scope, status in (("read", 403), ("ingest", 200)):
        with factory.begin() as session:
            _, token = create_key(session, scope, [scope])
        shown = {**TYPE, "Authorization": f"Bearer {token}"}
        answer = closed.post("/v1/articles:batch", data=b"{}", headers=shown)
        assert answer.status_code == status


def test_each_article_is_the_doing_of_the_key(client, factory):
    with factory.begin() as session:
        _, token = create_key(session, "wire", ["ingest", "admin"])
    shown = {"Authorization": f"Bearer {token}"}
    (one,) = send(client, article(1), headers={**TYPE, **shown})
    log = client.get(f"/v1/audit?id={one['id']}", headers=shown).json["items"]
    assert [entry["actor"]["key"]["name"] for entry in log] == ["wire"]


def test_whoever_leaves_stops_it_after_the_article_in_hand(client, session):
    before = session.scalar(select(func.count()).select_from(Article))
    body = b"\n".join(json.dumps(article(number)).encode() for number in range(5))
    with client.post("/v1/articles:batch", data=body, headers=TYPE) as answer:
        assert json.loads(next(answer.response))["index"] == 0
    assert session.scalar(select(func.count()).select_from(Article)) == before + 1


def test_what_is_held_costs_three_statements_at_most(client, engine):
    send(client, article(1))
    with counted(engine) as statements:
        send(client, article(1))
    assert len(statements) <= 3


def test_a_chunked_body_is_read_by_the_other_routes_too(client):
    body = json.dumps(article(1)).encode()
    answer = client.post(
        "/v1/articles", data=body, headers={"Content-Type": "application/json"},
        environ_overrides={"CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked"},
    )  # fmt: skip
    assert answer.status_code == 201


def test_texts_are_stored_as_given(client, session):
    text = "  قال الوزير سليم الحداد إن الجسر افتتح.\r\n\r\nوأضاف أن الطريق أغلق.\n"
    (one,) = send(client, article(1, text))
    assert session.get_one(Revision, (one["id"], 1)).text == text
