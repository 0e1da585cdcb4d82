"""Where an English noun phrase ends that stands behind its verb: said the mayor, a doctor, on …."""

from collections.abc import Sequence

from service.extraction.languages.en.phrases import (
    REACH,
    after_relative,
    is_comma,
    is_joined,
    looks_past,
)
from service.extraction.tokens import Token


def phrase_after(
    tokens: Sequence[Token], start: int, limit: int, *, appositions: bool = True
) -> int:
    """Index after the noun phrase at ``start``, with its appositions; ``start`` if none."""
    index = _core_after(tokens, start, min(limit, start + REACH))
    if index == start or not appositions:
        return index
    while index < limit and is_comma(tokens[index]) and _is_apposition(tokens, index, limit):
        index = _apposition_end(tokens, index + 1, limit)
    return index


def _core_after(tokens: Sequence[Token], start: int, limit: int) -> int:
    index = start
    while index < limit:
        token = tokens[index]
        if token.is_mark and not is_joined(tokens, index):
            if token.word.norm != "(":
                break
            closing = next(
                (i for i in range(index, min(index + 8, limit)) if tokens[i].word.norm == ")"), None
            )
            if closing is None:
                break
            index = closing
        elif _ends_phrase(tokens, index, start):
            break
        index += 1
    return index


def _ends_phrase(tokens: Sequence[Token], index: int, start: int) -> bool:
    token = tokens[index]
    if index > start and token.has("pron") and not token.has("det"):
        return not _ends_relative(tokens, index, start)
    if token.has("that") and index > start and _relates(tokens, index):
        return False
    if token.has("sub", "adv") or (token.has("aux") and not after_relative(tokens, index, start)):
        return index > start or token.has("sub", "aux")
    if token.has("time") and not token.has("man", "woman") and index > start:
        return True
    if token.word.norm in ("but", "so", "yet"):
        return True
    if token.has("prep"):
        return token.word.norm not in ("of", "for", "from", "with", "to", "near") and _is_adjunct(
            tokens, index
        )
    return False


def _relates(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the team that spotted it" from "the team that day"."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and not tokens[index - 1].word.forms and looks_past(after)


def _ends_relative(tokens: Sequence[Token], index: int, start: int) -> bool:
    """Tell the last word of "the team that spotted it"."""
    closed = index + 1 < len(tokens) and is_comma(tokens[index + 1])
    return closed and any(token.has("rel", "that") for token in tokens[start + 1 : index])


def _is_adjunct(tokens: Sequence[Token], index: int) -> bool:
    """Tell a phrase that goes with the verb: on Tuesday, in a statement, during the rally."""
    token = tokens[index]
    window = tokens[index + 1 : index + 6]
    if token.word.norm in ("on", "in", "at", "by", "via"):
        return any(t.has("time", "digit", "channel", "social") for t in window) or (
            token.word.norm == "at" and any(t.has("det") for t in window[:1])
        )
    return token.word.norm in (
        "during",
        "after",
        "before",
        "since",
        "until",
        "through",
        "following",
    )


def _is_apposition(tokens: Sequence[Token], comma: int, limit: int) -> bool:
    if comma + 1 >= limit:
        return False
    token = tokens[comma + 1]
    if token.is_mark or token.has("adv", "conj", "sub", "aux") or token.word.norm.endswith("ing"):
        return False
    if token.has("prep") or (token.has("pron") and not token.has("det")):
        return False
    return token.has("det", "rel", "title", "cap", "digit", "person") or token.word.norm.endswith(
        "s"
    )


def _apposition_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    index = start
    while index < limit:
        token = tokens[index]
        if token.is_mark and not is_joined(tokens, index) and token.word.norm not in "()":
            break
        index += 1
    return index
