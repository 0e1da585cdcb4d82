"""Whether two voices are one party, from their words to the stored agreement."""

import pytest
from sqlalchemy.orm import Session

from tests.factories import make_outlet
from tests.ingest.parties import NAMED_BARELY, NOT_KNOWN, ONE_PARTY, TWO_PARTIES
from tests.stories import agreement_on, publish, span

#: One thing in two orders of words, so that nobody's passage is a copy of another's.
SAID = {
    "ar": (
        "{voice} إن جسر الميناء سيفتح أمام الشاحنات الثقيلة يوم الأحد المقبل. {besides}",
        "{voice} إنه يوم الأحد المقبل سيفتح جسر الميناء أمام الشاحنات الثقيلة. {besides}",
    ),
    "en": (
        "{voice} that the harbour bridge would open to heavy trucks next Sunday. {besides}",
        "{voice} that next Sunday the bridge at the harbour would open to heavy trucks. {besides}",
    ),
}


def pairs(table: dict[str, str]) -> list[tuple[str, str, str]]:
    """(language, voice, other voice) of every line."""
    return [
        (language, one.strip(), other.strip())
        for language, lines in table.items()
        for one, other in (line.split("|") for line in lines.strip().splitlines())
    ]


def parties(session: Session, language: str, *voices: str) -> tuple[int, int]:
    """How many parties assert what each of these voices says in a paper of its own."""
    articles = []
    for number, voice in enumerate(voices):
        outlet = make_outlet(session, f"صحيفة {number}", publisher=f"دار {number}")
        who, _, besides = voice.partition(" + ")
        text = SAID[language][number % 2].format(voice=who, besides=besides)
        articles.append(publish(session, outlet, text, language=language))
    return span(agreement_on(session, *articles), "parties")


@pytest.mark.parametrize("pair", pairs(ONE_PARTY), ids=" | ".join)
def test_who_speaks_for_one_side_is_one_party(session: Session, pair: tuple[str, ...]) -> None:
    assert parties(session, *pair) == (1, 1)


@pytest.mark.parametrize("pair", pairs(TWO_PARTIES), ids=" | ".join)
def test_sides_that_differ_are_two_parties(session: Session, pair: tuple[str, ...]) -> None:
    assert parties(session, *pair) == (2, 2)


@pytest.mark.parametrize("pair", pairs(NOT_KNOWN), ids=" | ".join)
def test_who_may_be_another_raises_only_what_may_be(
    session: Session, pair: tuple[str, ...]
) -> None:
    assert parties(session, *pair) == (1, 2)


@pytest.mark.parametrize("pair", pairs(NAMED_BARELY), ids=" | ".join)
def test_a_barer_name_is_the_only_one_it_fits(session: Session, pair: tuple[str, ...]) -> None:
    assert parties(session, *pair) == (1, 1)


def test_a_barer_name_that_fits_two_is_not_known(session: Session) -> None:
    three = "قال جيرالد برامستون", "قالت ليلى برامستون", "قال برامستون"
    assert parties(session, "ar", *three) == (1, 3)


def test_there_are_sixty_pairs() -> None:
    assert (
        len([*pairs(ONE_PARTY), *pairs(TWO_PARTIES), *pairs(NAMED_BARELY), *pairs(NOT_KNOWN)]) >= 60
    )


def test_an_acronym_is_nobodys_that_two_bodies_share(session: Session) -> None:
    three = (
        "The Center for Coastal Studies (CCS) said",
        "The Council of City Sailors (CCS) said",
        "CCS said",
    )
    assert parties(session, "en", *three) == (1, 3)
