"""A page can do nothing but be read, and a form comes from here."""

import re

import pytest
from flask.testing import FlaskClient

PARTS = {
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


@pytest.mark.parametrize("address", ["/", "/read", "/nowhere", "/articles/1"])
def test_every_page_is_sent_with_the_policy(client: FlaskClient, address: str):
    page = client.get(address, headers={"Accept": "text/html"})
    assert page.mimetype == "text/html"
    assert set(page.headers["Content-Security-Policy"].split("; ")) == PARTS
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert not re.search(r"<script|<style| style=| on\w+=|javascript:", page.text)


def test_static_files_are_kept_under_the_name_of_their_content(client: FlaskClient):
    address = re.search(r'href="(/static/web\.css\?v=\w+)"', client.get("/").text)
    assert address
    with client.get(address[1]) as named, client.get("/static/web.css?v=0") as other:
        assert "immutable" in named.headers["Cache-Control"]
        assert "immutable" not in other.headers.get("Cache-Control", "")
        assert "url(" not in named.text and "@import" not in named.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:81"}, 403),
    ],
)
def test_a_form_of_another_site_is_refused(
    client: FlaskClient, headers: dict[str, str], status: int
):
    answer = client.post("/read", data={"page": "قالت الوزارة إن الجسر أغلق."}, headers=headers)
    assert answer.status_code == status
