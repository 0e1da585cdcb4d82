"""The store that the contract is held on: the demo corpus, and what a desk has done with it."""

import pytest

from service import db, keys
from service.app import create_app
from service.ingest.seeds import load_seeds
from service.settings import Settings
from tests.conftest import _copied, _engine
from tests.contract import desk


@pytest.fixture(scope="session")
def worked(server):
    """(address, key): a database that is only read and copied, and a key that opens all of it."""
    with _copied(server) as url:
        with _engine(url) as engine:
            sessions = db.sessions(engine)
            load_seeds(sessions)
            with db.transaction(sessions) as session:
                key = keys.create_key(session, "contract", ["admin"])[1]
            desk.work(create_app(Settings(database_url=url), sessions).test_client(), key)
        yield url, key
