"""The agreement's route beside its peers, in the same minute: pgbench, and a FastAPI twin.

``pgbench`` asks Postgres by prepared statements: the prepared row alone, and all that the service
asks for one answer. The twin (``benchmarks.twin``) asks the same and tells the same. Rates are of
rounds in turn, the median of each; ``processor_ms`` is what a request takes of a processor in the
server, which other work on the machine disturbs less.
"""

import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import psutil
from sqlalchemy import Engine, event, select

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
CLIENTS = 4
ROUNDS, SECONDS = 3, 4.0

Question = tuple[str, list[Any]]  # with $1, $2 … for its values
Round = Callable[[], dict[str, float]]


def measure(seconds: float = SECONDS) -> dict[str, Any]:
    """Return requests a second of each, and the service's as a ratio to the others'."""
    with fresh_engine() as engine, tempfile.TemporaryDirectory() as folder:
        path = _stored(engine)
        questions, answer = _recorded(engine, path)
        told = Path(folder, "recorded.json")
        told.write_bytes(orjson.dumps({"questions": questions, "answer": orjson.loads(answer)}))
        with serving(engine) as server, _twin(_url(engine), told) as (twin, port):
            rounds: dict[str, Round] = {
                "pgbench_row": lambda: _pgbench(engine, questions[:1], seconds),
                "pgbench_all": lambda: _pgbench(engine, questions, seconds),
                "twin": lambda: _asked(port, "/agreement", twin, seconds),
                "service": lambda: _asked(server.port, path, server.process, seconds),
            }
            for warm in (rounds["twin"], rounds["service"]):
                warm()
            told_each: dict[str, list[dict[str, float]]] = {name: [] for name in rounds}
            for _ in range(ROUNDS):
                for name, work in rounds.items():
                    told_each[name].append(work())
    found = {name: _medians(rows) for name, rows in told_each.items()}
    rate = found["service"]["per_second"]
    return {
        "questions": len(questions),
        "answer_bytes": len(answer),
        **found,
        "ratios": {
            name: round(rate / one["per_second"], 3)
            for name, one in found.items()
            if name != "service"
        },
        "load": round(os.getloadavg()[0], 1),
    }


def _medians(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    return {name: round(statistics.median(row[name] for row in rows), 2) for name in rows[0]}


def _stored(engine: Engine) -> str:
    """Store some articles; return the path of the agreement that most outlets carry."""
    factory = db.sessions(engine)
    for draft in make_articles(ARTICLES):
        reading = read_draft(draft)
        db.retrying(factory, lambda session, reading=reading: ingest(session, reading))
    with db.transaction(factory) as session:
        widest = select(Agreement.proposition_id).order_by(Agreement.outlets.desc()).limit(1)
        return f"/v1/propositions/{session.scalar(widest)}/agreement"


def _recorded(engine: Engine, path: str) -> tuple[list[Question], bytes]:
    """What the service asks Postgres for an answer, and the answer."""
    client = create_app(Settings(database_url=None), db.sessions(engine)).test_client()
    client.get(path)
    questions: list[Question] = []

    def keep(*sent: Any) -> None:
        questions.append(_numbered(sent[2], sent[3]))

    event.listen(engine, "before_cursor_execute", keep)
    answer = client.get(path).data
    event.remove(engine, "before_cursor_execute", keep)
    return questions, answer


def _numbered(statement: str, values: dict[str, Any]) -> Question:
    """The statement with numbers for the names of its parameters, which come in that order."""
    names = re.findall(r"%\((\w+)\)s", statement)
    numbers = iter(range(1, len(names) + 1))
    asked = re.sub(r"%\(\w+\)s", lambda _: f"${next(numbers)}", statement).replace("%%", "%")
    return asked, [_plain(values[name]) for name in names]


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, UUID) else value


def _url(engine: Engine) -> str:
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


def _pgbench(engine: Engine, questions: Sequence[Question], seconds: float) -> dict[str, float]:
    """Transactions of all the questions, by prepared statements."""
    script, values = [], []
    for place, (asked, given) in enumerate(questions):
        script.append(re.sub(r"\$(\d+)", rf":q{place}v\1", asked) + ";")
        for number, value in enumerate(given, 1):
            text = "{" + ",".join(map(str, value)) + "}" if isinstance(value, list) else value
            values += ["-D", f"q{place}v{number}={text}"]
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write("\n".join(script))
        file.flush()
        told = subprocess.run(
            [BIN / "pgbench", "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "1",
             "-T", str(max(1, round(seconds))), "-f", file.name, *values, _url(engine)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    rate = re.search(r"tps = ([\d.]+)", told.stdout)
    assert rate is not None, told.stdout
    return {"per_second": float(rate[1])}


@contextmanager
def _twin(url: str, recorded: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "benchmarks.twin:app", "--port", str(port),
         "--no-access-log", "--log-level", "error"],
        env={**os.environ, "DATABASE_URL": url, "RECORDED": str(recorded)},
    )  # fmt: skip
    try:
        while not _answers(port):
            assert process.poll() is None, "the twin ended"
            time.sleep(0.1)
        yield process, port
    finally:
        process.terminate()
        process.wait(60)


def _answers(port: int) -> bool:
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("GET", "/agreement")
        return connection.getresponse().status == 200
    except OSError:
        return False


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
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    number = 0
    while time.perf_counter() < until:
        connection.request("GET", path)
        answer = connection.getresponse()
        assert answer.status == 200 and answer.read(), answer.status
        number += 1
    counts.append(number)


def _worked(process: subprocess.Popen[bytes]) -> float:
    """Processor seconds of a server and its workers."""
    parent = psutil.Process(process.pid)
    return sum(sum(one.cpu_times()[:2]) for one in (parent, *parent.children(recursive=True)))
