"""What holds for any text at all."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span
from service.extraction.wire import to_json
from tests import news

LANGUAGES = ("ar", "en")


def whole(text):
    """The page of a text that is body from its first character to its last."""
    return Page((Region("body", Span(0, len(text))),) if text else (), None, None, None, None)


def names(claim):
    """Every name that the claim gives, of parties, bodies and hops."""
    if claim.speaker is not None:
        yield claim.speaker.name
        bodies = [claim.speaker.body, claim.speaker.issuer, *claim.speaker.members]
        for body in bodies:
            while body is not None:
                yield body.name
                body = body.within
    for hop in claim.chain:
        yield hop.name


def places(claim):
    """Every place that the claim points to."""
    yield from (claim.span, claim.cue.span, *claim.content)
    for part in (claim.speaker, claim.channel, *claim.chain):
        if part is not None and part.span is not None:
            yield part.span
    for assertion in claim.assertions:
        yield from assertion.spans


def check(text, claims):
    cues = [claim.cue.span for claim in claims]
    assert cues == sorted(cues)
    for index, claim in enumerate(claims):
        assert all(any(char.isalnum() for char in name) for name in names(claim))
        assert claim.content
        assert all(0 <= place.start < place.end <= len(text) for place in places(claim))
        assert all(claim.span.contains(place) for place in [claim.cue.span, *claim.content])
        assert 0 <= claim.confidence <= 1
        if claim.speaker is not None and claim.speaker.span is not None:
            assert claim.speaker.span.of(text) == claim.speaker.mention
        for assertion in claim.assertions:
            assert all(any(c.contains(s) for c in claim.content) for s in assertion.spans)
        if claim.parent is None:
            assert claim.depth == 0
        else:
            parent = claims[claim.parent]
            assert claim.parent != index
            assert claim.depth == parent.depth + 1
            assert claim.chain[: len(parent.chain)] == parent.chain
        json.dumps(to_json(claim, text))


@settings(max_examples=400, deadline=None)
@given(news.noisy_news(), st.sampled_from(LANGUAGES))
def test_every_place_verifies_in_what_looks_like_news(text, language):
    check(text, extract(text, language, whole(text)))


@settings(max_examples=200, deadline=None)
@given(news.noisy_news(), st.sampled_from([None, *LANGUAGES]))
def test_every_place_verifies_in_a_page_that_looks_like_news(text, language):
    check(text, extract(text, language))


@settings(max_examples=200, deadline=None)
@given(st.text(), st.sampled_from([None, *LANGUAGES]))
def test_any_text_is_read_without_an_error(text, language):
    check(text, extract(text, language))
    check(text, extract(text, language, whole(text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_looks_like_news_is_mostly_news(language):
    """The properties above would hold of a reader that finds nothing."""
    found = []

    @settings(max_examples=100, deadline=None, derandomize=True, database=None)
    @given(news.noisy_news())
    def read(text):
        found.append(bool(extract(text, language, whole(text))))

    read()
    assert sum(found) > len(found) / 3


@settings(max_examples=50, deadline=None)
@given(news.noisy_news())
def test_reading_twice_gives_the_same(text):
    assert extract(text) == extract(text)


READ = """
import json, sys
from service.extraction import extract
from service.extraction.wire import to_json

for text in json.load(sys.stdin):
    print(json.dumps([to_json(claim, text) for claim in extract(text)]))
"""


def read_elsewhere(texts, seed):
    return subprocess.run(
        [sys.executable, "-c", READ],
        input=json.dumps(texts),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_every_process_reads_the_same():
    """Sets are ordered by hashes, and hashes of words differ from process to process."""
    texts = []

    @settings(max_examples=40, deadline=None, derandomize=True, database=None)
    @given(
        st.one_of(news.noisy_news(), *(news.articles(one).map("\n\n".join) for one in LANGUAGES))
    )
    def collect(text):
        texts.append(text)

    collect()
    first, *others = [read_elsewhere(texts, seed) for seed in ("0", "1", "77")]
    assert '"cue"' in first
    assert others == [first, first]


def shifted(value, by):
    """The JSON of claims with every place moved by so many characters."""
    if isinstance(value, list):
        return [shifted(one, by) for one in value]
    if isinstance(value, dict):
        moved = {key: shifted(one, by) for key, one in value.items()}
        if {"start", "end"} <= value.keys():
            moved |= {"start": value["start"] + by, "end": value["end"] + by}
        return moved
    return value


@pytest.mark.parametrize("language", LANGUAGES)
def test_furniture_around_changes_no_claim(language):
    found = []

    @settings(max_examples=150, deadline=None)
    @given(news.articles(language), news.furniture(language))
    def read(lines, around):
        above, below = around
        article = "\n\n".join(lines)
        page = "\n\n".join([*above, article, *below])
        claims = [to_json(claim, article) for claim in extract(article, language)]
        found.append(bool(claims))
        by = len("\n\n".join([*above, ""]))
        assert [to_json(claim, page) for claim in extract(page, language)] == shifted(claims, by)

    read()
    assert sum(found) > len(found) / 2
