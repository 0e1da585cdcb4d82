"""What English articles about one event call their sources: firms, ministries, agencies."""

import pytest

from service.extraction import extract
from service.extraction.attribution import Attribution


def _claims(text: str) -> list[Attribution]:
    return extract(text, language="en")


def _names(text: str) -> list[str | None]:
    return [claim.speaker.name if claim.speaker else None for claim in _claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tech company Harwick denied that it sold data.\nThe company said it would appeal.",
        "Harwick denied that it sold data.\nTech company Harwick said it would appeal.",
    ],
)
def test_what_a_body_is_stands_before_its_name_and_for_it(text: str) -> None:
    assert _names(text) == ["Harwick", "Harwick"]


def test_what_a_company_is_in_law_makes_no_other_company_of_it() -> None:
    text = "Harwick Inc denied the charge.\nThe company said it would appeal. Harwick said no more."
    assert set(_names(text)) == {"Harwick Inc"}


def test_a_body_of_two_words_behind_what_it_is_is_no_person() -> None:
    (claim,) = _claims("Rights group Open Ledger said it had the documents.")
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.kind) == ("Open Ledger", "organization")


def _state(claim: Attribution) -> str | None:
    body = claim.speaker.body if claim.speaker else None
    while body is not None and body.within is not None:
        body = body.within
    return body.name if body else None


def test_a_bare_ministry_is_of_the_only_state_that_the_article_names() -> None:
    text = "BALTON, Tunisia (AP) — A short circuit set off the blast, the Interior Ministry said."
    assert [_state(claim) for claim in _claims(text)] == ["Tunisia"]


def test_a_bare_ministry_is_of_no_state_where_the_article_names_several() -> None:
    text = "The Interior Ministry said that trucks from Tunisia had been stopped in Malta."
    assert [_state(claim) for claim in _claims(text)] == [None]


def test_whoever_a_state_only_backs_does_not_speak_for_it() -> None:
    assert [_state(claim) for claim in _claims("The Malta-backed forces said they left.")] == [None]


def test_a_dateline_in_small_letters_ends_with_its_agency() -> None:
    text = "Balton, Malta, May 3, 2022 (AFP) - The crossing will reopen, the mayor said."
    (claim,) = _claims(text)
    assert [span.of(text) for span in claim.content] == ["The crossing will reopen"]


def test_a_member_of_parliament_is_no_part_of_a_name() -> None:
    assert _names("Opposition MP Mira Dovan said the mill was shut.") == ["Mira Dovan"]


def test_what_an_agency_says_of_its_site_is_no_claim() -> None:
    notice = "Anadolu Agency website contains only a portion of the news stories offered to users."
    assert not _claims(f"The mill is shut, the mayor said.\n\n{notice}\n")[1:]


@pytest.mark.parametrize(
    "text",
    [
        "The port authority announced that the quay would reopen, Reuters reported.",
        "According to Reuters, the port authority announced that the quay would reopen.",
    ],
)
def test_an_agency_beside_what_another_announced_is_its_relay(text: str) -> None:
    (claim,) = _claims(text)
    assert [hop.name for hop in claim.chain] == ["Reuters", "port authority"]
    assert claim.depth == 0
