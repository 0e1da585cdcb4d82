"""The shapes in which English attributes, one sentence each: who, cue, content."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def read(text):
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return extract(text, "en", page)


def told(text):
    return [
        (
            claim.speaker.name if claim.speaker else None,
            claim.cue.span.of(text),
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in read(text)
    ]


SHAPES = [
    (
        "''He is right but they're scared,'' Omar Daly, a shop owner, said on Tuesday. "
        "''Boats come day after day.''",
        ("Omar Daly", "said", "He is right but they're scared … Boats come day after day"),
    ),
    (
        "''Talk is the best tool,'' said Omar Daly, a lawyer at Vance & Brook. ''Be open.''",
        ("Omar Daly", "said", "Talk is the best tool … Be open"),
    ),
    (
        '"You know, I love Larry," Mr. Daly said, but "when it comes to fish, he has no plan."',
        ("Daly", "said", "You know, I love Larry … when it comes to fish, he has no plan"),
    ),
    (
        "The visit last Friday, said Water Board Chairman Omar Daly, for example, would help.",
        ("Omar Daly", "said", "The visit last Friday … for example, would help"),
    ),
    (
        "Omar Daly, the former governor of Marland, stressed his long career.",
        ("Omar Daly", "stressed", "his long career"),
    ),
    (
        'Daly said she wanted "to put miners out of business," while trying to explain it.',
        ("Daly", "said", 'she wanted "to put miners out of business,"'),
    ),
    (
        "As the harbour master explained, three taxes were put off.",
        ("harbour master", "explained", "three taxes were put off"),
    ),
    (
        'The money must have a "lawful source," as a ministry memo put it.',
        ("ministry memo", "put it", 'The money must have a "lawful source,"'),
    ),
    (
        "And perhaps, the mayor said, it could help a visitor.",
        ("mayor", "said", "perhaps … it could help a visitor"),
    ),
    (
        "Nora Daly, who said she would not run, won the vote.",
        ("Nora Daly", "said", "she would not run"),
    ),
    (
        "The board called for more money in a statement on Thursday.",
        ("board", "called for", "more money"),
    ),
    (
        "Daly is once again claiming the vote was rigged.",
        ("Daly", "claiming", "the vote was rigged"),
    ),
    (
        "Officials who reviewed the plan said it was sound.",
        ("Officials", "said", "it was sound"),
    ),
    ("Said the mayor: “We are ready.”", ("mayor", "Said", "We are ready")),
    ("Daly acknowledged, however, “We were late.”", ("Daly", "acknowledged", "We were late")),
    ("More from Nora Daly: “We were late.”", ("Nora Daly", ":", "We were late")),
    (
        "Daly sent a letter that says the mill is safe.",
        ("letter", "says", "the mill is safe"),
    ),
    (
        "Mills “got a deal,” Daly said, and still “got to sit in.”",
        ("Daly", "said", "Mills “got a deal,” … and still “got to sit in.”"),
    ),
]


@pytest.mark.parametrize(("text", "found"), SHAPES)
def test_a_shape_is_one_claim(text, found):
    assert told(text) == [found]


def test_a_participle_behind_a_quotation_goes_on():
    text = "Daly told the Gazette that Vance “had no plan,” adding, “He lost it.”"
    assert told(text) == [
        ("Daly", "told", "Vance “had no plan,”"),
        ("Daly", "adding", "He lost it"),
    ]


def test_the_subject_of_a_participle_is_that_of_the_sentence():
    text = "On a cold morning, the harbour master of Balton opened the gate, saying it was safe."
    assert told(text) == [("harbour master of Balton", "saying", "it was safe")]


def test_what_is_told_about_a_thing_is_no_clause():
    assert told("The nine things the candidate said about women were false.") == []
    assert told("Between what Daly says his plan would do and what it does, there is a gap.") == []


def test_nested_single_marks_close_with_their_quotation():
    text = "\"It feels like, 'Meh, we can put this off,'\" Nora Daly said."
    (claim,) = read(text)
    assert claim.mode == "direct"
    assert claim.speaker.name == "Nora Daly"


def test_a_dateline_is_in_no_content():
    text = "BALTON, May 3 (Harbour Press) - Twelve ships sank, the mayor said."
    assert told(text) == [("mayor", "said", "Twelve ships sank")]


def test_several_things_to_do_are_one_content():
    text = "The mayor urged residents to shut their windows, stay home and wait."
    assert told(text) == [("mayor", "urged", "shut their windows, stay home and wait")]


def test_don_is_a_name_and_no_auxiliary():
    text = "“They are part of the team,” said Don Vance, the chairman of Balton."
    assert told(text) == [("Don Vance", "said", "They are part of the team")]
    text = "“He just stopped,” Mr. Don Daly said of the encounter."
    assert told(text) == [("Don Daly", "said", "He just stopped")]


def test_a_day_may_part_a_verb_from_its_particle():
    text = "Daly called Wednesday for an early vote."
    assert told(text) == [("Daly", "called Wednesday for", "an early vote")]


def test_what_somebody_calls_a_thing_needs_no_quotation_marks():
    text = "Daly called her vote in favor of the war a mistake."
    assert told(text) == [("Daly", "called", "her vote in favor of the war a mistake")]


def test_polls_show_things_and_people_do_not():
    assert told("One poll shows Daly 16 points ahead.") == [
        ("One poll", "shows", "Daly 16 points ahead")
    ]
    assert told("The women showed the guests the garden.") == []


def test_a_quotation_of_several_paragraphs_opens_each_with_a_mark():
    text = "“We are late,” said Nora Daly. “I am tired.\n“I will go.\n“That is all.”\nNight fell."
    (claim,) = read(text)
    assert claim.mode == "direct"
    assert [span.of(text) for span in claim.content] == [
        "We are late",
        "I am tired",
        "I will go",
        "That is all",
    ]


def test_a_quotation_may_begin_in_the_paragraph_after_its_colon():
    text = 'The Gazette reports:\n"In a sign of hunger, the poor ate grass."'
    assert told(text) == [("Gazette", "reports", "In a sign of hunger, the poor ate grass")]


def test_the_turns_of_an_interview_stay_apart():
    text = '"VANCE: Was it late?\n"DALY: It was.'
    assert [found[0] for found in told(text)] == ["VANCE", "DALY"]


@pytest.mark.parametrize(
    "text",
    [
        "No one expected a long debate on fish.",
        "The freewheeling debate underscored a glaring weakness.",
        "The man accused of buying two of the guns will stay in jail.",
        "His proposed wall might be high.",
        "She needs to make additional appeals to ensure that they turn out.",
    ],
)
def test_what_only_looks_like_a_cue_makes_no_claim(text):
    assert told(text) == []


def test_a_report_that_indicates_is_no_verb():
    text = "A police report indicates that the mill was shut."
    assert told(text) == [("police report", "indicates", "the mill was shut")]


def test_a_noun_of_saying_attributes_to_whose_it_is():
    text = "Nora Daly said it was late. The crew was angry at her promise that the road would open."
    assert told(text)[1] == ("Nora Daly", "promise", "the road would open")
    assert told("The mayor's claim that the mill was shut was false.") == [
        ("mayor", "claim", "the mill was shut")
    ]
