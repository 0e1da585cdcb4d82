from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.dates import find_date, only_date
from service.extraction.habits import SHAPE_ALONE
from service.extraction.languages.ar.dates import DATES

PRINTED = [
    ("25 يونيو 2020", "2020-06-25 00:00", "day", None),
    ("25 حزيران 2020", "2020-06-25 00:00", "day", None),
    ("25 جوان 2020", "2020-06-25 00:00", "day", None),
    ("3 جويلية 2020", "2020-07-03 00:00", "day", None),
    ("25 يونيو/ حزيران 2020", "2020-06-25 00:00", "day", None),
    ("9 تشرين الثاني 2021", "2021-11-09 00:00", "day", None),
    ("9 تشرين الثاني/نوفمبر 2021", "2021-11-09 00:00", "day", None),
    ("٢٥ يونيو ٢٠٢٠", "2020-06-25 00:00", "day", None),
    ("يونيو 25, 2020", "2020-06-25 00:00", "day", None),
    ("الخميس، 25 يونيو 2020 11:58 ص", "2020-06-25 11:58", "minute", None),
    ("الخميس 25 يونيو 2020 11:58 م", "2020-06-25 23:58", "minute", None),
    ("25 يونيو 2020 12:05 ص", "2020-06-25 00:05", "minute", None),
    ("12:05 مساءً - 25 يونيو 2020", "2020-06-25 12:05", "minute", None),
    ("25 يونيو 2020 - 01:24 GMT", "2020-06-25 01:24", "minute", "GMT"),
    ("25 يونيو 2020 الساعة 10:00 GMT+3", "2020-06-25 07:00", "minute", "GMT+3"),
    ("25 يونيو 2020 10:00 بتوقيت غرينتش", "2020-06-25 10:00", "minute", "بتوقيت غرينتش"),
    ("25 يونيو 2020 10:00 بتوقيت مكة المكرمة", "2020-06-25 07:00", "minute", "بتوقيت مكة المكرمة"),
    ("2020-06-25T01:24:05+03:00", "2020-06-24 22:24:05", "second", "+03:00"),
    ("2020-06-25T01:24:05.123Z", "2020-06-25 01:24:05", "second", "Z"),
    ("2020-06-25 01:24", "2020-06-25 01:24", "minute", None),
    ("25-06-2020", "2020-06-25 00:00", "day", None),
    ("2020/06/25", "2020-06-25 00:00", "day", None),
    ("25.6.2020", "2020-06-25 00:00", "day", None),
    ("06/25/2020", "2020-06-25 00:00", "day", None),
    ("03/04/2020", "2020-04-03 00:00", "day", None),
    ("كانون الثاني 2021", "2021-01-01 00:00", "month", None),
]


@pytest.mark.parametrize(("text", "value", "precision", "zone"), PRINTED)
def test_a_date_means_what_it_prints(text, value, precision, zone):
    found = find_date(text, DATES)
    assert found is not None
    assert found.value == datetime.fromisoformat(value).replace(tzinfo=UTC)
    assert (found.precision, found.time_zone) == (precision, zone)
    assert found.printed == text.removesuffix(".123Z") + (".123Z" if ".123Z" in text else "")


@pytest.mark.parametrize(
    "text",
    ["", "31 يونيو 2020", "31/06/2020", "32/1/2020", "30 فبراير 2021", "العام 2012", "سنة 2012",
     "25 يونيو/ تموز 2020", "1441/11/04", "4 ذو القعدة 1441", "5+5", "192.168.1.2020",
     "13/13/2020"],
)  # fmt: skip
def test_what_cannot_be_a_date_is_none(text):
    assert find_date(text, DATES) is None


def test_a_zone_with_summer_time_is_not_read():
    found = find_date("25 يونيو 2020 13:30 بتوقيت القاهرة", DATES)
    assert found and found.time_zone is None and found.value.hour == 13


def test_a_clock_that_cannot_be_is_left_out():
    found = find_date("25 يونيو 2020 25:61", DATES)
    assert found and found.precision == "day"


def test_the_hijri_date_beside_it_is_passed_over():
    found = find_date("4 ذو القعدة 1441 هـ - 25 يونيو 2020م", DATES)
    assert found and found.printed == "25 يونيو 2020"


def test_an_order_nobody_knows_is_no_date():
    assert find_date("03/04/2020", SHAPE_ALONE.dates) is None
    assert find_date("25/04/2020", SHAPE_ALONE.dates) is not None


def test_the_span_is_shifted_to_the_page():
    found = find_date("نشر: 25 يونيو 2020", DATES, start=100)
    assert found and (found.span.start, found.span.end) == (105, 118)


@pytest.mark.parametrize("text", ["الخميس 25 يونيو", "الساعة 11:58 ص", "25 يونيو 2020"])
def test_words_of_dates_alone(text):
    assert only_date(text, DATES)


@pytest.mark.parametrize("text", ["", "147", "يوم الأرض في غزة", "25 قتيلا في يونيو 2020"])
def test_not_only_words_of_dates(text):
    assert not only_date(text, DATES)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back(day):
    month = next(name for name, number in DATES.months.items() if number == day.month)
    for text in (f"{day.day} {month} {day.year}", day.isoformat(), f"{day:%d/%m/%Y}"):
        found = find_date(text, DATES)
        assert found and found.value.date() == day


@given(st.text(alphabet="0123456789/-.: صم+ZGMT٢يونيوحزيران\u200f", max_size=60))
def test_any_text_is_read_and_the_span_quotes_it(text):
    found = find_date(text, DATES)
    if found:
        assert found.span.of(text) == found.printed
        assert found.value.tzinfo is UTC
