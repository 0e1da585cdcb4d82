"""Outlets over HTTP."""

from uuid import UUID

from service.ingest.agreements import refresh_agreements
from service.models import Agreement, Outlet
from tests.counting import counted
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)

OWNER = {
    "name": "مجموعة المرفأ",
    "evidence_url": "https://registry.example/harbour",
    "valid_from": "2020-01-01",
}


ANY = {"If-Match": "*"}


def test_an_outlet_is_created_as_told(client):
    made = client.post(
        "/v1/outlets",
        json={
            "name": "صحيفة الميناء",
            "aliases": ["الميناء"],
            "hosts": ["WWW.Harbour.example", "https://m.harbour.example/a"],
            "publisher": OWNER,
        },
    )
    assert made.status_code == 201
    assert made.json == client.get(made.headers["Location"]).json
    assert made.json["aliases"] == ["الميناء"]
    assert made.json["hosts"] == ["harbour.example", "m.harbour.example"]
    assert made.json["publisher"] | OWNER | {"valid_to": None} == made.json["publisher"]


def test_a_name_belongs_to_one_outlet(client):
    client.post("/v1/outlets", json={"name": "صحيفة الميناء"})
    again = client.post("/v1/outlets", json={"name": "صَحِيفَة  الميناء"})
    assert again.status_code == 409
    assert len(client.get("/v1/outlets").json["items"]) == 1


def test_a_host_belongs_to_one_outlet(client):
    client.post("/v1/outlets", json={"name": "صحيفة الميناء", "hosts": ["harbour.example"]})
    again = client.post("/v1/outlets", json={"name": "المنارة", "hosts": ["harbour.example"]})
    assert again.status_code == 409


def test_what_is_left_out_of_a_change_stays(client):
    made = client.post(
        "/v1/outlets", json={"name": "صحيفة الميناء", "aliases": ["الميناء"], "publisher": OWNER}
    )
    path = made.headers["Location"]
    changed = client.patch(path, json={"hosts": ["harbour.example"]}, headers=ANY)
    assert changed.status_code == 200
    assert changed.json == made.json | {"hosts": ["harbour.example"]}
    assert client.patch(path, json={}, headers=ANY).json == changed.json


def test_a_renamed_outlet_is_still_known_by_its_old_name(client):
    path = client.post("/v1/outlets", json={"name": "صحيفة الميناء"}).headers["Location"]
    renamed = client.patch(path, json={"name": "المنارة"}, headers=ANY).json
    assert (renamed["name"], renamed["aliases"]) == ("المنارة", ["صحيفة الميناء"])
    replaced = client.patch(path, json={"aliases": []}, headers=ANY).json
    assert replaced["aliases"] == []


def test_an_owner_can_become_unknown_again(client):
    path = client.post("/v1/outlets", json={"name": "صحيفة الميناء", "publisher": OWNER}).headers[
        "Location"
    ]
    assert client.patch(path, json={"publisher": None}, headers=ANY).json["publisher"] is None


def test_a_period_ends_after_it_begins(client):
    owner = OWNER | {"valid_to": "2019-01-01"}
    answer = client.post("/v1/outlets", json={"name": "صحيفة الميناء", "publisher": owner})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == "/publisher/valid_to"


def test_a_new_owner_changes_the_agreements_that_rest_on_it(client, session):
    proposition = make_proposition(session)
    outlets = [make_outlet(session) for _ in range(2)]
    for outlet in outlets:
        claim = make_claim(session, make_article(session, outlet), make_speaker(session))
        make_membership(session, proposition, claim)
    refresh_agreements(session, [proposition.id])
    session.commit()
    path = f"/v1/propositions/{proposition.id}/agreement"
    assert client.get(path).json["verdict"] == "independently_sourced"
    for outlet in outlets:
        path_to = f"/v1/outlets/{outlet.id}"
        assert client.patch(path_to, json={"publisher": OWNER}, headers=ANY).status_code == 200
    folded = client.get(path).json
    assert (folded["verdict"], folded["revision"]) == ("unresolved", 2)
    session.expire_all()
    assert session.get(Agreement, proposition.id).revision == 2


def test_an_outlet_speaks_for_the_state_that_owns_it_or_for_whom_is_told(client):
    owners = (
        ({"name": "حكومة مرجان"}, "حكومة مرجان"),
        ({"name": "حكومة مرجان", "speaks_for": None}, None),
        ({"name": "هيئة إعلام مرجان"}, None),
        ({"name": "هيئة إعلام مرجان", "speaks_for": "جمهورية مرجان"}, "جمهورية مرجان"),
    )
    path = client.post("/v1/outlets", json={"name": "تلفزيون مرجان"}).headers["Location"]
    for owner, whose in owners:
        told = client.patch(path, json={"publisher": OWNER | owner}, headers=ANY).json["publisher"]
        assert told["speaks_for"] == whose
        affiliations = [s["affiliation"] for s in client.get("/v1/speakers").json["items"]]
        assert [a["body"]["name"] for a in affiliations if a] == [whose] * (whose is not None)


def test_a_missing_outlet_cannot_be_changed(client):
    answer = client.patch(f"/v1/outlets/{UUID(int=1)}", json={}, headers=ANY)
    assert answer.status_code == 404


def test_a_page_costs_the_same_however_long(client, session, engine):
    costs = []
    for number in (1, 20):
        for _ in range(number):
            make_outlet(session, publisher="مجموعة المرفأ")
        session.commit()
        with counted(engine) as statements:
            client.get("/v1/outlets?limit=200")
        costs.append(len(statements))
    assert costs == [4, 4]


def test_a_failed_creation_leaves_no_row(client, session):
    client.post("/v1/outlets", json={"name": "المنارة", "hosts": ["taken.example"]})
    refused = client.post("/v1/outlets", json={"name": "الفنار", "hosts": ["taken.example"]})
    assert refused.status_code == 409
    assert session.query(Outlet).count() == 1
