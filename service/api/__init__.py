"""Isnad answers two questions about news and keeps them apart: was it said, and who vouches.

Articles go in; attributed claims come out, each tied to its exact words, its speaker, the chain
that carried it, and the outlet that published it. Equal claims of different outlets become one
proposition, and the agreement on it counts outlets, parties, routes and independent origins.
It never says whether a thing is true.

Everything is JSON in UTF-8; keys in snake_case, times RFC 3339 in UTC, ids UUIDs. Offsets are
0-based, end-exclusive and count Unicode code points; text[start:end] is the quoted string.

A collection answers {"items": […], "next": cursor or null}; give the cursor as ?cursor= for the
page that follows, and ?limit= (1 to 200) for its size.
"""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from service.api import (
    amendments,
    articles,
    batch,
    cases,
    changes,
    citations,
    claims,
    compression,
    contradictions,
    docs,
    exports,
    extract,
    guard,
    health,
    match,
    metrics,
    options,
    outlets,
    problems,
    propositions,
    requests,
    reviews,
    revisions,
    security,
    speakers,
    stats,
    suggestions,
    watches,
)
from service.api.blueprint import Api
from service.api.schemas.rules import Plugin
from service.api.session import Resources
from service.db import OVERFLOW

VERSION = "1"
#: Each store is somebody's own.
CONTACT = {"name": "Whoever runs this service"}
LICENSE = {"name": "All rights reserved; no licence has been granted yet"}
NOUNS = (
    outlets, watches, articles, revisions, speakers, claims, amendments, propositions, reviews,
    suggestions, contradictions, stats, extract, match, changes, batch, exports, citations, cases,
)  # fmt: skip


def trust_proxies(app: Flask, number: int) -> None:
    """Believe the address and the scheme that so many proxies before us tell, and no more.

    The `Host` they pass on as it is.
    """
    behind = ProxyFix(app.wsgi_app, x_for=number, x_proto=number)
    app.wsgi_app = behind  # type: ignore[method-assign]  # as Flask documents it


def init_app(app: Flask, resources: Resources) -> None:
    """Put the API under `/v1`, with its documentation, health and problems."""
    app.extensions["isnad"] = resources
    app.config.update(
        API_TITLE="Isnad",
        API_VERSION=VERSION,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/",
        MAX_CONTENT_LENGTH=resources.settings.max_body,
    )
    if resources.settings.proxies:
        trust_proxies(app, resources.settings.proxies)
    # An address is what it is: none leads to another by its slashes.
    app.url_map.merge_slashes = False
    requests.init_app(app)
    compression.init_app(app)
    guard.init_app(app, resources.settings)
    told = {
        "info": {"description": (__doc__ or "").strip(), "contact": CONTACT, "license": LICENSE},
        "servers": [{"url": "/", "description": "This service, wherever it is reached."}],
        "marshmallow_plugin": Plugin(),
    }
    api = Api(app, spec_kwargs=told)
    api.spec.components.security_scheme(security.SCHEME, security.scheme())
    for noun in NOUNS:
        api.register_blueprint(noun.blueprint, url_prefix="/v1")
    app.register_blueprint(health.blueprint)
    metrics.init_app(app, resources.settings.threads + OVERFLOW)
    document = api.spec.to_dict()
    app.register_blueprint(docs.make_blueprint(document))
    options.init_app(app, document)
    problems.init_app(app)
