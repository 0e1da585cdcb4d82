"""Errors as RFC 9457 problems: the only table of status codes.

Whatever goes wrong in a request becomes `application/problem+json` here: our own errors, those
of Flask, webargs and Postgres, and the unforeseen, of which only the request id is told.
"""

import re
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import orjson
from flask import Flask, Response, current_app, g, request
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from werkzeug.exceptions import HTTPException

from service import errors

MEDIA_TYPE = "application/problem+json"

STATUS: dict[type[errors.ServiceError], int] = {
    errors.Invalid: 422,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.Unsupported: 422,
    errors.Gone: 410,
    errors.TooLarge: 413,
    errors.Unavailable: 503,
}

#: What each status means here, by the name that ends its `type`.
KINDS: dict[int, tuple[str, str]] = {
    400: ("unreadable", "The request cannot be read"),
    401: ("key-needed", "This takes a key"),
    403: ("forbidden", "This is not open to you"),
    404: ("not-found", "There is no such thing"),
    405: ("method-not-allowed", "This cannot be done here"),
    409: ("conflict", "This contradicts what is stored"),
    410: ("gone", "What this goes on from is no longer kept"),
    412: ("changed", "It has changed since you read it"),
    413: ("too-large", "More than is taken at once"),
    415: ("unsupported-media-type", "The body is of another type than this takes"),
    422: ("invalid", "What was given breaks a rule"),
    428: ("tag-needed", "This change needs the tag of what it changes"),
    500: ("internal", "Something went wrong on our side"),
    503: ("unavailable", "Not now; the same request may succeed later"),
}

#: SQLSTATE classes and codes that mean a refusal of what was given, with the answer to each.
REFUSALS = {
    "23505": (409, "Another row holds the same key."),
    "23503": (409, "It refers to something that is not there, or is still referred to."),
    "23": (422, "It breaks a rule of the database."),
    "22": (422, "A value is outside what the database can hold."),
}

RETRY_AFTER = "2"


class Unprocessable(HTTPException):
    """What was given can be read and breaks rules: one fault for each."""

    code = 422

    def __init__(self, description: str, faults: Sequence[dict[str, str]] = ()) -> None:
        super().__init__(description)
        self.faults = list(faults)


def init_app(app: Flask) -> None:
    """Answer every error of the application as a problem."""
    app.register_error_handler(errors.ServiceError, _service_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(DBAPIError, _refusal)
    app.register_error_handler(Exception, _unforeseen)


def problem(status: int, detail: str, **members: Any) -> Response:
    """A problem of this status, in this request."""
    name, title = KINDS.get(status, _by_phrase(status))
    body = {
        "type": f"/docs#{name}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": _instance(),
        "request_id": g.get("request_id"),
        **members,
    }
    return Response(orjson.dumps(body), status, content_type=MEDIA_TYPE)


def _by_phrase(status: int) -> tuple[str, str]:
    phrase = HTTPStatus(status).phrase
    return re.sub(r"\W+", "-", phrase.lower()), phrase


def _instance() -> str:
    """The path that was asked for, such as it can be told in JSON."""
    return request.path.encode("utf-8", "replace").decode()


def _service_error(error: errors.ServiceError) -> Response:
    members: dict[str, Any] = {}
    if isinstance(error, errors.Invalid) and error.pointer:
        members["errors"] = [{"pointer": error.pointer, "detail": error.message}]
    answer = problem(STATUS[type(error)], error.message, **members)
    if isinstance(error, errors.Unavailable):
        answer.headers["Retry-After"] = RETRY_AFTER
    return answer


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    faults = getattr(error, "faults", None)
    answer = problem(status, _detail(error), **({"errors": faults} if faults else {}))
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            answer.headers[name] = value
    return answer


def _detail(error: HTTPException) -> str:
    if error.code == 404:
        return "Nothing is found at this address."
    return error.description or ""


def _refusal(error: DBAPIError) -> Response:
    """What Postgres refused: by its code; without one, the driver refused a value itself."""
    code = getattr(error.orig, "sqlstate", None) or ""
    for prefix, (status, detail) in REFUSALS.items():
        if code.startswith(prefix):
            return problem(status, detail)
    if not code and isinstance(error, (DataError, IntegrityError)):
        return problem(*REFUSALS["22"])
    return _unforeseen(error)


def _unforeseen(error: Exception) -> Response:
    current_app.logger.error("request %s failed", g.get("request_id"), exc_info=error)
    return problem(500, "It was logged under this request id; please tell us.")
