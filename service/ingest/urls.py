"""One article, one address: the canonical form of a URL, and the ids that rest on it.

Two addresses are made equal only where they are sure to be the same page; a wrong merge loses
an article, a missed one shows as two. So:

* scheme: ``http`` becomes ``https``; no outlet runs two sites on one host.
* host: lower case, IDNA (ASCII), no trailing dot, default ports dropped. ``www.``, ``m.`` and
  ``amp.`` stay: nothing promises that they show the same page.
* path: dot segments resolved, percent-encoding normalised (RFC 3986: unreserved characters
  plain, the rest encoded, hex in capitals), one trailing slash dropped: content systems answer
  both and redirect one to the other.
* query: known tracking parameters dropped, the others **sorted by name** with the order within
  a name kept: order between names has no meaning to any news system, but differs between those
  who share a link. Empty parameters stay: some systems number their articles ``?1234``.
* fragment dropped: it never reaches the server.

``courlan`` (a dependency of trafilatura) was tried first. It drops parameters whose names merely
begin like a tracker's (``gallery``, ``eid``, ``source``, ``referendum``), and with them the numbers
of articles; it drops empty parameters and does not normalise percent-encoding.

Raise ``VERSION`` with every change of the output: stored ids depend on it.
"""

import hashlib
import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, quote, unquote_to_bytes, urlsplit
from uuid import UUID, uuid5

from service.errors import Invalid, TooLarge

VERSION = 1
LONGEST = 2048
"""Characters that browsers, proxies and sitemaps agree on."""

ARTICLES = UUID("1b0c5f0e-8d1c-5f5b-9d35-6f2f6a6d4b11")
"""The name space of article ids: fixed for ever."""

_PORTS = {"http": 80, "https": 443}
_UNSEEN = re.compile(
    r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
    r"\ud800-\udfff]"
)
_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PATH_SAFE = "!$&'()*+,;=:@/~-._"
_QUERY_SAFE = "!$'()*,;:@/?~-._"
_TRACKERS = frozenset(
    {
        "fbclid", "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "msclkid", "yclid", "twclid",
        "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "oly_anon_id", "oly_enc_id",
        "vero_id", "_ga", "_gl", "_hsenc", "_hsmi", "__twitter_impression", "ocid", "cmpid",
        "xtor", "s_cid", "wt_mc", "at_medium", "at_campaign", "ns_mchannel", "ns_source",
        "ns_campaign", "ns_linkname", "ref_src", "ref_url",
    }
)  # fmt: skip
_TRACKER_FAMILIES = ("utm_", "mtm_", "pk_", "itm_", "at_custom")


def canonical_url(url: str) -> str:
    """Return the one form of an article's address; ``canonical_url`` of it is itself.

    An address that no public page can have (another scheme, credentials, no host, control
    characters) is refused with ``Invalid``, an over-long one with ``TooLarge``.
    """
    parts = _checked(url)
    host = _host(parts)
    port = _port(parts)
    path = _path(parts.path)
    query = _query(parts.query)
    return f"https://{host}{port}{path}" + (f"?{query}" if query else "")


def host(url: str) -> str:
    """Return the host of an address, lower case and in ASCII, without ``www.`` or port."""
    return _host(_checked(url)).removeprefix("www.")


def digest_of(text: str) -> str:
    """Return the digest by which a text without an address is known."""
    return hashlib.sha256(text.encode()).hexdigest()


def article_id(url: str | None, outlet_id: UUID | None, body_digest: str) -> UUID:
    """Return an article's id: of its address, or else of its outlet and its body's digest."""
    if url is not None:
        return uuid5(ARTICLES, canonical_url(url))
    return uuid5(ARTICLES, f"{outlet_id or ''} {body_digest}")


def _checked(url: str) -> SplitResult:
    url = url.strip()
    if len(url) > LONGEST:
        raise TooLarge(f"URL longer than {LONGEST} characters", "/url")
    if _UNSEEN.search(url):
        raise Invalid("URL with control characters or white space inside", "/url")
    try:
        parts = urlsplit(url)
    except ValueError:
        raise Invalid("not a URL", "/url") from None
    if parts.scheme not in _PORTS:
        raise Invalid("not an http or https URL", "/url")
    if "@" in parts.netloc:
        raise Invalid("URL with credentials", "/url")
    return parts


def _host(parts: SplitResult) -> str:
    name = (parts.hostname or "").rstrip(".")
    if not name:
        raise Invalid("URL without a host", "/url")
    if ":" in name:
        return _address(name)
    try:
        ascii_name = unicodedata.normalize("NFKC", name).encode("idna").decode().lower()
    except UnicodeError:
        raise Invalid("URL with an impossible host name", "/url") from None
    if not re.fullmatch(r"[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?", ascii_name):
        raise Invalid("URL with an impossible host name", "/url")
    return ascii_name


def _address(name: str) -> str:
    try:
        return f"[{ipaddress.IPv6Address(name).compressed}]"
    except ValueError:
        raise Invalid("URL with an impossible host name", "/url") from None


def _port(parts: SplitResult) -> str:
    try:
        port = parts.port
    except ValueError:
        raise Invalid("URL with an impossible port", "/url") from None
    return "" if port is None or port == _PORTS[parts.scheme] else f":{port}"


def _path(path: str) -> str:
    kept: list[str] = []
    for segment in _encoded(path, _PATH_SAFE).split("/"):
        if segment == "..":
            kept = kept[:-1]
        elif segment not in (".", ""):
            kept.append(segment)
    return "/" + "/".join(kept) if kept else "/"


def _query(query: str) -> str:
    pairs = [pair for pair in query.split("&") if pair and not _tracks(pair)]
    encoded = [_encoded(pair.replace("+", "%20"), _QUERY_SAFE + "=") for pair in pairs]
    return "&".join(sorted(encoded, key=lambda pair: pair.partition("=")[0]))


def _tracks(pair: str) -> bool:
    name = pair.partition("=")[0].casefold()
    return name in _TRACKERS or name.startswith(_TRACKER_FAMILIES)


def _encoded(part: str, safe: str) -> str:
    """Return a part in which every character has its one spelling.

    Reserved characters that were encoded stay so: ``%2F`` in a name is not a slash.
    """
    pieces = re.split(r"((?:%[0-9A-Fa-f]{2})+)", _ESCAPE.sub("%25", part))
    return "".join(
        _escapes(piece) if piece.startswith("%") else quote(piece, safe=safe) for piece in pieces
    )


def _escapes(run: str) -> str:
    return quote(unquote_to_bytes(run), safe="~-._")
