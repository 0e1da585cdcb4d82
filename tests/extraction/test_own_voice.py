from service.extraction import extract
from service.extraction.languages import get_pack
from service.extraction.own_voice import own_sentences
from service.extraction.page import Page, Region
from service.extraction.spans import Span

TITLE = "جسر الوادي ينهار."
OWN = "انهار جسر الوادي فجر الاثنين."
CLAIM = "قال رئيس البلدية سامي النجار إن المياه جرفت دعاماته. وأضاف أن الطريق مغلق."
QUESTION = "فمن يصلح الجسر؟"


def read(*body: str) -> list[str]:
    text = "\n".join((TITLE, *body))
    regions = (
        Region("title", Span(0, len(TITLE))),
        *([Region("body", Span(len(TITLE) + 1, len(text)))] if body else []),
    )
    page = Page(regions, None, None, None, None)
    found = own_sentences(text, page, extract(text, "ar", page), get_pack("ar"))
    return [span.of(text) for span in found]


def test_what_nobody_is_said_to_say_is_the_outlets_own() -> None:
    assert read(OWN, CLAIM) == [OWN]
    assert read(CLAIM, OWN) == [OWN]


def test_a_headline_and_a_question_assert_nothing() -> None:
    assert read(CLAIM, QUESTION) == []


def test_where_there_is_no_body_nothing_is_found() -> None:
    assert read() == []
