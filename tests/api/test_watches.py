"""Watched outlets over HTTP: whose silence can be told, and what outlets have in common."""

from datetime import timedelta

import pytest

from service.ingest.agreements import refresh_agreements
from service.models import Revision
from tests.factories import (
    NOON,
    make_article,
    make_claim,
    make_copy,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)


def carry(session, proposition, outlet, relation="same", moment=NOON):
    article = make_article(session, outlet)
    revision = session.get_one(Revision, (article.id, 1))
    revision.published_at, revision.published_precision = moment, "second"
    revision.published_time_zone = "Z"
    claim = make_claim(session, article, make_speaker(session))
    make_membership(session, proposition, claim, relation, published_at=moment)
    session.flush()
    return claim


@pytest.fixture
def carried(session):
    """A proposition of three outlets, and a fourth that does not carry it."""
    outlets = [make_outlet(session) for _ in range(4)]
    proposition = make_proposition(session)
    for outlet in outlets[:3]:
        carry(session, proposition, outlet)
    refresh_agreements(session, [proposition.id])
    return proposition, outlets


def watch(client, outlet, since="2031-05-01", until=None):
    given = {"list": "صحف الساحل", "outlet": str(outlet.id), "since": since, "until": until}
    return client.post("/v1/watches", json=given)


def coverage(client, proposition):
    answer = client.get(f"/v1/propositions/{proposition.id}/agreement").json
    return answer["coverage"], answer["not_computed"].get("coverage")


def ids(listed):
    return {one["id"] for one in listed}


def test_of_outlets_that_nobody_watches_nothing_is_told(client, carried):
    proposition, _ = carried
    told, why = coverage(client, proposition)
    assert told is None
    assert "watched" in why


def test_watched_outlets_carry_it_or_were_not_found_to(client, carried):
    proposition, outlets = carried
    for outlet in outlets[1:]:
        assert watch(client, outlet).status_code == 201
    told, why = coverage(client, proposition)
    assert why is None
    assert told["day"] == "2031-05-02"
    assert ids(told["watched"]) == {str(o.id) for o in outlets[1:]}
    assert ids(told["carried"]) == {str(o.id) for o in outlets[1:3]}
    assert ids(told["not_found"]) == {str(outlets[3].id)}


def test_a_watch_tells_nothing_of_other_days(client, carried):
    proposition, outlets = carried
    watch(client, outlets[3], "2031-05-03")
    watch(client, outlets[3], "2031-04-01", "2031-05-01")
    assert coverage(client, proposition)[0] is None
    watch(client, outlets[3], "2031-05-02", "2031-05-02")
    assert ids(coverage(client, proposition)[0]["not_found"]) == {str(outlets[3].id)}


def test_a_retracted_watch_is_over(client, carried):
    proposition, outlets = carried
    made = watch(client, outlets[3]).json
    assert ids(client.get("/v1/watches").json["items"]) == {made["id"]}
    address = f"/v1/watches/{made['id']}"
    assert client.get(address).json == made
    tag = {"If-Match": client.get(address).headers["ETag"]}
    assert client.delete(address, headers=tag).status_code == 204
    assert client.delete(address, headers=tag).status_code == 404
    assert coverage(client, proposition)[0] is None


def test_what_a_watched_outlet_left_out_is_listed(client, carried):
    proposition, outlets = carried
    path = f"/v1/outlets/{outlets[3].id}/omissions"
    assert client.get(path).json["items"] == []
    watch(client, outlets[3])
    assert ids(client.get(path).json["items"]) == {str(proposition.id)}
    assert client.get(path, query_string={"min_outlets": 4}).json["items"] == []
    assert client.get(f"/v1/outlets/{outlets[0].id}/omissions").json["items"] == []


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"until": "2031-04-30"}, 422),
        ({"list": "  "}, 422),
        ({"since": "yesterday"}, 422),
        ({"outlet": "00000000-0000-7000-8000-000000000000"}, 404),
    ],
)
def test_a_watch_that_makes_no_sense_is_refused(client, carried, change, status):
    _, outlets = carried
    given = {"list": "x", "outlet": str(outlets[0].id), "since": "2031-05-01"} | change
    assert client.post("/v1/watches", json=given).status_code == status


def relations(client, outlet):
    found = client.get(f"/v1/outlets/{outlet.id}/relations").json["items"]
    return {one["outlet"]["id"]: one for one in found}


def test_what_outlets_have_in_common_is_withheld_where_it_is_little(client, session):
    ours, theirs = make_outlet(session), make_outlet(session)
    for number in range(12):
        proposition = make_proposition(session)
        carry(session, proposition, ours)
        carry(session, proposition, theirs, "contradicts" if number < 3 else "same")
        if number == 8:
            few = relations(client, ours)[str(theirs.id)]["agreement"]
            assert few["sample"] == 9
            assert few["share"] is None
            assert "Fewer than 10" in few["withheld"]
    found = relations(client, ours)[str(theirs.id)]
    assert (found["shared"], found["contradicted"]) == (9, 3)
    assert found["agreement"]["share"] == 0.75
    interval = found["agreement"]["interval"]
    assert interval["at_least"] < 0.75 < interval["at_most"]


def test_who_copied_whom_is_told_where_the_dates_allow(client, session):
    ours, theirs, proposition = (
        make_outlet(session),
        make_outlet(session),
        make_proposition(session),
    )
    for ours_at, theirs_at in (
        (NOON, NOON + timedelta(hours=1)),
        (NOON + timedelta(hours=3), NOON),
        (NOON, NOON),
    ):
        one = carry(session, proposition, ours, moment=ours_at)
        make_copy(session, one, carry(session, proposition, theirs, moment=theirs_at))
    copied = relations(client, ours)[str(theirs.id)]["copied"]
    assert copied == {"from_them": 1, "by_them": 1, "unknown": 1}
    assert relations(client, theirs)[str(ours.id)]["copied"] == copied


def test_an_unknown_outlet_has_no_relations(client):
    unknown = "00000000-0000-7000-8000-000000000000"
    for what in ("relations", "omissions"):
        assert client.get(f"/v1/outlets/{unknown}/{what}").status_code == 404
