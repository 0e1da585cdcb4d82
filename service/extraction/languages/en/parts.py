"""The parts of an English noun phrase: where it is cut, and the words it is known by."""

from collections.abc import Sequence

from service.extraction.languages.en.phrases import is_comma, is_quote
from service.extraction.languages.en.vocabulary import listed
from service.extraction.tokens import Token

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
PREPOSITIONS = listed("of for from by in at with on to near inside issued involved close")


def spelled(text: str, tokens: Sequence[Token]) -> str:
    """The phrase as it is written, with single spaces; never empty."""
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) or "?"


def bare(tokens: Sequence[Token]) -> list[Token]:
    """Return the phrase without marks, adverbs and conjunctions at its edges."""
    core = list(tokens)
    while core and (core[-1].is_mark and core[-1].word.norm not in ".)"):
        core.pop()
    while core and (core[0].is_mark or (core[0].has("adv", "conj") and len(core) > 1)):
        core.pop(0)
    return core


def segments(tokens: list[Token]) -> list[list[Token]]:
    """The phrase cut at its commas and brackets; none is empty."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if is_comma(token) or token.word.norm in "()":
            parts.append([])
        elif not is_quote(token) or token.word.norm in "'’":
            parts[-1].append(token)
    return [part for part in parts if any(not t.is_mark for t in part)] or [tokens]


def without_article(tokens: Sequence[Token]) -> list[Token]:
    """Return the phrase without its article; never empty."""
    rest = list(tokens)
    while len(rest) > 1 and (rest[0].word.norm in _ARTICLES or rest[0].is_mark):
        rest.pop(0)
    return rest


def core_of(tokens: Sequence[Token]) -> list[Token]:
    """The phrase up to its first preposition or relative clause."""
    for index, token in enumerate(tokens):
        if index and (token.word.norm in PREPOSITIONS or token.has("rel")):
            return list(tokens[:index])
    return list(tokens)


def key_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words by which two names are told to be one."""
    words = [t.word.norm for t in tokens if not t.is_mark and t.word.norm not in _ARTICLES]
    telling = [w for w in words if len(w) > 1 and w not in ("al", "el", "jr", "of")]
    return tuple(telling or words)


def may_be_name(token: Token) -> bool:
    """Tell a word that may be part of a person's name."""
    if token.has("particle"):
        return True
    if not token.has("cap") or not token.word.norm.isalpha() or token.has("det", "pron", "aux"):
        return False
    barred = ("org", "prep", "sub", "doc", "outlet", "media", "conj", "rel")
    return token.has("man", "woman") or not token.has(*barred)
