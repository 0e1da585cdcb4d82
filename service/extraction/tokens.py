"""The words and marks of a text, each analysed once by the language's lexicon.

A token knows its place in the text as given; everything lexical about it (normal form,
proclitics, tags, the cues it may be) sits in its ``Word``, which is shared by all tokens of
the same spelling.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from service.extraction.attribution import Stance

# Arabic vowel signs are no word characters for ``re``, but they never end a word.
_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200c\u200d"
# A low line parts words, as in hashtags, and is no mark of its own.
_WORD = rf"[^\W_]+(?:[{_SIGNS}]+[^\W_]*)*|[{_SIGNS}]+"
_TOKEN = re.compile(rf"\d+(?:[.,٫٬:/+]\d+)+|{_WORD}|''|[^\w\s]")
_SPELLING = re.compile(rf"\d+(?:[.,٫٬:/+]\d+)+|{_WORD}")
_MARK = frozenset({"mark"})
# Spellings that are kept; a longer one is no word, and would only fill the memory.
_VOCABULARY = 1 << 16
_LONGEST_KEPT = 40


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that attributes: its dictionary form, stance, and the complements it governs.

    ``links`` are prepositions after which a noun phrase is content; ``direct`` admits an
    object as content; ``target`` names the preposition that follows a target (accuse X *of* Y).
    ``weak`` verbs act by speaking (offer, praise): alone they do not show that a reporter
    turned to the next statement. ``relay`` verbs carry what somebody else said.
    """

    lemma: str
    stance: Stance
    links: frozenset[str] = frozenset()
    direct: bool = False
    target: str | None = None
    keeps_target: bool = False
    weak: bool = False
    relay: bool = False
    quotes_only: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form of a verb; ``pronoun`` tells that an object or owner is attached."""

    verb: Verb
    kind: str
    gender: str | None = None
    number: str | None = None
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What the lexicon knows of a spelling.

    ``norm`` is the normalised spelling, ``base`` the same without a proclitic conjunction
    (which takes the first ``joined`` characters of the spelling), ``stem`` without preposition
    and article too.
    """

    norm: str
    base: str
    stem: str
    joined: int = 0
    preposition: str = ""
    definite: bool = False
    forms: tuple[Form, ...] = ()
    tags: frozenset[str] = field(default_factory=frozenset)


Analyse = Callable[[str], Word]


class Token(NamedTuple):
    """A word or a mark in its place."""

    start: int
    end: int
    word: Word

    @property
    def is_mark(self) -> bool:
        """Tell a mark from a word."""
        return "mark" in self.word.tags

    def has(self, *tags: str) -> bool:
        """Tell whether the word carries one of ``tags``."""
        return not self.word.tags.isdisjoint(tags)


def tokenise(text: str, start: int, end: int, analyse: Analyse) -> tuple[Token, ...]:
    """Words and marks of ``text[start:end]``, in order; white space is in none."""
    words = _words(analyse)
    found = _TOKEN.finditer(text, start, end)
    return tuple([Token(*match.span(), words[match[0]]) for match in found])


def spellings(text: str) -> Iterator[re.Match[str]]:
    """Words and numbers of the text in order, without its marks."""
    return _SPELLING.finditer(text)


class _Words(dict[str, Word]):
    """Words by their spelling, each analysed when it is first met."""

    def __init__(self, analyse: Analyse) -> None:
        super().__init__()
        self._analyse = analyse

    def __missing__(self, spelling: str) -> Word:
        if spelling == "''":
            word = self['"']  # typed as two apostrophes
        elif len(spelling) == 1 and not spelling.isalnum():
            word = Word(spelling, spelling, spelling, tags=_MARK)
        else:
            word = self._analyse(spelling)
        if len(spelling) <= _LONGEST_KEPT:
            if len(self) >= _VOCABULARY:
                self.clear()
            self[spelling] = word
        return word


_words = cache(_Words)
