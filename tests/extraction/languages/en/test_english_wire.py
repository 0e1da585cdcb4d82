"""Attributions as news agencies write them: one sentence, its speakers, relays and contents."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def told(text):
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [
        (
            " > ".join(hop.name for hop in claim.chain),
            claim.cue.span.of(text),
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in extract(text, "en", page)
    ]


WIRE = [
    (
        "Novaria's foreign ministry on Tuesday rejected as baseless a report that it had paid.",
        [("Novaria's foreign ministry", "rejected", "baseless a report that it had paid")],
    ),
    (
        "Karl Osten accused Nadia Verlo, who was raised in Balton, of hiding the bill.",
        [("Karl Osten", "accused", "Nadia Verlo, who was raised in Balton, of hiding the bill")],
    ),
    (
        "Karl Osten accused the board of hiding the bill and demanded its publication.",
        [
            ("Karl Osten", "accused", "the board of hiding the bill"),
            ("Karl Osten", "demanded", "its publication"),
        ],
    ),
    (
        "Karl Osten thanked the crews on Sunday for saving the port.",
        [("Karl Osten", "thanked", "the crews on Sunday for saving the port")],
    ),
    (
        "Grain prices rose on Monday after the ministry said it would cut exports.",
        [("ministry", "said", "it would cut exports")],
    ),
    (
        "Six died, according to the coast guard, which said boats were still searching.",
        [
            ("coast guard", "according to", "Six died"),
            ("coast guard", "said", "boats were still searching"),
        ],
    ),
    (
        "The bank will raise rates, the Courier reported, citing two people close to the board.",
        [
            (
                "Courier > two people close to the board",
                "reported",
                "The bank will raise rates",
            )
        ],
    ),
    (
        "Citing a security source, the Novarian News Agency said two drones had been shot down.",
        [
            (
                "Novarian News Agency > security source",
                "said",
                "two drones had been shot down",
            )
        ],
    ),
    (
        "The Courier, citing an aide, reported that the talks had failed.",
        [("Courier > aide", "reported", "the talks had failed")],
    ),
    (
        "Karl Osten said crime had fallen, citing police figures.",
        [("Karl Osten", "said", "crime had fallen")],
    ),
    (
        "Karl Osten took to Twitter to accuse the board of lying.",
        [("Karl Osten", "accuse", "the board of lying")],
    ),
    (
        "Karl Osten went on to say that elections would be held in June.",
        [("Karl Osten", "went on to say", "elections would be held in June")],
    ),
    (
        "Karl Osten continues to insist that the vote was fair.",
        [("Karl Osten", "insist", "the vote was fair")],
    ),
    (
        "Keldonia accused its neighbour of arming rebels, a charge Novaria denies.",
        [
            ("Keldonia", "accused", "its neighbour of arming rebels"),
            ("Novaria", "denies", "its neighbour of arming rebels"),
        ],
    ),
    (
        "The fire, police believe, was started on purpose.",
        [("police", "believe", "The fire … was started on purpose")],
    ),
    (
        "The court ruled that the law was void.",
        [("court", "ruled", "the law was void")],
    ),
    (
        "The rebels claimed responsibility for the blast.",
        [("rebels", "claimed responsibility", "the blast")],
    ),
    (
        "'The money', Nora Daly added, 'was never ours to keep.'",
        [("Nora Daly", "added", "The money … was never ours to keep")],
    ),
    (
        "The pool will open, the council said.It added that passes would be honoured.",
        [
            ("council", "said", "The pool will open"),
            ("council", "added", "passes would be honoured"),
        ],
    ),
    (
        "Novaria's envoy to the coast states, Pavel Rusk, told the council that he would stay.",
        [("Pavel Rusk", "told", "he would stay")],
    ),
    (
        "Saudi Arabia, Egypt and Jordan condemned the decision.",
        [("Saudi Arabia, Egypt and Jordan", "condemned", "the decision")],
    ),
    (
        "Most voters in Alden, Harwick and Balton said they felt betrayed.",
        [("Most voters in Alden, Harwick and Balton", "said", "they felt betrayed")],
    ),
    (
        "A Harwick University poll found last week that Daly would win.",
        [("Harwick University poll", "found", "Daly would win")],
    ),
    (
        "Karl Osten told radio host Glenn Daly he would run.",
        [("Karl Osten", "told", "he would run")],
    ),
    (
        "According to Nora Daly, the mayor's chief aide, the road will open in June.",
        [("Nora Daly", "According to", "the road will open in June")],
    ),
    (
        "According to the police, two cars, a bus and a van were hit.",
        [("police", "According to", "two cars, a bus and a van were hit")],
    ),
    (
        "Karl Osten said the board rejected his plan, calling it “a farce.”",
        [
            ("Karl Osten", "said", "the board rejected his plan"),
            ("Karl Osten > board", "rejected", "his plan"),
            ("Karl Osten", "calling", "it “a farce.”"),
        ],
    ),
    (
        "The army's spokesperson, Brigadier General Omar Hadi, said that two men had died.",
        [("Omar Hadi", "said", "two men had died")],
    ),
    (
        "The two sides met on Sunday, the port envoy, Pavel Rusk, said in a statement.",
        [("Pavel Rusk", "said", "The two sides met on Sunday")],
    ),
    (
        "Nora Daly told the board the plan was sound, but Pavel Rusk called it “an insult.”",
        [
            ("Nora Daly", "told", "the plan was sound"),
            ("Pavel Rusk", "called", "it “an insult.”"),
        ],
    ),
    (
        "Pavel Rusk said he would appeal, calling the verdict “a farce.”",
        [
            ("Pavel Rusk", "said", "he would appeal"),
            ("Pavel Rusk", "calling", "the verdict “a farce.”"),
        ],
    ),
    (
        "Pavel Rusk opened the road, describing the work as the best in years.",
        [("Pavel Rusk", "describing", "the work as the best in years")],
    ),
    (
        "The coast guard put the toll at 43.",
        [("coast guard", "put", "the toll at 43")],
    ),
    (
        "Karl Osten denied the charges on Monday.",
        [("Karl Osten", "denied", "the charges")],
    ),
    (
        "The Courier quoted Karl Osten as telling his aides that the talks had failed.",
        [("Courier > Karl Osten", "quoted", "the talks had failed")],
    ),
    (
        "Daly endorses Osten, who says he is honoured.",
        [("Daly", "endorses", "Osten"), ("Osten", "says", "he is honoured")],
    ),
]


@pytest.mark.parametrize(("text", "found"), WIRE)
def test_wire_sentence_is_read_as_a_reader_reads_it(text, found):
    assert told(text) == found


QUIET = [
    "Karl Osten declined to comment on the report.",
    "They plan to ask for a recount.",
    "Nora Daly says little these days.",
    "The board holds a rally in the spring, which the new rules allow.",
    "The attack was blamed on separatists.",
    "Voters worried about the future of their kids have brought the surprise.",
    "Nora Daly has ended any doubts that the crew had.",
    "Clean harbour rules that could close the mill are late.",
    "Protests that erupted on Sunday went on.",
    "He put the book on the table at nine.",
    "In the debate on Sunday, Nora Daly apologised.",
    "Nora Daly called out to the crew.",
]


@pytest.mark.parametrize("text", QUIET)
def test_sentence_without_words_of_anybody_is_left_alone(text):
    assert told(text) == []


def test_she_is_no_pair_of_towns_and_no_ministry():
    text = (
        "Ana Verlo won on Sunday. Harwick and Balton said they felt betrayed. "
        "“We have work to do,” she told the crowd."
    )
    assert told(text)[-1] == ("Ana Verlo", "told", "We have work to do")


def test_a_street_is_no_person():
    text = "Omar Holt's speech was about Wall Street greed. He told supporters that he would stay."
    assert told(text) == [("Omar Holt", "told", "he would stay")]


HEADLINES = [
    ("Ferry sinks off Balton, killing 12 - officials", "officials", "-"),
    ("Verlo to visit Keldonia next week: spokesman", "spokesman", ":"),
    ("Toll in quake rises to 200: state media", "state media", ":"),
    ("Keldonia agrees to exchange prisoners — UN envoy", "UN envoy", "—"),
    ("Report: Economy shrank in spring", "Report", ":"),
]


@pytest.mark.parametrize(("title", "speaker", "cue"), HEADLINES)
def test_headline_names_its_source_behind_or_before_a_mark(title, speaker, cue):
    text = f"{title}\n\nThe port was quiet on Monday.\n"
    claims = [claim for claim in extract(text, "en") if claim.cue.span.of(text) == cue]
    assert [claim.speaker.name for claim in claims] == [speaker]


@pytest.mark.parametrize(
    "title", ["Book review: A life at sea", "Balton beat Harwick - match report"]
)
def test_headline_with_a_rubric_names_nobody(title):
    assert extract(f"{title}\n\nThe port was quiet on Monday.\n", "en") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In a post on X, the mayor wrote: “We are safe.”", "social"),
        ("Speaking at a news conference, the mayor said the port was safe.", "press_conference"),
        ("Karl Osten took to Twitter to accuse the board of lying.", "social"),
    ],
)
def test_words_before_the_speaker_may_name_the_channel(text, kind):
    (claim,) = extract(text, "en", Page((Region("body", Span(0, len(text))),), *[None] * 4))
    assert claim.channel.kind == kind
