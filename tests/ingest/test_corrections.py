"""Corrected articles: what they say no more counts no more, and who rests on it is told."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.answers.articles import get_article
from service.extraction.corrections import correction_notice
from service.extraction.languages import get_pack
from service.ingest.corrections import correct
from service.ingest.withdrawals import withdraw
from service.models import Article, Outlet, RemovedClaim
from tests.factories import make_outlet
from tests.stories import agreement_on, publish

FACT = "قال رئيس بلدية المرسى فؤاد النجار إن جسر الوادي انهار فجر الاثنين."
OTHER = "قال رئيس بلدية المرسى فؤاد النجار إن مبنى البلدية القديم تصدع فجر الاثنين."
RELAYED = (
    "نقلت وكالة الشرق للأنباء عن رئيس بلدية المرسى فؤاد النجار أن جسر الوادي انهار فجر الاثنين."
)
NOTICE = "تصحيح: ورد في نسخة سابقة أن الجسر انهار."
URL = "https://sharq.example/1"


@pytest.fixture
def agency(session: Session) -> Outlet:
    return make_outlet(session, "وكالة الشرق للأنباء")


def revise(session: Session, agency: Outlet, text: str) -> Article:
    return publish(session, agency, text, url=URL, published_at="2031-05-14T10:00:00Z")


def relay(session: Session) -> Article:
    return publish(session, make_outlet(session), RELAYED, published_at="2031-05-14T12:00:00Z")


def answer(session: Session, *articles: Article) -> dict[str, object]:
    proposition: UUID = agreement_on(session, *articles).proposition_id
    return get_agreement(session, proposition)


def test_what_a_new_text_leaves_out_counts_no_more_and_shakes_what_relays_it(
    session: Session, agency: Outlet
) -> None:
    revise(session, agency, FACT)
    relayed = relay(session)
    before = answer(session, relayed)
    assert (before["corrected"], before["rests_on_corrected"]) == ([], [])
    assert before["supporting"]["outlets"]["at_least"] == 2
    revise(session, agency, OTHER)
    after = answer(session, relayed)
    assert after["supporting"]["outlets"]["at_least"] == 1
    assert len(after["corrected"]) == 1
    assert after["rests_on_corrected"] == after["supporting"]["claims"]


def test_a_claim_that_comes_back_shakes_nobody_any_more(session: Session, agency: Outlet) -> None:
    revise(session, agency, FACT)
    relayed = relay(session)
    revise(session, agency, OTHER)
    revise(session, agency, FACT)
    found = answer(session, relayed)
    assert (found["corrected"], found["rests_on_corrected"]) == ([], [])
    # What stood there in between was taken out in its turn.
    assert len(session.scalars(select(RemovedClaim).filter_by(valid_to=None)).all()) == 1


def test_who_has_it_from_elsewhere_rests_on_nothing_corrected(
    session: Session, agency: Outlet
) -> None:
    revise(session, agency, FACT)
    text = "قال رئيس بلدية المرسى فؤاد النجار لصحيفتنا: «جسر الوادي انهار فجر الاثنين»."
    own = publish(session, make_outlet(session), text)
    revise(session, agency, OTHER)
    found = answer(session, own)
    assert len(found["corrected"]) == 1
    assert found["rests_on_corrected"] == []


def test_a_copy_that_may_be_older_rests_on_nothing_corrected(
    session: Session, agency: Outlet
) -> None:
    long = f"{FACT} وأضاف أن المدارس القريبة من الوادي أغلقت أبوابها حتى إشعار آخر بسبب السيول."
    revise(session, agency, long)
    copy = publish(session, make_outlet(session), long, published_at="2031-05-14T12:00:00Z")
    older = publish(session, make_outlet(session), long, published_at="2031-05-13T12:00:00Z")
    revise(session, agency, OTHER)
    shaken = {claim for article in (copy, older) for claim in _shaken(session, article)}
    claims = {one["id"]: one["article"]["id"] for one in get_article(session, copy.id)["claims"]}
    assert shaken
    assert shaken <= claims.keys()


def _shaken(session: Session, article: Article) -> list[str]:
    found = [
        get_agreement(session, UUID(one["id"]))["rests_on_corrected"]
        for claim in get_article(session, article.id)["claims"]
        for one in claim["propositions"]
    ]
    return [claim for claims in found for claim in claims]


def test_a_text_that_says_so_is_flagged_with_its_words(session: Session, agency: Outlet) -> None:
    revise(session, agency, FACT)
    article = revise(session, agency, f"{OTHER}\n\n{NOTICE}")
    record = get_article(session, article.id)
    assert (record["status"], record["correction"]) == ("corrected", NOTICE)
    assert record["corrected_at"]


def test_a_change_without_a_notice_flags_no_article(session: Session, agency: Outlet) -> None:
    revise(session, agency, FACT)
    assert revise(session, agency, OTHER).status == "published"


def test_a_declared_correction_is_kept_once_and_a_withdrawal_stays(
    session: Session, agency: Outlet
) -> None:
    article, at = revise(session, agency, FACT), datetime(2031, 5, 15, tzinfo=UTC)
    assert correct(session, article, at, "told by telephone")
    assert not correct(session, article, at, "told again")
    assert (article.status, article.correction) == ("corrected", "told by telephone")
    withdraw(session, article, at)
    assert article.status == "withdrawn"
    assert not correct(session, article, at, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", f"الخبر.\n\n{NOTICE}"),
        ("ar", "تصويب: الجسر لم ينهر"),
        ("ar", "* تم تصحيح هذا الخبر بعد نشره."),
        ("en", "The bridge fell.\n\nCorrection: It did not fall."),
        ("en", "This article was amended on 14 May."),
        ("en", "[An earlier version of this article misstated the day.]"),
    ],
)
def test_notices_of_corrections(language: str, text: str) -> None:
    notice = correction_notice(text, get_pack(language))
    assert notice is not None
    assert notice in text.split("\n")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال الوزير إن تصحيح الأسعار: خطوة أولى."),
        ("ar", "تصحيح أسعار النفط: ما الذي ينتظر السوق؟"),
        ("en", "Markets: a correction looms."),
        ("en", "The article was corrected, she said."),
    ],
)
def test_what_only_speaks_of_corrections_is_no_notice(language: str, text: str) -> None:
    assert correction_notice(text, get_pack(language)) is None
