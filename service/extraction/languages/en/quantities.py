"""How English states quantities: digits, number words, bounds and percentages."""

import re
from typing import NamedTuple

from service.extraction.wording import Bound


class Number(NamedTuple):
    """A number among the words of a text, at ``start`` to ``end`` of them."""

    value: float
    bound: Bound
    start: int
    end: int


# Phrases become one sign each before the text is cut into words.
_PHRASES: dict[str, str] = {
    "at least": "≥", "more than": "≥", "over": "≥", "no fewer than": "≥", "no less than": "≥",
    "not less than": "≥", "upwards of": "≥", "or more": "≧", "at most": "≤", "up to": "≤",
    "no more than": "≤", "not more than": "≤", "fewer than": "≤", "less than": "≤", "under": "≤",
    "or fewer": "≦", "or less": "≦", "about": "≈", "around": "≈", "some": "≈", "nearly": "≈",
    "almost": "≈", "roughly": "≈", "approximately": "≈", "or so": "≊",
    "per cent": "%", "percent": "%", "a.m.": "am", "p.m.": "pm",
}  # fmt: skip
_MEASURED = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True))
    + r")(?!\w)"
)
_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen"}
_MAGNITUDES = {
    "m": "million", "mn": "million", "mln": "million", "bn": "billion", "b": "billion",
    "tn": "trillion", "trn": "trillion", "k": "thousand",
}  # fmt: skip
_AMOUNT = r"[0-9]+(?:[.,][0-9]+)*"
#: $3.4bn, US$3-billion, £40 million
_PRICE = re.compile(
    rf"([$£€¥])\s?({_AMOUNT})"
    r"(?:[\s-]?(m|mn|mln|bn|b|tn|trn|k|million|billion|trillion|thousand)(?!\w))?"
)
#: 3.4bn; an m alone may be metres, unless it is of something or of people
_SHORT = re.compile(
    rf"(?<![\w.,])({_AMOUNT})\s?(?:(mn|mln|bn|tn|trn|k)(?!\w)|(m)(?= (?:of|people|[a-z]+ers)\b))"
)
_FEW = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9} | {str(part): part for part in range(1, 10)}  # fmt: skip
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10}
_WHOLES = {"ten": 10, "five": 5, "four": 4, "three": 3, "two": 2} | {
    str(whole): whole for whole in (2, 3, 4, 5, 6, 8, 10, 20, 100)
}
#: A third of what there was; "a third man" is one of several
_PART = re.compile(
    r"(?<![\w-])("
    + "|".join(_FEW)
    + r")[ -]("
    + "|".join(_PARTS)
    + r")(?:s|(?= (?:of|in|over|within|since|from|off|are|were|have|had)\b|[.,;]|$))(?!\w)"
)
_HALF = re.compile(
    r"(?<![\w-])(?:half (?=of\b|the\b|its\b|their\b|all\b)|(?<=by )half(?! an?\b)(?!\w))"
)
_IN_TEN = re.compile(
    r"(?<![\w-])("
    + "|".join(_FEW)
    + r") (?:in|out of|of every|in every) ("
    + "|".join(_WHOLES)
    + r")(?!\w| (?:hour|day|week|month|year)s?\b)"
)
_BEFORE: dict[str, Bound] = {"≥": "at_least", "≤": "at_most", "≈": "about"}
_AFTER: dict[str, Bound] = {"≧": "at_least", "≦": "at_most", "≊": "about"}
MARKERS = frozenset(_BEFORE) | frozenset(_AFTER)
_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS: dict[str, float] = {word: float(value) for value, word in enumerate(_UNITS)} | {
    word: 10.0 * value for value, word in enumerate(_TENS, 2)
}
_SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
}  # fmt: skip
_ORDINALS: dict[str, float] = {
    word: float(value)
    for value, word in enumerate(
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 2
    )
}
_VAGUE: dict[str, float] = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6,
}  # fmt: skip
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%≥≤≈≧≦≊-]")
_FIGURE = re.compile(r"[0-9]")
_LONGEST = 25
_NEAR_END = 4
_RUN = 12


def words_of(normalised: str) -> list[str]:
    """Return the tokens of a text: words, numbers, and a sign for each phrase of measure."""
    written = _SHORT.sub(_in_words, _PRICE.sub(_price_in_words, normalised))
    written = _HALF.sub(" about 50 % ", _PART.sub(_share, _IN_TEN.sub(_share, written)))
    return _TOKEN.findall(_MEASURED.sub(lambda found: f" {_PHRASES[found[0]]} ", written))


def _price_in_words(found: re.Match[str]) -> str:
    """Return what a price is in words: $3.4bn is 3.4 billion dollars."""
    sign, amount, magnitude = found.groups()
    told = f" {_MAGNITUDES.get(magnitude, magnitude)}" if magnitude else ""
    return f" {amount}{told} {_CURRENCIES[sign]}"


def _share(found: re.Match[str]) -> str:
    """Return a part of a whole in percent; who says "a third" seldom counted."""
    whole = _PARTS.get(found[2]) or _WHOLES[found[2]]
    if _FEW[found[1]] >= whole:
        return found[0]
    return f" about {round(100 * _FEW[found[1]] / whole)} % "


def _in_words(found: re.Match[str]) -> str:
    return f"{found[1]} {_MAGNITUDES[found[2] or found[3]]}"


def numbers(words: list[str]) -> list[Number]:
    """Return the numbers among the words, in order; a run of number words is one number."""
    found, position = [], 0
    while position < len(words):
        number = _number_at(words, position)
        if number:
            found.append(number)
        position = max(number.end if number else 0, position + 1)
    return found


def _number_at(words: list[str], start: int) -> Number | None:
    if words[start] in _ORDINALS and words[start - 1 : start] != ["a"]:
        return Number(_ORDINALS[words[start]], "exact", start, start + 1)
    if score := _score_at(words, start):
        return score
    if words[start] in _VAGUE:
        return Number(_VAGUE[words[start]], "at_least", start, start + 1)
    if words[start] == "a" and words[start + 1 : start + 2] and words[start + 1] in _SCALES:
        start += 1
    total = current = 0.0
    position = start
    while position < len(words) and position - start < _RUN:
        value = _value(words, position, start)
        if value is None:
            break
        if words[position] in _SCALES:
            current = max(current, 1.0) * value
            if value >= 1e3:
                total, current = total + current, 0.0
        else:
            current += value
        position += 1
    return _bounded(words, total + current, start, position) if position > start else None


def is_ordinal(words: list[str], number: Number) -> bool:
    """Tell whether the number says which one of several: the second week."""
    return words[number.start] in _ORDINALS


def is_score(words: list[str], number: Number) -> bool:
    """Tell whether the number is a score like 2-1."""
    return words[number.start + 1 : number.start + 2] == ["-"] and words[number.start].isdigit()


def _score_at(words: list[str], start: int) -> Number | None:
    """Return 2-1 as one number, the larger side first; 10-15 people is a range."""
    sides = words[start : start + 3 : 2]
    if words[start + 1 : start + 2] != ["-"] or len(sides) < 2:
        return None
    if not all(side.isdecimal() and len(side) < 3 for side in sides):
        return None
    low, high = sorted(map(int, sides))
    if low != high and sides[0] == str(low) and words[start + 3 : start + 4]:
        return None
    return Number(high * 100.0 + low, "exact", start, start + 3)


def _value(words: list[str], position: int, start: int) -> float | None:
    word = words[position]
    if word in ("-", "and"):
        joins = position > start and position + 1 < len(words)
        return (
            0.0
            if joins and words[position + 1] in _WORDS and words[position - 1] not in _UNITS
            else None
        )
    if _FIGURE.match(word):
        return _figure(word) if position == start else None
    return _SCALES.get(word, _WORDS.get(word))


def _figure(word: str) -> float:
    word = word[:_LONGEST].rstrip(".,")
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", word):
        return float(word.replace(",", ""))
    plain = word.replace(",", ".")
    return float(plain) if plain.count(".") < 2 else float(plain.replace(".", ""))


def _bounded(words: list[str], value: float, start: int, end: int) -> Number:
    bounds = [_BEFORE[word] for word in words[max(start - 1, 0) : start] if word in _BEFORE]
    bounds += [_AFTER[word] for word in words[end : end + 3] if word in _AFTER]
    bounds += [_BEFORE[word] for word in _last(words, end)]
    return Number(value, bounds[0] if bounds else "exact", start, end)


def _last(words: list[str], end: int) -> list[str]:
    """Return the bound with which a text ends: "four dollars at most"."""
    return [word for word in words[end:][-1:] if word in _BEFORE and len(words) - end <= _NEAR_END]
