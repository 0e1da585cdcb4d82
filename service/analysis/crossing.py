"""Two statements in different languages, put into common words.

Words meet where they mean one thing in every language: a concept, a state, a date, or a name by
its letters. What has no such meaning stays in its own language, and speaks against the two being
one. A wrong join across languages is worse than none, and a party that goes by two names would be
counted twice; so two reports meet only where it is known in both languages who speaks.
"""

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, product

from service.analysis.statement import OCCASION, Quantity, Statement, Term, once
from service.analysis.transliteration import (
    is_arabic,
    is_rare,
    spelled_alike,
    transliterated,
    units,
)

#: The languages whose packs say what words mean.
LANGUAGES = ("ar", "en", "tr")

NAME, STATE, CONTRARY, PERSON = "~", "@", "-", "person"
_UNCLEAR = "±"  # marks a stem that a statement both affirms and negates
_PREFIXES = ("ب", "ل", "ك", "و")
_LEAST_SOUNDS = 2
_LEAST, _RARE = 0.9, 2.9  # the weights of words that say something, of those that say much
_UNTRANSLATED = 0.8
_KEY_CODES = 6
#: Concepts that every other report names: they find no candidates while there are better ones.
_EVERYDAY = frozenset((
    "person", "people", "state", "country", "government", "official", "president", "minister",
    "head", "day", "week", "month", "year", "city", "region", "district", "area", "group",
    "general", "public", "report", "statement", "announce", "begin", "use", "hold",
))  # fmt: skip


def is_across(a: Statement, b: Statement) -> bool:
    """Tell whether the two are known to be in different languages."""
    return bool(a.language and b.language) and a.language != b.language


def in_common_words(a: Statement, b: Statement) -> tuple[Statement, Statement]:
    """Return both with one stem for what means one thing; which is first makes no difference."""
    if a.language > b.language:
        return in_common_words(b, a)[::-1]
    pairs = _paired(a, b)
    one = _said_as_such(a, frozenset(pairs.values()))
    other = _renamed(_said_as_such(b, frozenset(pairs)), pairs)
    # Where both deny one thing, what else seems denied hangs on the order of words.
    denied = one.negated & other.negated
    if denied:
        one, other = (replace(each, negated=denied) for each in (one, other))
    return one, other


def _said_as_such(statement: Statement, shared: frozenset[str]) -> Statement:
    """Return the statement with the negations that it prints of what both say.

    A pack may take "closed" for "open", negated, where another takes it for itself.
    """
    turned = {stem for stem, sense in statement.senses if sense.startswith(CONTRARY)}
    negated = statement.negated ^ (turned & shared & statement.weights.keys())
    return replace(statement, negated=frozenset(negated))


def _paired(a: Statement, b: Statement) -> dict[str, str]:
    """Return, for stems and units of ``b``, the one of ``a`` that means the same."""
    pairs: dict[str, str] = {}
    for ours, theirs in product(_said(a), _said(b)):
        for term in ours:
            if term.stem not in pairs.values():
                found = _partner(a, term.stem, b, theirs, pairs)
                pairs |= {found: term.stem} if found else {}
    return _paired_units(a, b) | pairs


def _said(statement: Statement) -> tuple[tuple[Term, ...], ...]:
    return statement.terms, statement.context, statement.voice, statement.side


def _partner(
    a: Statement, stem: str, b: Statement, terms: Iterable[Term], taken: Mapping[str, str]
) -> str | None:
    """Return what the other says for a stem; what is both affirmed and negated is so in both."""
    sense, is_both = _sense(a, stem), _UNCLEAR in stem
    free = (t.stem for t in terms if t.stem not in taken and (_UNCLEAR in t.stem) == is_both)
    return next((other for other in free if is_one(sense, _sense(b, other))), None)


def _sense(statement: Statement, stem: str) -> str:
    return statement.meanings.get(stem.replace(_UNCLEAR, "", 1), "")


def _paired_units(a: Statement, b: Statement) -> dict[str, str]:
    ours, theirs = ({q.unit for q in one.quantities if q.unit} for one in (a, b))
    return {
        other: unit
        for unit, other in product(sorted(ours), sorted(theirs))
        if is_one(a.meanings.get(unit, ""), b.meanings.get(other, ""))
    }


@lru_cache(maxsize=100_000)
def is_one(sense: str, other: str) -> bool:
    """Tell whether two senses have a code in common, or a name that sounds alike."""
    codes, others = (set(one.removeprefix(CONTRARY).split()) for one in (sense, other))
    return not codes.isdisjoint(others) or any(
        _is_one_name(one.removeprefix(NAME), two.removeprefix(NAME))
        for one, two in product(codes, others)
        if one.startswith(NAME) and two.startswith(NAME)
    )


def _is_one_name(one: str, other: str) -> bool:
    if is_arabic(one) == is_arabic(other):
        return spelled_alike(one, other)
    arabic, latin = (one, other) if is_arabic(one) else (other, one)
    clipped = [arabic[1:]] if arabic.startswith(_PREFIXES) and len(arabic) > len("بدر") else []
    return any(_sounds_alike(word, latin) for word in (arabic, *clipped))


def _sounds_alike(arabic: str, latin: str) -> bool:
    one, other = units(arabic), units(latin)
    return (
        len(one) == len(other) == 1
        and len(one[0].sound) >= _LEAST_SOUNDS
        and transliterated(one[0].word, other[0].word)
    )


def _renamed(statement: Statement, names: Mapping[str, str]) -> Statement:
    def called(stems: Iterable[str]) -> Iterator[str]:
        return (names.get(stem, stem) for stem in stems)

    def terms(those: Iterable[Term]) -> tuple[Term, ...]:
        return tuple(term._replace(stem=names.get(term.stem, term.stem)) for term in those)

    return replace(
        statement,
        terms=terms(statement.terms),
        context=terms(statement.context),
        voice=terms(statement.voice),
        side=terms(statement.side),
        quantities=tuple(_recounted(one, names) for one in statement.quantities),
        negated=frozenset(called(statement.negated)),
        acts=frozenset(called(statement.acts)),
        asides=frozenset(called(statement.asides)),
        denied=tuple(called(statement.denied)),
        actors=tuple(called(statement.actors)),
    )


def _recounted(quantity: Quantity, names: Mapping[str, str]) -> Quantity:
    unit = quantity.unit
    return quantity if unit is None else quantity._replace(unit=names.get(unit, unit))


def is_substituted(a: Statement, b: Statement, score: float) -> bool:
    """Tell whether each, in common words, says something in the place of what the other says.

    A name that one does not know stands for another; so does a word that the dictionary has, and
    has under something else. What no dictionary has may yet be what the other says.
    """
    ours, theirs = _left(a, b), _left(b, a)
    if not (ours and theirs):
        return False
    is_name = any(all(c.startswith(NAME) for c in sense) and sense for sense in (*ours, *theirs))
    is_known = all(any(_is_concept(sense) for sense in left) for left in (ours, theirs))
    return is_name or is_known or score < _UNTRANSLATED


def _is_concept(sense: tuple[str, ...]) -> bool:
    return any(not code.startswith(NAME) for code in sense)


def _left(one: Statement, other: Statement) -> list[tuple[str, ...]]:
    """Return the senses of what only the one says, as far as it tells something."""
    known = other.weights.keys() | other.lent.keys()
    left = [
        (term, tuple(_sense(one, term.stem).removeprefix(CONTRARY).split()))
        for term in one.terms
        if term.stem not in known and term.kind != "date" and term.weight >= _LEAST
    ]
    return [
        sense
        for term, sense in left
        if (_is_concept(sense) or term.weight >= _RARE) and _EVERYDAY.isdisjoint(sense)
    ]


# Who speaks -----------------------------------------------------------------------------------


def is_one_voice(a: Statement, b: Statement) -> bool:
    """Tell whether both are known to be said by one party; words without a speaker may be."""
    if a.voices is None or b.voices is None:
        return True
    return not set(a.voices).isdisjoint(b.voices) or any(
        _is_one_person(one, other) for one, other in product(a.voices, b.voices)
    )


def are_two_states(a: Statement, b: Statement) -> bool:
    """Tell whether two states speak, so that the parties are known to differ."""
    ours, theirs = ({v for v in one.voices or () if v.startswith(STATE)} for one in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def is_heard(a: Statement, b: Statement) -> bool:
    """Tell whether it is known in every language who says either."""
    return all(one.voices is None or one.voices for one in (a, b))


@lru_cache(maxsize=100_000)
def _is_one_person(one: str, other: str) -> bool:
    """Tell whether two names of persons, with their offices, are one in two scripts."""
    kinds, names, offices = zip(*(_parts(voice) for voice in (one, other)), strict=True)
    if kinds != (PERSON, PERSON) or is_arabic(names[0]) == is_arabic(names[1]):
        return False
    first, second = units(names[0]), units(names[1])
    is_alike = len(first) == len(second) > 1 and all(
        transliterated(x.word, y.word) for x, y in zip(first, second, strict=True)
    )
    is_telling = all(map(is_rare, names)) or (offices[0] == offices[1] != "")
    return is_alike and is_telling


def _parts(voice: str) -> tuple[str, str, str]:
    kind, _, rest = voice.partition(":")
    name, _, office = rest.partition("|")
    return kind, name, office


# Keys -----------------------------------------------------------------------------------------


def kept_under(statement: Statement) -> Collection[str]:
    """Return the names under which statements in other languages find this one."""
    return _keys(statement, statement.language).values()


def sought_under(statement: Statement) -> Mapping[frozenset[str], str]:
    """Return the names under which it finds statements in other languages.

    By the two codes that each is made of, in that language.
    """
    others = (language for language in LANGUAGES if language != statement.language)
    return {pair: name for one in others for pair, name in _keys(statement, one).items()}


def _keys(statement: Statement, language: str) -> Mapping[frozenset[str], str]:
    return _pairs_of(codes(statement), language) if statement.language else {}


@lru_cache(maxsize=1024)  # a statement is made anew with each thing that is told of it
def _pairs_of(told: frozenset[str], language: str) -> Mapping[frozenset[str], str]:
    marked = {code: f"{language}\x1e{code}" for code in told}
    return {
        frozenset((marked[one], marked[other])): f"{marked[one]}\x1f{other}"
        for one, other in combinations(sorted(told), 2)
    }


@once
def codes(statement: Statement) -> frozenset[str]:
    """Return the most telling codes, at most six: the same for a report and its translation."""
    found = {code for term in statement.terms for code in _codes(_sense(statement, term.stem))}
    found |= {f"#{q.value:g}" for q in statement.quantities if not (q.unit or "").startswith("#")}
    return frozenset(sorted(found, key=lambda code: (_place(code), _scattered(code)))[:_KEY_CODES])


@lru_cache(maxsize=1 << 15)
def _codes(sense: str) -> tuple[str, ...]:
    """Return the concepts of a sense; the sound of a name that is nothing else."""
    told = sense.removeprefix(CONTRARY).split()
    concepts = tuple(code for code in told if not code.startswith(NAME))
    if concepts or not told:
        return concepts
    sound = "".join(unit.sound for unit in units(told[0].removeprefix(NAME)))
    return (NAME + sound,) if len(sound) >= _LEAST_SOUNDS else ()


def _place(code: str) -> int:
    if code.startswith((OCCASION, NAME)):
        return 0
    return 2 if code in _EVERYDAY or code.startswith(STATE) else 1


def _scattered(code: str) -> int:
    return zlib.crc32(code.encode())
