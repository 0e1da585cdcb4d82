"""Whatever was there from the first page to the last is on one page, and on one alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from service import db
from service.app import create_app
from service.ingest.agreements import refresh_agreements
from service.ingest.words import words_of_claim
from service.settings import Settings
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
WORDS = ("أغلق الجسر", "أغلق المرفأ المرفأ", "فتح الجسر الجسر الجسر", "أجلت الانتخابات")

#: One story: which outlet, how many days after noon (or no date), which words.
STORIES = st.lists(
    st.tuples(st.integers(0, 2), st.none() | st.integers(0, 3), st.sampled_from(range(len(WORDS)))),
    max_size=4,
)
SORTS = {
    "claims": ["created_at", "-created_at", "published_at", "-published_at", "relevance"],
    "articles": ["created_at", "-created_at", "published_at", "-published_at"],
    "propositions": ["created_at", "-created_at", "outlets", "-outlets", "-last_seen", "parties"],
}
FILTERS = ({}, {"language": "ar"}, {"outlet": 0}, {"published_after": "2031-05-03"})


@pytest.fixture
def store(fresh_url, fresh_engine):
    """A client, and a session that really commits."""
    sessions = db.sessions(fresh_engine)
    client = create_app(Settings(database_url=fresh_url), sessions).test_client()
    with Session(fresh_engine) as session:
        yield client, session


def tell(session, outlets, story):
    number, days, said = story
    date = None if days is None else NOON + timedelta(days=days)
    article = make_article(session, outlets[number], published_at=date)
    claim = make_claim(session, article, make_speaker(session))
    claim.content = [{"start": 0, "end": len(WORDS[said]), "text": WORDS[said]}]
    claim.words = words_of_claim(claim.content, "ar")
    proposition = make_proposition(session, WORDS[said])
    make_membership(session, proposition, claim, published_at=date)
    refresh_agreements(session, [proposition.id])
    session.commit()


def listed(client, noun, query):
    """All ids, page after page; the last step may be told that a page was read."""
    cursor = None
    while True:
        asked = query if cursor is None else {**query, "cursor": cursor}
        answer = client.get(f"/v1/{noun}", query_string=asked)
        assert answer.status_code == 200, answer.text
        yield [item["id"] for item in answer.json["items"]]
        if (cursor := answer.json["next"]) is None:
            return


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data(), before=STORIES, between=STORIES, limit=st.integers(1, 4))
def test_what_stays_is_listed_once_while_others_write(store, data, before, between, limit):
    client, session = store
    session.execute(text("TRUNCATE outlets, speakers, propositions CASCADE"))
    outlets = [make_outlet(session) for _ in range(3)]
    session.commit()
    for story in before:
        tell(session, outlets, story)
    noun = data.draw(st.sampled_from(list(SORTS)))
    sort = data.draw(st.sampled_from(SORTS[noun]))
    query = {**data.draw(st.sampled_from(FILTERS)), "sort": sort, "limit": limit}
    if "outlet" in query:
        query["outlet"] = str(outlets[0].id)
    if sort == "relevance":
        query["q"] = "جسر"
    stayed = [one for page in listed(client, noun, {**query, "limit": 200}) for one in page]
    seen, waiting = [], iter(between)
    for page in listed(client, noun, query):
        seen += page
        if (story := next(waiting, None)) is not None:
            tell(session, outlets, story)
    assert len(seen) == len(set(seen))
    assert [one for one in seen if one in set(stayed)] == stayed
