"""Up, down and up again; and the models are what the migrations make."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

from service import db, migrate
from service.settings import Settings

ROOT = Path(__file__).parent.parent
# In this database alone: other workers' tests hold locks on the same server.
ADVISORY = (
    "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database "
    "WHERE locktype = 'advisory' AND datname = current_database()"
)


@pytest.fixture
def empty_engine(empty_url: str):
    engine = db.make_engine(Settings(database_url=empty_url))
    yield engine
    engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_up_down_and_up_again(empty_engine):
    assert migrate.current(empty_engine) is None
    migrate.upgrade(empty_engine)
    made = tables(empty_engine)
    assert made
    assert migrate.current(empty_engine) == migrate.head()
    migrate.downgrade(empty_engine, "base")
    assert tables(empty_engine) == set()
    assert left_over(empty_engine) == []
    migrate.upgrade(empty_engine)
    assert tables(empty_engine) == made


def left_over(engine: Engine) -> list[str]:
    """Types, functions and views that undoing every migration has forgotten."""
    question = """
        SELECT typname::text FROM pg_type
        WHERE typnamespace = 'public'::regnamespace AND typname !~ '^_?alembic_version'
        UNION ALL
        SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    """
    with engine.connect() as connection:
        return list(connection.scalars(text(question)))


def test_models_and_migrations_agree(fresh_engine):
    migrate.check(fresh_engine)


START = """
import sys
from service import db, migrate
from service.settings import Settings
engine = db.make_engine(Settings(database_url=sys.argv[1]))
migrate.upgrade(engine)
engine.dispose()
"""


def test_processes_that_start_at_once_migrate_once(empty_url, empty_engine):
    starting = [
        subprocess.Popen([sys.executable, "-c", START, empty_url], cwd=ROOT) for _ in range(3)
    ]
    assert [process.wait(60) for process in starting] == [0, 0, 0]
    assert migrate.current(empty_engine) == migrate.head()


def test_a_migration_leaves_nothing_to_the_connections_of_the_pool(fresh_engine):
    migrate.upgrade(fresh_engine)
    with fresh_engine.connect() as connection:
        assert connection.scalar(text("SHOW lock_timeout")) == "5s"
        assert connection.scalar(text(ADVISORY)) == 0
