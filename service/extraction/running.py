"""Speech that runs on: contents without closing marks, or with marks paragraphs later.

A verb and a colon open speech that no mark may end: it lasts as long as the paragraph says
nothing else. A mark opened there may be closed some paragraphs on.
"""

from collections.abc import Callable, Sequence
from itertools import groupby

from service.extraction.claims import EDGES, Claim
from service.extraction.quotations import MARKS, OPENING
from service.extraction.sentences import Sentence
from service.extraction.spans import Span
from service.extraction.tokens import Token

_BREAKS = frozenset("\r\n\u2028\u2029")
_MOST_SENTENCES = 12
# Characters before a content in which its quotation mark may stand.
_NEAR = 4


FirstPerson = Callable[[Sequence[Token]], bool]


def run_on(
    text: str, claims: Sequence[Claim], found: Sequence[Sentence], is_first_person: FirstPerson
) -> None:
    """Lengthen the contents that go on in the sentences after their own."""
    telling = {id(claim.sentence) for claim in claims}
    places = {id(sentence): place for place, sentence in enumerate(found)}
    for _, group in groupby(claims, key=lambda claim: id(claim.sentence)):
        claim = list(group)[-1]
        if not _is_open(text, claim):
            continue
        start = places[id(claim.sentence)] + 1
        silent = _silent(found[start : start + _MOST_SENTENCES], telling)
        if not (_is_marked(text, claim) and _close(text, claim, silent)):
            _lengthen(text, claim, silent, is_first_person)
    for claim in claims:
        claim.quoted = claim.quoted or _is_unclosed(claim)


def _is_unclosed(claim: Claim) -> bool:
    """Tell speech that a mark opens and only the end of the sentence closes."""
    if len(claim.clause.content) > 1:
        return False
    tokens, (start, end, _) = claim.sentence.tokens, claim.clause.content[0]
    opening = start if tokens[start].word.norm in OPENING else start - 1
    while end < len(tokens) and tokens[end].word.norm in EDGES:
        end += 1
    if opening < 0 or end < len(tokens) or tokens[opening].word.norm not in OPENING:
        return False
    return not any(opening <= mark for pair in claim.sentence.quotations for mark in pair)


def _is_open(text: str, claim: Claim) -> bool:
    """Tell whether the content ends with its sentence, no mark closing it."""
    if claim.quoted or not (claim.clause.open or _is_set_apart(text, claim)):
        return False
    end = claim.content[-1].end
    return all(char in EDGES for char in text[end : claim.sentence.tokens[-1].end])


def _is_set_apart(text: str, claim: Claim) -> bool:
    """Tell words that stand in a paragraph of their own beneath "the governor added:"."""
    start = claim.content[0].start
    gap = text[max(0, start - _NEAR) : start]
    return claim.cue.end < start and gap.rstrip()[-1:] == ":" and not _BREAKS.isdisjoint(gap)


def _is_marked(text: str, claim: Claim) -> bool:
    """Tell whether a quotation mark stands before the content."""
    start = claim.content[0].start
    before = text[max(0, start - _NEAR) : start].rstrip()
    return before != "" and before[-1] in MARKS


def _silent(following: Sequence[Sentence], telling: set[int]) -> list[Sentence]:
    """The sentences up to the next one that attributes."""
    silent = []
    for sentence in following:
        if id(sentence) in telling or sentence.headline:
            break
        silent.append(sentence)
    return silent


def _close(text: str, claim: Claim, silent: Sequence[Sentence]) -> bool:
    """Lengthen the content up to the mark that closes it, if one does."""
    spans: list[Span] = []
    for sentence in silent:
        closing = _closing(sentence)
        last = len(sentence.tokens) if closing is None else closing
        spans.extend(_words(text, sentence, last))
        if closing is not None:
            _extend(text, claim, spans)
            claim.quoted = True
            return True
    return False


def _closing(sentence: Sentence) -> int | None:
    """Index of the first mark without a partner."""
    paired = {index for pair in sentence.quotations for index in pair}
    marks = (i for i, token in enumerate(sentence.tokens) if token.word.norm in MARKS)
    return next((i for i in marks if i not in paired), None)


def _lengthen(
    text: str, claim: Claim, silent: Sequence[Sentence], is_first_person: FirstPerson
) -> None:
    """Lengthen the content to the end of its paragraph, or to where the reporter speaks again.

    That is a sentence that "and" joins to the story, if nothing in it says "I" or "we".
    """
    spans: list[Span] = []
    end = claim.sentence.tokens[-1].end
    for sentence in silent:
        if not _BREAKS.isdisjoint(text[end : sentence.tokens[0].start]):
            break
        if sentence.tokens[0].word.joined and not is_first_person(sentence.tokens):
            break
        spans.extend(_words(text, sentence, len(sentence.tokens)))
        end = sentence.tokens[-1].end
    _extend(text, claim, spans)


def _words(text: str, sentence: Sentence, last: int) -> list[Span]:
    """The sentence up to token ``last``, without punctuation at its edges."""
    tokens = sentence.tokens
    first = 0
    while first < last and _is_edge(text, sentence, first):
        first += 1
    while last > first and _is_edge(text, sentence, last - 1):
        last -= 1
    return [Span(tokens[first].start, tokens[last - 1].end)] if first < last else []


def _is_edge(text: str, sentence: Sentence, index: int) -> bool:
    char = text[sentence.tokens[index].start]
    return char in EDGES or (char in MARKS and not sentence.quotations)


def _extend(text: str, claim: Claim, spans: Sequence[Span]) -> None:
    """Add the spans to the content, joined where no paragraph break parts them."""
    content = list(claim.content)
    for span in spans:
        if _BREAKS.isdisjoint(text[content[-1].end : span.start]):
            content[-1] = Span(content[-1].start, span.end)
        else:
            content.append(span)
    claim.content = tuple(content)
    claim.ends = (claim.ends[0], max(claim.ends[1], content[-1].end))
