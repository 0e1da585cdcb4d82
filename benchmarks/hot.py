"""Many writers on one proposition that many articles carry already: how fast, and is it right.

Each writer is a process of its own. The answer is right where the prepared row equals what is
computed anew from the memberships, and names every claim that was written. ``busy`` is how often
a writer waited longer for its turn than one may (`ISNAD_LOCK_TIMEOUT`), and asked again.
"""

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from sqlalchemy import Engine, func, select, text

from benchmarks.database import fresh_engine
from service import db
from service.answers.evidence import load_evidence
from service.errors import Busy
from service.ingest.articles import ingest, read_draft
from service.ingest.drafts import from_fields
from service.models import Agreement, Article
from service.settings import Settings

HELD, WRITERS, EACH = 200, 8, 5
CLAIM = "قالت وزارة النقل السيلانية إن جسر الوادي أغلق أمام الشاحنات الثقيلة بسبب تصدع دعاماته."
CLASHES = text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")


def measure(held: int = HELD) -> dict[str, Any]:
    """Return the rate at which writers add articles to a proposition of so many claims."""
    with fresh_engine(threads=WRITERS) as engine:
        url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        start, worked = time.perf_counter(), time.process_time()
        _write(url, range(held))
        alone = held / (time.perf_counter() - start)
        worked = time.process_time() - worked
        shares = [range(held + n * EACH, held + (n + 1) * EACH) for n in range(WRITERS)]
        start = time.perf_counter()
        with ProcessPoolExecutor(WRITERS) as writers:
            busy = sum(writers.map(_write, [url] * WRITERS, shares))
        together = WRITERS * EACH / (time.perf_counter() - start)
        return {
            "held": held,
            "one_writer_per_second": round(alone, 1),
            "processor_ms_per_article": round(1000 * worked / held, 1),
            "writers": WRITERS,
            "writers_per_second": round(together, 1),
            "busy": busy,
            **_checked(engine, held + WRITERS * EACH),
            "load": round(os.getloadavg()[0], 1),
        }


def _write(url: str, numbers: Sequence[int]) -> int:
    """Write these articles; return how often that was put off."""
    engine = db.make_engine(Settings(database_url=url, threads=1))
    factory = db.sessions(engine)
    busy = 0
    for number in numbers:
        draft = from_fields(f"{CLAIM}\n", outlet=f"صحيفة {number}", language="ar")
        reading = read_draft(draft)
        while True:
            try:
                db.retrying(factory, lambda session, reading=reading: ingest(session, reading))
                break
            except Busy:
                busy += 1
    engine.dispose()
    return busy


def _checked(engine: Engine, written: int) -> dict[str, Any]:
    with db.transaction(db.sessions(engine)) as session:
        rows = session.scalars(select(Agreement)).all()
        anew = load_evidence(session, [row.proposition_id for row in rows])
        as_anew = all(row.answer == anew[row.proposition_id].assess().to_dict() for row in rows)
        complete = len(rows) == 1 and len(rows[0].answer["supporting"]["claims"]) == written
        return {
            "articles": session.scalar(select(func.count()).select_from(Article)),
            "propositions": len(rows),
            "deadlocks": session.scalar(CLASHES),
            "right": as_anew and complete,
        }
