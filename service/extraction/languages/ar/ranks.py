"""Ranks of two words, and given names that are a nation's adjective."""

from collections.abc import Sequence
from dataclasses import replace

from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

#: Words that join a father's, a house's or God's name to a name.
JOINING = listed("بن ابن بنت آل عبد أبو أبي أم")
_COMMAS = frozenset("،,")
_STAFF = listed("ركن")
_SECOND_RANKS = listed("جنرال كولونيل أول")


def goes_on_rank(tokens: Sequence[Token], index: int) -> bool:
    """Tell the second word of a rank: الميجر جنرال، العقيد الركن، الفريق أول ركن."""
    if not index or not tokens[index - 1].has("title"):
        return index > 1 and tokens[index].word.stem in _STAFF and goes_on_rank(tokens, index - 1)
    word = tokens[index].word
    return word.stem in _STAFF or (word.base in _SECOND_RANKS and tokens[index - 1].word.definite)


def with_given_names(tokens: Sequence[Token]) -> list[Token]:
    """The phrase with a given name that is a nation's adjective read as one: العقيد تركي الحلبي.

    An adjective without an article describes no word that has one, and none stands before one.
    """
    return [
        token._replace(word=replace(token.word, tags=frozenset({"name"})))
        if _is_given_nisba(tokens, index)
        else token
        for index, token in enumerate(tokens)
    ]


def _is_given_nisba(tokens: Sequence[Token], index: int) -> bool:
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if not token.has("nisba") or token.word.definite or after is None or after.is_mark:
        return False
    before = index - 1 - (index > 1 and tokens[index - 1].word.norm in _COMMAS)
    if index and not (tokens[before].word.definite and tokens[before].has("title")):
        return before > 0 and goes_on_rank(tokens, before) and _is_surname_word(after)
    return _is_surname_word(after) and token.word.base.endswith("ي")


def _is_surname_word(token: Token) -> bool:
    word = token.word
    return word.base in JOINING or (
        word.definite and not word.tags and not word.preposition and word.stem.endswith("ي")
    )
