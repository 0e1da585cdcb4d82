"""The words by which texts are found: what is asked is read just as the texts were.

A word of a text counts at its place under three kinds of lexemes: as its language normalises
it, the same without the particles that are written onto it, and, marked, its stem. The plain
words of a question meet a text by their stems, those of a phrase by their form apart from
particles, and beginnings of words by how they are written. Pure: a vector and a question come
out as text in the form that Postgres reads, every lexeme quoted.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from service.extraction.languages import codes, get_pack
from service.extraction.languages.ar.normaliser import normalise as fold
from service.extraction.tokens import spellings

#: Terms that one question may have.
MOST_TERMS = 32
#: Letters that the beginning of a word must show: a shorter one begins half of all words.
LEAST_PREFIX = 2

_STEM = "~"
# A phrase does not reach from one part of a text to the next.
_GAP = 16
# What a tsvector holds: its last place, and something below its largest size in bytes.
_LAST_PLACE = 16_383
_MOST_PLACES = 256
_MOST_BYTES = 900_000
_LONGEST = 60

_THOUSANDS = re.compile(r"(?<=\d)[,٬](?=\d{3}(?!\d))")
# Arabic writes its particles onto numbers too: و15.
_JOINED_NUMBER = re.compile(r"[وفبلك]{1,2}(\d+)")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TERM = re.compile(r'(-?)(?:"([^"]*)"?(\*?)|([^\s"]+))')


@dataclass(frozen=True, slots=True)
class Forms:
    """The lexemes of one word: as it is written, without its particles, and its stem."""

    written: str
    bare: str
    stem: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word that is asked for: the lexemes any of which will do, or how a word begins."""

    lexemes: frozenset[str]
    begins: bool = False

    def fits(self, forms: Forms) -> bool:
        """Tell whether a word of a text is one that is asked for."""
        own = (forms.written, forms.bare, forms.stem)
        if self.begins:
            return any(one.startswith(tuple(self.lexemes)) for one in own[:2])
        return not self.lexemes.isdisjoint(own)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand one after the other; or must not."""

    words: tuple[Wanted, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: all of these terms."""

    terms: tuple[Term, ...]

    def as_tsquery(self) -> str:
        """The question as Postgres reads a ``tsquery``."""
        return " & ".join(map(_asked, self.terms))

    def places(self, text: str, language: str) -> list[tuple[int, int]]:
        """Where the text has what is asked for, from word to word, in order."""
        found = list(_words(text, language))
        marked: set[tuple[int, int]] = set()
        for term in self.terms:
            if not term.excluded:
                for start in range(len(found) - len(term.words) + 1):
                    stretch = found[start : start + len(term.words)]
                    if all(w.fits(one) for w, (_, one) in zip(term.words, stretch, strict=True)):
                        marked.update(span for span, _ in stretch)
        return sorted(marked)


def vector(parts: Iterable[str], language: str) -> str:
    """Return the words of a text with their places, as Postgres reads a ``tsvector``.

    What is more than one can hold is left out: words after some 100,000 different ones.
    """
    places: dict[str, list[str]] = defaultdict(list)
    place = size = 0
    for part in parts:
        for match in spellings(part):
            if not (found := _lexemes(match[0], language)):
                continue
            place = min(place + 1, _LAST_PLACE)
            told = str(place)
            for lexeme, length in found:
                held = places[lexeme]
                if len(held) < _MOST_PLACES:
                    size += 2 if held else 8 + length
                    held.append(told)
            if size > _MOST_BYTES:
                return _written(places)
        place += _GAP
    return _written(places)


def parse(question: str) -> Question:
    """Return what is asked for; no terms where the question has no word.

    Words are all wanted, ``"words in quotes"`` in a row, ``begin*`` as a beginning, and what
    ``-`` stands before is not wanted. Whatever else stands there is no operator.
    """
    terms = []
    for sign, phrase, star, word in _TERM.findall(question.translate(_QUOTES)):
        begins = bool(star) or word.endswith("*")
        if words := tuple(_wanted(phrase or word.removeprefix("-"), begins, bool(phrase))):
            terms.append(Term(words, excluded=bool(sign) or word.startswith("-")))
    return Question(tuple(terms))


def _wanted(words: str, begins: bool, is_phrase: bool) -> Iterator[Wanted]:
    found = [match[0] for match in spellings(words) if fold(match[0])]
    together = is_phrase or len(found) > 1
    for spelling in found[:-1] if begins else found:
        each = _all_forms(spelling)
        yield Wanted(frozenset(one.bare if together else one.stem for one in each))
    if begins and found:
        yield Wanted(frozenset(one.written for one in _all_forms(found[-1])), begins=True)


def _all_forms(spelling: str) -> list[Forms]:
    """The word as each of the languages reads it that are written in its letters."""
    return [forms(spelling, code) for code in _readings(spelling) or ("",)]


def short_prefixes(question: Question) -> bool:
    """Tell whether a word's beginning is asked for that too many words share."""
    return any(
        len(lexeme) < LEAST_PREFIX
        for term in question.terms
        for word in term.words
        if word.begins
        for lexeme in word.lexemes
    )


def _words(text: str, language: str) -> Iterator[tuple[tuple[int, int], Forms]]:
    """The words of a text, with where they stand; vowel signs alone are none."""
    for match in spellings(text):
        if fold(match[0]):
            yield match.span(), forms(match[0], language)


@lru_cache(maxsize=1 << 15)
def _lexemes(spelling: str, language: str) -> tuple[tuple[str, int], ...]:
    """The different lexemes of a word, as Postgres reads them, with their lengths in bytes.

    None of vowel signs alone.
    """
    if not fold(spelling):
        return ()
    found = forms(spelling, language)
    different = dict.fromkeys((found.written, found.bare, found.stem))
    return tuple((_quoted(one), len(one.encode())) for one in different)


@lru_cache(maxsize=1 << 15)
def forms(spelling: str, language: str) -> Forms:
    """Return the lexemes of one word in a text of this language."""
    readings = _readings(spelling)
    code = language if language in readings else next(iter(readings), None)
    joined = _JOINED_NUMBER.fullmatch(spelling)
    if code is None or joined:
        number = _clipped(_number(joined[1] if joined else spelling))
        return Forms(_clipped(spelling), number, _STEM + number)
    pack = get_pack(code)
    written = pack.normalise(spelling)
    bare = pack.bare(pack.analyse(spelling).stem) or written
    return Forms(_clipped(written), _clipped(bare), _STEM + _clipped(pack.stem(written)))


def _number(spelling: str) -> str:
    return _THOUSANDS.sub("", fold(spelling)).replace("٫", ".")


def _readings(spelling: str) -> tuple[str, ...]:
    """The languages that the word may be of, by its letters."""
    return tuple(code for code in codes() if _letters(code).search(spelling))


@cache
def _letters(code: str) -> re.Pattern[str]:
    return re.compile(get_pack(code).letters)


def _clipped(lexeme: str) -> str:
    """Return the lexeme in one case and without accents, no longer than words are; not empty."""
    plain = unicodedata.normalize("NFD", fold(lexeme[: 4 * _LONGEST]))
    return "".join(char for char in plain if not unicodedata.combining(char))[:_LONGEST] or lexeme


def _written(places: Mapping[str, Sequence[str]]) -> str:
    return " ".join([f"{lexeme}:{','.join(held)}" for lexeme, held in places.items()])


def _asked(term: Term) -> str:
    words = [_any_of(word) for word in term.words]
    return f"{'!' if term.excluded else ''}({' <-> '.join(words)})"


def _any_of(word: Wanted) -> str:
    ending = ":*" if word.begins else ""
    return f"({' | '.join(_quoted(one) + ending for one in sorted(word.lexemes))})"


def _quoted(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
