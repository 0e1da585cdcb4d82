"""Telling over HTTP that an outlet took an article back, or corrected it."""

from uuid import uuid4

import pytest
from flask.testing import FlaskClient

ANY = {"If-Match": "*"}
TEXT = "قالت بلدية المرسى إن جسر الوادي انهار فجر الاثنين."


@pytest.fixture
def address(client: FlaskClient) -> str:
    client.post("/v1/outlets", json={"name": "صحيفة الضفة"})
    given = {"outlet": "صحيفة الضفة", "text": TEXT, "language": "ar"}
    return f"/v1/articles/{client.post('/v1/articles', json=given).json['id']}"


def test_an_article_is_withdrawn_once(client: FlaskClient, address: str) -> None:
    told = client.post(f"{address}/withdrawal", json={"at": "2031-05-14T12:00:00Z"}, headers=ANY)
    assert told.status_code == 200
    assert (told.json["status"], told.json["withdrawn_at"]) == ("withdrawn", "2031-05-14T12:00:00Z")
    again = client.post(f"{address}/withdrawal", json={}, headers=ANY)
    assert again.json["withdrawn_at"] == "2031-05-14T12:00:00Z"
    (proposition,) = told.json["claims"][0]["propositions"]
    agreement = client.get(f"/v1/propositions/{proposition['id']}/agreement").json
    assert agreement["verdict"] == "withdrawn"


def test_an_article_is_corrected(client: FlaskClient, address: str) -> None:
    tag = {"If-Match": client.get(address).headers["ETag"]}
    told = client.post(f"{address}/correction", json={"note": "The bridge stands."}, headers=tag)
    assert told.status_code == 200
    assert (told.json["status"], told.json["correction"]) == ("corrected", "The bridge stands.")
    assert client.get(address).json["corrected_at"] == told.json["corrected_at"]
    assert client.get(address).headers["ETag"] == told.headers["ETag"]
    again = client.post(f"{address}/withdrawal", json={}, headers=tag)
    assert again.status_code == 412, "it is another article by now"


@pytest.mark.parametrize("told", ["withdrawal", "correction"])
def test_of_an_unknown_article_nothing_is_told(client: FlaskClient, told: str) -> None:
    assert client.post(f"/v1/articles/{uuid4()}/{told}", json={}).status_code == 404


@pytest.mark.parametrize("given", [{"at": "2031-05-14"}, {"note": ""}, {"why": "?"}])
def test_what_makes_no_sense_is_refused(client: FlaskClient, address: str, given: dict) -> None:
    assert client.post(f"{address}/correction", json=given).status_code == 422
