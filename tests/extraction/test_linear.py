"""Work grows with the length of a text and no faster, whatever the text.

Counted in calls, not in seconds, so that a busy machine changes nothing; seconds at full length
are measured by ``python -m benchmarks hostile``.
"""

import cProfile
import sys

import pytest

from benchmarks.shapes import shapes, whole
from service.extraction import extract
from service.extraction.pages import read_page
from service.extraction.wire import to_json

SHORT, LONG = 1 << 11, 1 << 13
# Fourfold, and some for what is remembered, up to a limit, of the text before.
MOST = 5.5


def calls(text, language):
    """Calls made to read the text as a page, and from text to JSON as if all of it were body."""
    profile = cProfile.Profile()
    profile.enable()
    read_page(text, language)
    for claim in extract(text, language, whole(text)):
        to_json(claim, text)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    ("language", "shape"),
    [pytest.param(one, shape, id=f"{one}: {name}") for one, name, shape in shapes()],
)
def test_four_times_the_text_is_four_times_the_work(language, shape):
    extract(shape(LONG), language)  # so that every word is known
    assert calls(shape(LONG), language) <= MOST * calls(shape(SHORT), language)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_recurses_as_deep_as_a_text_nests(language):
    shape = {name: shape for code, name, shape in shapes() if code == language}
    deep = shape["nested words in quotations"](1 << 16)
    claims = extract(deep, language)
    assert max((claim.depth for claim in claims), default=0) < sys.getrecursionlimit() / 10
