"""The claims in a text that is only looked at."""

from service.answers.wire import Record
from service.errors import Invalid, TooLarge, Unsupported
from service.extraction import UnsupportedLanguage, codes, detect, extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span
from service.extraction.wire import to_json
from service.measures import timed


def extract_page(text: str, language: str | None, limit: int) -> Record:
    """The language and the claims of a raw page; raises Invalid, TooLarge or Unsupported."""
    return _extracted(text, language, _checked(text, "/page", limit), None)


def extract_text(text: str, language: str | None, limit: int) -> Record:
    """The same of a text that is all body."""
    stripped = _checked(text, "/text", limit)
    start = text.index(stripped)
    body = Region("body", Span(start, start + len(stripped)))
    return _extracted(text, language, stripped, Page((body,), None, None, None, None))


def _checked(text: str, pointer: str, limit: int) -> str:
    if len(text) > limit:
        raise TooLarge(
            f"The text has {len(text):,} characters; at most {limit:,} are read.", pointer
        )
    if not (stripped := text.strip()):
        raise Invalid("There is no text.", pointer)
    return stripped


def _extracted(text: str, language: str | None, words: str, page: Page | None) -> Record:
    spoken = language or detect(words)
    try:
        with timed("extraction", language=spoken if spoken in codes() else "other"):
            claims = extract(text, spoken, page)
    except UnsupportedLanguage as error:
        told = f"The language {spoken!r} is not supported: {error}."
        raise Unsupported(told, "/language") from error
    return {"language": spoken, "claims": [to_json(claim, text) for claim in claims]}
