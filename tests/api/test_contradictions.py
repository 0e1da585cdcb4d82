"""What contradicts what, and how much is held."""

import pytest
from sqlalchemy import text

from service.answers import stats
from tests.counting import counted
from tests.factories import make_outlet
from tests.stories import publish

HURT = "قالت وزارة الصحة في جمهورية المرجان إن {} شخصا أصيبوا في حريق الميناء القديم."
DENIED = "نفت بلدية المرسى أن يكون 12 شخصا أصيبوا في حريق الميناء القديم."


@pytest.fixture
def rivals(session):
    return [
        publish(session, make_outlet(session, name), HURT.format(number))
        for name, number in (("صحيفة الضفة", 12), ("صحيفة الأفق", 15))
    ]


def listed(client, query=""):
    answer = client.get(f"/v1/contradictions{query}")
    assert answer.status_code == 200, answer.json
    return answer.json["items"]


def denials(client, article):
    """What the article's claims deny; what they deny contradicts them in turn."""
    found = listed(client, "?kind=denial")
    return [one for one in found if one["claim"]["article"] == str(article.id)]


def test_rival_values_are_listed_with_both_propositions(client, rivals):
    (found,) = listed(client)
    assert (found["kind"], found["claim"]) == ("numeric", None)
    said = {found["proposition"]["text"], found["rival"]["text"]}
    assert {"12" in one for one in said} == {True, False}
    for side in ("proposition", "rival"):
        assert listed(client, f"?proposition={found[side]['id']}") == [found]


def test_whoever_denies_it_is_listed_with_his_words(client, session, rivals):
    article = publish(session, make_outlet(session, "صحيفة الراية"), DENIED)
    found = denials(client, article)[0]
    assert found["rival"] is None
    assert found["claim"]["article"] == str(article.id)
    assert found["claim"]["speaker"]["name"] == "بلدية المرسى"
    client.post(f"/v1/articles/{article.id}/withdrawal", json={}, headers={"If-Match": "*"})
    assert {one["status"] for one in denials(client, article)} == {"withdrawn"}
    assert listed(client, "?status=withdrawn") == denials(client, article)


def test_pages_follow_each_other(client, session, rivals):
    publish(session, make_outlet(session, "صحيفة الراية"), DENIED)
    everything = listed(client)
    first = client.get("/v1/contradictions?limit=1").json
    rest = client.get(f"/v1/contradictions?cursor={first['next']}").json
    assert [*first["items"], *rest["items"]] == everything
    assert len(everything) > 1


@pytest.mark.parametrize("query", ["kind=odd", "status=x", "strength=", "proposition=1", "limit=0"])
def test_an_unknown_filter_is_refused(client, query):
    assert client.get(f"/v1/contradictions?{query}").status_code == 422


def test_more_contradictions_take_no_more_queries(client, session, engine, rivals):
    def queries():
        with counted(engine) as statements:
            listed(client)
        return len(statements)

    publish(session, make_outlet(session, "صحيفة الراية"), DENIED)
    before = queries()
    for number in range(20, 26):
        publish(session, make_outlet(session), HURT.format(number))
    assert queries() == before


def test_what_is_held_is_counted(client, session, rivals):
    told = client.get("/v1/stats").json
    assert (told["articles"], told["outlets"], told["rivalries"]) == (2, 2, 1)
    assert told["articles_by_language"] == [{"value": "ar", "count": 2}]
    assert told["articles_by_month"] == [{"value": None, "count": 2}]
    assert told["propositions_by_verdict"] == [{"value": "one_outlet", "count": 2}]
    assert sum(one["count"] for one in told["articles_by_outlet"]) == 2
    assert told["not_computed"] == {}


def test_what_takes_too_long_is_null_and_says_so(client, monkeypatch, rivals):
    slow = text("SELECT count(*) FROM articles, pg_sleep(5)")
    monkeypatch.setattr(stats, "PATIENCE", 50)
    monkeypatch.setattr(stats.query, "COUNTS", {**stats.query.COUNTS, "articles": slow})
    told = client.get("/v1/stats").json
    assert told["articles"] is None
    assert "articles" in told["not_computed"]
    assert told["outlets"] == 2
