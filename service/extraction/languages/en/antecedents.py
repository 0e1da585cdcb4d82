"""Whom a relative pronoun means: won the endorsement of | Omar Daly, the governor, who (said)."""

from collections.abc import Sequence

from service.extraction.clauses import Range
from service.extraction.languages.en.phrases import (
    is_finite,
    is_joined,
    looks_past,
    named_before,
    phrase_before,
)
from service.extraction.tokens import Token

_SPEAKERS = ("cap", "people", "person", "org", "media", "doc")
_LONGEST_AGENT = 14
_PERSONS = ("people", "person", "title", "doc")


def antecedent(tokens: Sequence[Token], end: int, floor: int) -> Range | None:
    """The noun phrase that ends right before ``end``, without what it is only the object of."""
    found = phrase_before(tokens, end, floor) or _agent(tokens, end, floor)
    if found is None:
        return None
    start, last = found
    keepers = _PERSONS if any(t.word.norm == "who" for t in tokens[end : end + 2]) else ()
    for index in range(start, last - 1):
        speaks = any(t.has(*_SPEAKERS) for t in tokens[index + 1 : last])
        if speaks and _parts(tokens, start, index, keepers):
            start = index + 1
    start = _past_infinitive(tokens, start, last)
    return named_before(tokens, start, floor), last


def _agent(tokens: Sequence[Token], end: int, floor: int) -> Range | None:
    """Who did what was done: praised by | Omar Daly, who (said)."""
    for index in range(end - 2, max(floor, end - _LONGEST_AGENT), -1):
        if tokens[index].is_mark and not is_joined(tokens, index):
            return None
        if tokens[index].word.norm == "by" and looks_past(tokens[index - 1]):
            return index + 1, end
    return None


def _past_infinitive(tokens: Sequence[Token], start: int, last: int) -> int:
    """Index of whom something is done to: forced to defend not paying | an architect."""
    deeds = [p for p in range(max(start - 1, 1), last) if tokens[p].word.norm == "to"]
    if not deeds or tokens[deeds[0] - 1].has("prep", "org", "person", "people", "title"):
        return start
    objects = [p for p in range(deeds[0], last) if tokens[p].word.norm in ("a", "an")]
    return objects[-1] if objects else start


def _parts(tokens: Sequence[Token], start: int, index: int, keepers: tuple[str, ...]) -> bool:
    """Tell a verb or preposition that nobody stands before who may be meant."""
    token = tokens[index]
    if is_finite(tokens, index) or looks_past(token):
        return not any(t.has("rel") for t in tokens[start:index])
    if not token.has("prep") or token.has("cap"):
        return False
    return not any(t.has(*keepers) or t.has("cap") for t in tokens[start:index])
