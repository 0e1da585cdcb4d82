"""Articles a second from draft to durable, one by one; beside it, what bare commits would give."""

import time
from typing import Any

from sqlalchemy import Engine, event, text

from benchmarks.articles import make_articles
from benchmarks.database import fresh_engine
from service import db
from service.ingest.articles import ingest, read_draft

ARTICLES = 200


def measure() -> dict[str, Any]:
    drafts = make_articles(ARTICLES)
    with fresh_engine() as engine:
        factory = db.sessions(engine)
        asked = _counted(engine)
        start, worked = time.perf_counter(), time.process_time()
        for draft in drafts:
            reading = read_draft(draft)
            db.retrying(factory, lambda session, reading=reading: ingest(session, reading))
        articles = ARTICLES / (time.perf_counter() - start)
        worked = time.process_time() - worked
        statements = len(asked)
        commits = _bare_commits(factory)
    return {
        "articles_per_second": round(articles, 1),
        "processor_ms_per_article": round(1000 * worked / ARTICLES, 1),
        "statements_per_article": round(statements / ARTICLES, 1),
        "bare_commits_per_second": round(commits, 1),
        "ratio": round(articles / commits, 3),
    }


def _counted(engine: Engine) -> list[str]:
    """The statements that are sent from now on; the list grows as they are."""
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *sent: statements.append(sent[2]))
    return statements


def _bare_commits(factory: db.Sessions) -> float:
    with db.transaction(factory) as session:
        session.execute(text("CREATE TABLE bare (n int)"))
    start = time.perf_counter()
    for number in range(ARTICLES):
        with db.transaction(factory) as session:
            session.execute(text("INSERT INTO bare VALUES (:n)"), {"n": number})
    return ARTICLES / (time.perf_counter() - start)
