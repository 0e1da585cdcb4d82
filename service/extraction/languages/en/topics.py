"""The person with whose name a sentence opens: Omar Daly, who …, lost the vote. He said …."""

from collections.abc import Sequence

from service.extraction.languages.en.parts import may_be_name
from service.extraction.languages.en.persons import LONGEST_NAME, named
from service.extraction.languages.en.phrases import is_comma, is_finite, is_joined, looks_past
from service.extraction.mentions import Mention
from service.extraction.tokens import Token

_LONGEST_FRONT = 10
_LONGEST_DESCRIPTION = 5


def topic(text: str, tokens: Sequence[Token]) -> Mention | None:
    """The person whom the sentence is about, where its first words name him or her."""
    start = _past_description(tokens, _past_front(tokens))
    while start < len(tokens) and _is_title(tokens, start):
        start += 1
    end = start
    while end < min(len(tokens), start + LONGEST_NAME) and _in_name(tokens, end):
        end += 1
    if end == start or end >= len(tokens) or not _acts(tokens, end):
        return None
    return named(text, tokens[start:end], None, None)


def _past_front(tokens: Sequence[Token]) -> int:
    """Index behind "But", and behind "On Wednesday," with its comma."""
    start = 0
    while start < len(tokens) and (tokens[start].has("conj") or tokens[start].is_mark):
        start += 1
    if start < len(tokens) and tokens[start].has("prep", "time", "adv"):
        commas = (i for i in range(start, min(len(tokens), _LONGEST_FRONT)) if is_comma(tokens[i]))
        start = next(commas, start - 1) + 1
    return start


def _past_description(tokens: Sequence[Token], start: int) -> int:
    """Index of the full name behind what somebody is: party chairman | Omar Daly."""
    for index in range(start, min(start + _LONGEST_DESCRIPTION, len(tokens) - 2)):
        token = tokens[index]
        if token.has("title", "person"):
            named = all(_in_name(tokens, place) for place in (index + 1, index + 2))
            return index + 1 if named else start
        if token.is_mark or token.has("det", "prep", "conj", "aux", "pron"):
            return start
    return start


def _is_title(tokens: Sequence[Token], index: int) -> bool:
    """Tell "Mr." and "Sen." before a name."""
    dot = tokens[index].word.norm == "." and is_joined(tokens, index)
    return dot or tokens[index].has("title")


def _in_name(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_mark:
        return is_joined(tokens, index) and token.word.norm in "-."
    other = token.has("time", "adv", "prep", "conj", "pron", "det", "sub", "people", "org")
    return may_be_name(token) and not other


def _acts(tokens: Sequence[Token], index: int) -> bool:
    """Tell the verb, comma or apostrophe that a subject's name is followed by."""
    token = tokens[index]
    if is_comma(token) or token.word.norm in "'’":
        return True
    return is_finite(tokens, index) or looks_past(token) or token.has("rel", "adv")
