"""Descriptions with the names that narration gives them, and the firm that a story is about."""

from collections.abc import Sequence

from service.extraction.languages.en.parts import key_of, may_be_name, spelled
from service.extraction.languages.en.persons import LONGEST_NAME, is_class, is_place, named
from service.extraction.languages.en.phrases import is_comma, is_finite, is_joined, looks_past
from service.extraction.mentions import Mention
from service.extraction.tokens import Token

_LONGEST_DESCRIPTION = 6
_LONGEST_APPOSITION = 12


def fuller(text: str, tokens: Sequence[Token], index: int, length: int) -> Mention | None:
    """The description of ``length`` words at ``index`` with the name that stands beside it.

    Inspector General | Omar Daly; Omar Daly, a | nurse at the clinic.
    """
    title = tokens[index : index + length]
    end = _name_end(tokens, index + length)
    if end > index + length:
        return named(text, tokens[index + length : end], title, None)
    name = _name_before(tokens, index)
    return named(text, tokens[name[0] : name[1]], title, None) if name is not None else None


def _name_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < min(start + LONGEST_NAME, len(tokens)) and _in_name(tokens, end):
        end += 1
    return end


def _name_before(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Where the name stands that a description with an article follows behind a comma."""
    for comma in range(index - 1, max(index - _LONGEST_DESCRIPTION, 0), -1):
        if is_comma(tokens[comma]):
            start = comma
            while start > max(comma - LONGEST_NAME, 0) and _in_name(tokens, start - 1):
                start -= 1
            told = comma - start > 1 and tokens[comma + 1].has("det")
            return (start, comma) if told else None
        if tokens[comma].is_mark or is_finite(tokens, comma) or tokens[comma].has("prep", "conj"):
            return None
    return None


def _in_name(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_mark:
        return token.word.norm in "-." and is_joined(tokens, index)
    return may_be_name(token) and not token.has("time", "title", "people")


def about(text: str, tokens: Sequence[Token], described: Mention) -> Mention | None:
    """The body that a sentence opens with and tells something of, whom "the company" may mean."""
    if not (described.kind == "organization" and described.anaphoric and is_class(described.head)):
        return None
    end = 0
    while end < min(LONGEST_NAME, len(tokens)) and _in_body_name(tokens, end):
        end += 1
    if end == 0 or end >= len(tokens) or is_place(tokens[:end]):
        return None
    if not (_is_called_a_thing(tokens, end) or _is_body(tokens, end)):
        return None
    name = tokens[:end]
    return Mention(spelled(text, name), "organization", key_of(name), described.head, gender="n")


def _is_called_a_thing(tokens: Sequence[Token], comma: int) -> bool:
    """Tell "Corbel Steel, the country's largest mill," from a person's description."""
    if not is_comma(tokens[comma]) or not tokens[min(comma + 1, len(tokens) - 1)].has("det"):
        return False
    for token in tokens[comma + 1 : comma + _LONGEST_APPOSITION]:
        if is_comma(token):
            return True
        if token.has("person", "title", "people", "aux", "rel"):
            return False
    return False


def _is_body(tokens: Sequence[Token], end: int) -> bool:
    """Tell "Reed Bank rose" from "Anna Reed rose"."""
    acts = is_comma(tokens[end]) or is_finite(tokens, end) or looks_past(tokens[end])
    return acts and any(token.has("org") or is_class(token.word.norm) for token in tokens[:end])


def _in_body_name(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_mark:
        return token.word.norm in "-.&" and is_joined(tokens, index)
    other = token.has("prep", "adv", "conj", "sub", "pron", "people", "det", "title", "time")
    return token.has("cap") and not (other or token.has("man", "woman"))
