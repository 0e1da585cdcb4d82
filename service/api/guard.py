"""Who may do what, until keys come: on loopback anybody may write, elsewhere nobody.

On loopback the danger is a browser: a foreign page whose name is made to point here, or which
posts a form. The first is refused by the `Host` it asks for, the second by taking JSON alone,
which a page may not send elsewhere unasked.
"""

import ipaddress
from functools import partial
from urllib.parse import urlsplit

from flask import Flask, request
from werkzeug.exceptions import BadRequest, Forbidden

from service.settings import Settings

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

#: Operations that take a body and store nothing.
HARMLESS = {"extract.extract", "match.match"}

CLOSED = (
    "Writing is closed: the service listens beyond loopback, and anybody could write. "
    "ISNAD_OPEN_WRITING=1 opens it to everybody."
)


def init_app(app: Flask, settings: Settings) -> None:
    """Check every request for whom it asks, and whether it may write."""
    loopback = is_loopback(settings.host)
    if loopback or settings.hosts:
        app.before_request(partial(_refuse_strangers, LOOPBACK | {settings.host, *settings.hosts}))
    if not (loopback or settings.open_writing):
        app.before_request(_refuse_writing)


def is_loopback(host: str) -> bool:
    """Tell whether what listens on this address is out of reach for other machines."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _refuse_strangers(known: frozenset[str]) -> None:
    # Not Flask's TRUSTED_HOSTS: it takes no IPv6 address.
    if urlsplit(f"//{request.host}").hostname not in known:
        raise BadRequest("This service does not go by the name that was asked for.")


def _refuse_writing() -> None:
    if request.method not in ("GET", "HEAD", "OPTIONS") and request.endpoint not in HARMLESS:
        raise Forbidden(CLOSED)
