"""Reads what a request says, and trusts none of it.

What cannot be read is 400, what is not JSON 415, and what could not be stored as given (NUL,
half a surrogate pair) 422, wherever in the body or the query it stands.
"""

import codecs
import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from flask import Request, g
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser, is_json_request
from werkzeug.exceptions import BadRequest

from service.api.problems import Refused, Unprocessable

JSON = "application/json"
KIND = "unsupported-media-type"
UNFIT = "NUL characters and lone surrogates cannot be stored."

#: Nothing that we take is nested deeper than three levels, and no number longer than a date.
MAX_DEPTH = 32
MAX_DIGITS = 40

_UNFIT = re.compile("[\0\ud800-\udfff]")
# A string that never ends takes all the rest: looked at once, however many quotes are in it.
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
_ESCAPED = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")


class Parser(FlaskParser):
    """The webargs parser, made strict."""

    def use_args(self, argmap: Any, *args: Any, **options: Any) -> Any:
        """As webargs has it, with a schema that is made once and not anew for each request."""
        made = argmap() if isinstance(argmap, type) else argmap
        return super().use_args(made, *args, **options)

    def load_json(self, req: Request, schema: Schema) -> Any:
        """The JSON body, every string in it fit to be stored."""
        _check_type(req)
        given = req.get_data(cache=False)
        g.payload = hashlib.sha256(given).hexdigest()
        return _fit(given)

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """The parameters of the query, each given once and fit to be stored."""
        for name, values in req.args.lists():
            if len(values) > 1:
                raise _bad_parameter(name, "The parameter is given more than once.")
            if _unfit(name) or _unfit(values[0]):
                raise _bad_parameter(name, UNFIT)
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
        # webargs files the messages under where the arguments came from: "json" or "query".
        raise _broken(error.messages_dict)


def read_json(source: bytes, schema: type[Schema]) -> Any:
    """What a piece of JSON says, by its schema: with the problems of a body of its own."""
    try:
        return schema(unknown=RAISE).load(_fit(source))
    except ValidationError as error:
        raise _broken({"json": error.messages_dict}) from None


def _broken(messages: dict[str, Any]) -> Unprocessable:
    faults = [fault for place, told in messages.items() for fault in _flat(told, place)]
    return Unprocessable("What was given breaks a rule.", faults)


def _fit(source: bytes) -> Any:
    """The JSON, every string in it fit to be stored."""
    text = _decoded(source)
    body = _parsed(text)
    # Only an escape can have smuggled one in: JSON takes no bare NUL, UTF-8 no surrogate.
    if _ESCAPED.search(text) and (faults := list(_faults(body))):
        raise Unprocessable("The text cannot be stored.", faults)
    return body


def _check_type(req: Request) -> None:
    """Raise Refused for a body that is not JSON in UTF-8 as it is."""
    takes = {"Accept": JSON, f"Accept-{req.method.capitalize()}": JSON}
    if not is_json_request(req):
        raise Refused(KIND, "The body must be JSON: Content-Type: application/json.", takes)
    if req.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise Refused(KIND, "JSON is in UTF-8; another charset is not taken.", takes)
    if req.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        plain = {"Accept-Encoding": "identity"}
        raise Refused(KIND, "The body is compressed; send it as it is.", plain)


def _decoded(body: bytes) -> str:
    try:
        return body.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise BadRequest("The body is not valid UTF-8.") from error


def _parsed(text: str) -> Any:
    _check_depth(text)
    try:
        return json.loads(
            text,
            parse_constant=_refuse,
            parse_int=_whole,
            parse_float=_finite,
            object_pairs_hook=_unique,
        )
    except ValueError as error:
        raise BadRequest("The body is not valid JSON.") from error


def _check_depth(text: str) -> None:
    """Raise BadRequest for what is nested deeper than anything that we take."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for found in _STRUCTURE.finditer(text):
        if found[0] in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise BadRequest(f"The body is nested too deeply: over {MAX_DEPTH} levels.")
        elif found[0] in "]}":
            depth -= 1


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise BadRequest(f"The body holds a number of over {MAX_DIGITS} digits.")
    return int(digits)


def _finite(digits: str) -> float:
    if len(digits) > MAX_DIGITS or math.isinf(number := float(digits)):
        raise BadRequest("The body holds a number that is too large, or has too many digits.")
    return number


def _unique(members: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; raises BadRequest where a name stands twice in it, since only one could count."""
    found = dict(members)
    if len(found) < len(members):
        twice, _ = Counter(name for name, _ in members).most_common(1)[0]
        raise BadRequest(f"The body names a member twice: {_shown(twice)!r}.")
    return found


def _shown(name: str) -> str:
    """A name such as a message can tell."""
    return name[:80].encode("utf-8", "replace").decode()


def _bad_parameter(name: str, detail: str) -> Unprocessable:
    fault = {"parameter": _shown(name), "detail": detail}
    return Unprocessable("A parameter of the query breaks a rule.", [fault])


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
    return {"pointer": pointer, "detail": UNFIT}


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
