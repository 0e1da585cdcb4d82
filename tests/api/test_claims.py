"""Claims over HTTP."""

import pytest

from tests.counting import counted
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)


@pytest.fixture
def claims(session):
    """Two claims of each of two articles of two outlets, on one proposition but for the last."""
    proposition, government = make_proposition(session), make_speaker(session, "حكومة الجزيرة")
    made = []
    for _ in range(2):
        article = make_article(session, make_outlet(session))
        made += [
            make_claim(session, article, make_speaker(session, body=government)) for _ in range(2)
        ]
    for claim in made[:3]:
        make_membership(session, proposition, claim)
    session.commit()
    return made


def listed(client, **query):
    page = client.get("/v1/claims", query_string=query)
    assert page.status_code == 200
    return [claim["id"] for claim in page.json["items"]]


def test_claims_are_filtered_by_what_they_belong_to(client, claims):
    ids = [str(claim.id) for claim in claims]
    first = client.get(f"/v1/claims/{ids[0]}").json
    assert listed(client) == ids
    assert listed(client, article=first["article"]["id"]) == ids[:2]
    assert listed(client, outlet=first["outlet"]["id"]) == ids[:2]
    assert listed(client, speaker=first["speaker"]["id"]) == ids[:1]
    assert listed(client, proposition=first["propositions"][0]["id"]) == ids[:3]
    assert listed(client, proposition=first["id"]) == []


def test_a_claim_listed_is_the_claim_itself(client, claims):
    page = client.get("/v1/claims").json
    assert page["items"] == [client.get(f"/v1/claims/{claim.id}").json for claim in claims]


def test_a_page_costs_the_same_however_long(client, session, claims, engine):
    costs = []
    for _ in range(2):
        with counted(engine) as statements:
            client.get("/v1/claims?limit=200")
        costs.append(len(statements))
        for claim in claims:
            article = make_article(session, make_outlet(session))
            for _ in range(5):
                claim = make_claim(session, article, make_speaker(session))
                make_membership(session, make_proposition(session), claim)
        session.commit()
    assert costs == [3, 3]
