"""Routes that read beside their peers, in the same minutes: pgbench, and a FastAPI twin.

For each route ``pgbench`` asks Postgres, by prepared statements, all that the service asks for one
answer. The twin (``benchmarks.twin``) asks the same and tells the same. Rates are of rounds in a
shuffled order, the median of each; two workers answer, and eight clients ask, of each.
``processor_ms`` is what a request takes of a processor in the server, which other work on the
machine disturbs less.
"""

import os
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import psutil
from sqlalchemy import Engine, event, func, select, text

from benchmarks.articles import make_articles
from benchmarks.batch import serving
from benchmarks.database import fresh_engine
from service import db
from service.app import create_app
from service.embedded import BIN
from service.ingest.articles import ingest, read_draft
from service.models import Agreement
from service.settings import Settings

ARTICLES = 30
CLIENTS = 8
WORKERS = 2
ROUNDS, SECONDS = 3, 3.0

Question = tuple[str, list[Any]]  # with $1, $2 … for its values
Round = Callable[[], dict[str, float]]


def measure(seconds: float = SECONDS) -> dict[str, Any]:
    """Return requests a second of each, and the service's as a ratio to the others'."""
    with fresh_engine() as engine, tempfile.TemporaryDirectory() as folder:
        paths = _stored(engine)
        asked = {name: _recorded(engine, path) for name, path in paths.items()}
        told = Path(folder, "recorded.json")
        told.write_bytes(orjson.dumps(asked))
        with (
            serving(engine, WORKERS) as server,
            _serving_twin(_url(engine), told) as (twin, port),
        ):
            found = {}
            for name, path in paths.items():
                questions = asked[name]["questions"]
                found[name] = {"questions": len(questions)} | _compared({
                    "pgbench": lambda asked=questions: _pgbench(engine, asked, seconds),
                    "twin": lambda at=f"/{name}": _asked(port, at, twin, seconds),
                    "service": lambda at=path: _asked(server.port, at, server.process, seconds),
                })  # fmt: skip
    return {**found, "load": round(os.getloadavg()[0], 1)}


def _compared(rounds: Mapping[str, Round]) -> dict[str, Any]:
    """Run them by turns, in a new order each time; the first time only warms up."""
    rows: dict[str, list[dict[str, float]]] = {name: [] for name in rounds}
    for _ in range(ROUNDS + 1):
        for name in random.sample(list(rounds), len(rounds)):
            rows[name].append(rounds[name]())
    found = {
        name: {kind: round(statistics.median(row[kind] for row in told[1:]), 2) for kind in told[0]}
        for name, told in rows.items()
    }
    rate = found["service"]["per_second"]
    to = {name: round(rate / found[name]["per_second"], 3) for name in ("pgbench", "twin")}
    return {**found, "ratios": to}


def _stored(engine: Engine) -> dict[str, str]:
    """Store some articles; return what is asked for: first the agreement of most outlets."""
    factory = db.sessions(engine)
    for draft in make_articles(ARTICLES):
        reading = read_draft(draft)
        db.retrying(factory, lambda session, reading=reading: ingest(session, reading))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
        widest = select(Agreement.proposition_id).order_by(Agreement.outlets.desc()).limit(1)
        agreement = f"/v1/propositions/{connection.scalar(widest)}/agreement"
        now = connection.scalar(select(func.now())).isoformat().replace("+00:00", "Z")
    engine.dispose()  # connections keep the plans of empty tables
    return {
        "agreement": agreement,
        "as_of": f"{agreement}?as_of={now}",
        "claims": "/v1/claims?limit=50",
    }


def _recorded(engine: Engine, path: str) -> dict[str, Any]:
    """What the service asks Postgres for an answer, and the answer."""
    client = create_app(Settings(database_url=None), db.sessions(engine)).test_client()
    client.get(path)
    questions: list[Question] = []

    def keep(*sent: Any) -> None:
        questions.append(_numbered(sent[2], sent[3]))

    event.listen(engine, "before_cursor_execute", keep)
    answer = client.get(path)
    event.remove(engine, "before_cursor_execute", keep)
    assert answer.status_code == 200, answer.text
    return {"questions": questions, "answer": answer.json}


def _numbered(statement: str, values: dict[str, Any]) -> Question:
    """The statement with numbers for the names of its parameters, which come in that order."""
    names = re.findall(r"%\((\w+)\)s", statement)
    numbers = iter(range(1, len(names) + 1))
    asked = re.sub(r"%\(\w+\)s", lambda _: f"${next(numbers)}", statement).replace("%%", "%")
    return asked, [_plain(values[name]) for name in names]


def _plain(value: Any) -> Any:
    """The value as JSON; a moment so that the twin knows it again."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    return str(value) if isinstance(value, UUID) else value


def _url(engine: Engine) -> str:
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


def _pgbench(engine: Engine, questions: Sequence[Question], seconds: float) -> dict[str, float]:
    """Transactions of all the questions, by prepared statements."""
    script, values = [], []
    for place, (asked, given) in enumerate(questions):
        asked = asked.replace(":MI:SS", '":"MI":"SS')  # else pgbench takes them for variables
        script.append(re.sub(r"\$(\d+)", rf":q{place}v\1", asked) + ";")
        for number, value in enumerate(given, 1):
            values += ["-D", f"q{place}v{number}={_literal(value)}"]
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write("\n".join(script))
        file.flush()
        told = subprocess.run(
            [BIN / "pgbench", "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", str(WORKERS),
             "-T", str(max(1, round(seconds))), "-f", file.name, *values, _url(engine)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    rate = re.search(r"tps = ([\d.]+)", told.stdout)
    assert rate is not None, told.stdout
    return {"per_second": float(rate[1])}


def _literal(value: Any) -> str:
    if isinstance(value, list):
        return "{" + ",".join(map(str, value)) + "}"
    return value["moment"] if isinstance(value, dict) else str(value)


@contextmanager
def _serving_twin(url: str, recorded: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "benchmarks.twin:app", "--port", str(port),
         "--workers", str(WORKERS), "--no-access-log", "--log-level", "error"],
        env={**os.environ, "DATABASE_URL": url, "RECORDED": str(recorded)},
    )  # fmt: skip
    try:
        while not _listens(port):
            assert process.poll() is None, "the twin ended"
            time.sleep(0.1)
        yield process, port
    finally:
        process.terminate()
        process.wait(60)


def _listens(port: int) -> bool:
    with socket.socket() as connection:
        return connection.connect_ex(("127.0.0.1", port)) == 0


def _asked(
    port: int, path: str, process: subprocess.Popen[bytes], seconds: float
) -> dict[str, float]:
    """Requests a second of some clients that keep their connections, and what each takes."""
    counts: list[int] = []
    before, start = _worked(process), time.perf_counter()
    clients = [
        threading.Thread(target=_ask, args=(port, path, start + seconds, counts))
        for _ in range(CLIENTS)
    ]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    took = time.perf_counter() - start
    assert len(counts) == CLIENTS, "a client failed"
    worked = _worked(process) - before
    return {"per_second": sum(counts) / took, "processor_ms": 1000 * worked / sum(counts)}


def _ask(port: int, path: str, until: float, counts: list[int]) -> None:
    """Ask again and again; by hand, since `http.client` takes as long as the server."""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    number = 0
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        while time.perf_counter() < until:
            connection.sendall(request)
            head, _, body = connection.recv(2**20).partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            size = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            assert size is not None, head
            left = int(size[1]) - len(body)
            while left > 0:
                left -= len(connection.recv(2**20))
            number += 1
    counts.append(number)


def _worked(process: subprocess.Popen[bytes]) -> float:
    """Processor seconds of a server and its workers."""
    parent = psutil.Process(process.pid)
    return sum(sum(one.cpu_times()[:2]) for one in (parent, *parent.children(recursive=True)))
