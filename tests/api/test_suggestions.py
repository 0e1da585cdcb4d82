"""Suggestions over HTTP: they bind nothing until confirmed, and rejected stays rejected."""

import pytest
from sqlalchemy import select

from service.models import Change
from tests.api.test_reviews import ANY, claims_of, dust, wind

__all__ = ["dust", "wind"]

WHY = "they mean another storm"
JUDGED = {"reason": "so it is", "user": "editor"}


@pytest.fixture
def wanted(client, dust):
    """A rejection of one of three claims, to be suggested."""
    claim, *_ = claims_of(client, dust)
    about = str(dust.proposition_id)
    return {"decision": "reject", "reason": WHY, "claims": [claim], "proposition": about}


def suggest(client, wanted, **given):
    made = client.post("/v1/suggestions", json=wanted | given)
    assert made.status_code == 201, made.json
    return made.json


def judge(client, suggestion, how, **headers):
    address = f"/v1/suggestions/{suggestion['id']}/{how}"
    return client.post(address, json=JUDGED, headers=headers or ANY)


def test_it_is_kept_with_who_why_and_when_and_binds_nothing(client, dust, wanted):
    before = claims_of(client, dust)
    made = suggest(client, wanted, user="reader")
    told = {name: made[name] for name in ("state", "user", "decided_at", "review", *wanted)}
    assert told == {
        "state": "suggested", "user": "reader", "decided_at": None, "review": None, **wanted,
    }  # fmt: skip
    assert client.get(f"/v1/suggestions/{made['id']}").json == made
    assert claims_of(client, dust) == before
    assert client.get("/v1/reviews").json["items"] == []


def test_confirmed_it_is_the_review_of_whoever_confirms_it(client, dust, wanted):
    made = suggest(client, wanted)
    tag = client.get(f"/v1/suggestions/{made['id']}").headers["ETag"]
    answer = judge(client, made, "confirm", **{"If-Match": tag})
    assert answer.status_code == 200, answer.json
    now = answer.json
    assert (now["state"], now["decided_by"], now["decided_reason"]) == (
        "confirmed", "editor", "so it is",
    )  # fmt: skip
    assert now["decided_at"] >= now["made_at"]
    review = client.get(f"/v1/reviews/{now['review']}").json
    assert (review["decision"], review["user"], review["reason"]) == (
        "reject", "editor", "so it is",
    )  # fmt: skip
    assert wanted["claims"][0] not in claims_of(client, dust)


def test_rejected_stays_rejected(client, dust, wanted):
    before = claims_of(client, dust)
    made = suggest(client, wanted)
    assert judge(client, made, "reject").json["state"] == "rejected"
    assert claims_of(client, dust) == before
    again = client.post("/v1/suggestions", json=wanted | {"reason": "in other words"})
    assert again.status_code == 409
    assert made["id"] in again.json["detail"]
    assert judge(client, made, "confirm").status_code == 409


def test_the_same_waits_once_in_whatever_order_and_spelling(client, dust):
    one, other, *_ = claims_of(client, dust)
    about = str(dust.proposition_id)
    told = {"decision": "split", "reason": WHY, "claims": [one, other], "proposition": about}
    suggest(client, told)
    turned = told | {"claims": [other.upper(), one, other]}
    assert client.post("/v1/suggestions", json=turned).status_code == 409
    suggest(client, told, claims=[one])


def test_once_confirmed_it_is_decided_and_may_be_suggested_again(client, wanted):
    made = suggest(client, wanted)
    judge(client, made, "confirm")
    assert judge(client, made, "confirm").status_code == 409
    assert judge(client, made, "reject").status_code == 409
    assert suggest(client, wanted)["id"] != made["id"]


def test_what_fits_no_more_is_not_confirmed_and_goes_on_waiting(client, wanted):
    made = suggest(client, wanted)
    decided = client.post("/v1/reviews", json=wanted)
    assert decided.status_code == 201
    answer = judge(client, made, "confirm")
    assert answer.status_code == 409
    assert client.get(f"/v1/suggestions/{made['id']}").json == made


@pytest.mark.parametrize("how", ["confirm", "reject"])
def test_deciding_takes_the_tag_of_what_was_read(client, wanted, how):
    made = suggest(client, wanted)
    address = f"/v1/suggestions/{made['id']}/{how}"
    assert client.post(address, json=JUDGED).status_code == 428
    assert judge(client, made, how, **{"If-Match": '"other"'}).status_code == 412
    assert client.post(address, json={}, headers=ANY).status_code == 422


def test_merges_are_suggested_of_propositions_as_they_stand(client, dust, wind):
    told = {
        "decision": "merge", "reason": WHY,
        "proposition": str(wind.proposition_id), "into": str(dust.proposition_id),
    }  # fmt: skip
    made = suggest(client, told)
    assert judge(client, made, "confirm").status_code == 200
    assert client.get(f"/v1/propositions/{told['proposition']}").status_code == 308
    assert client.post("/v1/suggestions", json=told).status_code == 409


def test_listing_filters(client, dust, wanted):
    kept = suggest(client, wanted)
    one, other, *_ = claims_of(client, dust)
    apart = suggest(client, {"decision": "apart", "reason": WHY, "claims": [other]})
    turned = judge(client, apart, "reject").json
    for query, items in {
        "": [turned, kept],
        "state=suggested": [kept],
        "state=rejected": [turned],
        "state=confirmed": [],
        "decision=apart": [turned],
        f"claim={one}": [kept],
        f"proposition={dust.proposition_id}": [kept],
    }.items():
        assert client.get(f"/v1/suggestions?{query}").json["items"] == items, query
    assert client.get("/v1/suggestions?state=open").status_code == 422


def test_what_is_not_there_is_not_suggested(client, wanted):
    nobody = "00000000-0000-7000-8000-000000000000"
    for name in ("claims", "proposition"):
        given = wanted | {name: [nobody] if name == "claims" else nobody}
        answer = client.post("/v1/suggestions", json=given)
        assert answer.status_code == 422
        assert answer.json["errors"][0]["pointer"] == f"/{name}"
    for how in ("confirm", "reject"):
        assert judge(client, {"id": nobody}, how).status_code == 404
    assert client.get(f"/v1/suggestions/{nobody}").status_code == 404


def test_every_step_is_recorded(client, session, wanted):
    made = suggest(client, wanted)
    judge(client, made, "reject")
    session.commit()
    told = select(Change.action).where(Change.kind == "suggestion").order_by(Change.number)
    assert session.scalars(told).all() == ["created", "rejected"]
