"""Whom words are spoken to, between a verb and what was said: told reporters, told the Courier."""

from collections.abc import Sequence

from service.extraction.languages.en.phrases import is_joined, is_quote
from service.extraction.tokens import Token

_ADDRESSEE = 14
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "there"})
_LINKS = frozenset({"that", "to", "how", "why", "what", "if", "whether", "when", "where", "who"})


def named_addressee(tokens: Sequence[Token], start: int, limit: int) -> int | None:
    """Index after whom a colon or marks set off: told "Good Morning" | that; told Radio 4: "…"."""
    quoted = start < limit and is_quote(tokens[start])
    for index in range(start + 1, min(start + _ADDRESSEE, limit - 1)):
        token = tokens[index]
        if quoted and is_quote(token):
            return index + 1 if tokens[index + 1].word.norm == "that" else None
        if token.word.norm == ":" and is_quote(tokens[index + 1]):
            return index
        if token.has("aux", "that") or token.word.norm in ".;,":
            return None
    return None


def after_addressee(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Index after whom the words are spoken to: told reporters, told the Courier."""
    stop = min(start + _ADDRESSEE, limit)
    for index in range(start, stop):
        if tokens[index].word.norm == "that" and index > start:
            return index
        if tokens[index].is_mark and not is_joined(tokens, index):
            return index
        if index > start and _begins_clause(tokens, index):
            return index
    return min(start + 1, limit)


def _begins_clause(tokens: Sequence[Token], index: int) -> bool:
    token, before = tokens[index], tokens[index - 1]
    if before.word.norm == "her" and token.word.norm in _SUBJECTS:
        return True
    if before.is_mark or (before.has("det") and not before.has("pron")):
        return token.word.norm == "to"
    if token.has("cap") and before.word.norm == "s":
        return False  # Radio 4's Today
    if token.word.norm in _LINKS or token.has("time", "prep"):
        return True
    if token.has("digit") and before.has("cap"):
        return False
    if token.has("det", "pron", "digit") and not before.has("prep"):
        return True
    return token.has("cap") and not before.has("cap", "title", "person")
