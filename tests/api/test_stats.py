"""How much is held, asked over HTTP."""

import pytest
from sqlalchemy import text

from service import db
from service.answers import stats
from service.app import create_app
from service.settings import Settings
from tests.factories import make_outlet
from tests.stories import publish

HURT = "قالت وزارة الصحة في جمهورية المرجان إن {} شخصا أصيبوا في حريق الميناء القديم."
SLOW = text("SELECT count(*) FROM articles, pg_sleep(5)")


@pytest.fixture
def served(fresh_url, fresh_engine):
    """A client of the service on connections of its own, as it is served."""
    sessions = db.sessions(fresh_engine)
    with db.transaction(sessions) as session:
        for name, number in (("صحيفة الضفة", 12), ("صحيفة الأفق", 15)):
            publish(session, make_outlet(session, name), HURT.format(number))
    return create_app(Settings(database_url=fresh_url), sessions).test_client()


def ask(client):
    answer = client.get("/v1/stats")
    assert answer.status_code == 200, answer.json
    return answer.json


def slowly(monkeypatch, *names):
    slow = dict.fromkeys(names, SLOW)
    monkeypatch.setattr(stats.query, "COUNTS", {**stats.query.COUNTS, **slow})


def test_what_is_held_is_counted(served):
    told = ask(served)
    assert (told["articles"], told["outlets"], told["rivalries"]) == (2, 2, 1)
    assert told["articles_by_language"] == [{"value": "ar", "count": 2}]
    assert told["articles_by_month"] == [{"value": None, "count": 2}]
    assert told["propositions_by_verdict"] == [{"value": "one_outlet", "count": 2}]
    assert sum(one["count"] for one in told["articles_by_outlet"]) == 2
    assert told["not_computed"] == {}


def test_what_takes_too_long_is_null_and_says_so(served, monkeypatch):
    monkeypatch.setattr(stats, "PATIENCE", 50)
    slowly(monkeypatch, "articles")
    told = ask(served)
    assert told["articles"] is None
    assert "articles" in told["not_computed"]
    assert told["outlets"] == 2
    # Whoever asks next on that connection has the time that all have.
    assert served.get("/v1/articles").status_code == 200


def test_all_of_it_takes_no_longer_than_so_long(served, monkeypatch):
    monkeypatch.setattr(stats, "ALL", 200)
    slowly(monkeypatch, "articles")
    told = ask(served)
    assert told["outlets"] == 2
    assert told["claims"] is told["articles_by_outlet"] is None
    assert {"articles", "claims", "articles_by_outlet"} <= told["not_computed"].keys()
