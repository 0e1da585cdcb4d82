"""English sentences that tell who is urged, asked or praised, and by whom."""

import pytest

from tests.extraction.languages.en.test_english_missed_claims import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The council warned residents not to drink the water.",
            [("warned", "council", "not to drink the water")],
        ),
        (
            'The mayor called on residents not to "give in to fear".',
            [("called on", "mayor", 'not to "give in to fear"')],
        ),
        (
            'The committee called on the city "to defend the quay".',
            [("called on", "committee", "to defend the quay")],
        ),
        (
            "The mayor told her he had booked a room for them.",
            [("told", "mayor", "he had booked a room for them")],
        ),
        ("The mayor, asked about the plan, said it was dead.", [("said", "mayor", "it was dead")]),
        ("The mayor asked about the plan.", [("asked", "mayor", "the plan")]),
        (
            "The plan was praised by Senator Nora Kess, who said it was fair.",
            [("said", "Nora Kess", "it was fair")],
        ),
        (
            "The remark was echoed by former Gov. Martin O'Dell, who noted that he had raised the"
            " minimum wage.",
            [("noted", "Martin O'Dell", "he had raised the minimum wage")],
        ),
        (
            "“I hate the term,” Nora Kess said, but added that after taxes, “they weren't living"
            " large.”",
            [
                ("said", "Nora Kess", "I hate the term"),
                ("added", "Nora Kess", "after taxes, “they weren't living large.”"),
            ],
        ),
        (
            "The park is near the stadium, which, Tom Hale said, is usually full.",
            [("said", "Tom Hale", "which … is usually full")],
        ),
        (
            "Instead, Nora Kess said, her boss had booked a room.",
            [("said", "Nora Kess", "her boss had booked a room")],
        ),
        ("Having said that, there are other ways.", []),
        ("A new slogan would let them think all women welcome their advances.", []),
    ],
)
def test_who_says_what_to_whom(text: str, found: list[tuple[str, str | None, str]]) -> None:
    assert read(text) == found


def test_no_description_is_taken_for_a_speaker() -> None:
    text = "The scholars I interviewed in the past week thought the court would rule."
    assert [speaker for _, speaker, _ in read(text)] == ["scholars"]
    text = "I will say for those of us who believe in control that this is wrong."
    assert "say for those of us" not in [speaker for _, speaker, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The opposition accused the government of rigging the vote, a charge it denies.",
            [
                ("accused", "opposition", "the government of rigging the vote"),
                ("denies", "government", "the government of rigging the vote"),
            ],
        ),
        (
            'The move was condemned by the opposition as "reckless".',
            [("condemned", "opposition", 'The move … "reckless"')],
        ),
        (
            "It comes after the health secretary told MPs that waiting lists had fallen.",
            [("told", "health secretary", "waiting lists had fallen")],
        ),
        (
            "Residents who come from the valley said they were tired.",
            [("said", "Residents", "they were tired")],
        ),
        (
            "Stocks fell after the Federal Bank signaled that rates would stay high, with one"
            ' trader calling it "a bloodbath."',
            [("signaled", "Federal Bank", "rates would stay high")],
        ),
        (
            "The findings, published on Monday, suggest that one in five adults carries the gene.",
            [("suggest", "findings", "one in five adults carries the gene")],
        ),
        ("Those close to Hale say he will run.", [("say", "Those close to Hale", "he will run")]),
        ("Those officials say he will run.", [("say", "officials", "he will run")]),
        ("The judge denied Hale bail.", []),
        ("The group filed a public-records request for “files on the quay”.", []),
        ("A dozen experts say it is shut.", [("say", "dozen experts", "it is shut")]),
        ("His virtually assured nomination caused grief.", []),
        ("Some quickly denied that it was so.", [("denied", "Some", "it was so")]),
        ("Some denied that it was so.", [("denied", "Some", "it was so")]),
        ("Some reported cases were mild.", []),
        ("The mayor denied the claim.", [("denied", "mayor", "the claim")]),
    ],
)
def test_whose_words_they_are(text: str, found: list[tuple[str, str | None, str]]) -> None:
    assert read(text) == found
