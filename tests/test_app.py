"""The composition root."""

from service.app import create_app, from_environment
from service.settings import Settings


def test_pages_and_api_are_served_together(database_url):
    client = create_app(Settings(database_url=database_url)).test_client()
    assert client.get("/", follow_redirects=True).mimetype == "text/html"
    assert client.get("/docs").mimetype == "text/html"
    assert client.get("/v1/outlets").mimetype == "application/json"
    client.application.extensions["isnad"].sessions.kw["bind"].dispose()


def test_a_worker_takes_its_settings_from_the_environment(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    monkeypatch.setenv("ISNAD_MAX_BODY", "2048")
    assert from_environment().config["MAX_CONTENT_LENGTH"] == 2048
