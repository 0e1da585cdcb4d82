"""Errors as RFC 9457 problems: which error is of which kind (`service.api.kinds`).

Whatever goes wrong in a request becomes `application/problem+json` here: our own errors, those
of Flask, webargs and Postgres, and the unforeseen, of which only the request id is told.
"""

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import orjson
from flask import Flask, Response, g, request
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from werkzeug.exceptions import HTTPException

from service import errors
from service.api.kinds import KINDS, OF_STATUS, Kind
from service.measures import count

log = logging.getLogger("isnad")

MEDIA_TYPE = "application/problem+json"

#: What our own errors are; whatever is a special case of one stands before it.
OF_ERROR: dict[type[errors.ServiceError], str] = {
    errors.Invalid: "invalid",
    errors.NotFound: "not-found",
    errors.Conflict: "conflict",
    errors.Unsupported: "invalid",
    errors.Gone: "gone",
    errors.Withheld: "withheld",
    errors.TooLarge: "too-large",
    errors.Busy: "busy",
    errors.TooSlow: "too-slow",
    errors.ReadOnly: "read-only",
    errors.Unavailable: "unavailable",
}

#: SQLSTATE codes and classes that refuse what was given, with the answer to each. Those that
#: mean "not now" have become errors of ours where the transaction ended (`service.db`), except
#: for a clash outside of what is tried again.
REFUSALS = {
    "23505": ("conflict", "Another row holds the same key."),
    "23503": ("conflict", "It refers to something that is not there, or is still referred to."),
    "23": ("invalid", "It breaks a rule of the database."),
    "22": ("invalid", "A value is outside what the database can hold."),
    "40": ("busy", "Others change the same thing at this moment; try again."),
}

RETRY_AFTER = "2"


class Refused(HTTPException):
    """A problem of this kind, with more members and headers, if any."""

    def __init__(
        self, kind: str, detail: str, headers: Mapping[str, str] | None = None, **members: Any
    ) -> None:
        super().__init__(detail)
        self.kind, self.code = KINDS[kind], KINDS[kind].status
        self.headers, self.members = dict(headers or {}), members


class Unprocessable(Refused):
    """What was given can be read and breaks rules: one fault for each."""

    def __init__(self, detail: str, faults: Sequence[Mapping[str, str]] = ()) -> None:
        super().__init__("invalid", detail)
        if faults:
            self.members["errors"] = [*faults]


def init_app(app: Flask) -> None:
    """Answer every error of the application as a problem."""
    app.register_error_handler(errors.ServiceError, _service_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(DBAPIError, _refusal)
    app.register_error_handler(Exception, _unforeseen)


def problem(kind: Kind, detail: str, **members: Any) -> Response:
    """A problem of this kind, in this request."""
    count("problem", type=kind.name or str(kind.status))
    body = {
        "type": kind.type,
        "title": kind.title,
        "status": kind.status,
        "detail": detail,
        "instance": _instance(),
        "request_id": g.get("request_id"),
        **members,
    }
    answer = Response(orjson.dumps(body), kind.status, content_type=MEDIA_TYPE)
    # Some statuses (404, 405, 410) might be told again later otherwise, unasked.
    answer.headers["Cache-Control"] = "no-cache"
    if kind.status == 503:
        answer.headers["Retry-After"] = RETRY_AFTER
    return answer


def _of_status(status: int) -> Kind:
    """What the status means; of one that we never give ourselves, its phrase is all we know."""
    if status in OF_STATUS:
        return OF_STATUS[status]
    return Kind("", status, HTTPStatus(status).phrase, "", "", "")


def _instance() -> str:
    """The path that was asked for, such as it can be told in JSON."""
    return request.path.encode("utf-8", "replace").decode()


def _service_error(error: errors.ServiceError) -> Response:
    members: dict[str, Any] = {}
    if error.pointer:
        members["errors"] = [{"pointer": error.pointer, "detail": error.message}]
    return problem(KINDS[OF_ERROR[type(error)]], error.message, **members)


def _http_error(error: HTTPException) -> Response:
    if isinstance(error, Refused):
        answer = problem(error.kind, error.description or "", **error.members)
        answer.headers.update(error.headers)
        return answer
    answer = problem(_of_status(error.code or 500), _detail(error))
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
    for prefix, (name, detail) in REFUSALS.items():
        if code.startswith(prefix):
            return problem(KINDS[name], detail)
    if not code and isinstance(error, (DataError, IntegrityError)):
        name, detail = REFUSALS["22"]
        return problem(KINDS[name], detail)
    return _unforeseen(error)


def _unforeseen(error: Exception) -> Response:
    told = {"request_id": g.get("request_id")}
    log.error("request %(request_id)s failed", told, exc_info=error, extra=told)
    return problem(KINDS["internal"], "It was logged under this request id; please tell us.")
