from datetime import UTC, datetime, timedelta
from uuid import uuid4

from service.analysis.agreement import assess
from service.analysis.records import Dependence, Report, Voice
from service.analysis.withdrawal import resting

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
AGENCY = uuid4()
OFFICIAL = Voice(uuid4(), "organization")


def report(outlet=None, via=None, withdrawn=False, hours=None, voice=OFFICIAL):
    return Report(
        claim=uuid4(),
        article=uuid4(),
        outlet=outlet or uuid4(),
        publisher=None,
        relation="same",
        depth=0,
        voice=voice,
        via=via,
        via_kind="relay" if via else None,
        withdrawn=withdrawn,
        published_at=None if hours is None else NOON + timedelta(hours=hours),
    )


def copy(a, b):
    return Dependence("shared_text", a.claim, b.claim, "winnowing", 0.9, 0.6)


def test_those_who_relay_a_withdrawn_report_rest_on_it():
    agency, relay = report(AGENCY, withdrawn=True), report(via=AGENCY)
    witness = report(voice=Voice(uuid4(), "person"))
    assert resting([agency, relay, witness], []) == {relay.claim}
    answer = assess([agency, relay, witness], [])
    assert answer.verdict == "one_outlet"
    assert set(answer.withdrawn) == {agency.claim, relay.claim}


def test_where_all_fall_the_verdict_is_withdrawn():
    agency, relay = report(AGENCY, withdrawn=True), report(via=AGENCY)
    assert assess([agency, relay], []).verdict == "withdrawn"


def test_an_agency_that_stands_by_another_report_of_it_takes_nobody_along():
    taken_back, kept = report(AGENCY, withdrawn=True), report(AGENCY)
    assert resting([taken_back, kept, report(via=AGENCY)], []) == frozenset()


def test_whoever_credits_the_outlet_rests_on_it():
    agency, paper = report(AGENCY, withdrawn=True), report()
    credit = Dependence("credit", paper.article, AGENCY, "credit line", 1.0, 1.0)
    assert resting([agency, paper], [credit]) == {paper.claim}


def test_a_later_copy_rests_on_it_and_an_earlier_text_does_not():
    taken_back = report(AGENCY, withdrawn=True, hours=1)
    earlier, later, undated = report(hours=0), report(hours=2), report()
    copies = [copy(taken_back, other) for other in (earlier, later, undated)]
    assert resting([taken_back, earlier, later, undated], copies) == {later.claim, undated.claim}
