"""Four kinds of denial, and reports that are called false, told by the words."""

import pytest

from service.extraction import extract
from service.extraction.languages import get_pack

WRAPPED = [
    ("ar", "fact", "تكون السفينة قد غادرت الميناء"),
    ("ar", "fact", "صحة الأنباء المتداولة عن مغادرة السفينة"),
    ("ar", "saying", "أن يكون قد صرح بأن السفينة غادرت"),
    ("ar", "saying", "صحة ما نسب إليه من تصريحات بشأن مغادرة السفينة"),
    ("ar", "knowing", "علمه بأن السفينة غادرت"),
    ("en", "fact", "reports that the ship had left"),
    ("en", "saying", "having said that the ship had left"),
    ("en", "knowing", "any knowledge of the ship leaving"),
]
NEGATED = [
    ("ar", "saying", "لم يقل إن السفينة غادرت الميناء"),
    ("ar", "knowing", "لا علم له بمغادرة السفينة"),
    ("ar", "fact", "لا صحة لما يتردد عن مغادرة السفينة"),
    ("ar", "report", "هذه الأنباء عارية عن الصحة"),
    ("en", "saying", "he never said that the ship had left"),
    ("en", "knowing", "she was not aware of the ship leaving"),
    ("en", "fact", "the reports about the ship leaving port are false"),
    ("en", "report", "the claim is false"),
]


@pytest.mark.parametrize(("language", "of", "words"), WRAPPED)
def test_a_cue_that_denies_tells_of_what(language: str, of: str, words: str) -> None:
    denial = get_pack(language).denials.read(words, True)
    assert denial is not None
    assert denial.of == of


@pytest.mark.parametrize(("language", "of", "words"), NEGATED)
def test_words_deny_by_themselves(language: str, of: str, words: str) -> None:
    denial = get_pack(language).denials.read(words, False)
    assert denial is not None
    assert denial.of == of
    assert bool(denial.words) == (of != "report")


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "السفينة غادرت الميناء"), ("en", "the ship left the port")]
)
def test_what_is_said_is_no_denial(language: str, words: str) -> None:
    assert get_pack(language).denials.read(words, False) is None


def test_knowledge_that_is_denied_is_no_part_of_the_name() -> None:
    (claim,) = extract("نفى قائد الشرطة ماهر الزيات علمه بأن السفينة غادرت الميناء.")
    assert claim.speaker is not None
    assert claim.speaker.name == "ماهر الزيات"
    assert claim.stance == "denies"
