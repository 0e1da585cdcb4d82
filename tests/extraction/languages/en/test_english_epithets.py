"""Whom English calls by an office, a description or an age, once the text has named them."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def speakers(text: str) -> list[str | None]:
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [claim.speaker.name if claim.speaker else None for claim in extract(text, "en", page)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sen. Omar Daly said the dam was old. The senator said it leaked.",
            ["Omar Daly", "Omar Daly"],
        ),
        (
            '"We are set," said Liverton coach Marco Bellini. The Italian said his side was fit. '
            'The 52-year-old added: "We will win."',
            ["Marco Bellini", "Marco Bellini", "Marco Bellini"],
        ),
        (
            "Nora Lind won the cup. The 24-year-old Norwegian said it was hard. "
            "The champion said she would rest.",
            ["Nora Lind", "Nora Lind"],
        ),
        (
            "Inspector General Steve Hale opened a probe. The inspector general found that the "
            "dam had leaked.",
            ["Steve Hale"],
        ),
        (
            "Nora Hale, a nurse at the clinic, saw the fire. The nurse said nobody helped.",
            ["Nora Hale"],
        ),
        (
            "Corbel Steel, the country's largest mill, fell. The company said orders were down.",
            ["Corbel Steel"],
        ),
        ("Reed Bank rose by a tenth. The lender said it was well.", ["Reed Bank"]),
        ("Anna Reed rose early. The company said it was well.", ["company"]),
        (
            "Sam Lau, the head of the Marland party said in a statement that it was over.",
            ["Sam Lau"],
        ),
        ("Norland, the firm said, will close.", ["firm"]),
        ('Delegates asked how he could turn. "It is personal," he said.', ["Delegates", None]),
    ],
)
def test_a_description_is_whoever_was_named(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


def test_mr_and_mrs_of_one_name_are_two() -> None:
    text = "Mr Reed said it rained. Mrs Reed said it snowed."
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    roles = [claim.speaker and claim.speaker.role for claim in extract(text, "en", page)]
    assert roles == ["Mr", "Mrs"]


def test_a_noun_that_looks_like_a_verb_announces_no_quotation() -> None:
    text = 'We saw the fire. "It was loud," Nora Hale said. He has a report. "No," Hale said.'
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    found = [[span.of(text) for span in claim.content] for claim in extract(text, "en", page)]
    assert found == [["It was loud"], ["No"]]
