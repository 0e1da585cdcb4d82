"""The API on the session's own connection, for what people decide."""

import pytest
from flask.testing import FlaskClient

from service import db
from service.app import create_app
from service.settings import Settings


@pytest.fixture
def client(factory: db.Sessions) -> FlaskClient:
    return create_app(Settings(), factory).test_client()
