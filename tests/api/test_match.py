"""Matching over HTTP."""

import pytest

from tests.counting import counted

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


def test_it_shows_the_held_words_that_are_nearest(client, proposition):
    body = {"texts": ["أصيب 12 شخصا في حريق الميناء القديم"]}
    (candidate,) = client.post("/v1/match", json=body).json["items"][0]["candidates"]
    claim = client.get(f"/v1/claims/{candidate['reason']['claim']}").json
    assert claim["propositions"][0]["id"] == candidate["proposition"]["id"] == proposition
    assert all(span["text"] in TEXT for span in candidate["reason"]["spans"])


def test_a_hundred_texts_take_as_many_queries_as_one(client, engine, proposition):
    numbers = []
    for texts in (["أصيب 12 شخصا في حريق الميناء"], [f"أصيب {n} شخصا في حريق" for n in range(100)]):
        with counted(engine) as statements:
            assert client.post("/v1/match", json={"texts": texts}).status_code == 200
        numbers.append(len(statements))
    assert numbers[0] == numbers[1] == 4


def test_a_fault_is_told_of_the_text_that_has_it(client):
    told = client.post("/v1/match", json={"texts": ["أغلق الجسر", " "]}).json
    assert told["errors"][0]["pointer"] == "/texts/1"
