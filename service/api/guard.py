"""Who may do what: on loopback anybody may read and write, elsewhere whoever has a key.

On loopback the danger is a browser: a foreign page whose name is made to point here, or which
posts a form. The first is refused by the `Host` it asks for; the second because the browser says
where it comes from, and because JSON alone is taken, which a page may not send elsewhere unasked.
"""

from functools import partial
from urllib.parse import urlsplit

from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, Forbidden

from service.api import cors, keys, rates
from service.rates import Counter
from service.settings import Settings, is_loopback

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

#: What settings can open to anybody; to administer always takes a key.
READING = frozenset({"read"})
WRITING = frozenset({"read", "ingest", "curate"})

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
#: What a browser may do with an answer that is no page, should it show it: nothing.
NOTHING = "default-src 'none'; frame-ancestors 'none'"
FOREIGN = "A page of another site may change nothing here, nor have anything worked out."


def init_app(app: Flask, settings: Settings) -> None:
    """Check every request for whom it asks, and whether it may do that.

    In this order: whether we are meant; whether a page sent it; who asks, how often, and what for.
    """
    loopback = is_loopback(settings.host)
    if loopback or settings.hosts:
        app.before_request(partial(_refuse_strangers, LOOPBACK | {settings.host, *settings.hosts}))
    origins = frozenset(settings.cors_origins)
    app.before_request(partial(_refuse_foreign_pages, origins))
    cors.init_app(app, origins)
    figures = loopback or settings.open_metrics
    app.after_request(_shut)
    counter = Counter(settings.rate_storage)
    app.before_request(partial(keys.recognise, counter, figures=figures))
    rates.init_app(app, settings, counter)
    app.before_request(partial(keys.check, open_scopes(settings)))


def open_scopes(settings: Settings) -> frozenset[str]:
    """What anybody may do without a key."""
    if is_loopback(settings.host) or settings.open_writing:
        return WRITING
    return READING if settings.open_reading else frozenset()


def _refuse_strangers(known: frozenset[str]) -> None:
    # Not Flask's TRUSTED_HOSTS: it takes no IPv6 address.
    if urlsplit(f"//{request.host}").hostname not in known:
        raise BadRequest("This service does not go by the name that was asked for.")


def _refuse_foreign_pages(origins: frozenset[str]) -> None:
    """Refuse what a browser sends for a page of another site, unless that may read and does."""
    if request.method in SAFE or cors.is_opened(origins):
        return
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        raise Forbidden(FOREIGN)
    origin = request.headers.get("Origin")
    # Without the scheme: behind a proxy that ends TLS, it differs.
    if origin is not None and origin.lower().partition("://")[2] != request.host.lower():
        raise Forbidden(FOREIGN)


def _shut(answer: Response) -> Response:
    """Keep what is no page from being shown or used as one, here or within another site's."""
    answer.headers.setdefault("Content-Security-Policy", NOTHING)
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer
