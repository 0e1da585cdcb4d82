import hashlib
import logging
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import Invalid, ServiceError, TooLarge
from service.ingest.drafts import from_fields, from_html, from_page

TITLE = "بلدية الواحة تعلن افتتاح جسر جديد فوق الوادي"
LEAD = "أعلنت بلدية الواحة، اليوم الأربعاء، افتتاح الجسر الجديد فوق الوادي بعد عامين من العمل."
SECOND = "وقال رئيس البلدية سالم الحداد إن الجسر سيخفف الازدحام عن وسط المدينة بصورة كبيرة."
PAGE = "\r\n\r\n".join(
    ["نخيل نيوز.. صوت الواحات", TITLE, "24 يونيو 2020 - 10:30 GMT", LEAD, SECOND, "المصدر/ الغدير"]
)


def html(head="", body=f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{SECOND}</p>", language="ar"):
    top = f"<head><title>{TITLE} | نخيل</title>{head}</head>"
    rest = f"<body><nav>الرئيسية</nav><article>{body}</article></body>"
    return f'<!doctype html><html lang="{language}">{top}{rest}</html>'


def test_a_page_is_stored_verbatim_and_read():
    draft = from_page(PAGE)
    assert draft.text == PAGE
    assert draft.body == f"{LEAD}\r\n\r\n{SECOND}"
    assert (draft.outlet, draft.title, draft.credit) == ("نخيل نيوز", TITLE, "الغدير")
    assert draft.published_at == datetime(2020, 6, 24, 10, 30, tzinfo=UTC)
    assert (draft.precision, draft.time_zone) == ("minute", "GMT")
    assert draft.published_printed == "24 يونيو 2020 - 10:30 GMT"
    assert draft.digest == hashlib.sha256(PAGE.encode()).hexdigest()
    assert (draft.form, draft.url, draft.language) == ("page", None, None)


def test_what_is_given_wins():
    draft = from_page(
        PAGE, outlet="الواحة اليوم", title="عنوان", published_at="2021-01-02", language="ar",
        url="http://news.example/a",
    )  # fmt: skip
    assert (draft.outlet, draft.title, draft.language) == ("الواحة اليوم", "عنوان", "ar")
    assert draft.published_at == datetime(2021, 1, 2, tzinfo=UTC)
    assert (draft.precision, draft.published_printed) == ("day", "2021-01-02")
    assert draft.url == "http://news.example/a"


def test_an_outlet_may_be_given_by_its_id():
    assert from_page(PAGE, outlet=UUID(int=7)).outlet == UUID(int=7)


def test_the_site_of_the_credit_line_is_the_outlet_until_another_is_given():
    page = f"{TITLE}\n\n{LEAD}\n\n{SECOND}\n\nالمصدر | الغدير"
    assert (from_page(page).outlet, from_page(page).credit) == ("الغدير", None)
    other = from_page(page, outlet="نخيل نيوز")
    assert (other.outlet, other.credit) == ("نخيل نيوز", "الغدير")
    assert from_page(page, outlet="الغدير").credit is None


def test_fields_are_kept_as_given():
    text = f"  {LEAD}\r\n{SECOND}\n"
    draft = from_fields(text, title=TITLE, outlet="نخيل نيوز")
    assert (draft.text, draft.title) == (text, TITLE)
    assert draft.body == text.strip()
    assert draft.published_at is draft.precision is draft.time_zone is None
    assert draft.digest == hashlib.sha256(f"{TITLE}\n\n{text}".encode()).hexdigest()


@pytest.mark.parametrize(
    ("written", "value", "precision", "zone"),
    [
        ("2020", "2020-01-01T00:00", "year", None),
        ("2020-06", "2020-06-01T00:00", "month", None),
        ("2020-06-25", "2020-06-25T00:00", "day", None),
        ("2020-06-25T11:58", "2020-06-25T11:58", "minute", None),
        ("2020-06-25T11:58:07", "2020-06-25T11:58:07", "second", None),
        ("2020-06-25T11:58+03:00", "2020-06-25T08:58", "minute", "+03:00"),
        ("2020-06-25T11:58:07Z", "2020-06-25T11:58:07", "second", "Z"),
    ],
)
def test_a_given_date_says_no_more_than_is_written(written, value, precision, zone):
    draft = from_fields(LEAD, published_at=written)
    assert draft.published_at == datetime.fromisoformat(value).replace(tzinfo=UTC)
    assert (draft.precision, draft.time_zone) == (precision, zone)


def test_a_given_datetime_is_local_time_unless_it_is_aware():
    naive = datetime(2020, 6, 25, 11, 58)  # noqa: DTZ001 (a local time is what is tested)
    draft = from_fields(LEAD, published_at=naive)
    assert draft.published_at == naive.replace(tzinfo=UTC)
    assert draft.time_zone is None
    aware = naive.replace(tzinfo=timezone(timedelta(hours=3)))
    draft = from_fields(LEAD, published_at=aware)
    assert draft.published_at == aware
    assert draft.time_zone == "+03:00"


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"published_at": "yesterday"}, "/published_at"),
        ({"published_at": "2020-13-01"}, "/published_at"),
        ({"published_at": "0001-01-01T00:00+03:00"}, "/published_at"),
        ({"url": "ftp://news.example/"}, "/url"),
        ({"outlet": "x" * 301}, "/outlet"),
        ({"outlet": "a\0b"}, "/outlet"),
        ({"title": "\ud800"}, "/title"),
        ({"captured_at": datetime(2020, 1, 1)}, "/captured_at"),  # noqa: DTZ001
    ],
)
def test_a_bad_field_is_refused_by_name(given, pointer):
    with pytest.raises(Invalid) as refused:
        from_fields(LEAD, **given)
    assert refused.value.pointer == pointer


@pytest.mark.parametrize("text", ["", " \n\u200f\t", "a\0b", "\ud800"])
@pytest.mark.parametrize(("make", "pointer"), [(from_page, "/page"), (from_fields, "/text"),
                                               (from_html, "/html")])  # fmt: skip
def test_text_that_cannot_be_stored_is_refused(make, pointer, text):
    with pytest.raises(Invalid) as refused:
        make(text)
    assert refused.value.pointer == pointer


def test_a_text_over_the_limit_is_refused():
    with pytest.raises(TooLarge):
        from_fields(LEAD, limit=10)
    with pytest.raises(TooLarge):
        from_html("x" * 10_000_001)


def test_a_page_without_text_is_refused():
    with pytest.raises(Invalid, match="looks like an article"):
        from_page("الرئيسية\n\nأخبار\n\nاترك رد")


def test_html_becomes_its_text_with_what_its_metadata_states():
    stated = (
        '<meta property="og:site_name" content="نخيل نيوز">'
        '<meta property="article:published_time" content="2020-06-24T13:30:00+03:00">'
    )
    draft = from_html(html(stated))
    assert draft.text == f"{TITLE}\n{LEAD}\n{SECOND}"
    assert draft.body == f"{LEAD}\n{SECOND}"
    assert (draft.title, draft.outlet, draft.language) == (TITLE, "نخيل نيوز", "ar")
    assert draft.published_at == datetime(2020, 6, 24, 10, 30, tzinfo=UTC)
    assert (draft.precision, draft.time_zone) == ("second", "+03:00")
    assert draft.form == "html"


def test_html_in_linked_data_and_time_elements():
    linked = '<script type="application/ld+json">{"datePublished": "2020-06-24"}</script>'
    assert from_html(html(linked)).precision == "day"
    timed = html(body=f'<time itemprop="datePublished" datetime="2020-06-24T10:30Z">أمس</time>'
                      f"<p>{LEAD}</p><p>{SECOND}</p>")  # fmt: skip
    assert from_html(timed).published_at == datetime(2020, 6, 24, 10, 30, tzinfo=UTC)


def test_html_without_metadata_states_no_date_and_given_wins():
    draft = from_html(html())
    assert draft.published_at is None
    draft = from_html(html(), outlet="الغدير", title="عنوان", published_at="2020")
    assert (draft.outlet, draft.title, draft.precision) == ("الغدير", "عنوان", "year")


def test_a_wrong_date_in_the_metadata_is_no_date():
    stated = '<meta property="article:published_time" content="last Tuesday">'
    assert from_html(html(stated)).published_at is None


@pytest.mark.parametrize(
    "garbage",
    ["x", "<html>", "<" * 5000, "<div>" * 3000, "<?xml version='1.0' encoding='utf-8'?><a/>",
     "\x01\x02\x03", "<html><body><p>قصير</p></body></html>", "<!--" * 2000, "&#x110000;" * 50],
)  # fmt: skip
def test_garbage_is_refused_in_silence(garbage, capfd, caplog):
    with caplog.at_level(logging.DEBUG):
        try:
            from_html(garbage)
        except ServiceError as refused:
            assert refused.message
    assert capfd.readouterr() == ("", "")
    assert not caplog.records


@given(st.text())
def test_any_text_is_a_draft_or_refused(text):
    for make in (from_page, from_fields):
        try:
            draft = make(text)
        except ServiceError:
            continue
        assert draft.text == text
        assert draft.body
