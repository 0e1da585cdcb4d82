"""Every pack against its own examples, and every lexicon against its own normaliser."""

from importlib import import_module

import pytest

from service.extraction import extract
from service.extraction.languages import UnsupportedLanguage, codes, detect, get_pack
from service.extraction.page import Page, Region
from service.extraction.spans import Span

CASES = [
    pytest.param(code, example, id=f"{code}-{number}")
    for code in codes()
    for number, example in enumerate(
        import_module(f"service.extraction.languages.{code}.examples").EXAMPLES
    )
]


def page_of(headline: str, body: str) -> tuple[str, Page]:
    text = f"{headline}\n{body}" if headline else body
    start = len(headline) + 1 if headline else 0
    regions = [Region("title", Span(0, len(headline)))] if headline else []
    regions.append(Region("body", Span(start, len(text))))
    return text, Page(tuple(regions), None, None, None, None)


@pytest.mark.parametrize(("code", "example"), CASES)
def test_the_examples_read_as_they_say(code, example):
    text, page = page_of(example.headline, example.text)
    found = [
        (
            claim.cue.span.of(text),
            claim.speaker.name if claim.speaker else None,
            " … ".join(span.of(text) for span in claim.content),
            claim.mode,
            claim.depth,
            claim.stance,
        )
        for claim in extract(text, code, page)
    ]
    assert found == [tuple(expected) for expected in example.found]


def test_a_text_is_known_by_its_script():
    assert detect("قال الوزير") == "ar"
    assert detect("12:30") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bakan, köprünün yarın açılacağını ve trafiğin bu hafta başlayacağını söyledi.", "tr"),
        ("The minister said that the bridge will be open for the traffic of this week.", "en"),
        ("Bakan Karaca ve Vali Demir bu hafta buluşacak", "tr"),
        ("Minister and governor to meet in the port", "en"),
        ("Halabi", "en"),
    ],
)
def test_of_one_script_the_common_words_decide(text, code):
    assert detect(text) == code


def test_an_unknown_language_is_named_in_the_error():
    with pytest.raises(UnsupportedLanguage, match="'xx'"):
        get_pack("xx")
    with pytest.raises(UnsupportedLanguage):
        extract("قال", "xx")


def test_a_text_of_no_known_script_has_no_claims():
    assert extract("12:30") == []
