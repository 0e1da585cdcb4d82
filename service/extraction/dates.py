"""Printed dates: where they stand, what they say, and how exactly.

Reading is by tokens and a language's habits. A date that cannot be (31 June) is no date; what
is not printed (a time, a zone) is not added.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from service.extraction.habits import DateHabits
from service.extraction.page import Precision, PrintedDate
from service.extraction.spans import Span

_TOKEN = re.compile(r"\d+|[^\W\d_][^\s\d!-/:-@\[-`{-~،؛؟«»“”‘’–—…|•·]*")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,4})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])")
_OFFSET = re.compile(
    r"(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|\b)|[+-]\d{2}:?\d{2}(?!\d)|Z\b", re.IGNORECASE
)
_BEFORE_ZONE = re.compile(r"[\s\u200e\u200f(،,]*(?:[-–]\s?(?=GMT|UTC))?", re.IGNORECASE)
_FRACTION = re.compile(r"[.,]\d{1,9}")
_YEARS = range(1900, 2101)
_NEAR = 24
"""Characters between a date and the clock time that goes with it, at most."""
_LONGEST = 400
"""A date stands in a short line; only this much of a longer one is looked at."""


@dataclass(frozen=True, slots=True)
class _Day:
    start: int
    end: int
    year: int
    month: int
    day: int | None


@dataclass(frozen=True, slots=True)
class _Clock:
    start: int
    end: int
    hour: int
    minute: int
    second: int | None
    offset: timedelta | None = None
    zone: str | None = None


class _Token(NamedTuple):
    word: str
    start: int
    end: int

    @property
    def number(self) -> int | None:
        return int(self.word) if self.word.isdecimal() and len(self.word) <= 4 else None


def find_date(text: str, habits: DateHabits, start: int = 0) -> PrintedDate | None:
    """Return the first date printed in ``text``, or None; its span is shifted by ``start``."""
    text = text[:_LONGEST]
    found = [day for day in (_numeric_day(text, habits), _named_day(text, habits)) if day]
    if not found:
        return None
    day = min(found, key=lambda one: one.start)
    return _printed(text, day, _clock_beside(text, day, habits), start, habits)


def only_date(text: str, habits: DateHabits) -> bool:
    """Tell whether ``text`` consists of words and numbers of dates and clocks alone."""
    tokens = list(_tokens(text[:_LONGEST], habits))
    if not all(token.word in habits.words or token.number is not None for token in tokens):
        return False
    telling = any(token.word in habits.weekdays for token in tokens) or any(
        _month_at(tokens, i, habits) for i in range(len(tokens))
    )
    return telling or _CLOCK.search(text[:_LONGEST]) is not None


def _tokens(text: str, habits: DateHabits) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        yield _Token(habits.normalise(match.group()), match.start(), match.end())


def _numeric_day(text: str, habits: DateHabits) -> _Day | None:
    for match in _NUMERIC.finditer(text):
        first, middle, last = int(match[1]), int(match[3]), int(match[4])
        if len(match[1]) == 4:
            found = _day(match.start(), match.end(), first, middle, last)
        elif len(match[4]) == 4:
            day, month = _order(first, middle, habits.day_first)
            found = _day(match.start(), match.end(), last, month, day)
        else:
            found = None
        if found:
            return found
    return None


def _order(first: int, second: int, day_first: bool | None) -> tuple[int, int]:
    """Return day and month; (0, 0), which is no date, where the order cannot be told."""
    if first > 12 or first == second:
        return first, second
    if second > 12:
        return second, first
    if day_first is None:
        return 0, 0
    return (first, second) if day_first else (second, first)


def _named_day(text: str, habits: DateHabits) -> _Day | None:
    tokens = list(_tokens(text, habits))
    for index in range(len(tokens)):
        month = _month_at(tokens, index, habits)
        if month is None:
            continue
        twin = _month_at(tokens, month[1], habits)
        if twin and twin[0] != month[0]:  # "June/ Tammuz": two names, two months, no date
            return None
        found = _around_month(tokens, index, month[0], (twin or month)[1], habits)
        if found:
            return found
    return None


def _month_at(tokens: list[_Token], index: int, habits: DateHabits) -> tuple[int, int] | None:
    """Return the month named at ``index`` and the index after its name."""
    if index >= len(tokens) or tokens[index].word not in habits.words:
        return None
    for length in (2, 1):
        name = " ".join(token.word for token in tokens[index : index + length])
        if name in habits.months and index + length <= len(tokens):
            return habits.months[name], index + length
    return None


def _around_month(
    tokens: list[_Token], index: int, month: int, after: int, habits: DateHabits
) -> _Day | None:
    while after < len(tokens) and tokens[after].word in habits.fillers:
        after += 1
    before = tokens[index - 1] if index else None
    following = [token.number for token in tokens[after : after + 2]] + [None, None]
    if following[0] in _YEARS:
        day = before.number if before else None
        start = before.start if before and day is not None else tokens[index].start
        return _day(start, tokens[after].end, following[0], month, day)
    if following[1] in _YEARS and following[0] is not None:
        end = tokens[after + 1].end
        return _day(tokens[index].start, end, following[1], month, following[0])
    return None


def _day(start: int, end: int, year: int | None, month: int, day: int | None) -> _Day | None:
    if year is None or year not in _YEARS:
        return None
    try:
        datetime(year, month, 1 if day is None else day, tzinfo=UTC)
    except ValueError:
        return None
    return _Day(start, end, year, month, day)


def _clock_beside(text: str, day: _Day, habits: DateHabits) -> _Clock | None:
    if day.day is None:
        return None
    for match in _CLOCK.finditer(text):
        after = 0 <= match.start() - day.end <= _NEAR
        before = 0 <= day.start - match.end() <= _NEAR
        if after or before:
            return _clock(text, match, habits)
    return None


def _clock(text: str, match: re.Match[str], habits: DateHabits) -> _Clock | None:
    hour, minute = int(match[1]), int(match[2])
    second = int(match[3]) if match[3] else None
    fraction = _FRACTION.match(text, match.end()) if second is not None else None
    end = fraction.end() if fraction else match.end()
    marker = _next_word(text, end, habits)
    if marker and marker.word in habits.morning | habits.evening:
        hour = _of_day(hour, evening=marker.word in habits.evening)
        end = marker.end
    if hour > 23 or minute > 59 or (second or 0) > 59:
        return None
    offset, zone, end = _zone(text, end, habits)
    return _Clock(match.start(), end, hour, minute, second, offset, zone)


def _next_word(text: str, end: int, habits: DateHabits) -> _Token | None:
    match = _TOKEN.search(text, end, end + 16)
    if match is None or text[end : match.start()].strip(" \u00a0\u200e\u200f-–("):
        return None
    word = text[match.start() : match.start() + 4].casefold()
    if word in ("a.m.", "p.m."):
        return _Token(word.replace(".", ""), match.start(), match.start() + 4)
    return _Token(habits.normalise(match.group()), match.start(), match.end())


def _of_day(hour: int, *, evening: bool) -> int:
    if evening:
        return hour + 12 if hour < 12 else hour
    return 0 if hour == 12 else hour


def _zone(text: str, end: int, habits: DateHabits) -> tuple[timedelta | None, str | None, int]:
    """Return offset, printed zone and where it ends: GMT, +03:00, or a name the language knows."""
    gap = _BEFORE_ZONE.match(text, end)
    start = gap.end() if gap else end
    match = _OFFSET.match(text, start)
    if match is None:
        return _named_zone(text, start, end, habits)
    offset = _offset(match.group())
    return (None, None, end) if offset is None else (offset, match.group(), match.end())


def _offset(printed: str) -> timedelta | None:
    match = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", printed)
    if match is None:
        return timedelta()
    size = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if size > timedelta(hours=14):
        return None
    return -size if match[1] == "-" else size


def _named_zone(
    text: str, start: int, end: int, habits: DateHabits
) -> tuple[timedelta | None, str | None, int]:
    matches = list(_TOKEN.finditer(text, start, start + 40))
    words = [habits.normalise(match.group()) for match in matches]
    skip = 0
    while skip < len(words) and words[skip] in habits.fillers and words[skip] not in habits.zones:
        skip += 1
    for length in (2, 1):
        name = " ".join(words[skip : skip + length])
        if name in habits.zones and len(words) >= skip + length:
            close = matches[skip + length - 1].end()
            return timedelta(minutes=habits.zones[name]), text[matches[0].start() : close], close
    return None, None, end


def _printed(
    text: str, day: _Day, clock: _Clock | None, shift: int, habits: DateHabits
) -> PrintedDate | None:
    value = datetime(day.year, day.month, day.day or 1, tzinfo=UTC)
    start, end = _with_weekday(text, day, habits), day.end
    if clock:
        value = value.replace(hour=clock.hour, minute=clock.minute, second=clock.second or 0)
        start, end = min(start, clock.start), max(end, clock.end)
        try:
            value -= clock.offset or timedelta()
        except OverflowError:
            return None
    span = Span(start + shift, end + shift)
    zone = clock.zone if clock else None
    return PrintedDate(text[start:end], span, value, _precision(day, clock), zone)


def _precision(day: _Day, clock: _Clock | None) -> Precision:
    if day.day is None:
        return "month"
    if clock is None:
        return "day"
    return "minute" if clock.second is None else "second"


def _with_weekday(text: str, day: _Day, habits: DateHabits) -> int:
    """Return where the date begins when a weekday stands right before it."""
    tokens = list(_tokens(text[: day.start], habits))
    while tokens and tokens[-1].word in habits.fillers:
        tokens.pop()
    return tokens[-1].start if tokens and tokens[-1].word in habits.weekdays else day.start
