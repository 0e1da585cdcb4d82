"""Problems are pages to a browser, and problems to a program."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.errors import Unavailable

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.mark.parametrize("accept", [BROWSER, {"Accept": "text/html"}])
def test_a_browser_gets_a_page(client: FlaskClient, accept: dict[str, str]):
    answer = client.get("/nowhere", headers=accept)
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"
    assert "There is no such thing" in answer.text


@pytest.mark.parametrize("accept", [{}, {"Accept": "*/*"}, {"Accept": "application/json"}])
def test_a_program_gets_the_problem(client: FlaskClient, accept: dict[str, str]):
    answer = client.get("/nowhere", headers=accept)
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"


def test_the_api_answers_problems_to_everybody(client: FlaskClient):
    answer = client.get("/v1/articles/1", headers=BROWSER)
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"


def test_what_a_problem_says_of_the_request_is_escaped(client: FlaskClient):
    answer = client.get("/?verdict=<script>", headers=BROWSER)
    assert answer.status_code == 422
    assert "<script" not in answer.text


def test_a_body_beyond_the_limit_is_a_page(app: Flask):
    app.config["MAX_CONTENT_LENGTH"] = 100
    answer = app.test_client().post("/read", data={"page": "x" * 200}, headers=BROWSER)
    assert answer.status_code == 413
    assert answer.mimetype == "text/html"


def test_our_own_faults_tell_their_request_alone(app: Flask):
    @app.get("/fault")
    def fault() -> str:
        raise RuntimeError("a secret")

    @app.get("/busy")
    def busy() -> str:
        raise Unavailable("The database does not answer; try again.")

    client = app.test_client()
    answer = client.get("/fault", headers=BROWSER)
    assert answer.status_code == 500 and answer.mimetype == "text/html"
    assert "secret" not in answer.text and answer.headers["X-Request-Id"] in answer.text
    later = client.get("/busy", headers=BROWSER)
    assert later.status_code == 503 and later.headers["Retry-After"]
