"""How Arabic states quantities: digits, number words, duals, bounds and percentages."""

import re
from functools import lru_cache
from typing import NamedTuple

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.wording import Bound


class Number(NamedTuple):
    """A number among the words of a text, at ``start`` to ``end`` of them."""

    value: float
    bound: Bound
    start: int
    end: int


# Phrases become one token each before the text is cut into words.
_PHRASES: tuple[tuple[str, str], ...] = tuple(
    (normalise(phrase), f" {marker} ")
    for phrase, marker in (
        ("ما لا يقل عن", "≥"), ("لا يقل عن", "≥"), ("لا تقل عن", "≥"), ("أكثر من", "≥"),
        ("ما يزيد على", "≥"), ("ما يزيد عن", "≥"), ("يزيد على", "≥"), ("يزيد عن", "≥"),
        ("ما يفوق", "≥"), ("على الأقل", "≧"), ("ما لا يزيد على", "≤"), ("ما لا يزيد عن", "≤"),
        ("لا يتجاوز", "≤"), ("لا تتجاوز", "≤"), ("أقل من", "≤"), ("على الأكثر", "≦"),
        ("ما يقارب", "≈"), ("ما يقرب من", "≈"), ("يقارب", "≈"), ("حوالي", "≈"), ("قرابة", "≈"),
        ("زهاء", "≈"), ("نحو", "≈"), ("بنحو", "≈"), ("لنحو", "≈"), ("ونحو", "≈"), ("بحوالي", "≈"),
        ("لحوالي", "≈"), ("وحوالي", "≈"), ("تقريبا", "≊"),
        ("بدون طيار", "درون"), ("من دون طيار", "درون"), ("دون طيار", "درون"),
        ("أحد عشر", "11"), ("إحدى عشرة", "11"),
        ("كيلو متر", "كيلومتر"), ("كيلو مترا", "كيلومتر"),
        ("لا يزال", " "), ("لا تزال", " "), ("لا يزالون", " "),
        ("ولا يزال", " "), ("ولا تزال", " "), ("ما لم", " "), ("لا بد", " "), ("لا سيما", " "),
        ("ولا سيما", " "), ("لا شك", " "), ("بلا شك", " "), ("ليس فقط", " "), ("ليست فقط", " "),
        ("في المئة", "%"), ("في المائة", "%"), ("بالمئة", "%"), ("بالمائة", "%"),
    )
)  # fmt: skip
_BEFORE: dict[str, Bound] = {"≥": "at_least", "≤": "at_most", "≈": "about"}
_AFTER: dict[str, Bound] = {"≧": "at_least", "≦": "at_most", "≊": "about"}
MARKERS = frozenset(_BEFORE) | frozenset(_AFTER)

_WORDS: dict[str, float] = {
    normalise(word): value
    for value, words in {
        2: "اثنان اثنين اثنتان اثنتين اثنا اثني",
        3: "ثلاثة ثلاث", 4: "أربعة أربع", 5: "خمسة خمس", 6: "ستة ست", 7: "سبعة سبع",
        8: "ثمانية ثماني ثمان", 9: "تسعة تسع", 10: "عشرة عشر",
        20: "عشرون عشرين", 30: "ثلاثون ثلاثين", 40: "أربعون أربعين",
        50: "خمسون خمسين", 60: "ستون ستين", 70: "سبعون سبعين", 80: "ثمانون ثمانين",
        90: "تسعون تسعين", 100: "مئة مائة", 200: "مئتان مئتين مائتان مائتين مئتي مائتي مئتا مائتا",
        300: "ثلاثمئة ثلاثمائة",
        400: "أربعمئة أربعمائة", 500: "خمسمئة خمسمائة", 600: "ستمئة ستمائة", 700: "سبعمئة سبعمائة",
        800: "ثمانمئة ثمانمائة", 900: "تسعمئة تسعمائة",
        2000: "ألفان ألفين ألفي", 2_000_000: "مليونان مليونين مليوني",
        2_000_000_000: "ملياران مليارين ملياري",
    }.items()
    for word in words.split()
}  # fmt: skip
_SCALES: dict[str, float] = {
    normalise(word): value
    for value, words in {
        1e3: "ألف آلاف ألفا", 1e6: "مليون ملايين مليونا", 1e9: "مليار مليارات بليون",
    }.items()
    for word in words.split()
}  # fmt: skip
_ORDINALS: dict[str, float] = {
    normalise(f"ال{word}{ending}"): float(value)
    for value, word in enumerate(
        ["ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"], 2
    )
    for ending in ("", "ة")
}
_VAGUE = {
    normalise(w): v for w, v in (("عشرات", 10.0), ("مئات", 100.0), ("آلاف", 1e3), ("ملايين", 1e6))
}
_COUNTED = normalise(
    "شخص قتيل جريح جندي طفل شهيد ضابط صاروخ يوم شهر عام أسبوع عنصر رجل قذيفة سيارة ساعة "
    "دقيقة مدني مواطن مسلح شرطي امرأة سنة دولة مدينة طائرة غارة مرة عملية"
).split()
_BROKEN_PLURALS = frozenset(_COUNTED[:14])  # whose ending ين is therefore a dual


def _duals(word: str) -> tuple[str, ...]:
    if word.endswith("ه"):
        return (word[:-1] + "تان", word[:-1] + "تين")
    return (word + "ان", word + "ين") if word in _BROKEN_PLURALS else (word + "ان",)


# What makes of the number after it a name: إف-16, بوينغ 737, كوفيد-19.
_MODELS = frozenset(
    normalise(
        "إف أف إس أس بي سي جي تي أي إي إم أم كي آر يو ميغ ميج سو طراز موديل "
        "بوينغ بوينج إيرباص كوفيد"
    ).split()
)

_COUNTED_TWICE = {form: word for word in _COUNTED for form in _duals(word)}
_TOKEN = re.compile(r"\d+(?:[.,٫]\d+)*|[^\W\d_]+|[%≥≤≈≧≦≊]|[^\w\s]")
_DIGITS = re.compile(r"\d")


_SIGNS = dict(_PHRASES)
_MEASURED = re.compile(
    "(?<!\\S)(?:" + "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True)) + ")(?!\\S)"
)


# The same time as another clock shows it, in brackets; and a time with its minutes.
_ELSEWHERE = re.compile(r"\([^()]{0,30}(?:توقيت|ت\.? ?غ\b|غرينتش|جرينتش|gmt)[^()]{0,30}\)")
_CLOCK = re.compile(r"(?<=ساعه )(\d{1,2})[:.](\d{2})\b")


def _hour(found: re.Match[str]) -> str:
    return f"{int(found[1]) + int(found[2]) / 60:g}"


def words_of(normalised: str) -> list[str]:
    """Return the tokens of a text: words, numbers, and a sign for each phrase of measure."""
    plain = _CLOCK.sub(_hour, _ELSEWHERE.sub(" ", normalised.replace("٪", "%")))
    return _TOKEN.findall(_MEASURED.sub(lambda found: _SIGNS[found[0]], plain))


def numbers(words: list[str]) -> list[Number]:
    """Return the numbers among the words, in order; a run of number words is one number."""
    found, position = [], 0
    words = [_counting(word, after) for word, after in zip(words, [*words[1:], ""], strict=False)]
    while position < len(words):
        is_number = _may_begin(words[position]) and not _is_model(words, position)
        number = _number_at(words, position) if is_number else None
        if number:
            found.append(number)
        position = max(number.end if number else 0, position + 1)
    return found


def _counting(word: str, after: str) -> str:
    """Return a number word without its article before a scale: العشرة آلاف are ten thousand."""
    if after not in _SCALES:
        return word
    bare = word.removeprefix("ال")
    return bare if bare in _WORDS else word


@lru_cache(maxsize=50_000)
def _may_begin(word: str) -> bool:
    """Tell a word that may begin a number from all the others."""
    bare = _bare(word)
    is_listed = bare in _COUNTED_TWICE or bare in _VAGUE or word in _ORDINALS
    return is_listed or _value(word) is not None


def _is_model(words: list[str], position: int) -> bool:
    """Tell whether the figure is part of a name, as of an aircraft."""
    before = [word for word in words[max(position - 2, 0) : position] if word != "-"]
    return words[position].isdigit() and bool(before) and before[-1] in _MODELS


def _number_at(words: list[str], start: int) -> Number | None:
    word = _bare(words[start])
    if word in _COUNTED_TWICE:
        return _bounded(words, 2, start, start)
    if is_ordinal(words, start):
        return Number(_ORDINALS[words[start]], "exact", start, start + 1)
    if score := _score_at(words, start):
        return score
    if word in _VAGUE:
        return Number(_VAGUE[word], "at_least", start, start + 1)
    total = current = 0.0
    position = start
    while position < len(words) and (value := _value(words[position])) is not None:
        if value in (1e3, 1e6, 1e9):
            total, current = total + max(current, 1) * value, 0
        else:
            current = current * value if value == 100 and 0 < current < 10 else current + value
        position += 1
        if _DIGITS.match(words[position - 1]) and not _is_scale(words, position):
            break
    return _bounded(words, total + current, start, position) if position > start else None


def is_ordinal(words: list[str], position: int) -> bool:
    """Tell whether this counts the noun before it: الأسبوع الثاني; "the first" says too little."""
    before = words[position - 1] if position else ""
    return words[position] in _ORDINALS and before.startswith(("ال", "وال", "بال", "لل"))


def is_score(words: list[str], number: Number) -> bool:
    """Tell whether the number is a score like 2-1."""
    return words[number.start + 1 : number.start + 2] == ["-"] and number.end == number.start + 3


def _score_at(words: list[str], start: int) -> Number | None:
    """Return 2-1 as one number, the larger side first; 10-15 people is a range."""
    sides = words[start : start + 3 : 2]
    if words[start + 1 : start + 2] != ["-"] or len(sides) < 2:
        return None
    if not all(side.isdecimal() and len(side) < 3 for side in sides):
        return None
    low, high = sorted(map(int, sides))
    is_range = sides[0] != str(high) and words[start + 3 : start + 4] not in ([], ["."], ["،"])
    return None if is_range else Number(high * 100.0 + low, "exact", start, start + 3)


@lru_cache(maxsize=50_000)
def _value(word: str) -> float | None:
    if _DIGITS.match(word):
        return _figure(word)
    word = _bare(word)
    return _WORDS.get(word, _SCALES.get(word))


@lru_cache(maxsize=50_000)
def _bare(word: str) -> str:
    for cut in (word, word[1:] if word[:1] in ("و", "ب", "ل") else word):
        if cut in _WORDS or cut in _SCALES or cut in _VAGUE or cut in _COUNTED_TWICE:
            return cut
    return word


def _figure(word: str) -> float:
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", word)
    digits = re.sub(r"[.,]", "", word) if grouped else re.sub(r"[,٫]", ".", word)
    return float(digits) if digits.count(".") < 2 else float(digits.replace(".", ""))


def _is_scale(words: list[str], position: int) -> bool:
    return position < len(words) and words[position] in _SCALES


def _bounded(words: list[str], value: float, start: int, end: int) -> Number:
    bounds = [_BEFORE[word] for word in words[max(start - 1, 0) : start] if word in _BEFORE]
    bounds += [_AFTER[word] for word in words[end : end + 3] if word in _AFTER]
    return Number(value, bounds[0] if bounds else "exact", start, end)
