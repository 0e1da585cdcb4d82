"""A client whose commits are undone after the test, and two stories to look at."""

from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from service import db
from service.app import create_app
from service.settings import Settings
from tests.web.news import tell


@pytest.fixture
def app(database_url: str, factory: db.Sessions) -> Flask:
    return create_app(Settings(database_url=database_url), factory)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def told(session: Session) -> dict[str, UUID]:
    """The propositions and articles of the stories, by name."""
    found = tell(session)
    session.commit()
    return found
