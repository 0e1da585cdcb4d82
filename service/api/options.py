"""`OPTIONS`: what can be done at an address, and of which type a body may be there."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from flask import Flask, Response, request

from service.api.requests import route

#: What tells of the types that a body may have, by method (W3C Linked Data Platform; RFC 5789).
TELLING = {"post": "Accept-Post", "patch": "Accept-Patch"}

Taken = Mapping[str, Mapping[str, str]]


def init_app(app: Flask, document: Mapping[str, Any]) -> None:
    """Answer with no body, and the headers that follow from the OpenAPI document."""
    app.after_request(partial(_tell, taken(document)))


def taken(document: Mapping[str, Any]) -> Taken:
    """The headers that tell what bodies a path takes, by path."""
    return {
        path: {
            TELLING[method]: ", ".join(item[method]["requestBody"]["content"])
            for method in TELLING.keys() & item.keys()
            if "requestBody" in item[method]
        }
        for path, item in document["paths"].items()
    }


def _tell(found: Taken, answer: Response) -> Response:
    if request.method != "OPTIONS" or answer.status_code != 200:
        return answer
    answer.status_code = 204
    del answer.headers["Content-Type"]  # of nothing
    answer.headers["Allow"] = ", ".join(sorted(answer.allow, key=str.upper))
    answer.headers.update(found.get(route(), {}))
    return answer
