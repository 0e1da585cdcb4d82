"""What flask-smorest is made to do otherwise, in one place."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import flask_smorest
from flask import Flask
from marshmallow import RAISE

from service.api.deprecation import Deprecation, day, signed
from service.api.examples import EXAMPLES, problem_examples
from service.api.idempotency import PATTERN
from service.api.keys import scope_of
from service.api.parsing import Parser
from service.api.problems import MEDIA_TYPE
from service.api.schemas.common import Problem
from service.api.security import requirements

View = Callable[..., Any]
Doc = dict[str, Any]

#: What any request may come to, and what one with a body may come to besides.
ALWAYS = (400, 401, 403, 429, 500, 503)
WITH_BODY = (413, 415)

#: Take a body and change nothing, so there is nothing to repeat.
STORES_NOTHING = ("extract", "match")

#: Many changes, each of which is found to be made already when it is sent again.
REPEATABLE = ("add_articles",)


def _header(name: str, description: str, **more: Any) -> Doc:
    return {
        "in": "header", "name": name, "description": description, "schema": {"type": "string"}
    } | more  # fmt: skip


IF_MATCH = _header(
    "If-Match", "The `ETag` of what is to be changed, as a GET of it answered; or `*`.",
    required=True,
)  # fmt: skip
IF_NONE_MATCH = _header("If-None-Match", "The `ETag` of the answer that you have: 304 if it holds.")
CONDITIONAL = "Changes what is there as `If-Match` says that it is: 412 if it is otherwise by now."
ETAG = {"description": "Names this state of the answer.", "schema": {"type": "string"}}
RETRY_AFTER: Doc = {
    "description": "After so many seconds the request may succeed.",
    "schema": {"type": "integer", "minimum": 1},
}

#: What a problem says in its headers.
OF_PROBLEMS: dict[int, Doc] = {
    401: {
        "WWW-Authenticate": {
            "description": "That a key is needed, or that the one shown is none.",
            "schema": {"type": "string"},
        }
    },
    429: {
        "Retry-After": RETRY_AFTER,
        "RateLimit-Policy": {
            "description": "The limit: `q` requests in `w` seconds. With every answer, where "
            "there is one.",
            "schema": {"type": "string"},
            "example": '"reading";q=1200;w=60',
        },
        "RateLimit": {
            "description": "What is left of it: `r` requests, and all of them in `t` seconds.",
            "schema": {"type": "string"},
            "example": '"reading";r=0;t=42',
        },
    },
    503: {"Retry-After": RETRY_AFTER},
}
OF_DEPRECATED: Doc = {
    "Deprecation": {
        "description": "Since when it is deprecated, in seconds since 1970 (RFC 9745).",
        "schema": {"type": "string"},
        "example": "@1935446400",
    },
    "Sunset": {
        "description": "When it ends (RFC 8594).",
        "schema": {"type": "string"},
        "example": "Sun, 02 Nov 2031 00:00:00 GMT",
    },
}
PREFER = _header("Prefer", "`return=minimal`: no body, but the address and the `ETag`.")
IDEMPOTENCY_KEY = _header(
    "Idempotency-Key",
    "A name of your choice for this request: sent again under it, it is done once.",
    schema={"type": "string", "pattern": PATTERN},
)


class Blueprint(flask_smorest.Blueprint):
    """A blueprint that parses strictly and documents the problems of every operation."""

    # A parameter that nobody knows is a slip of whoever asks: tell them.
    ARGUMENTS_PARSER = Parser(unknown=RAISE)

    def __init__(self, name: str, import_name: str, **options: Any) -> None:
        super().__init__(name, import_name, **options)
        self._prepare_doc_cbks += [
            _document_forms,
            _document_tags,
            _document_changes,
            _document_problems,
            _document_examples,
            _document_deprecation,
            self._document_security,
        ]

    def add_url_rule(
        self, rule: str, endpoint: str | None = None, view_func: Any = None, *args: Any, **more: Any
    ) -> None:
        """Register the view under its own name, for the generated clients too."""
        named = self.doc(operationId=view_func.__name__)(view_func)
        super().add_url_rule(rule, endpoint, named, *args, **more)

    def _document_security(self, doc: Doc, told: Doc, *, app: Flask, method: str, **_: Any) -> Doc:
        endpoint = f"{self.name}.{told['manual_doc']['operationId']}"
        doc["security"] = requirements(app, endpoint, method)
        written = told["docstring"]
        own = told.setdefault("own_description", written.get("description", ""))
        takes = f"Takes the scope `{scope_of(endpoint, method)}`."
        facts = [takes, *([CONDITIONAL] if told.get("conditional") else [])]
        written["description"] = "\n\n".join(filter(None, [own, " ".join(facts)]))
        return doc

    def problems(self, *statuses: int) -> Callable[[View], View]:
        """Document that an operation may come to these, besides what any may."""

        def decorator(view: View) -> View:
            for status in statuses:
                view = self.alt_response(status, HTTPStatus(status).name)(view)
            return view

        return decorator

    def deprecated(self, since: str, sunset: str, explained: str) -> Callable[[View], View]:
        """Say with every answer, and in the document, that an operation will go; with dates.

        Goes above what reads the request, so that refusals say so too.
        """
        told = Deprecation(day(since), day(sunset), explained)

        def decorator(view: View) -> View:
            documented: View = self.doc(deprecated=True)(signed(told, view))
            return documented

        return decorator

    def conditional(self, view: View) -> View:
        """Document that an operation changes something that is there: it takes `If-Match`."""
        documented = self.problems(412, 428)(view)
        vars(documented)["_apidoc"]["conditional"] = True
        return documented


class Api(flask_smorest.Api):
    """The API, all of whose errors are documented as problems and answered by `problems`."""

    ERROR_SCHEMA = Problem
    # Whatever may come is listed, so that what is not listed is a fault.
    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_responses(self) -> None:
        # flask-smorest has one content type for answers and errors; ours differ.
        self.DEFAULT_RESPONSE_CONTENT_TYPE = MEDIA_TYPE
        super()._register_responses()
        self.DEFAULT_RESPONSE_CONTENT_TYPE = flask_smorest.Api.DEFAULT_RESPONSE_CONTENT_TYPE
        for status, headers in OF_PROBLEMS.items():
            name = HTTPStatus(status).name
            self.spec.components.responses_lazy[name]["headers"] = headers
        for status, examples in problem_examples().items():
            name = HTTPStatus(status).name
            answer = self.spec.components.responses_lazy[name]["content"][MEDIA_TYPE]
            answer["examples"] = examples

    def _register_error_handlers(self) -> None:
        """Leave them to `problems.init_app`: there is one table of status codes."""


def _document_tags(doc: Doc, told: Doc, *, method: str, **_: Any) -> Doc:
    """Every question has an answer under a tag, which a change of what it is about asks for."""
    if told.get("conditional"):
        doc.setdefault("parameters", []).append(IF_MATCH)
    if method == "get":
        doc.setdefault("parameters", []).append(IF_NONE_MATCH)
        doc["responses"][200].setdefault("headers", {})["ETag"] = ETAG
        doc["responses"].setdefault(304, {"description": "It is still what you have."})
        for status in (406, 412):
            doc["responses"].setdefault(status, HTTPStatus(status).name)
    return doc


def _document_forms(doc: Doc, told: Doc, **_: Any) -> Doc:
    """An answer may come in other forms than JSON."""
    for form in told.get("forms", ())[1:]:
        media_type = form.content_type.partition(";")[0]
        kind = "object" if media_type.endswith("+json") else "string"
        doc["responses"][200]["content"][media_type] = {"schema": {"type": kind}}
    return doc


def _document_changes(doc: Doc, told: Doc, *, method: str, **_: Any) -> Doc:
    """Every change by POST can be sent again under its key; none needs a body in its answer."""
    changes = told["manual_doc"]["operationId"] not in STORES_NOTHING + REPEATABLE
    if method == "post" and changes:
        doc.setdefault("parameters", []).append(IDEMPOTENCY_KEY)
        doc["responses"].setdefault(409, HTTPStatus(409).name)
    if method in ("post", "patch") and changes:
        doc["parameters"].append(PREFER)
        doc["responses"].setdefault(204, {"description": "Done; `Prefer` asked for no body."})
    return doc


def _document_examples(doc: Doc, told: Doc, **_: Any) -> Doc:
    """What was asked and answered once, in the first form that there is."""
    example = EXAMPLES.get(told["manual_doc"]["operationId"], {})
    if "request" in example and "requestBody" in doc:
        _first(doc["requestBody"])["example"] = example["request"]
    for status, answer in example.get("answers", {}).items():
        if "content" in doc["responses"][int(status)]:
            _first(doc["responses"][int(status)])["example"] = answer
    return doc


def _first(body: Doc) -> Doc:
    found: Doc = next(iter(body["content"].values()))
    return found


def _document_deprecation(doc: Doc, told: Doc, **_: Any) -> Doc:
    """Every answer says so, whatever it is."""
    if told["manual_doc"].get("deprecated"):
        for status, answer in doc["responses"].items():
            if int(status) < 400:
                answer.setdefault("headers", {}).update(OF_DEPRECATED)
    return doc


def _document_problems(doc: Doc, _: Doc, **__: Any) -> Doc:
    for status in ALWAYS + WITH_BODY if "requestBody" in doc else ALWAYS:
        doc["responses"].setdefault(status, HTTPStatus(status).name)
    return doc
