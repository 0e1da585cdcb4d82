from datetime import UTC, datetime, timedelta
from uuid import uuid4

from service.analysis.agreement import assess
from service.analysis.records import Dependence, Removed, Report, Voice
from service.analysis.withdrawal import resting

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
AGENCY = uuid4()
OFFICIAL = Voice(uuid4(), "organization")


def report(outlet=None, via=None, withdrawn=False, hours=None, voice=OFFICIAL, precision=None):
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
        precision=precision,
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


def test_a_copy_that_is_dated_to_the_day_may_be_the_later():
    agency = report(AGENCY, withdrawn=True, hours=1)
    that_day, before = report(hours=-12, precision="day"), report(hours=-36, precision="day")
    assert resting([agency, that_day], [copy(agency, that_day)]) == {that_day.claim}
    assert resting([agency, before], [copy(agency, before)]) == frozenset()


def test_copies_name_the_older_only_where_the_dates_tell():
    first, second = report(hours=0), report(hours=3)
    vague = report(hours=-12, precision="day")
    (known,) = assess([first, second], [copy(first, second)]).reasons[:1]
    assert known.earlier == f"article {first.article}"
    (unknown,) = assess([first, vague], [copy(first, vague)]).reasons[:1]
    assert unknown.earlier is None


def test_the_earliest_copy_tells_how_exact_its_date_is():
    outlet = uuid4()
    later, vague = report(outlet, hours=1), report(outlet, hours=0, precision="day")
    (carrier,) = assess([later, vague], []).carriers
    assert (carrier.earliest_dated_copy, carrier.precision, carrier.zoned) == (NOON, "day", True)
    (undated,) = assess([report(outlet)], []).carriers
    assert (undated.earliest_dated_copy, undated.precision, undated.zoned) == (None, None, None)


def test_what_rests_on_a_removed_report_counts_and_is_told():
    relay, witness = report(via=AGENCY), report(voice=Voice(uuid4(), "person"))
    removed = Removed(uuid4(), uuid4(), AGENCY)
    answer = assess([relay, witness], [], (), [removed])
    assert answer.rests_on_corrected == (relay.claim,)
    assert answer.corrected == (removed.claim,)
    assert set(answer.supporting.claims) == {relay.claim, witness.claim}
    stands = report(AGENCY)
    assert assess([relay, stands], [], (), [removed]).rests_on_corrected == ()
