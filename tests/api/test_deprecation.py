"""What is deprecated says so, with every answer and in the document."""

import re
from pathlib import Path

import pytest
from flask import Flask
from marshmallow import Schema, fields

from service.api import problems
from service.api.blueprint import Api, Blueprint
from service.api.deprecation import NOTICE, Deprecation, day
from service.api.session import Resources, respond
from service.settings import Settings

SINCE, SUNSET = "2031-05-02", "2031-11-02"
EXPLAINED = "/docs#old"


class Query(Schema):
    limit = fields.Integer(strict=False)


@pytest.fixture
def app(factory):
    app = Flask(__name__)
    app.extensions["isnad"] = Resources(Settings(), factory)
    app.config.update(API_TITLE="A", API_VERSION="1", OPENAPI_VERSION="3.1.0")
    app.config["OPENAPI_URL_PREFIX"] = "/"
    blueprint = Blueprint("old", __name__)

    @blueprint.get("/old")
    @blueprint.deprecated(SINCE, SUNSET, EXPLAINED)
    @blueprint.arguments(Query, location="query")
    @blueprint.response(200)
    def old(query):
        """Answer as ever."""
        answer = respond({"limit": query.get("limit")})
        answer.headers["Link"] = '</old>; rel="first"'
        return answer

    @blueprint.get("/new")
    @blueprint.response(200)
    def new():
        """Answer."""
        return respond({})

    Api(app).register_blueprint(blueprint, url_prefix="/v1")
    problems.init_app(app)
    return app


@pytest.mark.parametrize(("query", "status"), [("", 200), ("?limit=x", 422)])
def test_every_answer_says_since_when_until_when_and_why(client, query, status):
    answer = client.get(f"/v1/old{query}")
    assert answer.status_code == status
    assert answer.headers["Deprecation"] == "@1935446400"
    assert answer.headers["Sunset"] == "Sun, 02 Nov 2031 00:00:00 GMT"
    links = ", ".join(answer.headers.getlist("Link"))
    for relation in ("deprecation", "sunset"):
        assert f'<{EXPLAINED}>; rel="{relation}"' in links
    assert ('rel="first"' in links) is (status == 200)


def test_nothing_else_does(client):
    assert not {"Deprecation", "Sunset"} & set(client.get("/v1/new").headers.keys())


def test_the_document_says_so(client):
    document = client.get("/openapi.json").json
    old, new = (document["paths"][f"/v1/{name}"]["get"] for name in ("old", "new"))
    assert old["deprecated"] is True
    assert {"Deprecation", "Sunset"} <= old["responses"]["200"]["headers"].keys()
    assert "deprecated" not in new


def test_whoever_uses_it_has_time(client):
    with pytest.raises(ValueError, match="180 days"):
        Deprecation(day(SINCE), day("2031-06-02"), EXPLAINED)


def test_the_docs_promise_the_notice_that_is_kept():
    page = (Path(__file__).parent.parent.parent / "docs" / "api.md").read_text()
    (days,) = re.findall(r"at least (\d+) days", page)
    assert int(days) == NOTICE.days
