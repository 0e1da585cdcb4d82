"""Whatever goes wrong is a problem with a status of its own."""

import pytest
from sqlalchemy import text

from service import errors
from service.api import problems
from service.api.session import reading


def raising(app, failure):
    @app.get("/fails")
    def fails():
        raise failure

    return app.test_client().get("/fails")


@pytest.mark.parametrize(
    ("failure", "status"),
    [
        (errors.Invalid("no", "/name"), 422),
        (errors.NotFound("no"), 404),
        (errors.Conflict("no"), 409),
        (errors.Unsupported("no"), 422),
        (errors.TooLarge("no"), 413),
        (errors.Unavailable("no"), 503),
    ],
)
def test_each_error_of_ours_has_a_status(app, failure, status):
    answer = raising(app, failure)
    assert answer.status_code == answer.json["status"] == status
    assert answer.content_type == "application/problem+json"
    assert answer.json["detail"] == "no"
    assert (answer.headers.get("Retry-After") is not None) == (status == 503)


def test_every_error_of_ours_is_in_the_table():
    assert set(problems.STATUS) == set(errors.ServiceError.__subclasses__())
    assert set(problems.STATUS.values()) <= set(problems.KINDS)


def test_the_unforeseen_tells_nothing_but_the_request_id(app, caplog):
    answer = raising(app, RuntimeError("the password is 1234"))
    assert answer.status_code == 500
    assert "1234" not in answer.text
    assert answer.json["request_id"] == answer.headers["X-Request-Id"]
    assert answer.json["request_id"] in caplog.text


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        ("INSERT INTO outlets (id, name) VALUES (gen_random_uuid(), '')", 422),
        ("INSERT INTO outlet_hosts VALUES ('a.example', gen_random_uuid())", 409),
        ("SELECT 1 / 0", 422),
        ("SELECT chr(0)", 500),
        ("SELECT pg_sleep(2)", 503),
    ],
)
def test_a_refusal_of_postgres_is_told_apart(app, statement, status):
    @app.get("/refused")
    @reading
    def refused(session):
        session.execute(text("SET LOCAL statement_timeout = '0.1s'"))
        session.execute(text(statement))
        return {}

    answer = app.test_client().get("/refused")
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"


def test_an_unknown_path_is_a_problem(client):
    answer = client.get("/v1/nothing")
    assert answer.status_code == 404
    assert answer.json["type"] == "/docs#not-found"


def test_an_id_that_is_none_is_not_found(client):
    for path in ("outlets", "articles", "speakers", "claims", "propositions"):
        assert client.get(f"/v1/{path}/not-an-id").status_code == 404
        missing = client.get(f"/v1/{path}/0193a000-0000-7000-8000-000000000000")
        assert missing.status_code == 404
        assert missing.content_type == "application/problem+json"


def test_another_method_is_told_which_there_are(client):
    answer = client.delete("/v1/outlets")
    assert answer.status_code == 405
    assert {"GET", "POST"} <= {method.strip() for method in answer.headers["Allow"].split(",")}


def test_a_trailing_slash_is_another_address(client):
    assert client.get("/v1/outlets/").status_code == 404
