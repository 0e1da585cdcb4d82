"""Quotation marks, paired: nested, mixed and unclosed ones included."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from service.extraction.tokens import Token

_CLOSERS = {"«": "»", "“": "”", "„": "”", "‘": "’", "‹": "›"}
_CLOSING = {"»", "”", "’", "›"}
_STRAIGHT = {'"', "'"}
# Letters that are written onto what they stand before, quoted or not: and, with, for.
_PROCLITICS = frozenset("وفبلك") | {"بـ", "لـ", "كـ"}
_BEFORE_SPEECH = frozenset(":([-–—")
OPENING = frozenset('"“«„')
MARKS = frozenset(_CLOSERS) | _CLOSING | _STRAIGHT


class Quotation(NamedTuple):
    """Indices of an opening mark and of the mark that closes it."""

    opening: int
    closing: int


def quotations(tokens: Sequence[Token]) -> tuple[Quotation, ...]:
    """Pairs of marks in order of their opening; a mark without a partner is in none."""
    pairs: list[Quotation] = []
    waiting: list[tuple[str, int]] = []
    following = _following(tokens)
    for index, token in enumerate(tokens):
        mark = token.word.norm
        if mark not in MARKS or (mark in ("'", "’") and _is_apostrophe(tokens, index)):
            continue
        if mark == '"' and waiting and waiting[-1] == (mark, index - 1):
            continue  # two straight marks in a row are one, typed as two apostrophes
        if mark == "“" and waiting and _hangs(tokens, index):
            mark = "”"  # it ends what stands before it, whatever its shape
        faces = _faces(tokens, index) if mark == '"' else ""
        if faces == "right" and not waiting and following.get(index) == "left":
            continue  # it closes what nothing opened
        nested = faces == "left" and bool(waiting) and waiting[-1][0] == mark
        if nested and (_announced(tokens, index) or following.get(index) == "right"):
            waiting.append((mark, index))
            continue
        opened = _opened(mark, waiting)
        if opened is not None:
            pairs.append(Quotation(waiting[opened][1], index))
            del waiting[opened:]
        elif mark not in _CLOSING and not (mark == "'" and _closes_word(tokens, index)):
            waiting.append((mark, index))
    return tuple(sorted(pairs))


def _following(tokens: Sequence[Token]) -> dict[int, str]:
    """For each straight mark how the next one faces."""
    marks = [index for index, token in enumerate(tokens) if token.word.norm == '"']
    return {mark: _faces(tokens, after) for mark, after in pairwise(marks)}


def _faces(tokens: Sequence[Token], index: int) -> str:
    """Tell a straight mark that opens ("left" of its words) from one that closes, by spaces."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    behind = before is not None and before.end == tokens[index].start
    if before is not None and behind:
        behind = before.word.norm not in _BEFORE_SPEECH and before.word.norm not in _PROCLITICS
    ahead = after is not None and after.start == tokens[index].end
    if after is not None and ahead:
        ahead = not after.is_mark or after.word.norm in ("#", "(", "[")
    return "left" if ahead and not behind else "right" if behind and not ahead else ""


def _announced(tokens: Sequence[Token], index: int) -> bool:
    """Tell a mark after a colon or "that", which can only open."""
    before = tokens[index - 1] if index else None
    return before is not None and (before.word.norm == ":" or before.has("that"))


def _opened(mark: str, waiting: list[tuple[str, int]]) -> int | None:
    """Index of the waiting mark that this one closes: the last, or one that it fits exactly.

    A mark left open inside a longer quotation does not keep that one open: "… ’our‘ sea …".
    """
    if not waiting:
        return None
    last = len(waiting) - 1
    before = waiting[last - 1][0] if last else None
    single = waiting[last][0] in ("‘", "'", "‹")
    if single and before is not None and mark in (before, _CLOSERS.get(before)) and mark != "'":
        return last - 1
    return last if _closes(mark, waiting[last][0]) else None


def _closes(mark: str, opened: str) -> bool:
    if opened in _STRAIGHT:
        return mark == opened or (mark in _CLOSING and mark != "’")
    # Typists close “ with “ or with " as well as with ”.
    return mark == _CLOSERS[opened] or (mark == opened == "“") or (mark == '"')


def _closes_word(tokens: Sequence[Token], index: int) -> bool:
    """Tell the apostrophe of "the workers' union", which opens nothing."""
    before = tokens[index - 1] if index else None
    return before is not None and not before.is_mark and before.end == tokens[index].start


def _is_apostrophe(tokens: Sequence[Token], index: int) -> bool:
    joined_left = index > 0 and tokens[index - 1].end == tokens[index].start
    joined_right = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
    if not (joined_left and joined_right):
        return False
    return not (tokens[index - 1].is_mark or tokens[index + 1].is_mark)


def _hangs(tokens: Sequence[Token], index: int) -> bool:
    """Tell a mark with a word before it and a space behind it."""
    left = index > 0 and tokens[index - 1].end == tokens[index].start
    return left and (index + 1 == len(tokens) or tokens[index + 1].start > tokens[index].end)
