"""The documentation page: the OpenAPI document as plain HTML, from our own files alone."""

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
        }
        for path, item in document["paths"].items()
        for method in METHODS
        if (operation := item.get(method))
    ]


def _schema(body: dict[str, Any]) -> str:
    """The name of the schema of a JSON body; empty where there is none."""
    content = body.get("content", {}).get("application/json", {})
    return str(content.get("schema", {}).get("$ref", "")).rpartition("/")[2]
