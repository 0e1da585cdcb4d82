"""Articles as answered."""

from datetime import UTC, datetime

from service.answers.articles import get_article
from service.answers.headings import list_latest
from service.models import Revision
from tests.factories import make_article, make_claim, make_outlet, make_speaker


def test_an_article_is_the_evidence_for_its_claims(session):
    article = make_article(
        session, url="https://harbour.example/a", text="قال متحدث إن الجسر أغلق."
    )
    claim = make_claim(session, article, make_speaker(session))
    answer = get_article(session, article.id)
    assert answer["text"] == "قال متحدث إن الجسر أغلق."
    assert answer["regions"] == [{"kind": "body", "start": 0, "end": len(answer["text"])}]
    assert len(answer["digest"]) == 64
    assert answer["captured_at"] == "2031-05-02T12:00:00Z"
    (found,) = answer["claims"]
    span = found["span"]
    assert found["id"] == str(claim.id)
    assert answer["text"][span["start"] : span["end"]] == span["text"]


def test_a_list_has_no_texts_and_the_latest_first(session):
    first, last = make_article(session), make_article(session)
    first.created_at = datetime(2031, 1, 1, tzinfo=UTC)
    last.created_at = datetime(2031, 1, 2, tzinfo=UTC)
    session.flush()
    found = list_latest(session, 10)
    assert [one["id"] for one in found] == [str(last.id), str(first.id)]
    assert not {"text", "regions", "claims"} & set(found[0])
    assert [one["id"] for one in list_latest(session, 1)] == [str(last.id)]


def test_the_date_says_on_what_it_rests(session):
    article = make_article(session)
    revision = session.get_one(Revision, (article.id, 1))
    revision.published_at = datetime(2031, 5, 2, 9, tzinfo=UTC)
    revision.published_printed, revision.published_precision = "2 مايو 2031", "day"
    session.flush()
    answer = get_article(session, article.id)
    assert answer["published_at"] == "2031-05-02T09:00:00Z"
    assert answer["published"] == {"printed": "2 مايو 2031", "precision": "day", "time_zone": None}


def test_a_credit_names_its_outlet_if_it_is_known(session):
    agency = make_outlet(session, "وكالة المرفأ")
    known = make_article(session, credit="المرفأ", credit_outlet_id=agency.id)
    unknown = make_article(session, credit="جهة ما")
    assert get_article(session, known.id)["credit"] == {
        "printed": "المرفأ",
        "outlet": {"id": str(agency.id), "name": "وكالة المرفأ"},
    }
    assert get_article(session, unknown.id)["credit"]["outlet"] is None
