"""HTML documents: their article text and what their metadata says, by trafilatura.

Of its metadata only what the document states is taken. A date that trafilatura would infer from
the prose, and a site name that is only the host, are guesses.
"""

import logging
import re
from dataclasses import dataclass
from html import unescape

from trafilatura import bare_extraction

_STATED_DATES = (
    re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"'),
    re.compile(r"<(?:meta|time)\b[^<>]{0,2000}>", re.IGNORECASE),
)
_IS_DATE = re.compile(
    r"""(?:property|name|itemprop)\s*=\s*["']?(?:article:published_time|og:published_time|"""
    r"""datePublished|publishdate|pubdate|dc\.date\.issued|date)["'\s>]|\bpubdate\b""",
    re.IGNORECASE,
)
_VALUE = re.compile(r"""\b(?:content|datetime)\s*=\s*["']([^"']{4,40})["']""", re.IGNORECASE)

# The parsers log what they make of broken markup; that is nobody's failure here.
for _name in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


@dataclass(frozen=True, slots=True)
class Document:
    """An HTML document's article text, and what its metadata states, as written there."""

    text: str
    title: str | None
    outlet: str | None
    date: str | None
    language: str | None


def read_html(html: str, url: str | None = None) -> Document | None:
    """Return the article in an HTML document, or None where none is found; never raises."""
    try:
        found = bare_extraction(
            html, url=url, include_comments=False, include_tables=False, with_metadata=True
        )
    except Exception:  # a parser meets anything; whatever stops it, there is no article
        return None
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return None
    named = found.sitename if found.sitename != found.hostname else None
    return Document(
        text=found.text or "",
        title=found.title or None,
        outlet=named or None,
        date=_date(html),
        language=_language(html),
    )


def _date(html: str) -> str | None:
    """Return the date of publication that the document states in its metadata."""
    linked = _STATED_DATES[0].search(html)
    if linked:
        return linked[1]
    for tag in _STATED_DATES[1].finditer(html):
        value = _VALUE.search(tag.group())
        if value and _IS_DATE.search(tag.group()):
            return unescape(value[1])
    return None


def _language(html: str) -> str | None:
    match = re.search(r"""<html\b[^<>]{0,500}?\blang\s*=\s*["']?([A-Za-z]{2,3})\b""", html[:20_000])
    return match[1].lower() if match else None
