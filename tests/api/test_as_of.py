"""Answers as of an earlier time, on the store's clock: that of the beginnings of transactions."""

from datetime import datetime

import pytest
from sqlalchemy import Engine, select, text

from service import db
from service.app import create_app
from service.ingest.amendments import By
from service.ingest.curation import change_outlet
from service.ingest.merges import merge_speaker
from service.models import Outlet, Speaker
from service.settings import Settings
from tests.stories import carried_by, publish

SAID = "قال فؤاد النجار إن جسر الوادي انهار فجر الاثنين."


@pytest.fixture
def sessions(fresh_engine: Engine) -> db.Sessions:
    return db.sessions(fresh_engine)


@pytest.fixture
def client(fresh_url, sessions):
    return create_app(Settings(database_url=fresh_url), sessions).test_client()


@pytest.fixture
def proposition(sessions):
    with db.transaction(sessions) as session:
        (found,) = carried_by(session, publish(session, "صحيفة الضفة", SAID))
        return found


def clock(session) -> datetime:
    return session.scalar(text("SELECT clock_timestamp()"))


def test_what_somebody_at_work_then_stores_later_is_known_then_and_that_is_said(
    client, sessions, proposition
):
    def ask():
        return client.get(
            f"/v1/propositions/{proposition}/agreement", query_string={"as_of": moment.isoformat()}
        ).json

    with db.transaction(sessions) as writer:
        writer.execute(text("SELECT now()"))  # the writer's clock stands from here on
        with db.transaction(sessions) as other:
            moment = clock(other)
        before = ask()
        publish(writer, "صحيفة الأفق", SAID)
    after = ask()
    assert before["supporting"]["outlets"]["at_least"] == 1
    assert before["settled"] is False, "it may still change"
    assert after["supporting"]["outlets"]["at_least"] == 2, "known since the writer began"
    assert after["settled"] is True
    assert ask() == after


def test_what_began_later_is_not_known_then(client, sessions, proposition):
    with db.transaction(sessions) as session:
        moment = clock(session)
    with db.transaction(sessions) as writer:
        publish(writer, "صحيفة الأفق", SAID)
        path = f"/v1/propositions/{proposition}/agreement"
        then = client.get(path, query_string={"as_of": moment.isoformat()}).json
    assert (then["settled"], then["supporting"]["outlets"]["at_least"]) == (True, 1)
    assert client.get(path).json["settled"] is None


def test_whom_an_article_credited_then_is_credited_then(client, sessions):
    agency, url = "وكالة الشرق للأنباء", "https://daffa.example/1"
    client.post("/v1/articles", json={"outlet": agency, "text": SAID})
    given = {"outlet": "صحيفة الضفة", "url": url, "language": "ar"}
    page = f"أكد فؤاد النجار أن جسر الوادي انهار فجر الاثنين.\n\nالمصدر: {agency}"
    article = client.post("/v1/articles", json={**given, "page": page}).json
    (proposition,) = {one["id"] for claim in article["claims"] for one in claim["propositions"]}
    with db.transaction(sessions) as session:
        moment = clock(session)
    path = f"/v1/propositions/{proposition}/agreement"
    before = client.get(path).json
    client.post("/v1/articles", json={**given, "text": page.partition("\n")[0]})

    then = client.get(path, query_string={"as_of": moment.isoformat()}).json
    now = client.get(path).json

    assert "credit" in {one["kind"] for one in before["reasons"]}
    assert (then["reasons"], then["supporting"]) == (before["reasons"], before["supporting"])
    assert "credit" not in {one["kind"] for one in now["reasons"]}
    with db.transaction(sessions) as session:
        routes = text("SELECT routes FROM agreement_as_of(:at, :id)")
        asked = {"at": moment, "id": proposition}
        assert session.scalar(routes, asked) == before["supporting"]["routes"]["at_least"]


WHO = By("the registry says so", None, None)
OTHERS = ("قال هاني السالم إن القطار تأخر ساعة.", "قال سامي الحداد إن المرفأ أغلق مساء الأحد.")


def test_of_two_who_change_one_thing_the_one_who_waited_leaves_one_answer(
    client, sessions, proposition
):
    """Who waits began before: what the other ended must not hold beside what it writes."""
    with db.transaction(sessions) as session:
        outlets = {one.name: one for one in session.scalars(select(Outlet))}
        for number, said in enumerate(OTHERS):
            publish(session, f"صحيفة {number}", said)
        one, *others = session.scalars(select(Speaker.id).order_by(Speaker.id)).all()
        outlet = outlets["صحيفة الضفة"].id

    def change(session, other, owner):
        merge_speaker(session, one, other, WHO)
        told = {"name": owner, "evidence_url": "https://registry.example/owners"}
        change_outlet(session, session.get_one(Outlet, outlet), {"publisher": told})

    with db.transaction(sessions) as session:
        told = {"name": "دار النهر", "evidence_url": "https://registry.example/owners"}
        change_outlet(session, session.get_one(Outlet, outlet), {"publisher": told})
    with db.transaction(sessions) as late:
        late.execute(text("SELECT now()"))
        with db.transaction(sessions) as other:
            moment = clock(other)
        with db.transaction(sessions) as other:
            change(other, others[0], "دار الأفق")
        change(late, others[1], "دار الشرق")
    asked = {"as_of": moment.isoformat()}
    told = client.get(f"/v1/propositions/{proposition}/agreement", query_string=asked)
    assert told.status_code == 200, told.json
    supporting = told.json["supporting"]
    assert [supporting[name]["at_most"] for name in ("publishers", "speakers")] == [1, 1]
    assert len(supporting["claims"]) == 1
    with db.transaction(sessions) as session:
        question = text("SELECT outlets, cardinality(claim_ids) FROM agreement_as_of(:at, :id)")
        assert session.execute(question, {"at": moment, "id": proposition}).one() == (1, 1)


COPIED = f"{SAID}\n\nوقال هاني السالم إن القطار تأخر ساعة كاملة في محطة الميناء القديم مساء الأحد."


def test_what_was_a_copy_then_is_a_copy_then(client, sessions):
    """Claims that were put right since stay copies of each other for answers as of before."""
    for name in ("صحيفة الضفة", "صحيفة الأفق"):
        client.post("/v1/articles", json={"outlet": name, "text": COPIED, "language": "ar"})
    with db.transaction(sessions) as session:
        moment = clock(session)
    one, other = (
        client.get("/v1/claims", query_string={"article": article["id"]}).json["items"]
        for article in client.get("/v1/articles").json["items"]
    )
    path = f"/v1/propositions/{one[0]['propositions'][0]['id']}/agreement"
    before = client.get(path).json
    assert before["supporting"]["routes"]["at_most"] == 1
    for claim in (one[0], other[1]):  # so that each article is read again
        change = {"stance": "warns", "reason": "read again"}
        address = f"/v1/claims/{claim['id']}"
        assert client.patch(address, json=change, headers={"If-Match": "*"}).status_code == 201
    then = client.get(path, query_string={"as_of": moment.isoformat()}).json
    assert (then["supporting"], then["reasons"]) == (before["supporting"], before["reasons"])
