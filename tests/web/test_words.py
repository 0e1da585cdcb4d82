"""What verdicts, ranges and dates are called."""

from typing import Any, get_args

import pytest

from service.analysis.verdict import Verdict, VerdictReason
from service.web import words


def test_every_verdict_and_every_reason_for_none_has_words():
    assert set(words.VERDICTS) == set(get_args(Verdict))
    assert set(words.REASONS) == set(get_args(VerdictReason))


def test_no_words_promise_truth():
    every = [*words.VERDICTS.values(), *words.REASONS.values(), words.NONE]
    for one in every:
        told = f"{one.english} {one.arabic} {one.means}".lower()
        assert not any(word in told for word in ("confirmed", "مؤكد", "متواتر", "proven"))
        assert "not" in one.means_not or "neither" in one.means_not


@pytest.mark.parametrize(
    ("low", "high", "told"), [(1, 1, "1 party"), (2, 2, "2 parties"), (1, 3, "1–3 parties")]
)
def test_a_range_is_told_with_its_noun(low: int, high: int, told: str):
    assert words.counted({"at_least": low, "at_most": high}, "party", "parties") == told


@pytest.mark.parametrize(
    ("precision", "zone", "told"),
    [
        ("minute", "+03:00", "2031-05-14 09:05 UTC"),
        ("minute", None, "2031-05-14 09:05 (zone not printed)"),
        ("day", None, "2031-05-14"),
        ("month", None, "2031-05"),
        ("year", None, "2031"),
    ],
)
def test_a_date_is_as_exact_as_it_was_printed(precision: str, zone: str | None, told: str):
    record: dict[str, Any] = {
        "published_at": "2031-05-14T09:05:00Z",
        "published": {"precision": precision, "time_zone": zone},
    }
    assert words.moment(record) == told
    assert words.moment({**record, "published_at": None}) == ""


@pytest.mark.parametrize(
    ("text", "leans"), [("12 قتيلا", "rtl"), ("12 dead", "ltr"), ("", "ltr"), ("\u202eabc", "ltr")]
)
def test_a_name_leans_as_its_first_letter(text: str, leans: str):
    assert words.leaning(text) == leans


def test_unknown_languages_are_left_to_their_letters():
    assert [words.direction(code) for code in ("ar", "ar-LY", "en", None, "")] == [
        "rtl", "rtl", "ltr", "auto", "auto",
    ]  # fmt: skip
