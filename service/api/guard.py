"""Who may do what: on loopback anybody may read and write, elsewhere whoever has a key.

On loopback the danger is a browser: a foreign page whose name is made to point here, or which
posts a form. The first is refused by the `Host` it asks for, the second by taking JSON alone,
which a page may not send elsewhere unasked.
"""

import ipaddress
from functools import partial
from urllib.parse import urlsplit

from flask import Flask, request
from werkzeug.exceptions import BadRequest

from service.api import keys
from service.settings import Settings

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

#: What settings can open to anybody; to administer always takes a key.
READING = frozenset({"read"})
WRITING = frozenset({"read", "ingest", "curate"})


def init_app(app: Flask, settings: Settings) -> None:
    """Check every request for whom it asks, and whether it may do that."""
    loopback = is_loopback(settings.host)
    if loopback or settings.hosts:
        app.before_request(partial(_refuse_strangers, LOOPBACK | {settings.host, *settings.hosts}))
    figures = loopback or settings.open_metrics
    app.before_request(partial(keys.check, open_scopes(settings), figures=figures))


def open_scopes(settings: Settings) -> frozenset[str]:
    """What anybody may do without a key."""
    if is_loopback(settings.host) or settings.open_writing:
        return WRITING
    return READING if settings.open_reading else frozenset()


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
