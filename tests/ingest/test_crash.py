"""A killed ingest leaves whole articles only, and the same command finishes the work."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import Engine, TextClause, text

ARTICLES = 40
COUNTS = text(
    "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM revisions), "
    "(SELECT count(*) FROM claims), (SELECT count(*) FROM hops), "
    "(SELECT count(*) FROM statements), "
    "(SELECT count(*) FROM memberships WHERE valid_to IS NULL)"
)
HALVES = text(
    "SELECT count(*) FROM articles a WHERE "
    "(SELECT count(*) FROM claims c WHERE c.article_id = a.id) <> 2 OR "
    "(SELECT count(*) FROM hops h WHERE h.article_id = a.id) <> 2 OR "
    "(SELECT count(*) FROM memberships m WHERE m.article_id = a.id "
    "AND m.relation = 'same' AND m.valid_to IS NULL) <> 2"
)


def test_kill_9_in_the_middle_leaves_no_half_article(
    fresh_url: str, fresh_engine: Engine, tmp_path: Path
) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join(map(line, range(ARTICLES))), encoding="utf-8")

    killed = start(fresh_url, "ingest", str(feed))
    wait_for_articles(fresh_engine, 3)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()

    assert 0 < counts(fresh_engine)[0] < ARTICLES
    assert scalar(fresh_engine, HALVES) == 0
    assert start(fresh_url, "ingest", str(feed)).wait() == 0
    finished = counts(fresh_engine)
    assert finished[:5] == (ARTICLES, ARTICLES, 2 * ARTICLES, 2 * ARTICLES, 2 * ARTICLES)
    assert start(fresh_url, "ingest", str(feed)).wait() == 0
    assert counts(fresh_engine) == finished


def line(number: int) -> str:
    chance = random.Random(number)
    names = ["".join(chance.choices("بتجحدرسشصطعفقكلمن", k=5)) for _ in range(8)]
    words = (
        f"قالت بلدية السد إن {names[0]} {names[1]} {names[2]} {names[3]} بعد أمطار الفجر. "
        f"وأعلن نادي الجزيرة أن {names[4]} {names[5]} {names[6]} {names[7]} مساء اليوم."
    )
    url = f"https://diffa.example/{number}"
    return json.dumps({"outlet": "صحيفة الضفة", "url": url, "text": words, "language": "ar"})


def start(url: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "service", *arguments],
        env={**os.environ, "DATABASE_URL": url},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for_articles(engine: Engine, number: int) -> None:
    until = time.monotonic() + 60
    while counts(engine)[0] < number:
        assert time.monotonic() < until, "nothing was written"
        time.sleep(0.01)


def counts(engine: Engine) -> tuple[int, ...]:
    with engine.connect() as connection:
        return tuple(connection.execute(COUNTS).one())


def scalar(engine: Engine, query: TextClause) -> int:
    with engine.connect() as connection:
        return int(connection.execute(query).scalar_one())
