"""Propositions over HTTP, and the agreement on each."""

from uuid import UUID

import pytest

from service.ingest.agreements import refresh_agreements
from service.models import Outlet
from tests.counting import counted
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)


def carried(session, outlets, text="أغلق الجسر"):
    """A proposition that so many outlets carry, of one speaker."""
    proposition, speaker = make_proposition(session, text), make_speaker(session)
    for _ in range(outlets):
        make_membership(session, proposition, make_claim(session, make_article(session), speaker))
    refresh_agreements(session, [proposition.id])
    session.commit()
    return proposition


def listed(client, **query):
    return [item["id"] for item in client.get("/v1/propositions", query_string=query).json["items"]]


def test_propositions_are_filtered_by_their_agreement(client, session):
    one, two, three = (carried(session, number) for number in (1, 2, 3))
    assert listed(client) == [str(one.id), str(two.id), str(three.id)]
    assert listed(client, verdict="echoed") == [str(two.id), str(three.id)]
    assert listed(client, min_outlets=3) == [str(three.id)]
    assert listed(client, verdict="one_outlet", min_outlets=2) == []
    assert client.get("/v1/propositions?verdict=true").status_code == 422


def test_a_proposition_shows_the_figures_of_its_agreement(client, session):
    proposition = carried(session, 2)
    shown = client.get(f"/v1/propositions/{proposition.id}").json
    assert shown["text"] == "أغلق الجسر"
    assert shown["verdict"] == "echoed"
    assert shown["supporting"]["outlets"] == {"at_least": 2, "at_most": 2}
    assert shown["supporting"]["parties"] == {"at_least": 1, "at_most": 1}
    assert shown["opposing"] is None
    assert client.get("/v1/propositions").json["items"] == [shown]


@pytest.mark.parametrize("suffix", ["", "/agreement"])
def test_a_merged_proposition_leads_to_the_one_that_stands(client, session, suffix):
    first, second, third = (carried(session, 1) for _ in range(3))
    first.merged_into, second.merged_into = second.id, third.id
    session.commit()
    answer = client.get(f"/v1/propositions/{first.id}{suffix}")
    assert answer.status_code == 308
    assert answer.headers["Location"] == f"/v1/propositions/{third.id}{suffix}"
    assert listed(client) == [str(third.id)]


def test_the_tag_of_an_agreement_begins_with_its_revision(client, session):
    path = f"/v1/propositions/{carried(session, 2).id}/agreement"
    answer = client.get(path)
    assert answer.status_code == 200
    tag = answer.headers["ETag"]
    assert tag.startswith('"1-')
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304
    assert client.get(path, headers={"If-None-Match": f"W/{tag}"}).status_code == 304
    assert client.get(path, headers={"If-None-Match": '"1-other"'}).status_code == 200


def test_the_tag_of_an_agreement_changes_with_what_is_joined_at_reading(client, session):
    proposition = carried(session, 2)
    path = f"/v1/propositions/{proposition.id}/agreement"
    answer = client.get(path)
    outlet = session.get(Outlet, UUID(answer.json["carriers"][0]["outlet"]["id"]))
    outlet.name = "صحيفة أخرى"
    session.commit()
    renamed = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert renamed.status_code == 200
    assert renamed.json["revision"] == answer.json["revision"]


def test_an_agreement_costs_the_same_however_many_carry_it(client, session, engine):
    costs = []
    for outlets in (1, 20):
        proposition = carried(session, outlets)
        with counted(engine) as statements:
            client.get(f"/v1/propositions/{proposition.id}/agreement")
        costs.append(len(statements))
    assert costs == [2, 2]


def test_a_page_costs_the_same_however_long(client, session, engine):
    carried(session, 2)
    carried(session, 2)
    with counted(engine) as statements:
        assert len(listed(client)) == 2
    assert len(statements) == 2


def test_the_outlets_of_an_agreement_are_named(client, session):
    proposition = make_proposition(session)
    outlet = make_outlet(session, "صحيفة الميناء", publisher="مجموعة المرفأ")
    for _ in range(2):
        claim = make_claim(session, make_article(session, outlet), make_speaker(session))
        make_membership(session, proposition, claim)
    refresh_agreements(session, [proposition.id])
    session.commit()
    answer = client.get(f"/v1/propositions/{proposition.id}/agreement").json
    assert answer["carriers"][0]["outlet"] == {"id": str(outlet.id), "name": "صحيفة الميناء"}
    assert {"صحيفة الميناء", "مجموعة المرفأ"} <= set(answer["names"].values())
