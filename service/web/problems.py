"""Problems as pages: the API says what went wrong, and a browser shows it."""

import json

from flask import Flask, Response, render_template, request

PROBLEM = "application/problem+json"

#: Addresses for programs, which get problems as they are whatever they accept.
PROGRAMS = ("/v1/", "/openapi.json", "/livez", "/readyz", "/metrics")


def init_app(app: Flask) -> None:
    """Answer problems outside the API as pages, to those who ask for pages."""
    app.after_request(_as_page)


def _as_page(answer: Response) -> Response:
    if answer.mimetype == PROBLEM and _wants_page():
        problem = json.loads(answer.get_data())
        answer.set_data(render_template("problem.html", problem=problem))
        answer.mimetype = "text/html"
    return answer


def _wants_page() -> bool:
    if request.path.startswith(PROGRAMS):
        return False
    return request.accept_mimetypes.best_match([PROBLEM, "text/html"]) == "text/html"
