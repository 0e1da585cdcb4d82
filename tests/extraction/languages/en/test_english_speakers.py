"""Who speaks in English: names, pronouns, documents, the unnamed, and chains."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def read(*paragraphs):
    text = "\n".join(paragraphs)
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return extract(text, "en", page)


def test_a_surname_and_a_pronoun_are_the_person_named_in_full():
    claims = read(
        "Water Minister Rana Haddad said the dam was full.",
        "Haddad warned that the valley might flood.",
        "She added that the villages were safe.",
    )
    assert [claim.speaker.name for claim in claims] == ["Rana Haddad"] * 3
    assert claims[0].speaker.role == "Water Minister"
    assert claims[2].speaker.mention == "She"


def test_a_pronoun_means_the_nearest_source_of_its_gender():
    claims = read(
        "Mary Haddad said the dam was full.",
        "James Halabi said it was not.",
        "She said he was wrong.",
        "He insisted that he was right.",
    )
    assert [c.speaker.name for c in claims[2:]] == ["Mary Haddad", "James Halabi"]


def test_a_pronoun_may_mean_somebody_whom_only_narration_names():
    claims = read("Rana Haddad walked along the quay.", '"It is over," she said.')
    assert claims[0].speaker.name == "Rana Haddad"


def test_a_pronoun_means_nobody_whose_name_has_an_article():
    claims = read(
        "The boss of Harwick Rail, Maria Berg, has defended the plan, saying that it was needed.",
        "In an interview with the Evening Courier, she denied that fares would rise.",
    )
    assert [claim.speaker.name for claim in claims] == ["Maria Berg"] * 3


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Moss's client, Tom Hale, said he was home.", "Tom Hale", "Moss's client"),
        ("Her opposite number, Luis Prado, said it was late.", "Luis Prado", "Her opposite number"),
        ("The prize winner, Ada Holt, said she was glad.", "Ada Holt", "prize winner"),
        ("Airline chief Bo Lund said fuel was dear.", "Bo Lund", "Airline chief"),
    ],
)
def test_a_name_may_stand_behind_any_word_for_somebody(sentence, name, role):
    (claim,) = read(sentence)
    assert (claim.speaker.name, claim.speaker.kind, claim.speaker.role) == (name, "person", role)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Carmaker Zentra said it would cut jobs.", "Zentra"),
        ("Retailer Norse Home said sales fell.", "Norse Home"),
        (
            "The insurer Fjord Mutual said that sales fell.",
            "Fjord Mutual",
        ),
    ],
)
def test_what_a_body_is_stands_before_its_name(sentence, name):
    (claim,) = read(sentence)
    assert (claim.speaker.name, claim.speaker.kind) == (name, "organization")


@pytest.mark.parametrize(
    "sentence",
    ["Analysts at Norbank said prices would fall.", "Firefighters at the scene said it was out."],
)
def test_a_sentence_may_begin_with_nobodys_name(sentence):
    (claim,) = read(sentence)
    assert claim.speaker.kind == "unnamed"
    assert claim.speaker.name == sentence.partition(" said")[0]


@pytest.mark.parametrize(
    "told",
    [
        "Crews of the power supplier Voltar went out.",
        "Voltar, a Swiss power firm, had sent its crews out.",
        "Voltar said it had sent its crews out.",
        "Bills were sent out by its owner, the energy giant Voltar.",
    ],
)
def test_a_bare_name_is_a_bodys_where_the_article_tells_so(told: str) -> None:
    *_, claim = read(told, "Voltar apologised on Sunday, saying that nobody was hurt.")
    assert (claim.speaker.name, claim.speaker.kind) == ("Voltar", "organization")


@pytest.mark.parametrize(
    "told",
    [
        "Crews went out in the storm.",
        "Crews of the power supplier Harwick went out.",
        "Omar Daly, who runs a power firm, had sent its crews out.",
        "Daly said it was too late.",
        "The head of the firm, Omar Daly, had sent its crews out. A firm Daly left is gone.",
    ],
)
def test_a_bare_name_is_a_persons_where_nothing_tells_otherwise(told: str) -> None:
    *_, claim = read(told, "Daly apologised on Sunday, saying that nobody was hurt.")
    assert claim.speaker.kind == "person"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Harwick Foods, the snack maker, said it was glad.", "Harwick Foods"),
        ("The rail operator, North Line, said it was glad.", "North Line"),
        ("Thieves broke into the retailer Harwick on Sunday.", "Harwick"),
    ],
)
def test_a_firm_is_pointed_back_to_by_any_noun_for_firms(told: str, name: str) -> None:
    *_, claim = read(told, "The company said that nobody was hurt.")
    assert (claim.speaker.name, claim.speaker.kind) == (name, "organization")


def test_police_are_a_service_and_their_spokeswoman_speaks_for_it():
    police, two, woman, person = read(
        "Police said that 11 people were held.",
        "Two police said that they were tired.",
        "A police spokeswoman said that the road was shut.",
        "A spokesman for Mr Alder said that nothing was cut.",
    )
    assert (police.speaker.kind, two.speaker.kind) == ("organization", "unnamed")
    assert woman.speaker.kind == "unnamed"
    assert woman.speaker.body.name == "police"
    assert (person.speaker.body.name, person.speaker.body.kind) == ("Alder", "person")


def test_a_topic_announces_and_says_nothing():
    text = "Harwick ferry fire: what we know so far\n\nThe port said the fire was out."
    assert [claim.speaker.name for claim in extract(text, "en")] == ["port"]


def test_it_means_a_body_and_no_person():
    claims = read(
        "The Water Board said the dam was full.",
        "Rana Haddad said it was not.",
        "It insisted that it was.",
    )
    assert claims[2].speaker.name == "Water Board"


def test_a_document_has_an_issuer():
    (claim,) = read("A report by the Grain Board said prices had fallen.")
    assert claim.speaker.kind == "document"
    assert claim.speaker.issuer.name == "Grain Board"


def test_an_unnamed_source_is_described():
    (claim,) = read("Three Kenyan officials said the road was shut.")
    assert claim.speaker.kind == "unnamed"
    assert claim.speaker.unnamed.count == 3
    assert claim.speaker.unnamed.affiliation == "Kenya"


def test_two_states_are_a_group():
    (claim,) = read("Kenya and France said the road was shut.")
    assert claim.speaker.kind == "group"
    assert [member.name for member in claim.speaker.members] == ["Kenya", "France"]


def test_a_relay_is_one_claim_of_two_hops():
    (claim,) = read("Reuters quoted an official as saying that the dam was full.")
    assert [hop.role for hop in claim.chain] == ["relay", "speaker"]
    assert claim.chain[0].name == "Reuters"


def test_hearsay_is_nested():
    outer, inner = read("The board said the mayor had promised that the road would open.")
    assert (outer.depth, inner.depth, inner.parent) == (0, 1, 0)
    assert inner.stance == "promises"


def test_the_channel_is_read():
    claims = read(
        "The board said in a statement that the dam was full.",
        "Haddad told the Gazette in an interview that it was not.",
    )
    assert [claim.channel.kind for claim in claims] == ["statement", "interview"]


def test_negation_and_doubt_are_marked():
    claims = read("The board said the dam was not full.", "Haddad said the dam might burst.")
    assert [claim.negated for claim in claims] == [True, False]
    assert [claim.hedged for claim in claims] == [False, True]


def test_a_content_is_split_into_what_it_asserts():
    (claim,) = read("The board said that the dam was full and that the road was shut.")
    assert len(claim.assertions) == 2


def test_a_sentence_may_end_with_a_quotation_inside_another():
    (claim,) = read("Haddad said: “The valley is ‘a bowl of dust.’ We have to open it.”")
    assert len(claim.assertions) == 2


def test_a_statement_is_named_by_who_issued_it():
    claims = read(
        "The Water Ministry said in a statement that the dam was full.",
        "The statement said it would not burst.",
    )
    assert claims[1].speaker.name == "Water Ministry statement"
    assert claims[1].speaker.issuer.name == "Water Ministry"


def test_why_a_source_is_not_named_is_kept():
    claims = read(
        "An official, who spoke on condition of anonymity because she feared for her job, said "
        "the dam was full.",
        "A diplomat who asked not to be identified said it was not.",
    )
    assert claims[0].speaker.unnamed.reason == "because she feared for her job"
    assert claims[1].speaker.unnamed.reason == "anonymity"


def test_age_and_home_are_no_names():
    (claim,) = read("Nora Daly, 59, of Ashby, Md., who watched on a screen, said she was glad.")
    assert claim.speaker.name == "Nora Daly"


@pytest.mark.parametrize(
    ("medium", "whose"),
    [
        ("Syrian state television", "Syria"),
        ("Kenya's official news agency", "Kenya"),
        ("State television", None),
        ("The Kenyan newspaper Harbour News", None),
    ],
)
def test_official_media_speak_for_the_state_that_the_text_names(medium, whose):
    (claim,) = extract(f"{medium} said that the dam was full.", language="en")
    assert (claim.speaker.body and claim.speaker.body.name) == whose


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("the bridge would be closed and traffic would be diverted", 2),
        ("nine had died and more than 200 homes have been evacuated", 2),
        ("the mayor and the governor were in town", 1),
        ("the man who shot the teacher and the nurse was arrested", 1),
        ("talks between the union and the port were over", 1),
        ("he was tired and would resign", 1),
        ("it was shut because rain had fallen and the road was wet", 1),
    ],
)
def test_two_clauses_with_subjects_of_their_own_are_two_assertions(words: str, parts: int) -> None:
    (claim,) = extract(f"Minister Ann Bell said {words}.", "en")
    assert len(claim.assertions) == parts


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("Superintendent Clare Hollis of Harwick Police", "Harwick Police"),
        ("Tom Hale, of the Harwick Coastguard,", "Harwick Coastguard"),
        ("Professor Ann Bell of Gentry University", None),
        ("Former inspector Ann Bell of Gentry Police", None),
    ],
)
def test_officers_speak_for_the_service_that_they_are_of(source: str, body: str | None) -> None:
    (claim,) = extract(f"{source} said that nine people were missing.", "en")
    assert claim.speaker is not None
    assert (claim.speaker.body.name if claim.speaker.body else None) == body


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Harwick Police", "organization"),
        ("Harwick police", "unnamed"),
        ("Tessaro Holdings", "organization"),
    ],
)
def test_bodies_by_their_names_are_no_officers_and_no_persons(source: str, kind: str) -> None:
    (claim,) = extract(f"{source} said on Friday that six were missing.", "en")
    assert claim.speaker is not None and claim.speaker.kind == kind


@pytest.mark.parametrize("who", ["pilot", "victim", "lawmaker", "landlord", "poet", "inmate"])
def test_whoever_is_told_by_what_he_does_is_a_person_and_no_body(who):
    claims = read(f"The {who} said the door was open. He added that nobody was hurt.")
    assert [(c.speaker.name, c.speaker.kind) for c in claims] == [(who, "person")] * 2


@pytest.mark.parametrize("title", ["Councillor", "Pilot", "Campaigner", "Engineer", "Teenager"])
def test_what_somebody_is_opens_a_sentence_and_not_his_name(title):
    (claim,) = read(f"{title} Nora Kess said the door was open.")
    assert (claim.speaker.name, claim.speaker.role) == ("Nora Kess", title)


@pytest.mark.parametrize("name", ["Tim Cook", "Nora Dean", "Omar Priest"])
def test_a_surname_that_is_also_a_calling_stays_one(name):
    (claim,) = read(f"{name} said the door was open.")
    assert claim.speaker.name == name


def test_a_carmaker_is_a_body():
    (claim,) = read("The carmaker said it would close.")
    assert claim.speaker.kind == "organization"
