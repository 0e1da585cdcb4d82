"""Whoever needs no body in the answer to a change says so."""

import pytest

MINIMAL = {"Prefer": "return=minimal"}
OUTLET = {"name": "صحيفة الميناء"}


def test_a_creation_is_answered_by_its_address_and_tag(client):
    made = client.post("/v1/outlets", json=OUTLET, headers=MINIMAL)
    assert (made.status_code, made.data) == (201, b"")
    assert made.headers["Preference-Applied"] == "return=minimal"
    found = client.get(made.headers["Location"])
    assert found.headers["ETag"] == made.headers["ETag"]


def test_a_change_is_answered_by_its_tag(client):
    made = client.post("/v1/outlets", json=OUTLET)
    tag = {"If-Match": made.headers["ETag"]}
    changed = client.patch(made.headers["Location"], json={"name": "الفنار"}, headers=tag | MINIMAL)
    assert (changed.status_code, changed.data) == (204, b"")
    assert "Content-Type" not in changed.headers
    assert changed.headers["ETag"] == client.get(made.headers["Location"]).headers["ETag"]


def test_a_known_article_is_answered_by_its_address(client):
    given = {"text": "قالت هيئة الأرصاد إن عاصفة ضربت الساحل.", "outlet": "صحيفة الميناء"}
    first = client.post("/v1/articles", json=given, headers=MINIMAL)
    again = client.post("/v1/articles", json=given, headers=MINIMAL)
    assert (first.status_code, again.status_code) == (201, 204)
    assert again.headers["Content-Location"] == first.headers["Location"]
    assert again.headers["ETag"] == client.get(first.headers["Location"]).headers["ETag"]


def test_a_refusal_has_its_body_all_the_same(client):
    refused = client.post("/v1/outlets", json={"name": ""}, headers=MINIMAL)
    assert refused.json["errors"]


@pytest.mark.parametrize(
    ("given", "applied"),
    [
        ("return=minimal", "return=minimal"),
        ('wait=5, Return = "MINIMAL"; x=1', "return=minimal"),
        ("return=representation", "return=representation"),
        ("return=representation, return=minimal", "return=representation"),
        ("return=less", None),
        ("respond-async", None),
        ("", None),
        ("return=minimal" + " " * 5_000 + "x", None),
        ("\xff,;=,", None),
    ],
)
def test_of_several_preferences_the_first_counts(client, given, applied):
    made = client.post("/v1/outlets", json=OUTLET, headers={"Prefer": given})
    assert made.status_code == 201
    assert made.headers.get("Preference-Applied") == applied
    assert (made.data == b"") == (applied == "return=minimal")


def test_a_question_is_answered_whatever_is_preferred(client):
    asked = client.get("/v1/outlets", headers=MINIMAL)
    assert (asked.status_code, asked.json) == (200, {"items": [], "next": None})
