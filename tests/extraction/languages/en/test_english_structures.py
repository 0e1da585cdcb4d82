"""Where English hangs speech on a sentence: beside a verb, behind an apposition, under a colon."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def told(text: str) -> list[tuple[str | None, str, str]]:
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [
        (
            claim.speaker.name if claim.speaker else None,
            claim.cue.span.of(text),
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in extract(text, "en", page)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Anna Brunner, a Harwick builder and spokeswoman for the guild, which is made up of "
            "masons, said many of the rules that critics name failed.",
            ["many of the rules that critics name failed"],
        ),
        (
            "Hedda Norling, an economist who advised the bank, said growth has been slow.",
            ["growth has been slow"],
        ),
        (
            'The Norland "is the only yard that can do it," retired general Lloyd Newton said.',
            ['The Norland "is the only yard that can do it,"'],
        ),
        (
            "The envoy, who in 2010 said the goal was to win, resigned.",
            ["the goal was to win"],
        ),
        (
            "Corbel promised on Tuesday to drop the dye.",
            ["drop the dye"],
        ),
        (
            "Marrow has asked Hedda Lunn, the head of this year's panel, to check the logs.",
            ["check the logs"],
        ),
        (
            "Norland accused the rival's leader, Kim Sorel, of “blind haste.”",
            ["the rival's leader, Kim Sorel, of “blind haste.”"],
        ),
        (
            "Norland won the cup, the League declared on Thursday, two days after the fans left.",
            ["Norland won the cup"],
        ),
        (
            '"It is early," Hale said on NFM’s “This Week” on Sunday. "We will see in May."',
            ["It is early … We will see in May"],
        ),
        ("In a radio interview Nora Hale said the league was over.", ["the league was over"]),
        ("Hale asked the clerk if she would pay.", ["if she would pay"]),
        ('Hale asked him, "Why now?"', ["Why now"]),
        ("Hale appeared to suggest that nurses were weak.", ["nurses were weak"]),
        (
            "Some growers fear that the dam will leak and warn that rain is no plan.",
            ["the dam will leak", "rain is no plan"],
        ),
        (
            "The mayor said rain had fallen and the union accused the board of stalling.",
            ["rain had fallen", "the board of stalling"],
        ),
        ("Hale claimed the sea had risen, but offered no proof.", ["the sea had risen"]),
        ('Hale blamed "egos on both sides" for it.', ['"egos on both sides" for it']),
        (
            "The firm apologised for it, blaming a fault and promising refunds.",
            ["it", "a fault", "refunds"],
        ),
        ("She is reported ill. The mine, said the mayor, has leaked.", ["The mine … has leaked"]),
    ],
)
def test_what_is_said_is_found_in_its_limits(text: str, found: list[str]) -> None:
    assert [content for _, _, content in told(text)] == found


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("With officials saying the toll could rise, schools stayed shut.", "officials", "saying"),
        ("The ad has footage of Omar Hale asking, “Why me?”", "Omar Hale", "asking"),
        ('Calling the strike "reckless," the mayor walked out.', "mayor", "Calling"),
        ("Saying she was tired, the pilot, Nora Lind, took off.", "Nora Lind", "Saying"),
        ("The council issued a statement calling the test a breach.", "council", "calling"),
        ("The captain made a point of saying the crew was brave.", "captain", "saying"),
    ],
)
def test_participles_speak_for_their_own_subject(text: str, speaker: str, cue: str) -> None:
    assert [(who, how) for who, how, _ in told(text)] == [(speaker, cue)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The comet, according to the team that spotted it, will pass in May.",
            "The comet … will pass in May",
        ),
        ("The plan is, according to the mayor, a failure.", "The plan is … a failure"),
        ("It is so: According to recent polls, Hale holds the city.", "Hale holds the city"),
        ("As per the register, the bridge was safe.", "the bridge was safe"),
        ("In the words of its curator, the fresco is a letter.", "the fresco is a letter"),
    ],
)
def test_particles_vouch_on_either_side(text: str, found: str) -> None:
    assert [content for _, _, content in told(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The coach declined to say how many players were ill.",
        "Let's say you think a boat will cost a million.",
        "Rebels have pledged loyalty to the emir.",
        "The guard found the purse, reported it to the police, and left.",
        "On Tuesday, even as shares fell, Mr. Hale wrote to investors.",
    ],
)
def test_what_only_looks_like_speech_is_none(text: str) -> None:
    assert told(text) == []


def test_a_paragraph_beneath_a_colon_is_what_was_said() -> None:
    text = "The minister added:\n\nIt is typical of the port. Nobody asks.\n\nThe harbour was shut."
    assert told(text) == [("minister", "added", "It is typical of the port. Nobody asks")]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Hale Vows To Eliminate Tax Breaks", ("Hale", "Vows", "Eliminate Tax Breaks")),
        ("Minister Calls For Calm", ("Minister", "Calls For", "Calm")),
    ],
)
def test_capitals_of_a_title_hide_no_verb(headline: str, found: tuple[str, str, str]) -> None:
    assert told(headline) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A warning from the Skerry coastguard that the ice was thin went unheeded.",
            ("Skerry coastguard", "warning", "the ice was thin"),
        ),
        (
            "Claims by the union that the depot was unsafe were dropped.",
            ("union", "Claims", "the depot was unsafe"),
        ),
        (
            "Gov. Beau Larkin's repeated claim that nobody warned him was undercut by a memo.",
            ("Beau Larkin", "claim", "nobody warned him"),
        ),
        (
            "It came before Hale's announcement Friday that he would back Lind.",
            ("Hale", "announcement", "he would back Lind"),
        ),
    ],
)
def test_nouns_of_saying_have_an_owner_or_author(text: str, found: tuple[str, str, str]) -> None:
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["Reports that the dam had leaked were false.", "The claims that the board faces are large."],
)
def test_nouns_of_saying_without_an_owner_tell_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Seals sleep less near ports, a study has found.", "Seals sleep less near ports"),
        ("Bank hid losses for six years, regulator finds", "Bank hid losses for six years"),
    ],
)
def test_what_is_found_may_stand_before_the_finding(text: str, found: str) -> None:
    assert [content for _, _, content in told(text)] == [found]


def test_the_next_document_speaks_for_itself() -> None:
    text = 'The memo shows that managers knew, and an email to staff reads: "Do not tell."'
    assert [content for _, _, content in told(text)] == ["managers knew", "Do not tell"]
