"""Where a content ends: the turning points of one sentence, by position and by quotation."""

from bisect import bisect_left

from service.extraction.languages.ar.turns import PHRASE, REPORT, turns
from service.extraction.sentences import Sentence


class Limits:
    """The turning points of one sentence, looked up by position and by enclosing quotation."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self.closing = dict(sentence.quotations)
        self.enclosing = _enclosing(sentence)
        self._turns: tuple[dict[int, list[int]], ...] = ({}, {}, {})
        for index, level in turns(sentence.tokens):
            self._add(index, level)

    def _add(self, index: int, deepest: int) -> None:
        opening = self.enclosing[index]
        for level in range(deepest + 1):
            self._turns[level].setdefault(opening, []).append(index)
        if deepest == PHRASE and opening == index - 1 >= 0:
            # A quotation that opens with a new clause turns the text around it as well.
            self._turns[PHRASE].setdefault(self.enclosing[opening], []).append(opening)

    def content_end(self, start: int, level: int) -> int:
        """Index after the content that begins at ``start``."""
        if start >= len(self.tokens):
            return start
        opening = self.enclosing[start]
        end = self.closing[opening] if opening >= 0 else len(self.tokens)
        turns = self._turns[level].get(opening, [])
        position = bisect_left(turns, start + 1)
        return min(end, turns[position]) if position < len(turns) else end

    def turns_at(self, index: int) -> bool:
        """Tell whether the reporter turns to another statement at ``index``."""
        turns = self._turns[REPORT].get(self.enclosing[index], [])
        position = bisect_left(turns, index)
        return position < len(turns) and turns[position] == index

    def turn_before(self, index: int, level: int = REPORT) -> int:
        """Index of the last turn of ``level`` before ``index``, or 0."""
        turns = self._turns[level].get(self.enclosing[index], [])
        position = bisect_left(turns, index)
        return turns[position - 1] if position else 0


def _enclosing(sentence: Sentence) -> list[int]:
    """For each token the opening mark of the innermost quotation around it, or -1."""
    result = [-1] * len(sentence.tokens)
    stack: list[tuple[int, int]] = []
    openings = dict(sentence.quotations)
    for index in range(len(sentence.tokens)):
        while stack and index >= stack[-1][1]:
            stack.pop()
        result[index] = stack[-1][0] if stack else -1
        if index in openings:
            stack.append((index, openings[index]))
    return result
