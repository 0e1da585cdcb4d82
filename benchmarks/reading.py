"""Agreement over HTTP (in process, prepared row) as a ratio to the same row read by Postgres."""

import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, select, text

from benchmarks.articles import make_articles
from benchmarks.database import fresh_engine
from service import db
from service.app import create_app
from service.ingest.articles import ingest, read_draft
from service.models import Agreement
from service.settings import Settings

ARTICLES = 60
READS = 1000


def measure() -> dict[str, Any]:
    with fresh_engine() as engine:
        factory = db.sessions(engine)
        for draft in make_articles(ARTICLES):
            reading = read_draft(draft)
            db.retrying(factory, lambda session, reading=reading: ingest(session, reading))
        with db.transaction(factory) as session:
            proposition = session.scalars(
                select(Agreement.proposition_id).order_by(Agreement.outlets.desc())
            ).first()
        client = create_app(Settings(database_url=None), factory).test_client()
        over_http = _rate(lambda: client.get(f"/v1/propositions/{proposition}/agreement"))
        in_postgres = _row_reads(engine, proposition)
    return {
        "agreements_per_second": round(over_http, 1),
        "row_reads_per_second": round(in_postgres, 1),
        "ratio": round(over_http / in_postgres, 3),
    }


def _row_reads(engine: Engine, proposition: object) -> float:
    query = text("SELECT answer FROM agreements WHERE proposition_id = :id")
    with engine.connect() as connection:
        return _rate(lambda: connection.execute(query, {"id": proposition}).one())


def _rate(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    for _ in range(READS):
        work()
    return READS / (time.perf_counter() - start)
