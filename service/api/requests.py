"""Each request by its name: what it took, in the metrics and in one line of the log.

The line tells the route and the prefix of the key, never the address, the query or the secret.
"""

import logging
import re
import time

from flask import Flask, Response, g, request
from uuid_utils.compat import uuid7

from service.measures import count

log = logging.getLogger("isnad.requests")

#: What somebody may call a request, for finding it in their logs and ours.
SANE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{7,127}", re.ASCII)

#: Methods that are told apart; a sender can make up any number of others.
METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})


def init_app(app: Flask) -> None:
    """Name every request, sign its answer, and tell of it when the answer is complete."""
    app.before_request(_begin)
    # What is registered first sees the answer last, as it leaves.
    app.after_request(_end)


def _begin() -> None:
    if request.content_length is None:
        # Our server ends a chunked body with its stream; unless told, Flask takes it for empty.
        request.environ["wsgi.input_terminated"] = "Transfer-Encoding" in request.headers
    given = request.headers.get("X-Request-Id", "")
    g.request_id = given if SANE.fullmatch(given) else uuid7().hex
    g.began = time.perf_counter()


def _end(answer: Response) -> Response:
    answer.headers["X-Request-Id"] = g.request_id
    answer.headers["X-Content-Type-Options"] = "nosniff"
    told = _facts(answer)
    began = g.began
    if answer.is_streamed:
        answer.call_on_close(lambda: _tell(told, began))
    else:
        _tell(told, began)
    return answer


def _facts(answer: Response) -> dict[str, str]:
    """What is told of a request, while it is still known."""
    key = g.get("key")
    return {
        "method": request.method if request.method in METHODS else "other",
        "route": route(),
        "status": str(answer.status_code),
        "request_id": g.request_id,
        **({"key": key.prefix} if key else {}),
    }


def route() -> str:
    """The template of the path; an unknown path is whatever its sender likes, and has none."""
    rule = request.url_rule
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule) if rule else "none"


def _tell(facts: dict[str, str], began: float) -> None:
    seconds = time.perf_counter() - began
    labels = {name: facts[name] for name in ("method", "route", "status")}
    count("request", seconds, **labels)
    told = {**facts, "status": int(facts["status"]), "ms": round(seconds * 1000, 1)}
    log.info("request", extra=told)
