"""A client of the application whose commits are undone after the test."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service import db
from service.app import create_app
from service.settings import Settings


@pytest.fixture
def app(database_url: str, factory: db.Sessions) -> Flask:
    return create_app(Settings(database_url=database_url), factory)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
