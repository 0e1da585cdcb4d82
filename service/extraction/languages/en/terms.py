"""What an English statement is compared by: stems with weights, quantities, negations.

Stems are marked as English (``en:``), so that no word meets an Arabic one by its letters; a
state is named in English too, and meets no Arabic name: languages are compared apart.
"""

import re
from functools import lru_cache

from service.extraction.languages.en.dates import DATES
from service.extraction.languages.en.function_words import COMMON, FUNCTION_WORDS
from service.extraction.languages.en.normaliser import normalise
from service.extraction.languages.en.places import PLACES
from service.extraction.languages.en.quantities import MARKERS, Number, numbers, words_of
from service.extraction.languages.en.stems import stem
from service.extraction.languages.en.vocabulary import listed
from service.extraction.wording import Quantity, Term, Wording

_PLACE_WEIGHT = 2.4
_DATE_WEIGHT = 0.8
_COMMON_WEIGHT = 1.4
_WEIGHT = 3.0
_NEGATORS = listed("""
    not no never n't cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't
    weren't hasn't haven't hadn't couldn't shouldn't without neither nobody none deny denied
    denies denying fail failed fails
""")
_EXISTENCE = frozenset({"there", "any"})
_TOGETHER = frozenset({"between", "with", "both", "together"})
_LONG_PLACE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(sorted((re.escape(n) for n in PLACES if " " in n), key=len, reverse=True))
    + r")(?!\w)"
)
_STATES = {form.replace(" ", ""): state for form, state in PLACES.items()}


@lru_cache(maxsize=1024)  # a claim is read as statement and again as context of the next
def wording(text: str) -> Wording:
    """Return what ``text`` says, in stems of its normalised words."""
    words = words_of(_one_word_places(text))
    found = numbers(words)
    inside = {i for number in found for i in range(number.start, number.end)}
    reading = _Reading()
    for position, word in enumerate(words):
        if position not in inside:
            reading.read(word)
    return Wording(
        terms=tuple(reading.terms.values()),
        quantities=tuple(sorted({_quantity(words, n) for n in found}, key=repr)),
        negated=frozenset(reading.negated),
        denied=tuple(reading.denied),
        actors=() if reading.together else tuple(reading.actors),
        negates=not _NEGATORS.isdisjoint(words),
    )


def _one_word_places(text: str) -> str:
    """Return the text with United States and its like as one word; U.S. is no pronoun."""
    text = re.sub(r"\bU\.?S\.?(?![\w])", "america", text)
    return _LONG_PLACE.sub(lambda found: found[0].replace(" ", ""), normalise(text))


class _Reading:
    """The state of reading a statement word by word."""

    def __init__(self) -> None:
        self.terms: dict[str, Term] = {}
        self.negated: set[str] = set()
        self.denied: list[str] = []
        self.actors: dict[str, None] = {}
        self.together = False
        self._negating = self._existing = self._there = False

    def read(self, word: str) -> None:
        """Take the next word in."""
        if word in _NEGATORS:
            self._existing = self._existing or (word == "no" and self._there)
            self._negating = not self._negating
            return
        self._there = word in _EXISTENCE or (self._there and word in ("is", "are", "was", "were"))
        self.together |= word in _TOGETHER
        term = None if word in MARKERS else _term(word)
        if term is None:
            return
        if self._existing:
            self.denied.append(term.stem)
            self._existing = False
        if self._negating:
            self.negated.add(term.stem)
            self._negating = False
        if term.kind == "place":
            self.actors.setdefault(term.stem)
        self.terms.setdefault(term.stem, term)


@lru_cache(maxsize=100_000)
def _term(word: str) -> Term | None:
    bare = word.removesuffix("'s")
    if bare in FUNCTION_WORDS or len(bare) < 2 or not bare[0].isalpha():
        return None
    if bare in _STATES:
        return Term(f"en:{_STATES[bare]}", _PLACE_WEIGHT, "place")
    if bare in DATES.months and bare not in ("may", "march"):
        return Term(f"en:month{DATES.months[bare]}", _DATE_WEIGHT, "date")
    if bare in DATES.weekdays and len(bare) > 4:
        return Term(f"en:{bare}", _DATE_WEIGHT, "date")
    found = stem(bare)
    return Term(f"en:{found}", _COMMON_WEIGHT if found in COMMON else _WEIGHT)


def _quantity(words: list[str], number: Number) -> Quantity:
    return Quantity(number.value, number.bound, _unit(words, number))


def _unit(words: list[str], number: Number) -> str | None:
    for word in words[number.end : number.end + 3]:
        if word == "%":
            return "%"
        if word in MARKERS or word == "of" or word == "-":
            continue
        term = _term(word)
        return term.stem if term else None
    return None
