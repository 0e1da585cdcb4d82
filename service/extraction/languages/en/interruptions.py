"""What stands between an English verb and what it reports: warned, as did the union, | that …."""

from collections.abc import Sequence

from service.extraction.languages.en.phrases import is_comma, is_quote
from service.extraction.tokens import Token

_SHOW_REACH = 8
_LONGEST_COMPARISON = 14
_DOES = frozenset({"did", "does", "do", "has", "have", "had"})


def past_show(tokens: Sequence[Token], index: int, limit: int) -> int:
    """Index of "that" behind a programme's quoted name: told Harwick's "Good Morning" | that …."""
    if not 1 < index < limit or not is_quote(tokens[index]):
        return index
    owned = tokens[index - 1].word.norm in ("s", "'s", "’s")
    marks = (
        p for p in range(index + 2, min(index + _SHOW_REACH, limit - 1)) if is_quote(tokens[p])
    )
    closing = next(marks, None)
    shown = owned and closing is not None and tokens[closing + 1].word.norm == "that"
    return closing + 1 if shown and closing is not None else index


def after_aside(tokens: Sequence[Token], index: int, limit: int) -> int:
    """Index of the comma behind an adverb set off by commas: acknowledged, however, "…"."""
    if (that := _past_comparison(tokens, index, limit)) is not None:
        return that
    aside = index + 2 < limit and is_comma(tokens[index]) and tokens[index + 1].has("adv")
    if not aside or not is_comma(tokens[index + 2]):
        return index
    return index + 2 + (index + 3 < limit and tokens[index + 3].word.norm == "that")


def _past_comparison(tokens: Sequence[Token], index: int, limit: int) -> int | None:
    """Index of the "that" behind who does so too: warned, as did the union, | that …."""
    if not is_comma(tokens[index]) or index + 2 >= limit or tokens[index + 1].word.norm != "as":
        return None
    if tokens[index + 2].word.norm not in _DOES:
        return None
    reach = range(index + 3, min(index + _LONGEST_COMPARISON, limit - 1))
    comma = next((place for place in reach if is_comma(tokens[place])), None)
    told = comma is not None and tokens[comma + 1].word.norm == "that"
    return comma + 1 if told and comma is not None else None
