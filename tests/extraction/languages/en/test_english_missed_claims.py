"""English sentences whose claims were once missed, cut short or given to another."""

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
            "Mayor Dale Hale did not mention the plan but did note that the bridge is safe.",
            ("note", "Dale Hale", "the bridge is safe"),
        ),
        (
            "Mayor Dale Hale is continuing to insist she will release the records next week.",
            ("insist", "Dale Hale", "she will release the records next week"),
        ),
        (
            'Mayor Dale Hale told Harwick Radio\'s "Good Morning Harwick" that the quay is shut.',
            ("told", "Dale Hale", "the quay is shut"),
        ),
        (
            "In the city's favor, all the experts I interviewed said its budget was balanced.",
            ("said", "all the experts", "its budget was balanced"),
        ),
        (
            "But many fishermen interviewed at rallies in Harwick this week, including Mr. Hale,"
            " said they had no problem with the toll.",
            ("said", "many fishermen", "they had no problem with the toll"),
        ),
        (
            "The mayor was defensive when forced to defend not paying an architect who said the"
            " clubhouse was finished.",
            ("said", "architect", "the clubhouse was finished"),
        ),
        (
            "Mayor Dale Hale reiterated that approach in the hall.",
            ("reiterated", "Dale Hale", "that approach in the hall"),
        ),
        (
            "Mayor Dale Hale reiterated that water in the harbour was clean.",
            ("reiterated", "Dale Hale", "water in the harbour was clean"),
        ),
    ],
)
def test_what_was_once_missed_or_cut(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Dale Hale did not note that the bridge is safe.",
        "The boat I painted leaked again on Monday.",
    ],
)
def test_what_nobody_says(text):
    assert read(text) == []
