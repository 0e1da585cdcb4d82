"""Who speaks, and how far, where a sentence says more than "she said": one shape each."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def told(text):
    """Each claim of the text: whom it names, its cue, its content."""
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [
        (
            claim.speaker.mention if claim.speaker else None,
            claim.cue.span.of(text),
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in extract(text, "en", page)
    ]


SHAPES = [
    (
        "Protest organizers in Balton say the rules will anger the crowd.",
        ("Protest organizers in Balton", "say", "the rules will anger the crowd"),
    ),
    (
        "The groups who wrote to her on Thursday say they are worried.",
        ("The groups who wrote to her", "say", "they are worried"),
    ),
    (
        "They won the endorsement of former Sen. Omar Daly, who told the Courier he would pay.",
        ("former Sen. Omar Daly", "told", "he would pay"),
    ),
    (
        "The choir was led by Omar Daly, a retired judge, who says the law is a mess.",
        ("Omar Daly, a retired judge", "says", "the law is a mess"),
    ),
    (
        "It also drew members of the Marland government, which has denied any part in it.",
        ("the Marland government", "denied", "any part in it"),
    ),
    (
        "Once the bell rang, Mr. Daly laughed and said he had seen worse.",
        ("Mr. Daly", "said", "he had seen worse"),
    ),
    (
        "Shortly after his campaign said the mothers would come, the rally began.",
        ("his campaign", "said", "the mothers would come"),
    ),
    (
        '"It is a raid," Omar Daly, the mayor of Balton, one of the towns that pay, said.',
        ("Omar Daly, the mayor of Balton, one of the towns that pay", "said", "It is a raid"),
    ),
    (
        "Most said they were ready to strike.",
        ("Most", "said", "they were ready to strike"),
    ),
    (
        "Daly says states like Marland will decide the vote.",
        ("Daly", "says", "states like Marland will decide the vote"),
    ),
    (
        "Daly has said about 20 people have shown an interest.",
        ("Daly", "said", "about 20 people have shown an interest"),
    ),
    (
        "Daly recalled how he had crossed the river.",
        ("Daly", "recalled", "how he had crossed the river"),
    ),
    (
        "Omar Daly called again for the board to resign.",
        ("Omar Daly", "called again for", "the board to resign"),
    ),
    (
        "The company has insisted on a fence along the U.S.-Marland border.",
        ("The company", "insisted on", "a fence along the U.S.-Marland border"),
    ),
    (
        "(Daly says the photo moved him.) The leaders left early.",
        ("Daly", "says", "the photo moved him"),
    ),
    (
        'Daly told "Good Evening Balton" that he agrees.',
        ("Daly", "told", "he agrees"),
    ),
    (
        'Daly told BBC Radio 4\'s Today programme: "The dam will hold."',
        ("Daly", "told", "The dam will hold"),
    ),
    (
        'Omar Daly, the head of the party, said in a statement. "There is nothing to count."',
        ("Omar Daly, the head of the party", "said", "There is nothing to count"),
    ),
    (
        "Some weeks ago, as the Courier reported, the two were talking of a merger.",
        ("the Courier", "reported", "Some weeks ago … the two were talking of a merger"),
    ),
    (
        "The pilot had no ties to a party, the airline added, and had passed all checks.",
        (
            "the airline",
            "added",
            "The pilot had no ties to a party … and had passed all checks",
        ),
    ),
    (
        '"It goes round the room," said Nora Vance, head of the board. '
        "\"That was her saying, 'Stay.'\"",
        (
            "Nora Vance, head of the board",
            "said",
            "It goes round the room … That was her saying, 'Stay.'",
        ),
    ),
    (
        '"They use anything," Daly said of the rebels, mocking fears of war. "They all do."',
        ("Daly", "said", "They use anything … They all do"),
    ),
    (
        "At least 40 people died, the health ministry said in a statement on Tuesday.",
        ("the health ministry", "said", "At least 40 people died"),
    ),
    (
        "According to a Harbour Press tally, 40 people left.",
        ("a Harbour Press tally", "According to", "40 people left"),
    ),
    (
        "The group said in a statement posted online that it had left.",
        ("The group", "said", "it had left"),
    ),
    (
        "In a letter to the board, Daly warned the dam would fail.",
        ("Daly", "warned", "the dam would fail"),
    ),
    (
        "The company released a memo stating that the loss was expected.",
        ("The company", "stating", "the loss was expected"),
    ),
    (
        "Local media report that 40 people have left.",
        ("Local media", "report", "40 people have left"),
    ),
    (
        "Daly was accused by two players of hiding the money.",
        ("two players", "accused", "Daly … hiding the money"),
    ),
]


@pytest.mark.parametrize(("text", "found"), SHAPES)
def test_a_shape_is_one_claim(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "In that post she advises President Vance.",
        "Daly came to the studio, answering questions about how the flood has changed her.",
        "Daly is a friend of trade and wrote legislation that gave the town money.",
    ],
)
def test_objects_of_verbs_that_may_report_are_no_reports(text):
    assert told(text) == []


def test_a_place_in_what_is_told_of_a_speaker_does_not_speak():
    text = (
        "Ann Vance, who lost a boat in the flood in Alden, Marland, in July 2012, said it was over."
    )
    assert speakers(text) == ["Ann Vance"]


def test_a_relative_is_another_person_than_whom_the_surname_means():
    text = "Peter Daly said it was over. Daly said it was sad. Mary Daly said it was not."
    assert speakers(text) == ["Peter Daly", "Peter Daly", "Mary Daly"]


def speakers(text):
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [claim.speaker.name if claim.speaker else None for claim in extract(text, "en", page)]


def test_a_pronoun_means_whom_the_sentence_before_is_about():
    text = (
        "“It is viable,” said Omar Vance, a professor.\n\n"
        "Peter Daly, who has run the mill, rallied young people. He said on Tuesday it will grow.\n"
        "“We will all come together,” he said."
    )
    assert speakers(text) == ["Omar Vance", "Peter Daly", "Peter Daly"]


def test_a_pronoun_means_who_spoke_last_before_whom_no_sentence_is_about():
    text = "Peter Daly said the dam would hold. The night was cold. He said he was sure of it."
    assert speakers(text) == ["Peter Daly", "Peter Daly"]


def test_a_pronoun_never_means_a_person_of_another_gender():
    text = "Peter Daly said the dam would hold. Mary Vance praised the work. He said it was good."
    assert speakers(text)[-1] == "Peter Daly"


def test_the_next_verb_of_a_speaker_calls_things_by_names():
    assert told("Daly said he had been ill and called it a common ailment.") == [
        ("Daly", "said", "he had been ill"),
        ("Daly", "called", "it a common ailment"),
    ]


def test_a_participle_ends_before_the_quotation_that_goes_on():
    text = '"We will pay," Daly said, adding that the bill was late. "It is a shame."'
    assert told(text) == [
        ("Daly", "said", "We will pay … It is a shame"),
        ("Daly", "adding", "the bill was late"),
    ]


def test_what_opens_a_sentence_is_not_what_was_said():
    assert told("In a later interview with the Courier, Daly joked about moving to Marland.") == []
    assert told('"You say they are fine every day of the week."') == []


@pytest.mark.parametrize(
    ("office", "owner"),
    [
        ("Jane Harwick's office", "Jane Harwick"),
        ("House Speaker Jane Harwick’s office", "Jane Harwick"),
        ("Harwick’s office", "Jane Harwick"),
    ],
)
def test_an_office_speaks_for_its_owner(office: str, owner: str) -> None:
    text = f"{office} said the pier was open. The mayor of Clayton, {owner}, was in Norland."
    speaker = extract(text, "en")[0].speaker
    assert speaker is not None
    assert speaker.body is not None
    assert (speaker.body.name, speaker.body.kind) == (owner, "person")


@pytest.mark.parametrize("office", ["The Attorney General's office", "Kenya's office"])
def test_an_office_of_a_title_is_nobodys(office: str) -> None:
    speaker = extract(f"{office} said the pier was open.", "en")[0].speaker
    assert speaker is not None
    assert speaker.body is None or speaker.body.kind != "person"
