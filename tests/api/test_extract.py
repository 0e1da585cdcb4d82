"""Extraction over HTTP."""

import pytest

TEXT = "قال وزير الصحة سالم حداد إن 12 شخصا أصيبوا في الحريق."


def test_a_text_gives_its_claims_and_stores_nothing(client):
    answer = client.post("/v1/extract", json={"text": TEXT})
    assert answer.status_code == 200
    assert answer.json["language"] == "ar"
    (claim,) = answer.json["claims"]
    assert claim["speaker"]["name"] == "سالم حداد"
    content = claim["content"][0]
    assert TEXT[content["start"] : content["end"]] == content["text"]
    assert client.get("/v1/speakers").json["items"] == []


def test_offsets_are_those_of_the_text_as_given(client):
    text = f"\n\n  {TEXT}\n"
    (claim,) = client.post("/v1/extract", json={"text": text}).json["claims"]
    assert text[claim["span"]["start"] : claim["span"]["end"]] == claim["span"]["text"]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 422),
        ({"text": TEXT, "page": TEXT}, 422),
        ({"text": ""}, 422),
        ({"page": " \n "}, 422),
        ({"text": TEXT, "language": "xx"}, 422),
        ({"text": TEXT, "language": "../ar"}, 422),
        ({"text": 7}, 422),
        ({"text": "x" * 2_000_001}, 413),
    ],
)
def test_what_is_no_text_is_refused(client, given, status):
    answer = client.post("/v1/extract", json=given)
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"


def test_a_script_that_we_do_not_read_has_no_claims(client):
    answer = client.post("/v1/extract", json={"text": "ქართული ტექსტი"})
    assert answer.json == {"language": None, "claims": []}
