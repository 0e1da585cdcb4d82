"""Descriptions with the names that narration gives them, and the firm that a story is about."""

from collections.abc import Sequence

from service.extraction.languages.en.parts import key_of, may_be_name, spelled
from service.extraction.languages.en.persons import (
    LONGEST_NAME,
    class_of,
    class_told,
    is_class,
    is_place,
    named,
)
from service.extraction.languages.en.phrases import is_comma, is_finite, is_joined, looks_past
from service.extraction.mentions import Mention
from service.extraction.tokens import Token

_LONGEST_DESCRIPTION = 6
_LONGEST_APPOSITION = 12
#: What "it" does where somebody is meant: "it was a pity" and "it would be" tell of nobody.
_OWN_DEEDS = frozenset(("had", "has", "plans", "planned", "expects", "expected", "intends"))


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
    """The body that a sentence opens with and tells something of, whom "the company" may mean.

    Or the last one in it that is told with what it is: customers of the supplier | Voltar.
    """
    if not (described.kind == "organization" and described.anaphoric and is_class(described.head)):
        return None
    found = _opening_body(tokens) or _classed_body(tokens, described.head)
    if found is None:
        return None
    name = tokens[found[0] : found[1]]
    return Mention(spelled(text, name), "organization", key_of(name), described.head, gender="n")


def _opening_body(tokens: Sequence[Token]) -> tuple[int, int] | None:
    end = _body_end(tokens, 0)
    if end == 0 or end >= len(tokens) or is_place(tokens[:end]):
        return None
    return (0, end) if _is_called_a_thing(tokens, end) or _is_body(tokens, end) else None


def _classed_body(tokens: Sequence[Token], head: str) -> tuple[int, int] | None:
    for start in range(len(tokens) - 1, 0, -1):
        if class_of(tokens[start - 1].word.norm) == head and is_class(tokens[start - 1].word.norm):
            end = _body_end(tokens, start)
            if end > start and not is_place(tokens[start:end]):
                return start, end
    return None


def _body_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < min(start + LONGEST_NAME, len(tokens)) and _in_body_name(tokens, end):
        end += 1
    return end


def body_introduction(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The body whose name ends at ``index``, if the words beside it tell that it is no person.

    The supplier | Voltar; Voltar, a consumer group; Voltar said it had.
    """
    start = index
    while start and index - start < LONGEST_NAME and _in_body_name(tokens, start - 1):
        start -= 1
    while start < index and is_class(tokens[start].word.norm):
        start += 1  # a sentence may begin with it: Carmaker | Harwick
    name = tokens[start : index + 1]
    if not _in_body_name(tokens, index) or is_place(name):
        return None
    before = tokens[start - 1].word.norm if start else ""
    behind = tokens[index + 1 : index + 1 + _LONGEST_APPOSITION]
    head = before if is_class(before) else _class_behind(behind)
    if not head and not _speaks_of_itself(behind):
        return None
    return Mention(spelled(text, name), "organization", key_of(name), class_of(head), gender="n")


def _class_behind(tokens: Sequence[Token]) -> str:
    """What body an apposition behind a comma tells of: …, a consumer | group; else nothing."""
    if not tokens or not is_comma(tokens[0]):
        return ""
    closing = next((n for n, token in enumerate(tokens) if n and is_comma(token)), len(tokens))
    return class_told(tokens[1:closing])


def _speaks_of_itself(tokens: Sequence[Token]) -> bool:
    """Tell "said it had" and "said its" from "said it was a pity", where "it" is nothing."""
    said = [token for token in tokens if token.word.norm != "that"][:3]
    if len(said) < 3 or not any(form.kind == "past" for form in said[0].word.forms):
        return False
    own, behind = said[1].word.norm, said[2].word.norm
    return own == "its" or (own == "it" and behind in _OWN_DEEDS)


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
