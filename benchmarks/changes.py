"""What the order of the changes costs: commits of eight writers, with and without their lock."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from sqlalchemy import text

from benchmarks.database import fresh_engine
from service import audit, db

WRITERS, TURNS, ROWS = 8, 150, 60


def measure() -> dict[str, Any]:
    with fresh_engine(WRITERS) as engine:
        sessions = db.sessions(engine)
        _commits_per_second(sessions)  # warms up connections and plans
        ordered = _commits_per_second(sessions)
        with _unordered():
            unordered = _commits_per_second(sessions)
    return {
        "writers": WRITERS,
        "changes_per_commit": ROWS,
        "ordered_commits_per_second": round(ordered, 1),
        "unordered_commits_per_second": round(unordered, 1),
        "ratio": round(ordered / unordered, 3),
    }


@contextmanager
def _unordered() -> Iterator[None]:
    kept, audit._LOCK = audit._LOCK, text("SELECT 1")
    yield
    audit._LOCK = kept


def _commits_per_second(sessions: db.Sessions) -> float:
    begun = time.perf_counter()
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda _: _write(sessions), range(WRITERS)))
    return WRITERS * TURNS / (time.perf_counter() - begun)


def _write(sessions: db.Sessions) -> None:
    for _ in range(TURNS):
        with db.transaction(sessions) as session:
            session.execute(text("SELECT 1"))
            for _ in range(ROWS):
                audit.record(session, "created", "claim", uuid4(), after={"revision": 1})
