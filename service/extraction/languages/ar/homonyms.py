"""Nouns that are spelled like a verb of speech: طالب, a student, or "he demanded".

A word alone does not tell; its place does. No verb stands right behind the verb whose subject
it is, nor behind "while he (is)".
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from service.extraction.languages.ar.particles import whole_names
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import analyse
from service.extraction.tokens import Token, Word

_NOUNS = listed("طالب")
_WHILE = listed("وهو وكان")
_SAID = frozenset(("perfect", "imperfect"))


def read_again(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a sentence with names whole and such nouns read as nouns."""
    return _as_nouns(whole_names(tokens))


def _as_nouns(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(
        [
            Token(token.start, token.end, _noun(token.word.norm))
            if token.word.norm in _NOUNS and index and _is_noun(tokens[index - 1])
            else token
            for index, token in enumerate(tokens)
        ]
    )


def _is_noun(before: Token) -> bool:
    said = any(form.kind in _SAID for form in before.word.forms)
    return said or before.word.norm in _WHILE


@cache
def _noun(norm: str) -> Word:
    return replace(analyse(norm), forms=())
