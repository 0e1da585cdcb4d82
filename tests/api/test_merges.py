"""Who is whom, by a person's word: over the rules', through every ingest, and undone."""

from typing import Any

import pytest
from sqlalchemy import select

from service.answers.evidence import load_evidence
from service.models import Agreement, Speaker
from tests.counting import counted
from tests.factories import make_outlet, make_speaker
from tests.stories import agreement_on, publish

ANY = {"If-Match": "*"}
WHY = "the registry says so"
ONE = "قال مدير مرفأ الشعاب هاني السالم إن الرصيف الشرقي أغلق أمام السفن مساء الأحد."
OTHER = "قال رياض الحمداني إن الرصيف الشرقي أغلق أمام السفن مساء الأحد."
ID = "0193a1d4-0000-7000-8000-000000000000"


@pytest.fixture
def articles(session):
    return [
        publish(session, make_outlet(session, name), text)
        for name, text in (("صحيفة الضفة", ONE), ("صحيفة الأفق", OTHER))
    ]


def speaker(client, article) -> Any:
    (claim,) = client.get(f"/v1/claims?article={article.id}").json["items"]
    return claim["speaker"]["id"]


def act(client, one, what, status=200, **given) -> Any:
    body = {"reason": WHY, **given}
    answer = client.post(f"/v1/speakers/{one}/{what}", json=body, headers=ANY)
    assert answer.status_code == status, answer.json
    return answer.json


def last_review(client) -> Any:
    return client.get("/v1/reviews?limit=1").json["items"][0]


def undo_last(client) -> None:
    address = f"/v1/reviews/{last_review(client)['id']}"
    assert client.delete(address, headers=ANY).status_code == 204


def counted_speakers(session, *articles) -> Any:
    return agreement_on(session, *articles).answer["supporting"]["speakers"]["members"]


def holds(session) -> None:
    """No form stands for another that is not its own, and every agreement follows."""
    session.expire_all()
    stands = {one.id: one.merged_into for one in session.scalars(select(Speaker))}
    assert all(stands[into] is None for into in stands.values() if into)
    for held in session.scalars(select(Agreement)):
        evidence = load_evidence(session, [held.proposition_id])[held.proposition_id]
        assert held.answer == evidence.assess().to_dict()


def test_merged_they_are_one_until_that_is_undone(client, session, articles):
    one, other = (speaker(client, article) for article in articles)
    assert len(counted_speakers(session, *articles)) == 2
    told = act(client, one, "merge", into=other, user="N. F.")
    assert told["id"] == other
    assert [join["form"]["id"] for join in told["joins"]] == [one]
    assert counted_speakers(session, *articles) == [other]
    moved = client.get(f"/v1/speakers/{one}")
    assert moved.status_code == 308
    assert moved.headers["Location"] == f"/v1/speakers/{other}"
    review = last_review(client)
    assert (review["decision"], review["user"], review["reason"]) == ("join", "N. F.", WHY)
    holds(session)
    undo_last(client)
    assert len(counted_speakers(session, *articles)) == 2
    assert client.get(f"/v1/speakers/{one}").json["joins"] == []
    holds(session)


def test_whoever_is_named_so_later_is_the_one_too(client, session, articles):
    one, other = (speaker(client, article) for article in articles)
    act(client, one, "merge", into=other)
    late = publish(session, make_outlet(session, "صحيفة الراية"), ONE)
    assert speaker(client, late) == other
    assert counted_speakers(session, *articles, late) == [other]
    holds(session)


def test_parted_a_name_and_its_claims_are_somebody_elses(client, session, articles):
    one, other = (speaker(client, article) for article in articles)
    act(client, one, "merge", into=other)
    apart = act(client, other, "split", status=201, forms=[one])
    assert apart["id"] == one
    assert len(counted_speakers(session, *articles)) == 2
    publish(session, make_outlet(session, "صحيفة الراية"), ONE)
    assert client.get(f"/v1/speakers/{one}").status_code == 200
    holds(session)
    undo_last(client)
    assert client.get(f"/v1/speakers/{one}").status_code == 308
    holds(session)


def test_a_rule_does_not_join_what_a_person_parted(client, session):
    spellings = [
        "قالت منظمة إغاثة المرجان الدولية إن القافلة وصلت إلى ميناء الشعاب صباح الأحد.",
        "قالت إغاثة المرجان الدولية إن القافلة وصلت إلى ميناء الشعاب صباح الأحد.",
    ]
    held = [publish(session, make_outlet(session), text) for text in spellings]
    one, other = (speaker(client, article) for article in held)
    assert one == other, "joined by a rule"
    forms = {str(row.id): row.merged_into for row in session.scalars(select(Speaker))}
    joined = next(form for form, into in forms.items() if into)
    act(client, one, "split", status=201, forms=[joined])
    assert len(counted_speakers(session, *held)) == 2
    publish(session, make_outlet(session), spellings[0])
    publish(session, make_outlet(session), spellings[1])
    assert len({speaker(client, article) for article in held}) == 2
    holds(session)


def test_another_name_is_known_in_articles_to_come(client, session, articles):
    one = speaker(client, articles[0])
    told = act(client, one, "aliases", name="زياد المرساوي")
    assert "زياد المرساوي" in told["aliases"]
    text = "قال زياد المرساوي إن الرصيف الشرقي أغلق أمام السفن مساء الأحد."
    late = publish(session, make_outlet(session), text)
    assert speaker(client, late) == one
    act(client, one, "aliases", status=409, name="زياد المرساوي")
    act(client, one, "aliases", status=409, name="رياض الحمداني")
    act(client, one, "aliases", status=422, name="؟!")
    holds(session)


def test_for_whom_he_speaks_changes_the_parties_and_is_undone(client, session, articles):
    one, other = (speaker(client, article) for article in articles)
    body = make_speaker(session, "هيئة موانئ المرجان")
    parties = agreement_on(session, *articles).answer["supporting"]["parties"]
    for speaks in (one, other):
        told = act(
            client,
            speaks,
            "affiliation",
            body=str(body.id),
            evidence_url="https://registry.example/staff",
            valid_from="2031-01-01",
        )
        assert told["party"]["id"] == str(body.id)
        assert told["affiliation"]["basis"] == "review"
        assert told["affiliation"]["valid_from"] == "2031-01-01"
    assert agreement_on(session, *articles).answer["supporting"]["parties"]["at_most"] == 1
    publish(session, make_outlet(session), ONE)
    assert client.get(f"/v1/speakers/{one}").json["party"]["id"] == str(body.id)
    undo_last(client)
    assert client.get(f"/v1/speakers/{other}").json["party"]["id"] != str(body.id)
    assert agreement_on(session, *articles).answer["supporting"]["parties"]["at_most"] > 1
    assert parties["at_most"] > 1
    holds(session)


def test_nobody_speaks_for_who_speaks_for_him(client, session):
    body = make_speaker(session, "هيئة موانئ المرجان")
    part = make_speaker(session, "إدارة مرفأ الشعاب", body=body)
    session.commit()
    for one, other in ((body, part), (body, body)):
        act(client, one.id, "affiliation", status=409, body=str(other.id))


@pytest.mark.parametrize(
    ("what", "given", "status"),
    [
        ("merge", {"into": ID}, 422),
        ("merge", {"into": "x"}, 422),
        ("merge", {}, 422),
        ("split", {"forms": []}, 422),
        ("split", {"forms": [ID]}, 422),
        ("aliases", {"name": ""}, 422),
        ("affiliation", {"body": ID}, 422),
        ("affiliation", {}, 422),
        ("affiliation", {"body": None, "evidence_url": "javascript:alert(1)"}, 422),
        ("affiliation", {"body": None, "valid_from": "2031-02-01", "valid_to": "2031-01-01"}, 422),
        ("merge", {"into": ID, "reason": ""}, 422),
    ],
)
def test_what_makes_no_sense_is_refused(client, session, what, given, status):
    one = make_speaker(session)
    session.commit()
    act(client, one.id, what, status=status, **given)
    assert client.get("/v1/reviews").json["items"] == []


def test_only_like_is_merged_with_like(client, session):
    person = make_speaker(session, "هاني السالم", kind="person")
    body, unnamed = make_speaker(session), make_speaker(session, kind="unnamed")
    session.commit()
    for one, other in ((person, body), (unnamed, person), (unnamed, unnamed)):
        status = 409 if one is other else 422
        act(client, one.id, "merge", status=status, into=str(other.id))
    act(client, body.id, "split", status=409, forms=[str(body.id)])
    act(client, ID, "merge", status=404, into=str(body.id))


def test_it_takes_the_tag_of_the_speaker(client, session):
    one, other = make_speaker(session), make_speaker(session)
    session.commit()
    body = {"into": str(other.id), "reason": WHY}
    address = f"/v1/speakers/{one.id}/merge"
    assert client.post(address, json=body).status_code == 428
    stale = {"If-Match": '"0"'}
    assert client.post(address, json=body, headers=stale).status_code == 412
    tag = {"If-Match": client.get(f"/v1/speakers/{one.id}").headers["ETag"]}
    assert client.post(address, json=body, headers=tag).status_code == 200


def test_more_claims_take_no_more_queries(client, session, engine):
    numbers = []
    for count in (1, 8):
        one, other = make_speaker(session), make_speaker(session)
        said = "قالت {} إن البئر رقم {} في وادي {} جفت تماما هذا الأسبوع."
        for number in range(count):
            text = said.format(one.name, number + 3, one.name.split()[-1])
            publish(session, make_outlet(session), text)
        session.commit()
        with counted(engine) as statements:
            act(client, one.id, "merge", into=str(other.id))
        numbers.append(len(statements))
    assert numbers[1] <= numbers[0] + 2
