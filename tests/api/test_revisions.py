"""Revisions over HTTP: every text that an article had, and what changed in its claims."""

import pytest

from tests.factories import make_outlet
from tests.stories import carried_by, publish

URL = "https://harbour.example/bridge"
FIRST = (
    "قال وزير النقل سامر الحلبي إن الجسر سيفتح غدا أمام الشاحنات. "
    "وأكدت نقابة العمال أن العمل توقف في الميناء القديم. "
    "وأعلنت بلدية المرجان أن الماء مقطوع عن الحي."
)
SECOND = (
    "قال وزير النقل سامر الحلبي إن الجسر سيفتح الأحد أمام الشاحنات. "
    "وأكدت شرطة الميناء أن العمل توقف في الميناء القديم. "
    "وأعلنت إدارة المصنع أن العمال في أمان."
)


def given(text):
    return {"outlet": "صحيفة الميناء", "url": URL, "language": "ar", "text": text}


@pytest.fixture
def article(client):
    client.post("/v1/articles", json=given(FIRST))
    return client.post("/v1/articles", json=given(SECOND)).json


def test_all_revisions_are_listed_with_what_they_claimed(client, article):
    listed = client.get(f"/v1/articles/{article['id']}/revisions").json
    assert [(one["number"], one["claims"]) for one in listed["items"]] == [(1, 3), (2, 3)]
    assert listed["next"] is None


def test_the_spans_of_an_old_revision_stay_true(client, article):
    old = client.get(f"/v1/articles/{article['id']}/revisions/1").json
    assert old["text"] == FIRST
    assert len(old["claims"]) == 3
    for claim in old["claims"]:
        assert claim["current"] is False
        for span in (claim["span"], claim["cue"], *claim["content"]):
            assert FIRST[span["start"] : span["end"]] == span["text"]


def test_what_changed_is_told_claim_by_claim(client, article):
    found = client.get(f"/v1/articles/{article['id']}/revisions/2/changes").json
    assert (found["before"], found["after"]) == (1, 2)
    assert [one["change"] for one in found["changes"]] == [
        "reworded",
        "reattributed",
        "added",
        "removed",
    ]
    reworded, moved, added, removed = found["changes"]
    assert reworded["before"]["superseded_by"] == reworded["after"]["id"]
    assert reworded["after"]["supersedes"] == reworded["before"]["id"]
    assert moved["before"]["speaker"]["name"] != moved["after"]["speaker"]["name"]
    assert added["before"] is None
    assert (removed["after"], removed["before"]["superseded_by"]) == (None, None)


def test_any_two_revisions_can_be_compared(client, article):
    client.post("/v1/articles", json=given(FIRST))
    path = f"/v1/articles/{article['id']}/revisions/3/changes"
    found = client.get(path, query_string={"before": 1}).json
    assert {one["change"] for one in found["changes"]} == {"unchanged"}


@pytest.mark.parametrize(
    "path", ["revisions/3", "revisions/1/changes", "revisions/99999999999999/changes"]
)
def test_what_there_is_not_is_not_found(client, article, path):
    answer = client.get(f"/v1/articles/{article['id']}/{path}")
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"


def test_a_revision_below_the_first_is_refused(client, article):
    path = f"/v1/articles/{article['id']}/revisions/2/changes"
    assert client.get(path, query_string={"before": 0}).status_code == 422


def test_an_unknown_article_has_no_revisions(client):
    unknown = "00000000-0000-7000-8000-000000000000"
    assert client.get(f"/v1/articles/{unknown}/revisions").status_code == 404


def test_a_changed_text_that_still_says_it_says_it_under_the_same_id(client, session):
    outlet, url = make_outlet(session, "صحيفة دلتا"), "https://delta.example/same"
    said = "قالت هيئة الأرصاد البحرية إن عاصفة رملية ضربت ساحل المرجان فجر السبت."
    first = publish(session, outlet, said, url=url)
    (before,) = carried_by(session, first)
    publish(session, outlet, f"{said}\n\nوتتابع الصحيفة ذلك.", url=url)
    assert carried_by(session, first) == {before}
    told = client.get(f"/v1/propositions/{before}/agreement").json
    assert (told["verdict"], told["corrected"]) == ("one_outlet", [])


def test_nothing_bears_on_what_nobody_says_any_more(client, session):
    outlet, url = make_outlet(session, "صحيفة دلتا"), "https://delta.example/gone"
    article = publish(session, outlet, "قال فؤاد النجار إن جسر الوادي انهار فجر الاثنين.", url=url)
    (gone,) = carried_by(session, article)
    denial = "نفى هاني السالم أن يكون جسر الوادي قد انهار فجر الاثنين."
    publish(session, make_outlet(session, "صحيفة الراية"), denial)
    assert client.get(f"/v1/propositions/{gone}/agreement").json["opposing"]
    publish(session, outlet, "قال فؤاد النجار إن القطار وصل إلى المحطة ظهر الأحد.", url=url)
    told = client.get(f"/v1/propositions/{gone}/agreement").json
    assert (told["verdict"], told["opposing"], told["partial"]) == (None, None, [])
    listed = client.get("/v1/contradictions", query_string={"proposition": str(gone)}).json
    assert listed["items"] == []
