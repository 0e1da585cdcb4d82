"""What flask-smorest is made to do otherwise, in one place."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import flask_smorest
from marshmallow import RAISE

from service.api.parsing import Parser
from service.api.problems import MEDIA_TYPE
from service.api.schemas.common import Problem

View = Callable[..., Any]

#: What any request may come to, and what one with a body may come to besides.
ALWAYS = (400, 401, 403, 500, 503)
WITH_BODY = (413, 415)


class Blueprint(flask_smorest.Blueprint):
    """A blueprint that parses strictly and documents the problems of every operation."""

    # A parameter that nobody knows is a slip of whoever asks: tell them.
    ARGUMENTS_PARSER = Parser(unknown=RAISE)

    def __init__(self, name: str, import_name: str, **options: Any) -> None:
        super().__init__(name, import_name, **options)
        self._prepare_doc_cbks.append(_document_problems)

    def add_url_rule(
        self, rule: str, endpoint: str | None = None, view_func: Any = None, *args: Any, **more: Any
    ) -> None:
        """Register the view under its own name, for the generated clients too."""
        named = self.doc(operationId=view_func.__name__)(view_func)
        super().add_url_rule(rule, endpoint, named, *args, **more)

    def problems(self, *statuses: int) -> Callable[[View], View]:
        """Document that an operation may come to these, besides what any may."""

        def decorator(view: View) -> View:
            for status in statuses:
                view = self.alt_response(status, HTTPStatus(status).name)(view)
            return view

        return decorator


class Api(flask_smorest.Api):
    """The API, all of whose errors are documented as problems and answered by `problems`."""

    ERROR_SCHEMA = Problem

    def _register_responses(self) -> None:
        # flask-smorest has one content type for answers and errors; ours differ.
        self.DEFAULT_RESPONSE_CONTENT_TYPE = MEDIA_TYPE
        super()._register_responses()
        self.DEFAULT_RESPONSE_CONTENT_TYPE = flask_smorest.Api.DEFAULT_RESPONSE_CONTENT_TYPE

    def _register_error_handlers(self) -> None:
        """Leave them to `problems.init_app`: there is one table of status codes."""


def _document_problems(doc: dict[str, Any], _: dict[str, Any], **__: Any) -> dict[str, Any]:
    for status in ALWAYS + WITH_BODY if "requestBody" in doc else ALWAYS:
        doc["responses"].setdefault(status, HTTPStatus(status).name)
    return doc
