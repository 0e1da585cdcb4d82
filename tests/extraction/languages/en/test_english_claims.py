"""English sentences as news has them, whose claims were once cut, or were none."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def read(text: str) -> list[tuple[str, str | None, str]]:
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [
        (
            claim.cue.span.of(text),
            claim.speaker.name if claim.speaker else None,
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in extract(text, "en", page)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "For Hale, according to Anna Berg, the speech represents a test of her patience.",
            (
                "according to",
                "Anna Berg",
                "For Hale … the speech represents a test of her patience",
            ),
        ),
        (
            "Hale criticized Marlow, Okla., police officer Anna Berg for shooting a man.",
            ("criticized", "Hale", "Marlow, Okla., police officer Anna Berg for shooting a man"),
        ),
        (
            'Hale blasted Berg as a "disgrace" Wednesday on The Morning Show.',
            ("blasted", "Hale", 'Berg as a "disgrace"'),
        ),
        (
            "Berg said she suspected the driver was drunk — something a caller had told a clerk.",
            ("said", "Berg", "she suspected the driver was drunk"),
        ),
        (
            "The coroner confirmed the death of the driver.",
            ("confirmed", "coroner", "the death of the driver"),
        ),
    ],
)
def test_contents_end_where_the_reporter_goes_on(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Republicans have confirmed a judge after two months.",
        "In the meantime, as Mr. Hale continues to pursue diplomacy, the war goes on.",
    ],
)
def test_what_only_looks_like_a_claim(text):
    assert read(text) == []
