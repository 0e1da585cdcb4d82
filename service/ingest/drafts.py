"""What came in, made ready to be stored: the text verbatim, and what is known about it.

What is given wins over what is found on the page; what is neither given nor printed is None.
A draft is evidence: it keeps the digest of what came in, and when.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypedDict, Unpack
from uuid import UUID

from service.errors import Invalid, TooLarge
from service.extraction.lines import BLANK
from service.extraction.page import Page, Precision, PrintedDate, Region
from service.extraction.pages import read_page
from service.extraction.spans import Span
from service.ingest.documents import Document, read_html
from service.ingest.times import Moment, read_moment
from service.ingest.urls import canonical_url
from service.models.article import Form

LONGEST_TEXT = 2_000_000
LONGEST_HTML = 10_000_000
_LONGEST_NAME = 300
_LONGEST_TITLE = 2_000


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article about to be ingested; the regions of ``page`` refer to ``text``.

    ``outlet`` is the name or id of who published it. ``published_at`` is in UTC where
    ``time_zone`` is known, otherwise the local time read as if it were UTC; ``precision`` and
    ``published_printed`` say how exact it is and how it was written. ``digest`` is the SHA-256
    of the bytes that came in (of fields: title, blank line, text).
    """

    outlet: str | UUID | None
    url: str | None
    title: str | None
    published_at: datetime | None
    published_printed: str | None
    precision: Precision | None
    time_zone: str | None
    language: str | None
    text: str
    page: Page
    credit: str | None
    form: Form
    digest: str
    captured_at: datetime

    @property
    def body(self) -> str:
        """The runs of body, with a blank line between them."""
        runs = (one.span.of(self.text) for one in self.page.regions if one.kind == "body")
        return "\n\n".join(runs)


class Given(TypedDict, total=False):
    """What the giver of an article knows of it, and the longest text to accept.

    ``published_at`` may be written (ISO 8601); ``source`` are the bytes that came in, where
    they are not simply the text's.
    """

    outlet: str | UUID | None
    url: str | None
    title: str | None
    published_at: datetime | str | None
    language: str | None
    captured_at: datetime | None
    source: bytes
    limit: int


def from_page(text: str, **given: Unpack[Given]) -> ArticleDraft:
    """Return the draft of a raw page: stored as given, and read by its shape."""
    source = _checked(text, "/page", given.get("limit", LONGEST_TEXT))
    page = read_page(text, given.get("language"))
    _require_body(page, "/page")
    return _draft(text, page, "page", source, given)


def from_html(html: str, **given: Unpack[Given]) -> ArticleDraft:
    """Return the draft of an HTML document: stored is its extracted text."""
    source = _checked(html, "/html", LONGEST_HTML)
    document = read_html(html, given.get("url"))
    if document is None:
        raise Invalid("no article text found in the HTML", "/html")
    _checked(document.text, "/html", given.get("limit", LONGEST_TEXT))
    page = _extracted(document, given.get("language") or document.language)
    return _with_metadata(_draft(document.text, page, "html", source, given), document)


def from_fields(text: str, **given: Unpack[Given]) -> ArticleDraft:
    """Return the draft of a text whose title and date are given apart: all of it is body."""
    source = _checked(text, "/text", given.get("limit", LONGEST_TEXT))
    title = given.get("title")
    if title:
        source = f"{title}\n\n".encode(errors="replace") + source
    return _draft(text, _whole(text), "fields", source, given)


def reread(draft: ArticleDraft) -> ArticleDraft:
    """Return the draft of a stored text with its page read anew.

    What is known of the article stays, whether it was given or printed: nothing tells. What was
    neither is taken from the page where it is found now.
    """
    page = draft.page if draft.form == "fields" else read_page(draft.text, draft.language)
    if draft.form == "html":
        document = Document(draft.text, draft.title, None, None, None)
        page = _extracted(document, draft.language)
    if not any(region.kind == "body" for region in page.regions):
        page = draft.page
    moment = page.published if draft.published_at is None else None
    if moment:
        draft = replace(
            draft,
            published_at=moment.value,
            published_printed=moment.printed,
            precision=moment.precision,
            time_zone=moment.time_zone,
        )
    return replace(
        draft,
        page=page,
        title=draft.title or (page.title.name if page.title else None),
        credit=draft.credit or (page.credit.name if page.credit else None),
    )


def _draft(text: str, page: Page, form: Form, source: bytes, given: Given) -> ArticleDraft:
    outlet = _outlet(given.get("outlet"))
    title = _short(given.get("title"), "/title", _LONGEST_TITLE)
    moment = _moment(given, page.published)
    return ArticleDraft(
        outlet=outlet or (page.outlet.name if page.outlet else None),
        url=_url(given.get("url")),
        title=title or (page.title.name if page.title else None),
        published_at=moment.value if moment else None,
        published_printed=moment.printed if moment else None,
        precision=moment.precision if moment else None,
        time_zone=moment.time_zone if moment else None,
        language=_short(given.get("language"), "/language", 35),
        text=text,
        page=page,
        credit=_credit(page, outlet),
        form=form,
        digest=_digest(given.get("source", source)),
        captured_at=_captured(given.get("captured_at")),
    )


# --- What is found -------------------------------------------------------------------------


def _whole(text: str) -> Page:
    start = len(text) - len(text.lstrip())
    body = Region("body", Span(start, len(text.rstrip())))
    return Page((body,), title=None, outlet=None, published=None, credit=None)


def _extracted(document: Document, language: str | None) -> Page:
    """Return the page of an extracted text: furniture may be left in it, its title is known."""
    page = read_page(document.text, language)
    if not any(region.kind == "body" for region in page.regions):
        return _whole(document.text)
    if page.title and document.title and page.title.name.split() != document.title.split():
        body = tuple(Region("body", r.span) if r.kind == "title" else r for r in page.regions)
        return replace(page, regions=body, title=None)
    return page


def _with_metadata(draft: ArticleDraft, document: Document) -> ArticleDraft:
    """Return the draft with what the metadata states where nothing was given."""
    page, moment = draft.page, _stated(document.date)
    named = page.outlet.name if page.outlet else None
    if draft.outlet == named and document.outlet:
        draft = replace(draft, outlet=document.outlet, credit=_credit(page, document.outlet))
    if moment and draft.published_at in (None, page.published and page.published.value):
        draft = replace(
            draft,
            published_at=moment.value,
            published_printed=moment.printed,
            precision=moment.precision,
            time_zone=moment.time_zone,
        )
    title = document.title if draft.title in (None, page.title and page.title.name) else None
    return replace(
        draft,
        title=title or draft.title,
        language=draft.language or document.language,
    )


def _stated(date: str | None) -> Moment | None:
    try:
        return read_moment(date) if date else None
    except Invalid:  # a document's own slip is no error of the giver's
        return None


def _moment(given: Given, printed: PrintedDate | None) -> Moment | None:
    date = given.get("published_at")
    if date:
        return read_moment(date)
    if printed is None:
        return None
    return Moment(printed.value, printed.precision, printed.time_zone, printed.printed)


def _credit(page: Page, outlet: str | UUID | None) -> str | None:
    """Return whom the article is credited to.

    A credit line read as the site naming itself is a credit after all where another outlet is
    given.
    """
    if page.credit:
        return page.credit.name
    if not isinstance(outlet, str) or page.outlet is None or outlet == page.outlet.name:
        return None
    in_credit = any(r.kind == "credit" and r.span.contains(page.outlet.span) for r in page.regions)
    return page.outlet.name if in_credit else None


def _require_body(page: Page, pointer: str) -> None:
    if not any(region.kind == "body" for region in page.regions):
        raise Invalid("nothing on the page looks like an article's text", pointer)


# --- What is given -------------------------------------------------------------------------


def _checked(text: str, pointer: str, limit: int) -> bytes:
    """Return the text's bytes; a text that cannot be stored verbatim is refused."""
    if len(text) > limit:
        raise TooLarge(f"text longer than {limit} characters", pointer)
    if not text.strip(BLANK):
        raise Invalid("empty text", pointer)
    return _storable(text, pointer)


def _storable(text: str, pointer: str) -> bytes:
    if "\0" in text:
        raise Invalid("text with a NUL character", pointer)
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Invalid(f"lone surrogate at character {error.start}", pointer) from None


def _short(given: str | None, pointer: str, longest: int) -> str | None:
    text = (given or "").strip()
    if len(text) > longest:
        raise Invalid(f"longer than {longest} characters", pointer)
    _storable(text, pointer)
    return text or None


def _outlet(given: str | UUID | None) -> str | UUID | None:
    return given if isinstance(given, UUID) else _short(given, "/outlet", _LONGEST_NAME)


def _url(given: str | None) -> str | None:
    """Return the address as given, once it is known to have a canonical form."""
    url = (given or "").strip()
    if url:
        canonical_url(url)
    return url or None


def _captured(given: datetime | None) -> datetime:
    if given is None:
        return datetime.now(UTC)
    if given.tzinfo is None:
        raise Invalid("a capture time without time zone", "/captured_at")
    return given.astimezone(UTC)


def _digest(source: bytes) -> str:
    return hashlib.sha256(source).hexdigest()
