"""Reads what a request says, and trusts none of it.

What cannot be read is 400, what is not JSON 415, and what could not be stored as given (NUL,
half a surrogate pair) 422, wherever in the body or the query it stands.
"""

import json
from collections.abc import Iterator
from typing import Any

from flask import Request
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser, is_json_request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from service.api.problems import Unprocessable


class Parser(FlaskParser):
    """The webargs parser, made strict."""

    def load_json(self, req: Request, schema: Schema) -> Any:
        """The JSON body, every string in it fit to be stored."""
        if not is_json_request(req):
            raise UnsupportedMediaType("The body must be JSON: Content-Type: application/json.")
        body = _parse(req.get_data(cache=False))
        if faults := [_fault(pointer) for pointer, text in _strings(body) if _unfit(text)]:
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


def _parse(body: bytes) -> Any:
    try:
        return json.loads(body.decode(), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise BadRequest("The body is not valid UTF-8.") from error
    except RecursionError as error:
        raise BadRequest("The body is nested too deeply.") from error
    except ValueError as error:
        raise BadRequest("The body is not valid JSON.") from error


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def _strings(value: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Every string in a JSON value, keys included, with the JSON pointer to it."""
    waiting = [(pointer, value)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, str):
            yield pointer, value
        elif isinstance(value, list):
            waiting += [(f"{pointer}/{index}", one) for index, one in enumerate(value)]
        elif isinstance(value, dict):
            yield from ((pointer, key) for key in value)
            waiting += [(f"{pointer}/{_escaped(key)}", one) for key, one in value.items()]


def _unfit(text: str) -> bool:
    """Tell whether Postgres could not hold the text: NUL, or half of a surrogate pair."""
    return "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text)


def _fault(pointer: str) -> dict[str, str]:
    return {
        "pointer": pointer,
        "detail": "NUL characters and lone surrogates cannot be stored.",
    }


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
