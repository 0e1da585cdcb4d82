"""The order of copies, as far as their dates tell it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from service.analysis.timeline import Copy, earlier, timeline

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def copy(number, moment, precision="second", *, zoned=True):
    return Copy(UUID(int=number), moment, precision, zoned)


def order(*copies):
    return [place.claim.int for place in timeline(copies)[0]]


def test_dated_copies_stand_in_order_with_their_lag():
    places, undated = timeline([copy(1, NOON + HOUR), copy(2, NOON), copy(3, None)])
    assert [place.claim.int for place in places] == [2, 1]
    assert [place.lag for place in places] == [(timedelta(0),) * 2, (HOUR, HOUR)]
    assert [place.may_be_earliest for place in places] == [True, False]
    assert undated == [UUID(int=3)]


def test_a_day_may_hold_what_a_clock_says():
    day = copy(1, NOON.replace(hour=0), "day")
    places, _ = timeline([day, copy(2, NOON)])
    assert [place.may_be_earliest for place in places] == [True, True]
    assert [place.tied for place in places] == [False, True]
    assert places[1].lag == (timedelta(0), 12 * HOUR)


def test_an_unknown_zone_orders_nothing_within_a_day():
    places, _ = timeline([copy(1, NOON), copy(2, NOON + 10 * HOUR, zoned=False)])
    assert all(place.may_be_earliest for place in places)
    assert order(copy(1, NOON), copy(2, NOON + 48 * HOUR, zoned=False)) == [1, 2]
    later, _ = timeline([copy(1, NOON), copy(2, NOON + 48 * HOUR, zoned=False)])
    assert not later[1].may_be_earliest


def test_one_moment_is_a_tie():
    places, _ = timeline([copy(1, NOON), copy(2, NOON)])
    assert [place.tied for place in places] == [False, True]
    assert all(place.may_be_earliest for place in places)


def test_months_and_years_have_their_length():
    (place,), _ = timeline([copy(1, datetime(2032, 2, 1, tzinfo=UTC), "month")])
    assert place.until - place.since == timedelta(days=29)
    (place,), _ = timeline([copy(1, datetime(2032, 1, 1, tzinfo=UTC), "year")])
    assert place.until == datetime(2033, 1, 1, tzinfo=UTC)


def test_of_two_copies_the_older_is_told_only_where_the_dates_allow():
    day = copy(2, NOON.replace(hour=0), "day")
    assert earlier(copy(1, NOON), copy(2, NOON + HOUR)) == "a"
    assert earlier(copy(1, NOON + HOUR), copy(2, NOON)) == "b"
    assert earlier(copy(1, NOON), day) is None
    assert earlier(copy(1, NOON), copy(2, NOON)) is None
    assert earlier(copy(1, NOON), copy(2, None)) is None
    assert earlier(copy(1, NOON), copy(2, NOON + HOUR, zoned=False)) is None


PRECISIONS = st.sampled_from(["second", "minute", "day", "month", "year"])
MOMENTS = st.none() | st.integers(0, 500).map(lambda hours: NOON + hours * HOUR)
COPIES = st.lists(st.tuples(MOMENTS, PRECISIONS, st.booleans()), max_size=9)


@given(COPIES, st.randoms())
def test_nothing_depends_on_the_order_of_arrival_and_nothing_is_lost(drawn, chance):
    copies = [copy(i, moment, p, zoned=z) for i, (moment, p, z) in enumerate(drawn)]
    places, undated = timeline(copies)
    assert sorted([*(p.claim.int for p in places), *(u.int for u in undated)]) == list(
        range(len(copies))
    )
    chance.shuffle(copies)
    assert timeline(copies) == (places, undated)
    for place in places:
        assert timedelta(0) <= place.lag[0] <= place.lag[1]
        assert place.may_be_earliest == (place.lag[0] == timedelta(0))
    assert not places or places[0].may_be_earliest
