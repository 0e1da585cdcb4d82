"""Matching over HTTP."""

import pytest

TEXT = "قالت وزارة الصحة في جمهورية المرجان إن 12 شخصا أصيبوا في حريق الميناء القديم."


@pytest.fixture
def proposition(client):
    given = {"outlet": "صحيفة الميناء", "url": "https://harbour.example/fire", "text": TEXT}
    made = client.post("/v1/articles", json=given)
    return made.json["claims"][0]["propositions"][0]["id"]


def candidates(client, text):
    answer = client.post("/v1/match", json={"texts": [text]})
    assert answer.status_code == 200
    return [
        (one["proposition"]["id"], one["relation"]) for one in answer.json["items"][0]["candidates"]
    ]


def test_the_same_wording_finds_the_proposition(client, proposition):
    assert candidates(client, "12 شخصا أصيبوا في حريق الميناء القديم") == [(proposition, "same")]


def test_another_number_contradicts_it(client, proposition):
    found = candidates(client, "15 شخصا أصيبوا في حريق الميناء القديم")
    assert found == [(proposition, "contradicts")]


def test_another_story_finds_nothing(client, proposition):
    assert candidates(client, "افتتح الوزير معرض الكتاب السنوي في العاصمة") == []


def test_each_text_is_answered_in_order_with_the_reason(client, proposition):
    texts = ["أصيب 12 شخصا في حريق الميناء القديم", "افتتح الوزير معرض الكتاب السنوي"]
    items = client.post("/v1/match", json={"texts": texts, "language": "ar"}).json["items"]
    assert [item["text"] for item in items] == texts
    reason = items[0]["candidates"][0]["reason"]
    assert {"method", "threshold", "features"} <= set(reason)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"texts": []},
        {"texts": ["x"] * 101},
        {"texts": [""]},
        {"texts": ["  "]},
        {"texts": ["\ud800"]},
        {"texts": ["ا" * 2_001]},
        {"texts": ["ا"], "language": "xx"},
        {"texts": "ا"},
    ],
)
def test_what_cannot_be_matched_is_refused(client, given):
    answer = client.post("/v1/match", json=given)
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"
