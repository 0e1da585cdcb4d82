"""A content split into the things it asserts: "that A, and that B" asserts two."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extraction.attribution import Assertion
from service.extraction.claims import Claim
from service.extraction.languages.pack import LanguagePack
from service.extraction.quotations import MARKS
from service.extraction.spans import Span
from service.extraction.tokens import Token

_EDGES = frozenset(" \t\u00a0،,٬.;؛:!؟?") | MARKS


def assertions(
    text: str, claim: Claim, tokens: Sequence[Token], pack: LanguagePack
) -> tuple[Assertion, ...]:
    """Assertions of the claim's content, in order; together they leave out only punctuation."""
    if not tokens:
        return (Assertion(claim.content),)
    starts = pack.assertion_starts(tokens)
    limits = [claim.content[0].start, *(_start(tokens[i]) for i in starts), claim.content[-1].end]
    parts = []
    for begin, end in pairwise(limits):
        spans = tuple(_inside(text, claim.content, begin, end))
        if spans:
            parts.append(Assertion(spans))
    return tuple(parts) or (Assertion(claim.content),)


def content_tokens(claim: Claim) -> list[Token]:
    """The tokens of the claim's content, in order."""
    tokens = claim.sentence.tokens
    found: list[Token] = []
    for span in claim.content:
        first = bisect_right(tokens, span.start, key=_end)
        found.extend(tokens[first : bisect_left(tokens, span.end, lo=first, key=_begin)])
    return found


def _begin(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end


def _start(token: Token) -> int:
    return token.start + token.word.joined


def _inside(text: str, content: Sequence[Span], begin: int, end: int) -> Iterator[Span]:
    for span in content:
        start, stop = max(span.start, begin), min(span.end, end)
        while start < stop and text[start] in _EDGES:
            start += 1
        # A proclitic "and" before the next assertion belongs to neither.
        while stop > start and text[stop - 1] in _EDGES | _JOINERS and stop != span.end:
            stop -= 1
        if start < stop:
            yield Span(start, stop)


_JOINERS = frozenset("وف")
