"""Alive, and ready."""

from sqlalchemy import text

from service import migrate
from service.app import create_app
from service.settings import Settings


def test_alive_without_a_database():
    app = create_app(Settings(database_url="postgresql://nobody@127.0.0.1:1/none"))
    assert app.test_client().get("/livez").json == {"status": "ok"}


def test_not_ready_without_a_database():
    app = create_app(Settings(database_url="postgresql://nobody@127.0.0.1:1/none"))
    answer = app.test_client().get("/readyz")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert answer.content_type == "application/problem+json"


def test_ready_with_the_tables_of_this_version(client):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json["migration"]) == (200, migrate.head())


def test_not_ready_with_older_tables(client, session):
    session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    session.commit()
    assert client.get("/readyz").status_code == 503
