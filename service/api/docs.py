"""The documentation page: the OpenAPI document as plain HTML, from our own files alone."""

import json
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, make_response, render_template
from werkzeug.exceptions import NotFound

from service.api.kinds import KINDS, PAGES

POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"

METHODS = ("get", "post", "put", "patch", "delete")


def make_blueprint(document: dict[str, Any]) -> Blueprint:
    """The pages that show this OpenAPI document."""
    blueprint = Blueprint(
        "docs", __name__, template_folder="templates", static_folder="static",
        static_url_path="/docs/static",
    )  # fmt: skip
    operations = list_operations(document)

    @blueprint.get("/docs")
    def docs() -> Response:
        page = render_template(
            "docs.html", info=document["info"], operations=operations, kinds=KINDS.values()
        )
        return _protected(page)

    @blueprint.get(f"{PAGES}<name>")
    def problem(name: str) -> Response:
        if name not in KINDS:
            raise NotFound
        return _protected(render_template("problem_kind.html", kind=KINDS[name]))

    return blueprint


def _protected(page: str) -> Response:
    answer = make_response(page)
    answer.headers["Content-Security-Policy"] = POLICY
    return answer


def list_operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The operations of an OpenAPI document, with what the page shows of each."""
    return [
        {
            "method": method.upper(),
            "path": path,
            "summary": operation.get("summary", ""),
            "description": operation.get("description", ""),
            "parameters": [*item.get("parameters", ()), *operation.get("parameters", ())],
            "body": _schema(operation.get("requestBody", {})),
            "responses": operation["responses"],
            "deprecated": operation.get("deprecated", False),
            "examples": list(_examples(operation)),
        }
        for path, item in document["paths"].items()
        for method in METHODS
        if (operation := item.get(method))
    ]


def _schema(body: dict[str, Any]) -> str:
    """The name of the schema of a JSON body; empty where there is none."""
    content = body.get("content", {}).get("application/json", {})
    return str(content.get("schema", {}).get("$ref", "")).rpartition("/")[2]


def _examples(operation: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is asked and what is answered, each under what it is."""
    told = {"Asked": operation.get("requestBody", {})}
    told |= {f"Answered {status}": one for status, one in operation["responses"].items()}
    for name, place in told.items():
        for content in place.get("content", {}).values():
            if "example" in content:
                example = content["example"]
                yield name, example if isinstance(example, str) else _written(example)


def _written(example: Any) -> str:
    return json.dumps(example, ensure_ascii=False, indent=2)
