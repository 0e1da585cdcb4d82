"""Paragraphs and sentences: the stretches inside which one attribution stays."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from service.extraction.quotations import Quotation, quotations
from service.extraction.spans import Span
from service.extraction.tokens import Token, Word, tokenise

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_ENDS = frozenset(".!?؟…")
# No sentence of a newspaper is longer; the limit keeps hostile input linear.
LONGEST = 400
_LONGEST_INITIAL = 3
_LONGEST_LABEL = 6
# Tokens before a colon among which the verb stands that it belongs to.
_NEAR = 8
_REOPENING = {"“": "”", '"': '"'}


# Tokens, where the sentence began, the index in question, and whether a quotation is open.
EndsSentence = Callable[[Sequence[Token], int, int, bool], bool]


class Sentence(NamedTuple):
    """The tokens of a sentence with its pairs of quotation marks (indices into the tokens)."""

    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    headline: bool = False


def sentences(
    text: str,
    span: Span,
    analyse: Callable[[str], Word],
    headline: bool = False,
    ends: EndsSentence | None = None,
    reopens: bool = False,
) -> Iterator[Sentence]:
    """Sentences of ``text`` inside ``span``; none splits a quotation.

    None crosses a line either, unless ``reopens`` says that a quotation of several paragraphs
    opens each of them with a mark and closes only the last.
    """
    for tokens in _paragraphs(text, span, analyse, reopens):
        pairs = quotations(tokens)
        for start, end in _limits(tokens, pairs, ends or ends_sentence):
            yield Sentence(tokens[start:end], _inside(pairs, start, end), headline)


def _paragraphs(
    text: str, span: Span, analyse: Callable[[str], Word], reopens: bool
) -> Iterator[tuple[Token, ...]]:
    """The tokens of each line, those of one quotation together without the repeated marks."""
    held: list[Token] = []
    for line in _LINE.finditer(text, span.start, span.end):
        tokens = tokenise(text, line.start(), line.end(), analyse)
        if not tokens:
            continue
        if held and not (reopens and (_announces(held) or _goes_on(held, tokens))):
            yield tuple(held)
            held = []
        repeated = held and held[-1].word.norm != ":"
        held.extend(tokens[1:] if repeated else tokens)
    if held:
        yield tuple(held)


def _announces(held: Sequence[Token]) -> bool:
    """Tell a line that ends with a verb of saying and a colon: its words are set beneath it."""
    if held[-1].word.norm != ":" or len(held) > LONGEST // 2:
        return False
    said = (form.verb.links for token in held[-_NEAR:] for form in token.word.forms)
    return any("quote" in links for links in said)


def _goes_on(held: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Tell whether a line opens with the mark of a quotation that is still open, or announced."""
    mark = tokens[0].word.norm
    if mark not in _REOPENING or len(held) + len(tokens) > LONGEST:
        return False
    if any(token.word.norm == ":" for token in tokens[:_LONGEST_LABEL]):
        return False  # a speaker's name: the next turn of an interview
    if held[-1].word.norm == ":":
        return True
    opened = sum(token.word.norm == mark for token in held)
    closed = sum(token.word.norm == _REOPENING[mark] for token in held)
    return opened % 2 == 1 if mark == _REOPENING[mark] else opened > closed


def _inside(pairs: Sequence[Quotation], start: int, end: int) -> tuple[Quotation, ...]:
    first = bisect_left(pairs, (start, 0))
    last = bisect_left(pairs, (end, 0))
    return tuple(
        Quotation(pair.opening - start, pair.closing - start)
        for pair in pairs[first:last]
        if pair.closing < end
    )


def _limits(
    tokens: Sequence[Token], pairs: Sequence[Quotation], ends: EndsSentence
) -> Iterator[tuple[int, int]]:
    start = 0
    guarded = _quoted(pairs)
    for index in range(len(tokens)):
        if ends(tokens, start, index, index in guarded) or index - start >= LONGEST:
            yield start, index + 1
            start = index + 1
    if start < len(tokens):
        yield start, len(tokens)


def _quoted(pairs: Sequence[Quotation]) -> set[int]:
    """Indices inside quotations, where a full stop ends nothing."""
    inside: set[int] = set()
    reached = -1
    for opening, closing in pairs:
        inside.update(range(max(opening, reached + 1), closing))
        reached = max(reached, closing)
    return inside


def ends_sentence(tokens: Sequence[Token], start: int, index: int, guarded: bool) -> bool:
    """Tell whether the sentence that began at ``start`` ends at ``index``, in most languages.

    ``guarded`` says that a quotation is still open, where a full stop ends nothing.
    """
    return not guarded and tokens[index].word.norm in _ENDS and _ends(tokens, index)


def is_inside_word(tokens: Sequence[Token], index: int) -> bool:
    """Tell the dots of 63.26 and of (سي.إن.إن): nothing around them but digits or letters."""
    if not 0 < index < len(tokens) - 1 or tokens[index].word.norm != ".":
        return False
    before, dot, after = tokens[index - 1 : index + 2]
    if before.end < dot.start or dot.end < after.start:
        return False
    if before.word.norm[-1:].isdigit() and after.word.norm[:1].isdigit():
        return True
    longest = max(before.end - before.start, after.end - after.start)
    return longest <= _LONGEST_INITIAL and not (before.is_mark or after.is_mark)


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Tell a full stop from the dot of an abbreviation (أ.ف.ب, د. فلان)."""
    if tokens[index].word.norm != "." or index == 0:
        return True
    before = tokens[index - 1]
    if is_inside_word(tokens, index):
        return False
    return before.end - before.start > 1 or before.is_mark or before.end < tokens[index].start
