"""Sentences that an article attributes to nobody: what its outlet asserts in its own voice."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from service.extraction.attribution import Attribution
from service.extraction.languages.pack import LanguagePack
from service.extraction.page import Page
from service.extraction.sentences import sentences
from service.extraction.spans import Span

_QUESTIONS = frozenset({"?", "؟"})


def own_sentences(
    text: str, page: Page, attributions: Iterable[Attribution], pack: LanguagePack
) -> Iterator[Span]:
    """Yield the sentences of the body of which no claim has a word; a question asserts nothing."""
    taken = _merged(span for found in attributions for span in (found.span, *found.content))
    for region in page.regions:
        if region.kind != "body":
            continue
        ends, reopens = pack.ends_sentence, pack.reopens_quotations
        for sentence in sentences(text, region.span, pack.analyse, False, ends, reopens):
            span = Span(sentence.tokens[0].start, sentence.tokens[-1].end)
            asks = sentence.tokens[-1].word.norm in _QUESTIONS
            if not asks and not _touches(taken, span):
                yield span


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The same stretches of text, in order, none overlapping the next."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _touches(taken: list[Span], span: Span) -> bool:
    place = bisect_right(taken, span.end, key=lambda one: one.start)
    return place > 0 and taken[place - 1].end > span.start
