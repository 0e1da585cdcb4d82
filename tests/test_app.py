"""The composition root."""

import re

from service.app import create_app, from_environment
from service.settings import Settings


def test_the_front_page_leads_on_and_needs_nothing_from_elsewhere(database_url):
    client = create_app(Settings(database_url=database_url)).test_client()
    page = client.get("/")
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "<script" not in page.text
    links = re.findall(r'href="([^"]+)"', page.text)
    assert {"/docs", "/openapi.json", "/v1/propositions"} <= set(links)
    for link in links:
        with client.get(link) as linked:
            assert linked.status_code == 200
    client.application.extensions["isnad"].sessions.kw["bind"].dispose()


def test_a_worker_takes_its_settings_from_the_environment(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    monkeypatch.setenv("ISNAD_MAX_BODY", "2048")
    assert from_environment().config["MAX_CONTENT_LENGTH"] == 2048
