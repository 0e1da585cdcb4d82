"""What a page of another origin may do, in the browser of whoever visits it."""

import pytest

from service.app import create_app
from service.settings import Settings

LISTED, OTHER = "https://desk.example", "https://elsewhere.example"
OUTLET = {"name": "صحيفة الميناء"}


@pytest.fixture
def listing(factory):
    return create_app(Settings(cors_origins=(LISTED,)), factory).test_client()


def asking(origin, method="GET"):
    """What a browser sends beforehand."""
    return {"Origin": origin, "Access-Control-Request-Method": method}


def test_nobody_is_let_in_unless_listed(client, listing):
    for one, origin in ((client, LISTED), (listing, OTHER), (listing, "null"), (listing, "")):
        for method in ("GET", "OPTIONS"):
            answer = one.open("/v1/outlets", method=method, headers=asking(origin))
            assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


def test_a_listed_origin_reads(listing):
    answer = listing.get("/v1/outlets", headers={"Origin": LISTED, "Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == LISTED
    assert {"ETag", "Link", "RateLimit"} <= set(
        answer.headers["Access-Control-Expose-Headers"].split(", ")
    )
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_answers_are_kept_apart_by_origin(listing, client):
    for headers in ({}, {"Origin": LISTED}, {"Origin": OTHER}):
        assert "origin" in listing.get("/v1/outlets", headers=headers).vary
    assert "origin" not in client.get("/v1/outlets").vary


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_a_preflight_needs_no_key_and_opens_reading_alone(factory, host):
    app = create_app(Settings(host=host, cors_origins=(LISTED,)), factory)
    for path, methods in (("/v1/outlets", "GET, HEAD"), ("/v1/extract", "GET, HEAD, POST")):
        answer = app.test_client().options(path, headers=asking(LISTED, "DELETE"))
        assert (answer.status_code, answer.data) == (204, b"")
        assert answer.headers["Access-Control-Allow-Methods"] == methods
        assert "Authorization" in answer.headers["Access-Control-Allow-Headers"]
    shut = app.test_client().options("/v1/outlets", headers=asking(OTHER))
    assert shut.status_code == (204 if host == "127.0.0.1" else 401)


def test_a_refusal_can_be_read_too(factory):
    closed = create_app(Settings(host="0.0.0.0", cors_origins=(LISTED,)), factory).test_client()
    answer = closed.get("/v1/outlets", headers={"Origin": LISTED})
    assert answer.status_code == 401
    assert answer.headers["Access-Control-Allow-Origin"] == LISTED


def test_a_listed_origin_has_texts_read_and_changes_nothing(listing):
    headers = {"Origin": LISTED, "Sec-Fetch-Site": "cross-site"}
    text = {"text": "قال متحدث إن الجسر أغلق."}
    assert listing.post("/v1/extract", json=text, headers=headers).status_code == 200
    assert listing.post("/v1/outlets", json=OUTLET, headers=headers).status_code == 403
    assert listing.get("/v1/outlets").json["items"] == []
