"""What an Arabic statement is compared by: stems with weights, quantities, negations.

``wording`` is the one door. It knows the language and nothing of claims; what is made of its
answer (is this the same proposition?) is the business of the analysis.
"""

import re
from functools import lru_cache

from service.extraction.concepts import both
from service.extraction.languages.ar.background import background
from service.extraction.languages.ar.compounds import in_one_word
from service.extraction.languages.ar.dates import DATES
from service.extraction.languages.ar.frequencies import UNLISTED, WEIGHTS
from service.extraction.languages.ar.function_words import FUNCTION_WORDS
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.places import countries
from service.extraction.languages.ar.proper import is_name
from service.extraction.languages.ar.quantities import (
    MARKERS,
    Number,
    is_ordinal,
    is_score,
    numbers,
    words_of,
)
from service.extraction.languages.ar.senses import sense_of, sense_of_unit
from service.extraction.languages.ar.stems import stem, without_article
from service.extraction.languages.ar.synonyms import COMMONNESS, contrary, is_light, meaning
from service.extraction.wording import OCCASION, Quantity, Term, Wording

_PLACE_WEIGHT = 2.4
_DATE_WEIGHT = 0.3
_LIGHT_WEIGHT = 0.5
_NAME_LENGTH = 4
_ALIKE = str.maketrans("قغجزصثطضذظح", "كككسسستددده")
_DERIVING = ("م", "ت")


_NEGATORS = frozenset(
    normalise(
        "لا لم لن ليس ليست ليسوا لسنا لست عدم بلا ولا ولم ولن وليس وليست نفى نفي نفت ينفي "
        "تنفي نافيا نافية أنكر ينكر كذب تكذيب بدون"
    ).split()
)
_UNLIKE = frozenset(normalise("غير وغير").split())
# What is denied of these is that the thing behind them is: لم يقع هجوم.
_HAPPENS = frozenset(normalise("يقع تقع يحدث يحصل تحصل يجر تجر").split())
_THAT = frozenset(normalise("أن أنه أنها أنهم أنني أننا").split())
_DENYING = _NEGATORS | _UNLIKE | {normalise("دون")}
_EXISTENCE = frozenset(normalise("هناك هنالك ثمة يوجد توجد وجود أي أية").split())
_TOGETHER = frozenset(normalise("بين مع ومع وبين بينهما الطرفان الجانبان الطرفين الجانبين").split())
# "Four others" says how many and not of what.
_OTHERS = frozenset(normalise("أخرى أخريات").split())
# ما begins what may be a denial (ما انهار الجسر) as well as a subject (ما حدث جريمة).
_WHAT_OR_NOT = frozenset(normalise("ما وما فما").split())
_STILL = frozenset(
    normalise(
        "زال زالت زالوا زلنا يزال تزال يزالون دام دامت إن إذا لم بين بعد قبل حول وراء"
    ).split()
)
_CONDITIONS = frozenset(normalise("إذا لو ربما وإذا ولو لعل").split())
_MAYBE, _IN_CASE = normalise("قد"), tuple(normalise("في حال").split())
# "In a critical state" is no condition.
_CONDITIONS_OF_BODY = frozenset(
    normalise("حرجة خطرة خطيرة مستقرة جيدة سيئة صعبة حرج تأهب طوارئ حرب صدمة غضب ذهول").split()
)
_PARTITIVE = normalise("من")


# Stems that count people without saying what befell them, and those that say it.
def _stem_of(word: str) -> str:
    return meaning(word) or stem(word)


_PEOPLE = frozenset(map(_stem_of, normalise("شخصا آخرين مواطنا مدنيا").split()))
_FATES = {
    found: fate
    for words, name in (
        ("قتلى مقتل جثامين جثث وفاة وفيات ضحايا مصرع استشهاد", "قتلى"),
        ("جرحى إصابة مصابين", "جرحى"),
        ("معتقلين اعتقال", "اعتقال"),
        ("مفقودين فقدان", "مفقودين"),
    )
    for fate in [_stem_of(normalise(name))]
    for found in map(_stem_of, normalise(words).split())
}
_NEAR = 5
_HOUR = normalise("ساعة")
_MONTHS = {
    normalise(name): f"شهر{number}" for name, number in DATES.months.items() if " " not in name
}
_WEEKDAYS = {without_article(normalise(day)) for day in DATES.weekdays}
_GENTLE_ENDINGS = ("", "ه", "ين", "ون", "ان", "ات", "تين", "تان", "ا", "يه", "يين")


def wording(text: str) -> Wording:
    """Return what ``text`` says, in stems of its normalised words."""
    words = words_of(in_one_word(_one_word_names(normalise(text).replace("_", " "))))
    found = numbers(words)
    inside = {i for number in found for i in range(number.start, number.end)}
    reading, aside = _Reading(), background(words)
    for position, word in enumerate(words):
        if position == aside:
            reading.main = frozenset(reading.terms)
        reading.read(word, is_number=position in inside)
    quantities = tuple(sorted({_quantity(words, n) for n in found}, key=repr))
    counted = {q.unit: sense_of_unit(q.unit) for q in quantities if q.unit}
    return Wording(
        terms=reading.told(),
        quantities=quantities,
        negated=frozenset(reading.negated - reading.affirmed),
        denied=tuple(one for one in reading.denied if one not in reading.unclear),
        actors=() if reading.together else tuple(reading.actors),
        turned=frozenset(reading.turned & reading.negated - reading.affirmed),
        asides=reading.asides,
        negates=not _DENYING.isdisjoint(words),
        supposes=_supposes(words),
        senses=tuple(sorted((of, told) for of, told in (counted | reading.senses).items() if told)),
    )


class _Reading:
    """The state of reading a statement word by word."""

    def __init__(self) -> None:
        self.terms: dict[str, Term] = {}
        self.senses: dict[str, str] = {}
        self.negated: set[str] = set()
        self.affirmed: set[str] = set()
        self.turned: set[str] = set()
        self.denied: list[str] = []
        self.actors: dict[str, None] = {}
        self.together = False
        self.main: frozenset[str] | None = None
        self._negating = self._existing = self._unlike = False
        self._last_place = self._last_name = False
        self._before = ""

    def read(self, word: str, *, is_number: bool) -> None:
        """Take the next word in."""
        self._take(word, is_number=is_number)
        self._before = word

    def _take(self, word: str, *, is_number: bool) -> None:
        if word in _UNLIKE:
            self._unlike = True
            return
        if self._unlike and word in _THAT:  # غير أن is "but"
            self._unlike = False
            return
        if word in _NEGATORS:
            self._negating = not self._negating
            return
        if self._negating and word in _EXISTENCE:
            self._existing = True
            return
        self.together |= word in _TOGETHER
        known = None if is_number or word in MARKERS else _known(word)
        if known is None:
            self._pass_over(word)
            return
        if self._negating and word in _HAPPENS:
            return
        term, sense, opposite = known
        term = self._named(term, word)
        if self._unlike:  # غير رسمي is another quality, not the denial of a fact
            term, self._unlike = term._replace(stem=f"غير {term.stem}"), False
            sense = ""
        if opposite:
            term = term._replace(stem=opposite)
        self._negate(term.stem, contrary=opposite is not None)
        self._act(term, word)
        self.terms.setdefault(term.stem, term)
        self.senses[term.stem] = both(self.senses.get(term.stem, sense), sense)

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
            term._replace(stem=f"±{term.stem}") if term.stem in unclear else term
            for term in self.terms.values()
        )

    def _named(self, term: Term, word: str) -> Term:
        self._last_name = term.kind == "word" and is_name(
            word, self._before, after_name=self._last_name
        )
        return term._replace(kind="name") if self._last_name else term

    def _pass_over(self, word: str) -> None:
        self._last_place = self._last_name = False
        if self._existing and self.denied and word.isalpha():
            self._existing = False

    def _negate(self, found: str, *, contrary: bool) -> None:
        if self._existing:
            self.denied.append(found)
        is_negated = (self._negating or self._existing) != contrary
        if contrary and is_negated:
            self.turned.add(found)
        (self.negated if is_negated else self.affirmed).add(found)
        self._negating = False

    def _act(self, term: Term, word: str) -> None:
        is_place = term.kind == "place"
        if is_place:
            self.together |= self._last_place and word.startswith("و")
            self.actors.setdefault(term.stem)
        self._last_place = is_place


@lru_cache(maxsize=100_000)
def _known(word: str) -> tuple[Term, str, str | None] | None:
    """Return what a word tells, what that means, and the stem of which it says the contrary."""
    term = _term(word)
    return (term, sense_of(term, word), contrary(word)) if term else None


def _term(word: str) -> Term | None:
    if word in FUNCTION_WORDS or len(word) < 2 or not word[0].isalpha():
        return None
    if word in _MONTHS or without_article(word) in _WEEKDAYS:
        return Term(_MONTHS.get(word, without_article(word)), _DATE_WEIGHT, "date")
    if place := _place(word):
        return Term(place, _PLACE_WEIGHT, "place")
    listed, found = meaning(word), stem(word)
    heard = listed or _sound(found)
    weight = COMMONNESS[listed] if listed else WEIGHTS.get(heard, UNLISTED)
    return Term(heard, _LIGHT_WEIGHT if is_light(word) else weight)


def _sound(found: str) -> str:
    """Return a rare stem as it sounds: names are spelled as each newsroom hears them."""
    if len(found) < _NAME_LENGTH or found in WEIGHTS:
        return found
    # A foreign g is ج in Cairo and غ elsewhere; what begins with م or ت may be derived of a root.
    common = found.replace("ج", "غ")
    is_known = common in WEIGHTS and found[0] not in _DERIVING
    return common if is_known else found.translate(_ALIKE)


def _place(word: str) -> str | None:
    for cut in (word, word.removeprefix("و"), word.removeprefix("ف")):
        bare = without_article(cut)
        if bare != cut and bare in _NEVER_DEFINITE:
            continue
        for form in (cut, bare, cut[1:] if cut[:1] in ("ب", "ل", "ك") else cut):
            if form in _PLACES:
                return _PLACES[form]
    return None


def _one_word_names(normalised: str) -> str:
    """Return the text with الولايات المتحدة and its like, and عبد العزيز, as one word."""
    joined = _SERVANT_OF.sub(r"\1", normalised)
    return _LONG_PLACE.sub(lambda found: _LONG_PLACES[found[0]], joined)


_SERVANT_OF = re.compile(r"\b([وفبل]?عبد) (?=ال)")


def _long_places() -> dict[str, str]:
    found: dict[str, str] = {}
    for country in countries():
        names = [normalise(name) for name in country.names]
        short = next((name for name in names if " " not in name), None)
        capitals = [normalise(name) for name in country.capitals]
        found |= {name: short for name in (*names, *capitals) if short and " " in name}
    return found


def _places() -> dict[str, str]:
    table: dict[str, str] = {}
    for country in countries():
        name = normalise(min(country.names, key=lambda name: " " in name))
        for form in (*country.names, *country.capitals):
            if " " not in form:
                table.setdefault(without_article(normalise(form)), name)
        for adjective in country.adjectives:
            for ending in _GENTLE_ENDINGS:
                table.setdefault(without_article(normalise(adjective)) + ending, name)
    return table


def _never_definite() -> frozenset[str]:
    """Return the names that take no article: السيول are floods, and never the capital سيول."""
    lands = countries()
    names = {normalise(name) for land in lands for name in (*land.names, *land.capitals)}
    described = {
        normalise(adjective) + ending
        for land in lands
        for adjective in land.adjectives
        for ending in _GENTLE_ENDINGS
    }
    return frozenset(name for name in names - described if not name.startswith("ال"))


_PLACES = _places()
_NEVER_DEFINITE = _never_definite()
_LONG_PLACES = _long_places()
_LONG_PLACE = re.compile("|".join(sorted(_LONG_PLACES, key=len, reverse=True)))


def _supposes(words: list[str]) -> bool:
    """Tell whether there is an if, or a قد before the present, or a ما that may deny: it may be."""
    may_deny = words[:1] and words[0] in _WHAT_OR_NOT and _STILL.isdisjoint(words[1:2])
    return (
        bool(may_deny)
        or not _CONDITIONS.isdisjoint(words)
        or any(
            (word == _MAYBE and after.startswith(("ي", "ت")) and not after.endswith("ت"))
            or ((word, after) == _IN_CASE and third not in _CONDITIONS_OF_BODY)
            for word, after, third in zip(words, words[1:], [*words[2:], ""], strict=False)
        )
    )


def _quantity(words: list[str], number: Number) -> Quantity:
    if occasion := _occasion(words, number):
        return Quantity(number.value, number.bound, occasion)
    unit = _unit(words, number)
    if unit is None or unit in _PEOPLE:
        unit = _fate(words, number) or unit
    return Quantity(number.value, number.bound, unit)


def _occasion(words: list[str], number: Number) -> str | None:
    """Return what of several it is: which week, what o'clock, which match by its score."""
    if is_score(words, number):
        return f"{OCCASION}نتيجة"
    before = words[number.start - 1] if number.start else ""
    if is_ordinal(words, number.start) or without_article(before) == _HOUR != before:
        return OCCASION + (_counted(before) or "")
    return None


def _fate(words: list[str], number: Number) -> str | None:
    """Return what befell the people counted: "15 people" of "the dead" are fifteen dead."""
    near = range(max(number.start - _NEAR, 0), min(number.end + _NEAR, len(words)))
    fates = [(_distance(i, number), _FATES[f]) for i in near if (f := _counted(words[i])) in _FATES]
    return min(fates)[1] if fates else None


def _distance(position: int, number: Number) -> int:
    return number.start - position if position < number.start else position - number.end + 1


def _unit(words: list[str], number: Number) -> str | None:
    after = [word for word in words[number.end : number.end + 3] if word not in MARKERS]
    if after[:1] == ["%"]:
        return "%"
    if _is_dual(words, number):
        return _counted(words[number.start])
    for word in after[:2]:
        if unit := _counted(word):
            return unit
        if word != _PARTITIVE:
            break
    return None


def _is_dual(words: list[str], number: Number) -> bool:
    return (
        number.value == 2
        and re.search(r"(ان|ين)$", words[number.start]) is not None
        and not (words[number.start].startswith(("اثن", "واثن")))
    )


def _counted(word: str) -> str | None:
    known = None if word in _OTHERS else _known(word)
    return known[0].stem if known else None
