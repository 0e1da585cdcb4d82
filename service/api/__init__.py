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

import re
from typing import Any

from flask import Flask, Response, g, request
from uuid_utils.compat import uuid7

from service.api import (
    articles,
    batch,
    changes,
    claims,
    compression,
    docs,
    exports,
    extract,
    guard,
    health,
    match,
    outlets,
    problems,
    propositions,
    reviews,
    revisions,
    speakers,
    watches,
)
from service.api.blueprint import Api
from service.api.session import Resources

VERSION = "1"
REQUEST_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{7,127}", re.ASCII)
#: A key, where the service asks for one; which that is, its settings decide.
KEY = {"type": "http", "scheme": "bearer", "description": "`isnad keys create` makes one."}
SECURITY: dict[str, Any] = {"security": [{"key": []}, {}]}
NOUNS = (
    outlets, watches, articles, revisions, speakers, claims, propositions, reviews, extract, match,
    changes, batch, exports,
)  # fmt: skip


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
    # An address is what it is: none leads to another by its slashes.
    app.url_map.merge_slashes = False
    compression.init_app(app)
    app.before_request(_name_request)
    app.after_request(_sign)
    guard.init_app(app, resources.settings)
    api = Api(app, spec_kwargs={"info": {"description": (__doc__ or "").strip()}, **SECURITY})
    api.spec.components.security_scheme("key", KEY)
    for noun in NOUNS:
        api.register_blueprint(noun.blueprint, url_prefix="/v1")
    app.register_blueprint(health.blueprint)
    app.register_blueprint(docs.make_blueprint(api.spec.to_dict()))
    problems.init_app(app)


def _name_request() -> None:
    """Name the request as whoever sent it does, if that is fit for logs and headers."""
    # Our server ends the stream with the body; unless told, Flask takes a chunked one for empty.
    request.environ["wsgi.input_terminated"] = True
    given = request.headers.get("X-Request-Id", "")
    g.request_id = given if REQUEST_ID.fullmatch(given) else uuid7().hex


def _sign(answer: Response) -> Response:
    answer.headers["X-Request-Id"] = g.get("request_id", "")
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
