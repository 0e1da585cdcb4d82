"""A throw-away embedded Postgres, migrated."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from service import db, embedded, migrate
from service.settings import Settings


@contextmanager
def fresh_engine(threads: int = 4) -> Iterator[Engine]:
    with (
        tempfile.TemporaryDirectory(prefix="isnad-bench-") as folder,
        embedded.database(
            Settings(database_url=None, data_dir=Path(folder), threads=threads)
        ) as settings,
    ):
        engine = db.make_engine(settings)
        migrate.upgrade(engine)
        yield engine
        engine.dispose()
