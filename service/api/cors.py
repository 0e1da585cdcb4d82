"""CORS: which pages of other origins may read here, from a browser of whoever visits them.

None, unless a setting lists them; then they may ask what anybody may ask, with a key or without,
and change nothing. No cookies are asked for, since there are none.
"""

from functools import partial

from flask import Flask, Response, request

from service.api.keys import HARMLESS

#: What a script may read of an answer, besides what any may.
EXPOSED = (
    "Content-Location, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, "
    "WWW-Authenticate, X-Request-Id"
)
#: What a script may send.
ACCEPTED = "Accept, Authorization, Content-Type, If-None-Match, Prefer, X-Request-Id"
READS = ("GET", "HEAD")
#: Seconds for which a browser remembers what it may do: the most that Chromium does.
REMEMBERED = "7200"


def init_app(app: Flask, origins: frozenset[str]) -> None:
    """Let pages of these origins read. Before keys are asked for: a preflight shows none."""
    if origins:
        app.before_request(partial(_preflight, origins))
        app.after_request(partial(_expose, origins))


def is_opened(origins: frozenset[str]) -> bool:
    """Tell whether a page of one of these origins asks for what reading is."""
    reads = request.method in READS or request.endpoint in HARMLESS
    return reads and request.headers.get("Origin", "") in origins


def _preflight(origins: frozenset[str]) -> Response | None:
    """The answer to a browser that asks beforehand, for one of these origins."""
    asked = request.headers.get("Access-Control-Request-Method")
    if request.method != "OPTIONS" or asked is None:
        return None
    if request.headers.get("Origin", "") not in origins:
        return None
    answer = Response(status=204)
    del answer.headers["Content-Type"]  # of nothing
    methods = (*READS, "POST") if request.endpoint in HARMLESS else READS
    answer.headers["Access-Control-Allow-Methods"] = ", ".join(methods)
    answer.headers["Access-Control-Allow-Headers"] = ACCEPTED
    answer.headers["Access-Control-Max-Age"] = REMEMBERED
    return answer


def _expose(origins: frozenset[str], answer: Response) -> Response:
    # Also for other origins: what is kept of their answers must not be taken for these's.
    answer.vary.add("Origin")
    origin = request.headers.get("Origin", "")
    if origin in origins:
        answer.headers["Access-Control-Allow-Origin"] = origin
        answer.headers["Access-Control-Expose-Headers"] = EXPOSED
    return answer
