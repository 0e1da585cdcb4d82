"""A throw-away embedded Postgres, migrated."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from service import db, embedded, memory, migrate
from service.settings import Settings


@contextmanager
def fresh_engine(threads: int = 4, options: Sequence[str] = ()) -> Iterator[Engine]:
    memory.settle()  # as whoever serves does
    embedded.unwind_on_signals()
    with (
        tempfile.TemporaryDirectory(prefix="isnad-bench-") as folder,
        embedded.running(Path(folder), options) as url,
    ):
        engine = db.make_engine(Settings(database_url=url, threads=threads))
        migrate.upgrade(engine)
        yield engine
        engine.dispose()
