"""A page of any collection costs as many queries as it has to, however long it is."""

import pytest

from service import db
from service.app import create_app
from service.settings import Settings
from tests.conftest import _engine
from tests.counting import counted

NOWHERE = Settings(database_url="postgresql://nowhere.example/nothing")
DOCUMENT = create_app(NOWHERE).test_client().get("/openapi.json").json
#: So many items make a long page, where there are not many outlets; a desk's own things are fewer.
MANY = 9
OWN = ("/v1/cases", "/v1/watches", "/v1/suggestions", "/v1/amendments", "/v1/reviews")


def collections():
    """(path, all that it can include) of everything that is listed in pages."""
    for path, operations in DOCUMENT["paths"].items():
        given = {one["name"]: one for one in operations.get("get", {}).get("parameters", ())}
        if "limit" in given and "{" not in path:
            yield path, included(given.get("include"))


def included(parameter):
    if parameter is None:
        return ()
    schema = parameter["schema"]
    return tuple(schema.get("items", schema)["enum"])


@pytest.fixture
def ask(worked):
    """What is answered to a question, and how many queries it took."""
    url, key = worked
    with _engine(url) as engine:
        client = create_app(Settings(database_url=url), db.sessions(engine)).test_client()

        def ask(path, **query):
            with counted(engine) as statements:
                shown = {"Authorization": f"Bearer {key}"}
                answer = client.get(path, query_string=query, headers=shown)
            assert answer.status_code == 200, (path, answer.json)
            return answer.json["items"], len(statements)

        yield ask


@pytest.mark.parametrize(("path", "include"), list(collections()))
def test_a_long_page_costs_as_much_as_a_short_one(path, include, ask):
    asked = {"include": ",".join(include)} if include else {}
    ask(path, limit=200, **asked)  # what is asked once, and then remembered
    _, few = ask(path, limit=1, **asked)
    items, many = ask(path, limit=200, **asked)
    assert len(items) >= (2 if path in OWN else MANY)
    assert many <= few


def test_collections_are_found():
    found = dict(collections())
    assert {"/v1/claims", "/v1/propositions", "/v1/articles", "/v1/contradictions"} <= found.keys()
    assert {"/v1/reviews", "/v1/cases", "/v1/changes"} <= found.keys()
    assert found["/v1/claims"] == ("article", "outlet", "speaker", "proposition")
