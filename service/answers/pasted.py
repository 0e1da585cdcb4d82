"""A pasted page, read and not kept: what is printed on it, and the claims in it."""

from service.answers.wire import Record, published, time
from service.errors import Invalid, TooLarge, Unsupported
from service.extraction import UnsupportedLanguage, detect, extract
from service.extraction.page import Page, PrintedDate, Region
from service.extraction.pages import read_page
from service.extraction.spans import Span
from service.extraction.wire import to_json


def read_pasted(text: str, limit: int) -> Record:
    """The text as an article would be answered; raises Invalid, TooLarge or Unsupported.

    A text that has not the shape of a page is all body.
    """
    _check(text, limit)
    language = detect(text)
    try:
        page = _page(text, language)
        claims = extract(text, language, page)
    except UnsupportedLanguage as error:
        raise Unsupported(f"The language {language!r} is not supported: {error}.") from error
    moment = page.published
    return {
        "language": language,
        "text": text,
        "title": page.title.name if page.title else None,
        "outlet": page.outlet.name if page.outlet else None,
        "credit": page.credit.name if page.credit else None,
        "published_at": time(moment.value) if moment else None,
        "published": _printed(moment),
        "regions": [
            {"kind": region.kind, "start": region.span.start, "end": region.span.end}
            for region in page.regions
        ],
        "claims": [to_json(claim, text) for claim in claims],
    }


def _printed(moment: PrintedDate | None) -> Record:
    if moment is None:
        return published(None, None, None)
    return published(moment.printed, moment.precision, moment.time_zone)


def _check(text: str, limit: int) -> None:
    if len(text) > limit:
        raise TooLarge(f"The text has {len(text):,} characters; at most {limit:,} are read.")
    if not text.strip():
        raise Invalid("There is no text.", "/page")
    if "\0" in text:
        raise Invalid("The text holds a NUL character.", "/page")


def _page(text: str, language: str | None) -> Page:
    page = read_page(text, language)
    if any(region.kind == "body" for region in page.regions):
        return page
    start = len(text) - len(text.lstrip())
    return Page((Region("body", Span(start, len(text.rstrip()))),), None, None, None, None)
