"""Asides in English sentences: they part a speaker from the verb, and a verb from its words."""

import pytest

from tests.extraction.languages.en.test_english_missed_claims import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Omar Kall -- co-editor of a book on debates -- said the candidate tended to shout.",
            [("said", "Omar Kall", "the candidate tended to shout")],
        ),
        (
            "The dam burst on Monday — the mayor blames the board — and two people died.",
            [("blames", "mayor", "the board")],
        ),
        (
            "Tanner said the supplier, CountWell, had been warned twice.",
            [("said", "Tanner", "the supplier, CountWell, had been warned twice")],
        ),
        (
            "Furious widow Nora Kess, whose daughter Ida, six, is in hospital, called on the"
            " minister to quit.",
            [("called on", "Nora Kess", "quit")],
        ),
        (
            "Several experts cautioned, as did the ministry itself, that the plan might change.",
            [("cautioned", "Several experts", "the plan might change")],
        ),
        (
            "The agency has promised 300 tents, which it says will arrive within a week.",
            [
                ("promised", "agency", "300 tents"),
                ("says", "agency", "300 tents … will arrive within a week"),
            ],
        ),
        (
            "The bridge, which the agency says the river damaged, is shut.",
            [("says", "agency", "the river damaged")],
        ),
        (
            'The roof had been weakened by rot, Nora Kess said, "and nobody cared to look".',
            [
                (
                    "said",
                    "Nora Kess",
                    "The roof had been weakened by rot … and nobody cared to look",
                )
            ],
        ),
        (
            'In the hall, Nora Kess said, "and nobody cared to look".',
            [("said", "Nora Kess", "and nobody cared to look")],
        ),
    ],
)
def test_an_aside_parts_nobody_from_what_he_says(
    text: str, found: list[tuple[str, str | None, str]]
) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She had been visiting her sister in Osten, per Norden News.", ["Norden News"]),
        ("The fee is 30 florins a night, per person.", []),
        ("Drivers should avoid the bridge, the council advises.", ["council"]),
        ("The choir was on its way to Osten, the church posted on Facebook.", ["church"]),
        ("The bank has slammed its doors on small savers.", []),
        ("The bank has slammed the minister.", ["bank"]),
        ("He was suspected of fraud, and accused by the papers of beating his wife.", []),
        ("Asked to explain the delay, Omar Daly said, “Not now.”", ["Omar Daly"]),
        ("'Left to freeze': inside the hostel\n\nNobody was hurt.", []),
    ],
)
def test_who_vouches_is_told_from_what_only_looks_like_it(text: str, found: list[str]) -> None:
    assert [speaker for _, speaker, _ in read(text)] == found


def test_a_pronoun_means_the_person_that_the_sentence_before_describes_and_names() -> None:
    text = "Clerk Mia Tanner said no file was lost. Party chairman Bert Lask isn't convinced."
    told = read(f"{text} He said volunteers had seen boxes in the yard.")
    assert told[-1][1] == "Bert Lask"


def test_what_others_say_in_a_quotation_ends_with_its_sentence() -> None:
    text = '"Voters reject the new bridge. The mayor got fewer votes than in May," Nora Kess said.'
    assert ("reject", "Voters", "the new bridge") in read(text)
