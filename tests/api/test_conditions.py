"""What is answered bears a tag; a change of what is there asks for it, and one of two is made."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from service import db
from service.api.conditions import GZIPPED
from service.app import create_app
from service.settings import Settings
from tests.factories import make_article, make_claim, make_membership, make_outlet, make_proposition

NAME = "صحيفة الميناء"


@pytest.fixture
def outlet(client):
    return client.post("/v1/outlets", json={"name": NAME})


def change(client, address, tag=None, **given):
    headers = {} if tag is None else {"If-Match": tag}
    return client.patch(address, json=given or {"name": "المنارة"}, headers=headers)


def addresses(client, session):
    article = make_article(session, make_outlet(session))
    claim = make_claim(session, article)
    proposition = make_proposition(session)
    make_membership(session, proposition, claim)
    session.commit()
    one = {
        "outlets": article.outlet_id,
        "articles": article.id,
        "claims": claim.id,
        "propositions": proposition.id,
    }
    for noun, identity in one.items():
        yield f"/v1/{noun}"
        yield f"/v1/{noun}/{identity}"
    yield from ("/v1/speakers", "/v1/watches", "/v1/reviews")
    yield f"/v1/articles/{article.id}/revisions"
    yield f"/v1/articles/{article.id}/revisions/1"
    yield f"/v1/propositions/{proposition.id}/timeline"
    yield f"/v1/propositions/{proposition.id}/divergences"
    yield f"/v1/outlets/{article.outlet_id}/relations"


def test_every_answer_bears_a_tag_and_whoever_has_it_gets_no_body(client, session):
    for address in addresses(client, session):
        first = client.get(address)
        assert first.status_code == 200, address
        again = client.get(address, headers={"If-None-Match": f'"other", {first.headers["ETag"]}'})
        assert (again.status_code, again.data) == (304, b""), address
        assert again.headers["ETag"] == first.headers["ETag"]
        assert again.headers["Cache-Control"] == "no-cache"
        assert "Content-Type" not in again.headers
        assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200
        assert client.get(address, headers={"If-None-Match": "*"}).status_code == 304
        assert client.get(address, headers={"If-Match": '"other"'}).status_code == 412


def test_the_same_holds_of_head(client, outlet):
    address = outlet.headers["Location"]
    asked = client.get(address)
    head = client.head(address)
    assert (head.status_code, head.data) == (200, b"")
    ours = {**head.headers, "X-Request-Id": ""}
    assert ours == {**asked.headers, "X-Request-Id": ""}
    assert client.head(address, headers={"If-None-Match": head.headers["ETag"]}).status_code == 304


def test_a_tag_changes_with_what_is_answered(client, outlet):
    before = client.get(outlet.headers["Location"]).headers["ETag"]
    assert before == outlet.headers["ETag"]
    changed = change(client, outlet.headers["Location"], before)
    assert changed.status_code == 200
    assert changed.headers["ETag"] != before
    assert client.get(outlet.headers["Location"]).headers["ETag"] == changed.headers["ETag"]


@pytest.mark.parametrize(
    ("shown", "status"),
    [
        (None, 428),
        ("", 428),
        ('"another"', 412),
        ('"a", "b"', 412),
        ("W/{}", 412),
        ("\xff", 412),
        ('"' + "x" * 5_000, 400),
        ("{}", 200),
        ('"a", {}', 200),
        ("*", 200),
    ],
)
def test_a_change_asks_for_the_tag_of_what_it_changes(client, outlet, shown, status):
    tag = shown and shown.format(outlet.headers["ETag"])
    answer = change(client, outlet.headers["Location"], tag)
    assert answer.status_code == status
    now = client.get(outlet.headers["Location"]).json["name"]
    assert now == ("المنارة" if status == 200 else NAME)
    if status != 200:
        assert answer.content_type == "application/problem+json"


def test_the_tag_of_the_compressed_answer_will_do(client, outlet):
    tag = outlet.headers["ETag"].strip('"')
    assert change(client, outlet.headers["Location"], f'"{tag}{GZIPPED}"').status_code == 200


def test_what_is_not_there_is_not_found_whatever_the_tag(client):
    nowhere = "0193a000-0000-7000-8000-000000000000"
    about = {"reason": "x", "into": nowhere, "claims": [nowhere]}
    for tag in ({}, {"If-Match": "*"}, {"If-Match": '"x"'}):
        assert client.patch(f"/v1/outlets/{nowhere}", json={}, headers=tag).status_code == 404
        for address in ("reviews", "watches"):
            assert client.delete(f"/v1/{address}/{nowhere}", headers=tag).status_code == 404
        for action in ("split", "merge"):
            given = {name: about[name] for name in
                     ("reason", "claims" if action == "split" else "into")}  # fmt: skip
            address = f"/v1/propositions/{nowhere}/{action}"
            assert client.post(address, json=given, headers=tag).status_code == 404


def test_every_change_of_what_is_there_asks_for_a_tag(client, outlet):
    document = client.get("/openapi.json").json
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            named = {one["name"]: one for one in operation.get("parameters", ())}
            guarded = method in ("patch", "put", "delete") or (method == "post" and "{" in path)
            assert ("If-Match" in named) == guarded, (method, path)
            assert ({"412", "428"} <= operation["responses"].keys()) == guarded, (method, path)
            assert ("If-None-Match" in named) == (method == "get")


def test_of_two_who_saw_the_same_one_gets_through(fresh_engine):
    app = create_app(Settings(), db.sessions(fresh_engine))
    made = app.test_client().post("/v1/outlets", json={"name": NAME})

    def rename(number):
        return change(
            app.test_client(), made.headers["Location"], made.headers["ETag"],
            name=f"صحيفة {number}",
        ).status_code  # fmt: skip

    with ThreadPoolExecutor(6) as pool:
        statuses = list(pool.map(rename, range(6)))
    assert sorted(statuses) == [200] + [412] * 5
