"""A proposition's timeline over HTTP."""

from datetime import timedelta

from service.ingest.agreements import refresh_agreements
from service.ingest.withdrawals import withdraw
from service.models import Article, Revision
from tests.factories import (
    NOON,
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)


def carried(session, proposition, moment, precision="minute", zone="+03:00"):
    article = make_article(session, make_outlet(session))
    revision = session.get_one(Revision, (article.id, 1))
    revision.published_at, revision.published_precision = moment, moment and precision
    revision.published_time_zone = moment and zone
    claim = make_claim(session, article, make_speaker(session))
    make_membership(session, proposition, claim)
    session.flush()
    return claim


def test_copies_stand_by_their_dates_and_the_undated_apart(client, session):
    proposition = make_proposition(session)
    later = carried(session, proposition, NOON + timedelta(hours=30))
    day = carried(session, proposition, NOON.replace(hour=0), "day")
    undated = carried(session, proposition, None)
    refresh_agreements(session, [proposition.id])
    found = client.get(f"/v1/propositions/{proposition.id}/timeline").json
    assert [copy["claim"] for copy in found["copies"]] == [str(day.id), str(later.id)]
    assert [copy["claim"] for copy in found["undated"]] == [str(undated.id)]
    first, second = found["copies"]
    assert (first["may_be_earliest"], second["may_be_earliest"]) == (True, False)
    assert second["lag_seconds"] == {"at_least": 18 * 3600, "at_most": 42 * 3600 + 60}
    assert first["published"]["precision"] == "day"


def test_changes_follow_the_clock_of_the_store(client, session):
    proposition = make_proposition(session)
    claim = carried(session, proposition, NOON)
    refresh_agreements(session, [proposition.id])
    withdraw(session, session.get_one(Article, claim.article_id), NOON)
    changes = client.get(f"/v1/propositions/{proposition.id}/timeline").json["changes"]
    assert [c["at"] for c in changes] == sorted(c["at"] for c in changes)
    assert {c["change"] for c in changes} == {"joined", "withdrawn", "answered"}
    assert [c["verdict"] for c in changes if c["change"] == "answered"] == [
        "one_outlet",
        "withdrawn",
    ]


def test_an_answer_that_stays_the_same_is_no_change(client, session):
    proposition = make_proposition(session)
    carried(session, proposition, NOON)
    for _ in range(3):
        refresh_agreements(session, [proposition.id])
    changes = client.get(f"/v1/propositions/{proposition.id}/timeline").json["changes"]
    assert [c["revision"] for c in changes if c["change"] == "answered"] == [1]


def test_a_merged_proposition_moves_and_an_unknown_one_is_not_found(client, session):
    old, new = make_proposition(session), make_proposition(session)
    old.merged_into = new.id
    session.flush()
    moved = client.get(f"/v1/propositions/{old.id}/timeline")
    assert moved.status_code == 308
    assert moved.headers["Location"].endswith(f"/v1/propositions/{new.id}/timeline")
    unknown = "00000000-0000-7000-8000-000000000000"
    assert client.get(f"/v1/propositions/{unknown}/timeline").status_code == 404
