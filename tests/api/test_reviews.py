"""Reviews over HTTP: decided, read, undone; what was merged answers 308 until that is undone."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from service.models import Agreement, Article
from tests.factories import make_outlet
from tests.stories import agreement_on, carried_by, publish

DUST = "قالت هيئة الأرصاد البحرية إن عاصفة رملية ضربت ساحل المرجان فجر السبت."
WIND = "وذكر مدير مرفأ الشعاب هاني السالم أن رياحا محملة بالغبار هبت على شواطئ الشعاب."
WHY = "the reviewer was there"
ANY = {"If-Match": "*"}


def at(session: Session, name: str, text: str, **given: Any) -> Article:
    return publish(session, make_outlet(session, f"صحيفة {name}"), text, **given)


def decide(client: FlaskClient, decision: str, **given: Any) -> Any:
    body = {"decision": decision, "reason": WHY, **given}
    made = client.post("/v1/reviews", json=body)
    assert made.status_code == 201, made.json
    return made.json


def undo(client: FlaskClient, review: Any) -> None:
    assert client.delete(f"/v1/reviews/{review['id']}", headers=ANY).status_code == 204


@pytest.fixture
def dust(session: Session) -> Agreement:
    """Three papers that say one thing."""
    return agreement_on(
        session, *(at(session, name, DUST) for name in ("الضفة", "المرسى", "الأفق"))
    )


@pytest.fixture
def wind(session: Session) -> Agreement:
    return agreement_on(session, at(session, "الراية", WIND))


def claims_of(client: FlaskClient, agreement: Agreement) -> list[str]:
    told = client.get(f"/v1/propositions/{agreement.proposition_id}/agreement").json
    return list(told["supporting"]["claims"])


def test_what_is_decided_is_kept_with_who_why_and_when(client, dust):
    claim, *_ = claims_of(client, dust)
    about = str(dust.proposition_id)
    made = decide(client, "reject", claims=[claim], proposition=about, user="ن. ف.")
    assert (made["decision"], made["reason"], made["user"]) == ("reject", WHY, "ن. ف.")
    assert (made["claims"], made["proposition"], made["undone_at"]) == ([claim], about, None)
    assert client.get(f"/v1/reviews/{made['id']}").json == made
    for query in (f"proposition={about}", f"claim={claim}", "decision=reject", "standing=true"):
        assert client.get(f"/v1/reviews?{query}").json["items"] == [made]
    assert client.get("/v1/reviews?standing=false").json["items"] == []


def test_undone_it_is_still_read(client, dust):
    claim, *_ = claims_of(client, dust)
    made = decide(client, "confirm", claims=[claim], proposition=str(dust.proposition_id))
    address = f"/v1/reviews/{made['id']}"
    assert client.delete(f"{address}?user=R&reason=mistaken", headers=ANY).status_code == 204
    undone = client.get(address).json
    assert (undone["undone_by"], undone["undone_reason"]) == ("R", "mistaken")
    assert client.delete(address, headers=ANY).status_code == 204, "again changes nothing"
    assert client.get(address).json == undone


def test_rejected_it_counts_no_more_and_the_claim_says_so(client, dust):
    claim, *others = claims_of(client, dust)
    made = decide(client, "reject", claims=[claim], proposition=str(dust.proposition_id))
    assert claims_of(client, dust) == others
    told = client.get(f"/v1/claims/{claim}").json
    assert told["review"]["status"] == "rejected"
    assert told["review"]["reason"] == WHY
    assert str(dust.proposition_id) not in {one["id"] for one in told["propositions"]}
    undo(client, made)
    assert claims_of(client, dust) == [claim, *others]
    assert client.get(f"/v1/claims/{claim}").json["review"]["status"] == "unreviewed"


def test_rejected_stays_rejected_whoever_says_it_later(client, session, dust):
    claim, *_ = claims_of(client, dust)
    decide(client, "reject", claims=[claim], proposition=str(dust.proposition_id))
    at(session, "السنديان", DUST)
    assert claim not in claims_of(client, dust)
    assert len(claims_of(client, dust)) == 3


@pytest.mark.parametrize(
    "later", [f"{DUST}\n\nوتابعت الصحيفة ذلك.", f"وصل الخبر متأخرا.\n\n{DUST}"]
)
def test_a_decision_holds_for_the_same_words_in_a_changed_text(client, session, dust, later):
    url = "https://delta.example/1"
    outlet = make_outlet(session, "صحيفة دلتا")
    publish(session, outlet, DUST, url=url)
    (claim,) = set(claims_of(client, dust)) - set(dust.answer["supporting"]["claims"])
    made = decide(client, "reject", claims=[claim], proposition=str(dust.proposition_id))
    publish(session, outlet, later, url=url)
    successor = client.get(f"/v1/claims/{claim}").json["superseded_by"]
    assert successor is not None
    assert len(claims_of(client, dust)) == 3
    assert client.get(f"/v1/claims/{successor}").json["review"]["status"] == "rejected"
    undo(client, made)
    assert successor in claims_of(client, dust)


def test_a_confirmed_claim_counts_though_it_says_something_else(client, dust, wind):
    claim, *_ = claims_of(client, wind)
    made = decide(client, "confirm", claims=[claim], proposition=str(dust.proposition_id))
    assert claim in claims_of(client, dust)
    (held,) = client.get(f"/v1/claims/{claim}").json["propositions"]
    assert (held["reason"]["method"], held["reason"]["review"]) == ("review", made["id"])
    undo(client, made)
    assert claims_of(client, wind) == [claim]
    assert claim not in claims_of(client, dust)


def test_a_corrected_relation_is_shown_and_not_counted(client, dust):
    claim, *others = claims_of(client, dust)
    about = str(dust.proposition_id)
    decide(client, "relate", claims=[claim], proposition=about, relation="partial")
    told = client.get(f"/v1/propositions/{about}/agreement").json
    assert (told["supporting"]["claims"], told["partial"]) == (others, [claim])
    decide(
        client, "relate", claims=[claim], proposition=about, relation="contradicts", kind="denial"
    )
    told = client.get(f"/v1/propositions/{about}/agreement").json
    assert (told["partial"], told["opposing"]["claims"]) == ([], [claim])


def test_a_merged_proposition_answers_from_the_one_that_stands_until_undone(client, dust, wind):
    old, stands = str(wind.proposition_id), str(dust.proposition_id)
    before = [client.get(f"/v1/propositions/{one}/agreement").json for one in (old, stands)]
    made = decide(client, "merge", proposition=old, into=stands)
    for path in ("", "/agreement"):
        moved = client.get(f"/v1/propositions/{old}{path}")
        assert moved.status_code == 308
        assert moved.headers["Location"].endswith(f"/v1/propositions/{stands}{path}")
    assert len(claims_of(client, dust)) == 4
    undo(client, made)
    after = [client.get(f"/v1/propositions/{one}/agreement").json for one in (old, stands)]
    for told, was in zip(after, before, strict=True):
        assert {**told, "revision": 0} == {**was, "revision": 0}


def test_the_smaller_may_take_over_the_larger(client, dust, wind):
    decide(client, "merge", proposition=str(dust.proposition_id), into=str(wind.proposition_id))
    assert client.get(f"/v1/propositions/{dust.proposition_id}").status_code == 308
    assert len(claims_of(client, wind)) == 4


def test_whoever_says_either_later_joins_the_merged(client, session, dust, wind):
    decide(client, "merge", proposition=str(wind.proposition_id), into=str(dust.proposition_id))
    late = at(session, "السنديان", WIND)
    assert carried_by(session, late) == {dust.proposition_id}


def test_split_claims_are_a_proposition_until_that_is_undone(client, session, dust):
    one, two, three = claims_of(client, dust)
    about = str(dust.proposition_id)
    made = decide(client, "split", claims=[one, two], proposition=about)
    told = client.get(f"/v1/propositions/{made['into']}/agreement").json
    assert told["supporting"]["claims"] == [one, two]
    assert claims_of(client, dust) == [three]
    undo(client, made)
    assert claims_of(client, dust) == [one, two, three]
    assert client.get(f"/v1/propositions/{made['into']}").status_code == 308


OFFICIAL = (
    "قال مسؤول رفيع المستوى، طلب عدم الكشف عن هويته، إن قائد حامية الميناء أعفي من منصبه "
    "صباح الأربعاء.",
    "أكد مسؤول رفيع فضل عدم ذكر اسمه أن قائد حامية الميناء أعفي من منصبه صباح الأربعاء بعد "
    "اجتماع عاجل.",
)


def test_two_unnamed_speakers_may_be_known_to_be_one(client, session):
    articles = [at(session, name, text) for name, text in zip("دم", OFFICIAL, strict=True)]
    address = f"/v1/propositions/{agreement_on(session, *articles).proposition_id}/agreement"
    claims = client.get(address).json["supporting"]["claims"]
    made = decide(client, "same", claims=claims)
    told = client.get(address).json["supporting"]
    assert (told["parties"]["at_least"], told["parties"]["at_most"]) == (1, 1)
    assert len(told["speakers"]["members"]) == 1
    clash = client.post("/v1/reviews", json={"decision": "apart", "claims": claims, "reason": WHY})
    assert clash.status_code == 409
    undo(client, made)
    told = client.get(address).json["supporting"]
    assert (told["parties"]["at_least"], told["parties"]["at_most"]) == (1, 2)


@pytest.mark.parametrize("decision", ["apart", "same"])
def test_who_is_named_is_not_reviewed_as_if_unnamed(client, dust, decision):
    body = {"decision": decision, "claims": claims_of(client, dust), "reason": WHY}
    assert client.post("/v1/reviews", json=body).status_code == 422


ID = "0193a1d4-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    "body",
    [
        {"decision": "reject", "claims": [ID], "proposition": ID},
        {"decision": "reject", "claims": [], "proposition": ID, "reason": WHY},
        {"decision": "reject", "claims": [ID], "reason": WHY},
        {"decision": "merge", "proposition": ID, "into": ID, "claims": [ID], "reason": WHY},
        {"decision": "merge", "proposition": ID, "into": ID, "reason": WHY},
        {"decision": "relate", "claims": [ID], "proposition": ID, "reason": WHY},
        {"decision": "apart", "claims": [ID], "reason": WHY},
        {"decision": "believe", "claims": [ID], "reason": WHY},
    ],
)
def test_what_makes_no_sense_is_refused(client, body):
    assert client.post("/v1/reviews", json=body).status_code == 422


def test_a_claim_of_something_else_cannot_be_rejected(client, dust, wind):
    given = {"claims": claims_of(client, wind), "proposition": str(dust.proposition_id)}
    body = {"decision": "reject", "reason": WHY, **given}
    assert client.post("/v1/reviews", json=body).status_code == 422


def test_the_only_claim_has_nothing_to_be_told_from(client, wind):
    given = {"claims": claims_of(client, wind), "proposition": str(wind.proposition_id)}
    body = {"decision": "reject", "reason": WHY, **given}
    assert client.post("/v1/reviews", json=body).status_code == 409


def test_an_unknown_review_is_not_found(client):
    assert client.get(f"/v1/reviews/{ID}").status_code == 404
    assert client.delete(f"/v1/reviews/{ID}").status_code == 404


def test_the_page_of_a_proposition_shows_what_was_decided_and_why(client, dust):
    claim, *_ = claims_of(client, dust)
    made = decide(client, "confirm", claims=[claim], proposition=str(dust.proposition_id))
    address = f"/propositions/{dust.proposition_id}"
    assert WHY in client.get(address).text
    undo(client, made)
    assert WHY not in client.get(address).text


@pytest.mark.parametrize("turned", [False, True])
def test_what_nothing_asserts_any_more_is_merged_with_nothing(client, dust, wind, turned):
    """It was asserted when whoever decides looked: that is no fault of theirs (409)."""
    (claim,) = claims_of(client, wind)
    gone = client.delete(f"/v1/claims/{claim}?reason={WHY}", headers=ANY)
    assert gone.status_code == 204
    pair = [str(dust.proposition_id), str(wind.proposition_id)]
    about, into = reversed(pair) if turned else pair
    body = {"decision": "merge", "proposition": about, "into": into, "reason": WHY}
    refused = client.post("/v1/reviews", json=body)
    assert (refused.status_code, refused.json["type"]) == (409, "/docs/problems/conflict")
