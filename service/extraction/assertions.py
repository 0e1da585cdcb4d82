"""A content split into the things it asserts: "that A, and that B" asserts two."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extraction.attribution import Assertion
from service.extraction.claims import Claim
from service.extraction.languages.pack import LanguagePack
from service.extraction.quotations import MARKS
from service.extraction.spans import Span
from service.extraction.tokens import Token

_EDGES = frozenset(" \t\u00a0،,٬.;؛:!؟?") | MARKS


def assertions(text: str, claim: Claim, pack: LanguagePack) -> tuple[Assertion, ...]:
    """Assertions of the claim's content, in order; together they leave out only punctuation."""
    tokens = content_tokens(claim)
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
    return [
        token
        for token in claim.sentence.tokens
        if any(span.start < token.end and token.start < span.end for span in claim.content)
    ]


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
        while stop > start and text[stop - 1] in _EDGES and stop == span.end:
            break
        if start < stop:
            yield Span(start, stop)


_JOINERS = frozenset("وف")
