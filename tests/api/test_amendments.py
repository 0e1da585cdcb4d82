"""Claims by hand: put in, put right, taken out; they survive every reading, and are undone."""

from typing import Any
from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.answers.evidence import load_evidence
from service.ingest.articles import read_draft
from service.ingest.drafts import reread
from service.ingest.reextraction import load_draft, replace_claims
from service.models import Agreement, Article, Revision, Speaker
from tests.factories import make_outlet, make_speaker
from tests.stories import agreement_on, carried_by, publish

SAID = "قال مدير مرفأ الشعاب هاني السالم إن الرصيف الشرقي أغلق أمام السفن مساء الأحد."
#: No cue of attribution stands here that an extractor knows.
UNSEEN = "على لسان المهندسة رنا الحداد: الرافعة الكبرى تعطلت ثلاثة أيام في ميناء الشعاب."
TEXT = f"{SAID}\n\n{UNSEEN}"
URL = "https://delta.example/story"
ANY = {"If-Match": "*"}
WHY = "read in the printed edition"


def words(text: str, wanted: str) -> dict[str, Any]:
    start = text.index(wanted)
    return {"start": start, "end": start + len(wanted), "text": wanted}


@pytest.fixture
def article(session: Session) -> Article:
    return publish(session, make_outlet(session, "صحيفة دلتا"), TEXT, url=URL)


def told(article: Article, **more: Any) -> dict[str, Any]:
    return {
        "article": str(article.id),
        "cue": {**words(TEXT, "على لسان"), "lemma": "على لسان"},
        "content": [words(TEXT, "الرافعة الكبرى تعطلت ثلاثة أيام في ميناء الشعاب")],
        "speaker": {"name": "رنا الحداد", "kind": "person", "span": words(TEXT, "رنا الحداد")},
        "reason": WHY,
        **more,
    }


def put_in(client: FlaskClient, article: Article, **more: Any) -> Any:
    made = client.post("/v1/claims", json=told(article, **more))
    assert made.status_code == 201, made.json
    return made.json


def current(client: FlaskClient, article: Article) -> list[Any]:
    return list(client.get(f"/v1/claims?article={article.id}").json["items"])


def seen(client: FlaskClient, article: Article) -> Any:
    """The claim that the extractor finds."""
    (claim,) = [one for one in current(client, article) if one["amendment"] is None]
    return claim


def correct(client: FlaskClient, claim: Any, **change: Any) -> Any:
    body = {"reason": WHY, **change}
    made = client.patch(f"/v1/claims/{claim['id']}", json=body, headers=ANY)
    assert made.status_code == 201, made.json
    return made.json


def retract(client: FlaskClient, claim: Any) -> Any:
    gone = client.delete(f"/v1/claims/{claim['id']}?reason=misread", headers=ANY)
    assert gone.status_code == 204, gone.json
    return client.get(f"/v1/claims/{claim['id']}").json


def undo(client: FlaskClient, amendment: Any) -> None:
    address = f"/v1/amendments/{amendment['id']}"
    assert client.delete(f"{address}?user=R", headers=ANY).status_code == 204


def holds(session: Session, article: Article) -> None:
    """Every prepared agreement is what follows from the evidence, computed anew."""
    session.expire_all()
    for held in session.scalars(select(Agreement)):
        evidence = load_evidence(session, [held.proposition_id])[held.proposition_id]
        assert held.answer == evidence.assess().to_dict()


def read_again(session: Session, article: Article) -> None:
    """Read the article as after an upgrade of the extractor."""
    session.execute(update(Revision).values(extractor_version="0.0.1"))
    session.expire_all()
    draft, number = load_draft(session, article.id)
    assert replace_claims(session, article.id, number, read_draft(reread(draft)))
    session.expire_all()


def test_a_claim_that_no_extractor_sees_is_put_in_with_who_and_why(client, session, article):
    claim = put_in(client, article, user="N. F.")
    assert claim["extractor"] == {"name": "hand", "version": "1"}
    assert claim["speaker"]["name"] == "رنا الحداد"
    assert [hop["name"] for hop in claim["chain"]] == ["رنا الحداد"]
    assert (claim["span"]["start"], claim["depth"]) == (TEXT.index("على لسان"), 0)
    assert (claim["amendment"]["by"], claim["amendment"]["reason"]) == ("N. F.", WHY)
    (membership,) = claim["propositions"]
    assert membership["relation"] == "same"
    assert client.get(f"/v1/claims/{claim['id']}").json == claim
    (amendment,) = client.get(f"/v1/amendments?article={article.id}").json["items"]
    assert (amendment["action"], amendment["claims"]) == ("create", [claim["id"]])
    holds(session, article)


def test_it_counts_beside_what_extractors_find_elsewhere(client, session, article):
    claim = put_in(client, article)
    other = publish(
        session,
        make_outlet(session, "صحيفة المرسى"),
        "أعلنت سلطة الموانئ في حكومة مرجان أن الرافعة الكبرى تعطلت ثلاثة أيام في ميناء الشعاب.",
    )
    answer = agreement_on(session, article, other).answer
    assert claim["id"] in answer["supporting"]["claims"]
    assert answer["supporting"]["outlets"]["at_least"] == 2


def test_it_is_the_same_claim_after_every_reading_of_the_same_text(client, session, article):
    claim = put_in(client, article)
    publish(session, session.get_one(Article, article.id).outlet_id, TEXT, url=URL)
    read_again(session, article)
    assert claim["id"] in [one["id"] for one in current(client, article)]
    holds(session, article)


def test_it_stands_in_a_changed_text_as_long_as_that_has_the_words(client, session, article):
    claim = put_in(client, article)
    outlet = article.outlet_id
    publish(session, outlet, f"خبر جديد وصل إلى الصحيفة.\n\n{TEXT}", url=URL)
    moved = client.get(f"/v1/claims/{claim['id']}").json
    successor = client.get(f"/v1/claims/{moved['superseded_by']}").json
    assert successor["content"][0]["text"] == claim["content"][0]["text"]
    assert successor["content"][0]["start"] > claim["content"][0]["start"]
    assert successor["amendment"] == claim["amendment"]
    publish(session, outlet, SAID, url=URL)
    assert [one["amendment"] for one in current(client, article)] == [None]
    publish(session, outlet, TEXT, url=URL)
    assert claim["amendment"] in [one["amendment"] for one in current(client, article)]
    holds(session, article)


def test_a_correction_supersedes_and_the_old_one_still_answers(client, session, article):
    before = seen(client, article)
    after = correct(client, before, stance="warns", hedged=True)
    assert (after["stance"], after["hedged"], after["supersedes"]) == ("warns", True, before["id"])
    assert after["speaker"]["id"] == before["speaker"]["id"]
    assert after["content"] == before["content"]
    old = client.get(f"/v1/claims/{before['id']}").json
    assert (old["current"], old["superseded_by"]) == (False, after["id"])
    read_again(session, article)
    assert [one["id"] for one in current(client, article)] == [after["id"]]
    holds(session, article)


def test_another_speaker_counts_as_another(client, session, article):
    twin = publish(session, make_outlet(session, "صحيفة الأفق"), SAID)
    before = agreement_on(session, article, twin).answer["supporting"]["speakers"]
    assert before["at_most"] == 1
    speaker = {"name": "سلوى المنصور", "kind": "person", "body": {"name": "وزارة النقل"}}
    after = correct(client, seen(client, article), speaker=speaker)
    assert after["speaker"]["name"] == "سلوى المنصور"
    assert [hop["name"] for hop in after["chain"]] == ["سلوى المنصور"]
    told = agreement_on(session, article, twin).answer["supporting"]["speakers"]
    assert len(told["members"]) == 2


def test_a_decision_holds_for_the_corrected_claim(client, session, article):
    twin = publish(session, make_outlet(session, "صحيفة الأفق"), SAID)
    (about,) = carried_by(session, article, twin)
    claim = seen(client, article)
    body = {"decision": "reject", "claims": [claim["id"]], "proposition": str(about)}
    assert client.post("/v1/reviews", json={**body, "reason": WHY}).status_code == 201
    after = correct(client, claim, hedged=True)
    assert after["review"]["status"] == "rejected"
    assert str(about) not in [one["id"] for one in after["propositions"]]


def test_undone_a_correction_gives_back_what_was_read(client, session, article):
    before = seen(client, article)
    after = correct(client, before, stance="denies")
    undo(client, after["amendment"])
    restored = seen(client, article)
    assert (restored["stance"], restored["amendment"]) == (before["stance"], None)
    assert client.get(f"/v1/claims/{after['id']}").json["superseded_by"] == restored["id"]
    undo(client, after["amendment"])
    assert seen(client, article) == restored, "again changes nothing"
    holds(session, article)


def test_a_correction_of_a_correction(client, session, article):
    first = correct(client, seen(client, article), hedged=True)
    second = correct(client, first, stance="warns")
    assert (second["hedged"], second["stance"]) == (True, "warns")
    assert [one["id"] for one in current(client, article)] == [second["id"]]
    undo(client, second["amendment"])
    (again,) = current(client, article)
    assert (again["hedged"], again["stance"]) == (True, first["stance"])


def test_a_retracted_claim_is_kept_and_counts_no_more_until_undone(client, session, article):
    twin = publish(session, make_outlet(session, "صحيفة الأفق"), SAID)
    (about,) = carried_by(session, article, twin)
    address = f"/v1/propositions/{about}/agreement"
    before = client.get(address).json
    claim = seen(client, article)
    gone = retract(client, claim)
    assert (gone["current"], gone["propositions"]) == (False, [])
    assert gone["retraction"]["reason"] == "misread"
    assert client.get(address).json["supporting"]["outlets"]["at_least"] == 1
    read_again(session, article)
    assert current(client, article) == []
    undo(client, gone["retraction"])
    after = client.get(address).json
    assert after["supporting"]["outlets"] == before["supporting"]["outlets"]
    old = client.get(f"/v1/claims/{claim['id']}").json
    assert old["retraction"] is None
    assert old["superseded_by"] == seen(client, article)["id"]
    holds(session, article)


NESTED = "وقالت وزارة الصحة في حكومة مرجان إن منظمة الإغاثة أعلنت أن المستشفى المركزي أغلق أبوابه."


def test_who_reports_is_taken_out_and_what_was_reported_stands_by_itself(client, session):
    article = publish(session, make_outlet(session), NESTED)
    outer, inner = current(client, article)
    assert (inner["parent"], inner["depth"]) == (outer["id"], 1)
    retract(client, outer)
    (alone,) = current(client, article)
    assert (alone["parent"], alone["depth"]) == (None, 0)
    assert [hop["name"] for hop in alone["chain"]] == [inner["speaker"]["name"]]
    holds(session, article)


def test_a_claim_put_into_another_is_hearsay_and_goes_on_its_chain(client, session, article):
    outer = put_in(client, article)
    inner = put_in(
        client,
        article,
        cue=words(TEXT, "تعطلت"),
        content=[words(TEXT, "ثلاثة أيام في ميناء الشعاب")],
        speaker={"name": "هيئة الرافعات", "kind": "organization"},
        parent=outer["id"],
    )
    assert (inner["depth"], inner["parent"]) == (1, outer["id"])
    assert [hop["name"] for hop in inner["chain"]] == ["رنا الحداد", "هيئة الرافعات"]
    body = {"reason": WHY, "parent": inner["id"]}
    round_about = client.patch(f"/v1/claims/{outer['id']}", json=body, headers=ANY)
    assert round_about.status_code == 409, "a claim cannot stand in one that stands in it"
    assert [one["id"] for one in current(client, article) if one["amendment"]] == [
        outer["id"], inner["id"],
    ]  # fmt: skip


def without(body: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key != name}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"content": [{"start": 0, "end": 4, "text": "غيره"}]}, "/content/0/text"),
        ({"content": [{"start": 10_000, "end": 10_004, "text": "كلمة"}]}, "/content/0"),
        ({"content": [{"start": 9, "end": 3, "text": "كلمة"}]}, "/content/0"),
        ({"content": []}, "/content"),
        ({"content": [words(TEXT, "الرصيف"), words(TEXT, "مدير")]}, "/content/1"),
        ({"content": [words(TEXT, "\n\n")]}, "/content/0/text"),
        ({"span": words(TEXT, "الرافعة")}, "/content/0"),
        ({"cue": {"start": 2**40, "end": 2**41, "text": "x"}}, "/cue/start"),
        ({"mode": "shouted"}, "/mode"),
        ({"stance": None}, "/stance"),
        ({"speaker": {"name": "؟!", "kind": "person"}}, "/speaker/name"),
        ({"speaker": {"name": "رنا", "kind": "ghost"}}, "/speaker/kind"),
        ({"speaker": {"name": "رنا", "kind": "group"}}, "/speaker/members"),
        (
            {"speaker": {"name": "رنا", "kind": "person", "body": {"name": "..."}}},
            "/speaker/body/name",
        ),
        ({"chain": [{"name": "وكالة", "role": "speaker"}]}, "/chain/0/role"),
        ({"assertions": [[words(TEXT, "الرصيف")]]}, "/assertions/0"),
        ({"parent": "0193a1d4-0000-7000-8000-000000000000"}, "/parent"),
        ({"article": "0193a1d4-0000-7000-8000-000000000000"}, "/article"),
        ({"reason": ""}, "/reason"),
        ({"depth": 3}, "/depth"),
        ({"extractor": {"name": "rules"}}, "/extractor"),
    ],
)
def test_what_the_text_does_not_have_or_nobody_can_mean_is_refused(
    client, article, change, pointer
):
    refused = client.post("/v1/claims", json={**told(article), **change})
    assert refused.status_code == 422, refused.json
    assert pointer in {fault["pointer"] for fault in refused.json["errors"]}
    assert client.get("/v1/amendments").json["items"] == []


def test_a_body_within_a_body_without_end_is_refused(client, article):
    body: dict[str, Any] = {"name": "هيئة"}
    for _ in range(40):
        body = {"name": "هيئة", "within": body}
    speaker = {"name": "رنا الحداد", "kind": "person", "body": body}
    assert client.post("/v1/claims", json=told(article, speaker=speaker)).status_code == 400


def test_no_reason_no_change(client, article):
    claim = seen(client, article)
    address = f"/v1/claims/{claim['id']}"
    assert client.post("/v1/claims", json=without(told(article), "reason")).status_code == 422
    assert client.patch(address, json={"hedged": True}, headers=ANY).status_code == 422
    assert client.delete(address, headers=ANY).status_code == 422


def test_a_change_takes_the_tag_of_what_was_read(client, article):
    claim = seen(client, article)
    address = f"/v1/claims/{claim['id']}"
    body = {"hedged": True, "reason": WHY}
    tag = {"If-Match": client.get(address).headers["ETag"]}
    assert client.patch(address, json=body).status_code == 428
    assert client.patch(address, json=body, headers=tag).status_code == 201
    assert client.patch(address, json=body, headers=tag).status_code == 412
    assert client.patch(address, json=body, headers=ANY).status_code == 409, "superseded"
    assert client.delete(f"{address}?reason=x", headers=ANY).status_code == 409


ID = "0193a1d4-0000-7000-8000-000000000000"


def test_what_is_not_there_is_not_found(client):
    assert client.patch(f"/v1/claims/{ID}", json={"reason": WHY}, headers=ANY).status_code == 404
    assert client.delete(f"/v1/claims/{ID}?reason=x", headers=ANY).status_code == 404
    assert client.get(f"/v1/amendments/{ID}").status_code == 404
    assert client.delete(f"/v1/amendments/{ID}", headers=ANY).status_code == 404


def test_the_changes_feed_tells_of_it(client, article):
    since = client.get("/v1/changes?limit=200").json["next"]
    claim = put_in(client, article)
    told = client.get(f"/v1/changes?since={since}").json["items"]
    assert {"amendment.created", "claim.created"} <= {one["type"] for one in told}
    assert claim["id"] in {one["id"] for one in told}


def test_what_is_not_seen_in_the_text_needs_no_words(client, article):
    chain = [{"name": "وكالة المرفأ", "role": "carrier"}]
    claim = put_in(client, article, channel={"kind": "interview"}, chain=chain)
    assert claim["channel"] == {"kind": "interview", "span": None}
    assert claim["chain"][0]["name"] == "وكالة المرفأ"
    assert claim["chain"][0]["span"] is None


def test_a_speaker_who_became_a_form_of_another_is_answered_by_that(client, session, article):
    claim = put_in(client, article)
    form = session.get_one(Speaker, UUID(claim["speaker"]["id"]))
    standing = make_speaker(session, "رنا صالح الحداد", "person")
    form.merged_into = standing.id
    session.flush()
    speaker = client.get(f"/v1/claims/{claim['id']}").json["speaker"]
    assert speaker["id"] == str(standing.id)
    assert speaker["party"]["id"] == str(standing.id)
