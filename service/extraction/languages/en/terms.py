"""What an English statement is compared by: stems with weights, quantities, negations.

Stems are marked as English (``en:``), so that no word meets an Arabic one by its letters; a
state is named in English too, and meets no Arabic name: languages are compared apart.
"""

import re
from functools import lru_cache

from service.extraction.concepts import NAME, both
from service.extraction.languages.en.background import background
from service.extraction.languages.en.dates import DATES
from service.extraction.languages.en.frequencies import UNLISTED, WEIGHTS
from service.extraction.languages.en.function_words import FUNCTION_WORDS
from service.extraction.languages.en.idioms import PHRASES, any_of
from service.extraction.languages.en.normaliser import normalise
from service.extraction.languages.en.places import PLACES
from service.extraction.languages.en.quantities import (
    MARKERS,
    Number,
    is_ordinal,
    is_score,
    numbers,
    words_of,
)
from service.extraction.languages.en.senses import MARK, sense_of, sense_of_unit
from service.extraction.languages.en.short_names import FULL_NAMES
from service.extraction.languages.en.stems import stem
from service.extraction.languages.en.synonyms import (
    COMMONNESS,
    CONTRARIES,
    LIGHT,
    MEANINGS,
    OTHERWISE,
    PUBLISHED,
)
from service.extraction.languages.en.vocabulary import MEN, WOMEN, listed
from service.extraction.wording import OCCASION, Quantity, Term, Wording

_PLACE_WEIGHT = 2.4
_DATE_WEIGHT = 0.8
_NEGATORS = listed("""
    not no never n't cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't
    weren't hasn't haven't hadn't couldn't shouldn't without neither nobody none deny denied
    denies denying refuse refused refuses refusing
""")
_CONDITIONS = listed("if unless might may could possibly perhaps maybe")
#: Verbs that say of a number only that it is so high, and what stands between the two.
_GIVING = listed("""
    hit hits reach reached reaches stand stands stood standing put puts total totals totalled
    totaled number numbers numbered
""")
_BETWEEN = listed("at to about around some nearly almost only just now")
#: Verbs that say besides how it came to be so high, which a toll does not depend on.
_RISING = listed("rise rises rose risen rising climb climbs climbed jump jumped increased grew")
#: What tells when, and is counted by no figure before it.
_WHEN = listed("last next this today yesterday tonight tomorrow on late early so now")
_DUTIES = listed("must should ought")
_EXISTENCE = frozenset({"there", "any"})
_TOGETHER = frozenset({"between", "with", "both", "together"})
_LONG_PLACE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(sorted((re.escape(n) for n in PLACES if " " in n), key=len, reverse=True))
    + r")(?!\w)"
)
_PHRASE = re.compile(rf"(?<!\w)(?:{any_of(PHRASES)})(?!\w)")
_CAPITAL = re.compile(r"(?<=[\w,;)] )(?:[aAeE]l-)?([A-Z][\w'’-]*[a-z][\w]*|[A-Z]{2,})")
_FIRST_NAMES = listed(f"{MEN} {WOMEN}")
_NAME_WEIGHT = 3.6
_LIGHT_WEIGHT = 0.5
_CONTRACTED = re.compile(r"'(?:s|ve|re|ll|d|m)$")
_PARTICLES = frozenset({"al", "el"})
# Stems that count people without saying what befell them, and those that say it.
_PEOPLE = frozenset(map(stem, listed("people person civilian citizen man woman child other")))
_FATES = {
    stem(word): MARK + MEANINGS.get(stem(fate), stem(fate))
    for fate, words in (
        ("kill", "kill killed dead deaths died fatalities bodies"),
        ("injured", "injured wounded hurt"),
        ("arrest", "arrested detained"),
        ("missing", "missing"),
    )
    for word in words.split()
}
_NEAR = 5
_BEFORE_VERBS = listed("to will would must should could may might can and or not n't")
_RELEASING = listed("release releases released releasing")
_NEAR_BY, _PUBLISHING, _OBJECT = "nearby", "publish", 4
_CLAIMING = listed("claim claims claimed claiming cost costs costing")
_HOURS = (["am"], ["pm"])
_KILLING, _LIVES = "killed", "lives"
_STATES = {form.replace(" ", ""): state for form, state in PLACES.items()}


def wording(text: str) -> Wording:
    """Return what ``text`` says, in stems of its normalised words."""
    words = _told_apart(words_of(_one_word_places(text)))
    found = numbers(words)
    inside = {i for number in found for i in range(number.start, number.end)}
    inside |= {i for number in found if (i := _giving(words, number)) is not None}
    inside |= {number.end for number in found if words[number.end : number.end + 1] in _HOURS}
    reading = _Reading(_names(text), words[0] if text[:1].isupper() and words else "")
    aside = background(words)
    for position, word in enumerate(words):
        if position == aside:
            reading.main = frozenset(reading.terms)
        if position not in inside:
            reading.read(word)
    quantities = tuple(sorted({_quantity(words, n) for n in found}, key=repr))
    counted = {q.unit: sense_of_unit(q.unit) for q in quantities if q.unit}
    return Wording(
        terms=reading.told(),
        quantities=quantities,
        negated=frozenset(reading.negated - reading.affirmed),
        turned=frozenset(reading.turned & reading.negated - reading.affirmed),
        denied=tuple(one for one in reading.denied if one not in reading.unclear),
        actors=() if reading.together else tuple(reading.actors),
        asides=reading.asides,
        negates=not _NEGATORS.isdisjoint(words),
        supposes=not _CONDITIONS.isdisjoint(words),
        demands=_demands(words),
        senses=tuple(sorted((of, told) for of, told in (counted | reading.senses).items() if told)),
    )


def _demands(words: list[str]) -> bool:
    """Tell whether a text says what has to be done, and not what should have been."""
    return any(
        word in _DUTIES and "have" not in words[i + 1 : i + 3] for i, word in enumerate(words)
    )


def _one_word_places(text: str) -> str:
    """Return the text with United States and its like as one word; U.S. is no pronoun."""
    text = re.sub(r"\bU\.?S\.?(?![\w$])", "america", text)
    plain = _PHRASE.sub(lambda found: PHRASES[found[0]], normalise(text))
    return _LONG_PLACE.sub(lambda found: found[0].replace(" ", ""), plain)


def _names(text: str) -> frozenset[str]:
    """Return the words with a capital that no sentence begins with, and known first names."""
    words = [_bare(found[1].casefold()) for found in _CAPITAL.finditer(text)]
    firsts = [word for word in text.casefold().split()[:1] if word in _FIRST_NAMES]
    return frozenset((*words, *firsts))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


class _Reading:
    """The state of reading a statement word by word."""

    def __init__(self, names: frozenset[str], first: str) -> None:
        self.terms: dict[str, Term] = {}
        self.senses: dict[str, str] = {}
        self._names, self._first = names, first
        self.negated: set[str] = set()
        self.affirmed: set[str] = set()
        self.turned: set[str] = set()
        self.denied: list[str] = []
        self.actors: dict[str, None] = {}
        self.together = False
        self.main: frozenset[str] | None = None
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
        is_name = term.kind == "word" and _bare(word) in self._names
        sense = sense_of(term, word, is_name=is_name) or self._name_in_front(word)
        if is_name:
            term = _named(term, _bare(word))
        opposite = _contrary(term, word)
        if opposite:
            term = term._replace(stem=MARK + opposite)
        if not (self._negating and term.weight <= _LIGHT_WEIGHT):
            self._negate(term.stem, contrary=opposite is not None)
        if term.kind == "place":
            self.actors.setdefault(term.stem)
        self.terms.setdefault(term.stem, term)
        self.senses[term.stem] = both(self.senses.get(term.stem, sense), sense)

    def _name_in_front(self, word: str) -> str:
        """Return what the first word is where no dictionary has it: perhaps a name."""
        return NAME + _bare(word) if word == self._first and _bare(word).isalpha() else ""

    def _negate(self, found: str, *, contrary: bool) -> None:
        if self._existing:
            self.denied.append(found)
            self._existing = False
        if contrary and not self._negating:
            self.turned.add(found)
        (self.negated if self._negating != contrary else self.affirmed).add(found)
        self._negating = False

    @property
    def asides(self) -> frozenset[str]:
        """The stems that stand in the background alone."""
        return frozenset() if self.main is None else frozenset(self.terms) - self.main

    @property
    def unclear(self) -> set[str]:
        """The stems that are both affirmed and negated."""
        return self.negated & self.affirmed

    def told(self) -> tuple[Term, ...]:
        """Return the terms; what is both affirmed and negated takes no side with either."""
        unclear = self.unclear
        return tuple(
            term._replace(stem=f"{MARK}±{term.stem.removeprefix(MARK)}")
            if term.stem in unclear
            else term
            for term in self.terms.values()
        )


def _named(term: Term, name: str) -> Term:
    """Return the term as a name, in its full form."""
    told = MARK + stem(FULL_NAMES[name]) if name in FULL_NAMES else term.stem
    return term._replace(stem=told, kind="name", weight=_NAME_WEIGHT)


def _contrary(term: Term, word: str) -> str | None:
    """Return the stem of what the word denies: closed says that something is not open."""
    if term.kind != "word" or _CONTRACTED.sub("", word) in OTHERWISE:
        return None
    return CONTRARIES.get(term.stem.removeprefix(MARK))


def _told_apart(words: list[str]) -> list[str]:
    """Return the words with "close to" as near, and "released the report" as published.

    What claims twelve lives has killed twelve people.
    """
    return [
        _NEAR_BY
        if word == "close" and (i == 0 or words[i - 1] not in _BEFORE_VERBS)
        else _PUBLISHING
        if word in _RELEASING and not PUBLISHED.isdisjoint(words[i + 1 : i + 1 + _OBJECT])
        else _KILLING
        if _takes_lives(words, i)
        else "people"
        if word == _LIVES and any(_takes_lives(words, at) for at in range(max(i - _OBJECT, 0), i))
        else word
        for i, word in enumerate(words)
    ]


def _takes_lives(words: list[str], index: int) -> bool:
    """Tell "claimed at least twelve lives" from "claimed that lives were lost"."""
    reach = words[index + 1 : index + 1 + _OBJECT]
    counted = reach[: reach.index(_LIVES)] if words[index] in _CLAIMING and _LIVES in reach else []
    return bool(numbers(counted[-1:]))


@lru_cache(maxsize=100_000)
def _term(word: str) -> Term | None:
    bare = _CONTRACTED.sub("", word)
    if bare in FUNCTION_WORDS | _PARTICLES or len(bare) < 2 or not bare[0].isalpha():
        return None
    if bare in _STATES:
        return Term(f"en:{_STATES[bare]}", _PLACE_WEIGHT, "place")
    if bare in DATES.months and bare not in ("may", "march"):
        return Term(f"en:month{DATES.months[bare]}", _DATE_WEIGHT, "date")
    if bare in DATES.weekdays and len(bare) > 4:
        return Term(f"en:{bare}", _DATE_WEIGHT, "date")
    found = stem(bare)
    if bare in OTHERWISE:
        return Term(MARK + found, WEIGHTS.get(found, UNLISTED))
    if found in LIGHT:
        return Term(MARK + MEANINGS.get(found, found), _LIGHT_WEIGHT)
    meant = MEANINGS.get(found, found)
    return Term(MARK + meant, COMMONNESS.get(meant) or WEIGHTS.get(found, UNLISTED))


def _quantity(words: list[str], number: Number) -> Quantity:
    if is_score(words, number):
        return Quantity(number.value, number.bound, f"{OCCASION}score")
    if is_ordinal(words, number):
        return Quantity(number.value, number.bound, f"{OCCASION}{_unit(words, number)}")
    if words[number.end : number.end + 1] in _HOURS:
        hour = number.value % 12 + (12 if words[number.end] == "pm" else 0)
        return Quantity(hour, number.bound, f"{OCCASION}hour")
    unit = _unit(words, number)
    if unit is None and _giving(words, number) is not None and _is_toll(words):
        unit = next(_FATES[found] for word in words if (found := stem(word)) in _FATES)
    if unit is None or unit.removeprefix(MARK) in _PEOPLE:
        unit = _fate(words, number) or unit
    return Quantity(number.value, number.bound, unit)


def _giving(words: list[str], number: Number) -> int | None:
    """Return where the verb before a number stands that does nothing but give it."""
    before = range(number.start - 1, max(number.start - 4, -1), -1)
    found = next((i for i in before if words[i] not in _BETWEEN), None)
    if found is None or words[found] in _GIVING:
        return found
    return found if words[found] in _RISING and _is_toll(words) else None


def _is_toll(words: list[str]) -> bool:
    """Tell whether a text counts people whom one thing befell."""
    return len({_FATES[found] for word in words if (found := stem(word)) in _FATES}) == 1


def _fate(words: list[str], number: Number) -> str | None:
    """Return what befell the people counted: "12 people" who were killed are twelve killed."""
    near = range(max(number.start - _NEAR, 0), min(number.end + _NEAR, len(words)))
    fates = [(_distance(i, number), _FATES[f]) for i in near if (f := stem(words[i])) in _FATES]
    return min(fates)[1] if fates else None


def _distance(position: int, number: Number) -> int:
    return number.start - position if position < number.start else position - number.end + 1


def _unit(words: list[str], number: Number) -> str | None:
    for word in words[number.end : number.end + 3]:
        if word == "%":
            return "%"
        if word in MARKERS or word == "of" or word == "-":
            continue
        if word in _WHEN:
            return None
        term = _term(word)
        return term.stem if term else None
    return None
