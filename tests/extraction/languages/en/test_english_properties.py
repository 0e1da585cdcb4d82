"""What holds for any English text at all."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction import extract
from service.extraction.languages import get_pack
from service.extraction.page import Page, Region
from service.extraction.spans import Span

VOCABULARY = """
said says say told added adding that he she they it the a ministry Minister Samir Halabi , . : ;
" “ ” ' ’ '' - — ( ) according to accused of denied and but , which who was were had will not
statement in on Monday Reuters quoted as saying officials asked reporters called for urged to 12
one U.S. Dr. HOLT: Kenya Peru report by interview with
"""
WORDS = VOCABULARY.split()
TEXTS = st.lists(st.sampled_from([*WORDS, "\n", "\u0301", "\u200f", "قال"]), max_size=60)
UNITS = [
    "he said ", 'said: "', "“", "according to X, ", "The minister said this is so. ", "(", "'",
    "and said that ", '"A," he said. ', ", who ", "Mr. ", "said X, ", "X and ",
    "was quoted as saying ", "told a ", "“A,” he said; ", "HOLT: ", "— X ",
    "at least one hundred ", "5,5.5,",
]  # fmt: skip


def whole(text):
    return Page((Region("body", Span(0, len(text))),), None, None, None, None)


def check(text, claims):
    for claim in claims:
        assert claim.content
        assert all(claim.span.contains(place) for place in [claim.cue.span, *claim.content])
        assert claim.span.end <= len(text)
        if claim.speaker is not None:
            assert claim.speaker.name.strip()
            assert claim.speaker.span is None or claim.speaker.span.of(text)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_place_verifies_in_what_looks_like_news(words):
    text = " ".join(words)
    if text:
        check(text, extract(text, "en", whole(text)))


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_is_read_without_an_error(text):
    check(text, extract(text, "en"))
    get_pack("en").wording(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_any_words_have_a_wording(words):
    assert get_pack("en").wording(" ".join(words)) == get_pack("en").wording(" ".join(words))


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_texts_take_time_in_proportion_to_their_length(unit):
    def seconds(length):
        text = unit * (length // len(unit))
        runs = []
        for _ in range(3):
            started = time.process_time()
            extract(text, "en", whole(text))
            get_pack("en").wording(text)
            runs.append(time.process_time() - started)
        return min(runs)

    # Linear is 8 times as long; quadratic would be 64 times.
    assert seconds(40_000) < 24 * max(seconds(5_000), 0.02)
