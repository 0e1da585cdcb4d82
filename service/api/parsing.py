"""Reads what a request says, and trusts none of it.

What cannot be read is 400, what is not JSON 415, and what could not be stored as given (NUL,
half a surrogate pair) 422, wherever in the body or the query it stands.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from flask import Request, g
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser, is_json_request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from service.api.problems import Unprocessable

_UNFIT = re.compile("[\0\ud800-\udfff]")
_ESCAPED = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")


class Parser(FlaskParser):
    """The webargs parser, made strict."""

    def load_json(self, req: Request, schema: Schema) -> Any:
        """The JSON body, every string in it fit to be stored."""
        if not is_json_request(req):
            raise UnsupportedMediaType("The body must be JSON: Content-Type: application/json.")
        given = req.get_data(cache=False)
        g.payload = hashlib.sha256(given).hexdigest()
        text = _decoded(given)
        body = _parsed(text)
        # Only an escape can have smuggled one in: JSON takes no bare NUL, UTF-8 no surrogate.
        if _ESCAPED.search(text) and (faults := list(_faults(body))):
            raise Unprocessable("The text cannot be stored.", faults)
        return body

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """The parameters of the query, each given once and fit to be stored."""
        for name, values in req.args.lists():
            if len(values) > 1:
                raise Unprocessable(f"The parameter {name!r} is given more than once.")
            if _unfit(name) or _unfit(values[0]):
                raise Unprocessable("A parameter holds a character that cannot be stored.")
        return super().load_querystring(req, schema)

    def handle_error(
        self,
        error: ValidationError,
        req: Request,
        schema: Schema,
        *,
        error_status_code: int | None,
        error_headers: Any,
    ) -> Any:
        """Turn marshmallow's nested messages into a flat list of faults."""
        faults = []
        # webargs files the messages under where the arguments came from: "json" or "query".
        for location, messages in error.messages_dict.items():
            faults += list(_flat(messages, location))
        raise Unprocessable("What was given breaks a rule.", faults)


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise BadRequest("The body is not valid UTF-8.") from error


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise BadRequest("The body is nested too deeply.") from error
    except ValueError as error:
        raise BadRequest("The body is not valid JSON.") from error


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def _faults(body: Any) -> Iterator[dict[str, str]]:
    """The strings in a JSON value that Postgres could not hold, as they are met."""
    waiting = [("", _members(body))]
    if _unfit(body):
        yield _fault("")
    while waiting:
        pointer, members = waiting[-1]
        for key, value in members:
            here = f"{pointer}/{_escaped(str(key))}"
            if _unfit(key) or _unfit(value):
                yield _fault(here)
            if isinstance(value, dict | list):
                waiting.append((here, _members(value)))
                break
        else:
            waiting.pop()


def _members(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        return iter(value.items())
    return iter(enumerate(value if isinstance(value, list) else ()))


def _unfit(value: Any) -> bool:
    """Tell whether this is text that Postgres could not hold: NUL, or half a surrogate pair."""
    return isinstance(value, str) and _UNFIT.search(value) is not None


def _fault(pointer: str) -> dict[str, str]:
    detail = "NUL characters and lone surrogates cannot be stored."
    return {"pointer": pointer, "detail": detail}


def _flat(messages: Any, location: str, pointer: str = "") -> Iterator[dict[str, str]]:
    """Each message with the JSON pointer (in a body) or the parameter that it is about."""
    if isinstance(messages, dict):
        for key, below in messages.items():
            here = pointer if key == "_schema" else f"{pointer}/{_escaped(str(key))}"
            yield from _flat(below, location, here)
    else:
        place = {"pointer": pointer} if location == "json" else {"parameter": pointer[1:]}
        for message in messages if isinstance(messages, list) else [messages]:
            yield {**place, "detail": str(message)}


def _escaped(key: str) -> str:
    shown = key.encode("utf-8", "replace").decode()
    return shown.replace("~", "~0").replace("/", "~1")
