"""Acronyms that an article explains by a full name. All names are invented."""

import pytest

from service.extraction import extract


def speakers(text: str) -> list[str]:
    return [claim.speaker.name for claim in extract(text) if claim.speaker]


@pytest.mark.parametrize(
    ("first", "then", "name", "acronym"),
    [
        ("The Center for Coastal Studies (CCS) said that it sank.", "CCS said that two drowned.",
         "Center for Coastal Studies", "CCS"),
        ("Pilots Beyond Frontiers (PBF) said that it sank.", "The PBF said that two drowned.",
         "Pilots Beyond Frontiers", "PBF"),
        ("It has sunk, the Ministry of Docks (MoD) said.", "The MoD said that two drowned.",
         "Ministry of Docks", "MoD"),
        ("The National Pilot Army (FARB) said that it sank.", "FARB said that two drowned.",
         "National Pilot Army", "FARB"),
        ("The Harbour Workers' Union (HWU) met in May.", "The HWU said that two drowned.",
         "Harbour Workers' Union", "HWU"),
        ("أعلن الاتحاد الدولي للموانئ (فيموا) أن الرصيف غرق.", "وقالت فيموا إن اثنين غرقا.",
         "الاتحاد الدولي للموانئ", "فيموا"),
        ("قالت قوات الشمال الديمقراطية (قشد) إن المعركة انتهت.", "وذكرت قشد أن اثنين قتلا.",
         "قوات الشمال الديمقراطية", "قشد"),
        ("قال اتحاد عمال الموانئ (م.ح.د) إن الرصيف غرق.", "وقال م.ح.د إن اثنين غرقا.",
         "اتحاد عمال الموانئ", "م.ح.د"),
    ],
)  # fmt: skip
def test_an_acronym_is_the_body_that_it_was_told_with(
    first: str, then: str, name: str, acronym: str
) -> None:
    last = extract(f"{first} {then}")[-1].speaker
    assert last is not None and last.kind == "organization"
    assert last.name.removesuffix(f" {acronym}") == name
    assert last.acronym == acronym
    assert acronym in last.aliases


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Office (UK) said that it sank. UK said that two drowned.",
        "The Harbour Guard (listed) said that it sank. Listed said that two drowned.",
        "Senator Paul Marsh (DTX) said that it sank. DTX said that two drowned.",
        "The Northern Pilot Union (ABC) said that it sank. Borealis said that two drowned.",
        "قالت وزارة الموانئ (الشمالية) إن الرصيف غرق. وقالت الشمالية إن اثنين غرقا.",
        "قالت هيئة الموانئ (الأردن) إن الرصيف غرق. وقالت الهيئة إن اثنين غرقا.",
    ],
)
def test_what_else_stands_in_brackets_is_none(text: str) -> None:
    claims = [claim.speaker for claim in extract(text)]
    assert not {one.acronym for one in claims if one and one.acronym}


def test_an_acronym_of_two_bodies_is_neither() -> None:
    text = (
        "The Center for Coastal Studies (CCS) said that it sank. "
        "The Council of City Sailors (CCS) said that it did not. CCS said that two drowned."
    )
    assert speakers(text)[-1] == "CCS"


def test_whoever_speaks_for_the_acronym_speaks_for_the_body() -> None:
    text = (
        "The Center for Coastal Studies (CCS) was founded in May. "
        "A spokesman for the CCS said that it sank."
    )
    (claim,) = extract(text)
    assert claim.speaker and claim.speaker.body
    assert claim.speaker.body.name == "Center for Coastal Studies"
    assert claim.speaker.body.acronym == "CCS"


def test_many_brackets_take_no_longer_than_few() -> None:
    names = " ".join("the Center for Coastal Studies (CCS" for _ in range(2_000))
    assert extract(f"{names} said.") is not None
