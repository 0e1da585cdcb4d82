"""What contradicts what, and how much is held."""

import pytest

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


# What people decide -------------------------------------------------------------------------

WHY = "the later toll counts another ward"


def decide(client, decision, found, status=201, **more):
    ends = {"proposition": found["proposition"]["id"], "into": found["rival"]["id"]}
    body = {"decision": decision, "reason": WHY, "user": "N. F.", **ends, **more}
    answer = client.post("/v1/reviews", json=body)
    assert answer.status_code == status, answer.json
    return answer.json


def opponents(client, found, side="proposition"):
    told = client.get(f"/v1/propositions/{found[side]['id']}/agreement").json
    return [one["status"] for one in told["contradicted_by"]]


def test_rejected_a_contradiction_is_none_and_says_by_whom(client, rivals):
    (found,) = listed(client)
    assert found["review"] is None
    made = decide(client, "reconcile", found)
    (rejected,) = listed(client)
    assert (rejected["status"], rejected["review"]) == ("rejected", made["id"])
    assert listed(client, "?status=rejected") == [rejected]
    for side in ("proposition", "rival"):
        assert opponents(client, found, side) == ["rejected"]
    assert client.get("/v1/propositions?contradicted=true").json["items"] == []
    review = client.get(f"/v1/reviews/{made['id']}").json
    told = {name: review[name] for name in ("decision", "reason", "user", "proposition", "into")}
    assert told == {
        "decision": "reconcile", "reason": WHY, "user": "N. F.",
        "proposition": found["proposition"]["id"], "into": found["rival"]["id"],
    }  # fmt: skip


def test_undone_it_is_a_contradiction_again(client, rivals):
    (found,) = listed(client)
    before = opponents(client, found)
    made = decide(client, "reconcile", found)
    address = f"/v1/reviews/{made['id']}"
    assert client.delete(address, headers={"If-Match": "*"}).status_code == 204
    (again,) = listed(client)
    assert (again["status"], again["review"]) == (found["status"], None)
    assert opponents(client, found) == before


def test_of_two_decisions_the_later_holds_and_a_confirmed_one_says_so(client, rivals):
    (found,) = listed(client)
    decide(client, "reconcile", found)
    turned = {"proposition": found["rival"]["id"], "into": found["proposition"]["id"]}
    made = decide(client, "dispute", found, **turned)
    (confirmed,) = listed(client)
    assert (confirmed["status"], confirmed["review"]) == (found["status"], made["id"])
    client.delete(f"/v1/reviews/{made['id']}", headers={"If-Match": "*"})
    assert listed(client)[0]["status"] == "rejected", "what it overruled holds again"


def test_rejected_stays_rejected_whoever_says_it_later(client, session, rivals):
    (found,) = listed(client)
    decide(client, "reconcile", found)
    for number, name in ((12, "صحيفة الراية"), (15, "صحيفة السنديان")):
        publish(session, make_outlet(session, name), HURT.format(number))
    assert [one["status"] for one in listed(client)] == ["rejected"]
    assert set(opponents(client, found)) == {"rejected"}


def test_it_holds_for_the_same_words_in_a_changed_text(client, session):
    outlet, url = make_outlet(session, "صحيفة الضفة"), "https://daffa.example/1"
    publish(session, outlet, HURT.format(12), url=url)
    publish(session, make_outlet(session, "صحيفة الأفق"), HURT.format(15))
    (found,) = listed(client)
    decide(client, "reconcile", found)
    publish(session, outlet, f"{HURT.format(12)}\n\nوتتابع الصحيفة ذلك.", url=url)
    assert [one["status"] for one in listed(client)] == ["rejected"]


def test_only_rivals_are_decided_about(client, session, rivals):
    (found,) = listed(client)
    publish(session, make_outlet(session, "صحيفة الراية"), "قال هاني السالم إن القطار تأخر ساعة.")
    items = client.get("/v1/propositions").json["items"]
    ends = {found[side]["id"] for side in ("proposition", "rival")}
    (other,) = (one["id"] for one in items if one["id"] not in ends)
    refused = decide(client, "reconcile", found, status=409, into=other)
    assert refused["errors"][0]["pointer"] == "/into"
    decide(client, "dispute", found, status=422, claims=[other])


def test_somebody_who_may_not_decide_suggests_it(client, rivals):
    (found,) = listed(client)
    ends = {"proposition": found["proposition"]["id"], "into": found["rival"]["id"]}
    body = {"decision": "reconcile", "reason": WHY, **ends}
    made = client.post("/v1/suggestions", json=body)
    assert made.status_code == 201, made.json
    assert opponents(client, found) != ["rejected"]
    path = f"/v1/suggestions/{made.json['id']}/confirm"
    confirmed = client.post(path, json={"reason": "so it is"}, headers={"If-Match": "*"})
    assert confirmed.status_code == 200, confirmed.json
    assert opponents(client, found) == ["rejected"]


def test_the_page_says_that_a_person_decided_it(client, rivals):
    (found,) = listed(client)
    decide(client, "reconcile", found)
    page = client.get(f"/propositions/{found['proposition']['id']}").text
    assert "No contradiction, as a person decided" in page
    assert "No contradiction: both values go together" in page and "N. F." in page
