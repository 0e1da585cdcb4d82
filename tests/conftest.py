"""The fixture strategy.

- Prefer a plain object made in the test to a fixture, and a small real thing to a mock.
- What needs a database gets a real Postgres: one embedded server a run, shared by the workers of
  `pytest -n`, migrated once into a template from which each worker copies its own database.
- `session` undoes a test's work by rolling back, however often the code under test commits. Code
  that makes its own sessions gets the `factory` fixture: the same connection, the same rollback.
- What needs real commits (two transactions at once, a second process) takes `fresh_engine`: a
  database of its own, copied from the template and dropped afterwards; some 50 ms each.
- Texts of others are never copied here: `corpora` is where they lie, and skips where they do not.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import Engine, make_url
from sqlalchemy.orm import Session, sessionmaker

from service import db, embedded, migrate
from service.settings import Settings

ROOT = Path(__file__).parent.parent
TEMPLATE = "isnad_template"

# The environment is what a run and its workers share.
SERVER_FOLDER = "ISNAD_TEST_SERVER"

# What a test leaves on disk is thrown away, so nothing waits for the disk. Nor is anything looked
# at behind the back of a test: the plans that it reads follow from what it has made.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")


def pytest_configure(config: pytest.Config) -> None:
    # Not pytest's own temporary folder: another run would take away the right to pass through it,
    # which Postgres needs where root runs the tests.
    embedded.unwind_on_signals()
    if not hasattr(config, "workerinput"):
        os.environ[SERVER_FOLDER] = tempfile.mkdtemp(prefix="isnad-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        return
    folder = Path(os.environ.pop(SERVER_FOLDER))
    if (folder / "postgres" / "postmaster.pid").exists():
        # Workers that were killed have left it running: whoever joins last stops it.
        with embedded.running(folder):
            pass
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of the one server of this run, with a migrated template in it."""
    folder = Path(os.environ[SERVER_FOLDER])
    with embedded.running(folder, FAST) as url:
        _make_template(folder, url)
        yield url


@pytest.fixture(scope="session")
def database_url(server: str) -> Iterator[str]:
    """The address of this worker's own database, migrated."""
    with _copied(server) as url:
        yield url


@pytest.fixture(scope="session")
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on this worker's database; what it commits stays for the other tests."""
    with _engine(database_url) as engine:
        yield engine


@pytest.fixture
def factory(engine: Engine) -> Iterator[db.Sessions]:
    """Makes sessions whose commits are undone after the test."""
    with undone(engine) as sessions:
        yield sessions


@pytest.fixture
def session(factory: db.Sessions) -> Iterator[Session]:
    """A session whose work is undone after the test."""
    with factory() as session:
        yield session


@pytest.fixture
def fresh_url(server: str) -> Iterator[str]:
    """The address of a migrated database that only this test has."""
    with _copied(server) as url:
        yield url


@pytest.fixture
def fresh_engine(fresh_url: str) -> Iterator[Engine]:
    """An engine on a migrated database that only this test has."""
    with _engine(fresh_url) as engine:
        yield engine


@pytest.fixture
def empty_url(server: str) -> Iterator[str]:
    """The address of a database without tables."""
    with _copied(server, template="template0") as url:
        yield url


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of other people's texts: `ISNAD_CORPORA`, or beside the project."""
    folder = Path(os.environ.get("ISNAD_CORPORA") or ROOT.parent / "shared" / "corpora")
    if not folder.is_dir():
        pytest.skip("no corpora: they are not part of the project; ISNAD_CORPORA may point to them")
    return folder


@contextmanager
def undone(engine: Engine) -> Iterator[db.Sessions]:
    """Sessions whose commits are undone after the block."""
    with engine.connect() as connection, connection.begin() as outer:
        yield sessionmaker(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        )
        outer.rollback()


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    engine = db.make_engine(Settings(database_url=url))
    yield engine
    engine.dispose()


def _make_template(folder: Path, server: str) -> None:
    with (folder / "template.gate").open("a") as gate, _administrator(server) as administrator:
        fcntl.flock(gate, fcntl.LOCK_EX)
        if administrator.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE]
        ).fetchone():
            return
        with _copied(server, template="template0", keep=True) as url, _engine(url) as engine:
            migrate.upgrade(engine)
            name = engine.url.database
        administrator.execute(f"ALTER DATABASE {name} RENAME TO {TEMPLATE}")


@contextmanager
def _copied(server: str, template: str = TEMPLATE, *, keep: bool = False) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    with _administrator(server) as administrator:
        administrator.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    if not keep:
        with _administrator(server) as administrator:
            administrator.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _administrator(server: str) -> psycopg.Connection:
    return psycopg.connect(server, autocommit=True)
