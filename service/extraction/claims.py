"""Clauses of sentences become claims of the article: places in the text, nesting, order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.mentions import Mention
from service.extraction.quotations import MARKS
from service.extraction.sentences import Sentence
from service.extraction.spans import Span
from service.extraction.tokens import Token

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_STOPS = frozenset("،,٬.;؛:!؟?…")
EDGES = frozenset(" \t\r\n\u00a0،,٬.;؛:!؟?-–—…")


@dataclass(slots=True)
class Claim:
    """A clause in its place. ``parent`` is an index into the article's claims.

    ``hung``: its relay comes from an "according to" that the sentence was hung on;
    ``guess``: whom a pronoun may mean that agrees with no source.
    """

    clause: Clause
    sentence: Sentence
    cue: Span
    content: tuple[Span, ...]
    quoted: bool
    source: Span | None = None
    parent: int | None = None
    depth: int = 0
    mention: Mention | None = None
    relay: Mention | None = None
    carrier: Mention | None = None
    hung: bool = False
    lead: Mention | None = None
    guess: Mention | None = None
    ends: tuple[int, int] = (0, 0)
    children: list[int] = field(default_factory=list)


def place(text: str, sentence: Sentence, clause: Clause) -> Claim | None:
    """Return the clause as a claim, or None where nothing is left of its content."""
    first = sentence.tokens[clause.cue[0]]
    joined = 0 if clause.whole else first.word.joined
    cue = Span(first.start + joined, sentence.tokens[clause.cue[1] - 1].end)
    alone = len(clause.content) == 1 or clause.quoted_pieces
    placed = [_content(text, sentence, piece, alone) for piece in clause.content]
    content = tuple(part for span, _ in placed if span is not None for part in _lines(text, span))
    if not content:
        return None
    quoted = alone and all(enclosed for span, enclosed in placed if span is not None)
    claim = Claim(clause, sentence, cue, content, quoted)
    claim.source = range_span(text, sentence, clause.source, clause.form == "according")
    if claim.source is not None and clause.clip:
        claim.source = Span(claim.source.start + clause.clip, claim.source.end)
    claim.ends = _ends(text, sentence, clause, claim)
    return claim


def _lines(text: str, span: Span) -> Iterator[Span]:
    """The span line by line, without the marks that open a quotation anew in each."""
    for line in _LINE.finditer(text, span.start, span.end):
        start, end = line.span()
        while span.start < start < end and text[start] in EDGES | MARKS:
            start += 1
        while start < end < span.end and text[end - 1] in EDGES:
            end -= 1
        if start < end:
            yield Span(start, end)


def _content(text: str, sentence: Sentence, piece: Piece, alone: bool) -> tuple[Span | None, bool]:
    """The piece without edge punctuation; True where one pair of marks encloses all of it."""
    tokens = sentence.tokens
    start, end = piece.start, piece.end
    closing = dict(sentence.quotations)
    openings = {c: o for o, c in sentence.quotations}
    end = _before_gloss(tokens, start, end)
    while start < end and _droppable(text, sentence, start, closing, piece):
        start += 1
    while end > start and _droppable(text, sentence, end - 1, openings, piece):
        end -= 1
    enclosed = alone and closing.get(start) == end - 1 and end - start > 1
    if enclosed:
        start, end = start + 1, end - 1
        while start < end and text[tokens[start].start] in EDGES:
            start += 1
        while end > start and text[tokens[end - 1].start] in EDGES:
            end -= 1
    if start >= end:
        return None, False
    clip = piece.clip if start == piece.start else 0
    first = tokens[start]
    if not enclosed and not clip and start == piece.start:
        spoken = start > 0 and tokens[start - 1].word.norm == ":"  # his own first word
        clip = 0 if spoken or first.has("that") else first.word.joined
    begin = min(first.start + clip, first.end - 1)
    return Span(begin, tokens[end - 1].end), enclosed


def _before_gloss(tokens: Sequence[Token], start: int, end: int) -> int:
    """Leave out an explanation in brackets that ends the piece: it is the reporter's."""
    last = end
    while last > start and tokens[last - 1].word.norm in ".،,٬":
        last -= 1
    if last > start and tokens[last - 1].word.norm == ")":
        for index in range(last - 2, max(start, last - 25), -1):
            if tokens[index].word.norm == "(":
                return index if tokens[index + 1].has("gloss") else end
    return end


def _droppable(
    text: str, sentence: Sentence, index: int, partners: dict[int, int], piece: Piece
) -> bool:
    token = sentence.tokens[index]
    if text[token.start] in EDGES and token.end - token.start == 1:
        return True
    if token.word.norm == ")" and index == len(sentence.tokens) - 1:
        return sentence.tokens[0].word.norm == "("  # the whole sentence stands in brackets
    if token.word.norm not in MARKS:
        return False
    partner = partners.get(index)
    return partner is None or not piece.start <= partner < piece.end


def range_span(
    text: str, sentence: Sentence, tokens: Range | None, unprefixed: bool = False
) -> Span | None:
    """Return the place of a noun phrase, without a proclitic or enclosing quotation marks."""
    if tokens is None:
        return None
    start, end = tokens
    closing = dict(sentence.quotations)
    while start < end and (text[sentence.tokens[start].start] in EDGES - set("-–—")):
        start += 1
    partners = {closing: opening for opening, closing in sentence.quotations}
    while end > start and _is_loose(text, sentence, end - 1, partners.get(end - 1, -1) >= start):
        end -= 1
    if end - start > 1 and sentence.tokens[start].word.norm == "و":
        start += 1
    if closing.get(start) == end - 1 and end - start > 2:
        start, end = start + 1, end - 1
    if start >= end:
        return None
    first = sentence.tokens[start]
    clip = first.word.joined
    if unprefixed and first.word.preposition and first.end - first.start - clip > 1:
        clip += 1
    return Span(first.start + clip, sentence.tokens[end - 1].end)


def _is_loose(text: str, sentence: Sentence, index: int, paired: bool) -> bool:
    token = sentence.tokens[index]
    return text[token.start] in _STOPS or (token.word.norm in MARKS and not paired)


def _ends(text: str, sentence: Sentence, clause: Clause, claim: Claim) -> tuple[int, int]:
    """From where to where the whole attribution reaches."""
    spans = [claim.cue, *claim.content]
    for tokens in (clause.source, clause.relay, clause.carrier, clause.extent):
        span = range_span(text, sentence, tokens)
        if span is not None:
            spans.append(span)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    if claim.quoted:
        for content in claim.content:
            start, end = _with_marks(sentence, content, start, end)
    return start, end


def _with_marks(sentence: Sentence, span: Span, start: int, end: int) -> tuple[int, int]:
    for token in sentence.tokens:
        if token.word.norm in MARKS and span.end <= token.start <= span.end + 2:
            end = max(end, token.end)
        if token.word.norm in MARKS and span.start - 2 <= token.start < span.start:
            start = min(start, token.start)
    return start, end


def nest(claims: Sequence[Claim]) -> None:
    """Set parent and depth: a claim whose cue stands inside another's content is nested."""
    for start, end in _same_sentence(claims):
        for index in range(start, end):
            claims[index].parent = _parent(claims, index, start, end)
    for index, claim in enumerate(claims):
        claim.depth = _depth(claims, index)
        if claim.parent is not None:
            claims[claim.parent].children.append(index)


def _same_sentence(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    ranges, start = [], 0
    for index in range(1, len(claims) + 1):
        if index == len(claims) or claims[index].sentence is not claims[start].sentence:
            ranges.append((start, index))
            start = index
    return ranges


def _parent(claims: Sequence[Claim], index: int, start: int, end: int) -> int | None:
    """The claim with the smallest content around this cue."""
    cue, best, size = claims[index].cue, None, 0
    own = sum(span.end - span.start for span in claims[index].content)
    for other in range(start, end):
        if other == index:
            continue
        if any(span.contains(cue) for span in claims[other].content):
            length = sum(span.end - span.start for span in claims[other].content)
            # Strictly longer than one's own content: so nobody is his own ancestor.
            if length > own and (best is None or length < size):
                best, size = other, length
    return best


def _depth(claims: Sequence[Claim], index: int) -> int:
    depth, seen = 0, {index}
    parent = claims[index].parent
    while parent is not None and parent not in seen:
        seen.add(parent)
        depth += 1
        parent = claims[parent].parent
    return depth
