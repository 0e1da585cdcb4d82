"""Articles through the batch route of a real server: how fast, in how much memory, and none lost.

Of a first batch, the client hangs up in the middle and the server is killed in the middle, and it
is sent again each time until it is stored; a second is sent whole, then again. What that comes to
is told as it goes, on standard error: a long one may be ended before it is through.
"""

import http.client
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from benchmarks.database import fresh_engine

ARTICLES = 3_000
#: Of the batch that is cut off, by the whole; and at most.
CUT, MOST_CUT = 10, 300
SAMPLES = 100
LETTERS = "بتجحدرسشصطعفقكلمن"
#: Words recur, as in news: ever new ones would only show the caches of words, which have limits.
#: No two are in each article: nobody's statements all share a key.
WORDS = 5_000

HALVES = text(
    "SELECT count(*) FROM articles a WHERE NOT EXISTS"
    " (SELECT FROM claims c WHERE c.article_id = a.id) OR NOT EXISTS"
    " (SELECT FROM changes c WHERE c.subject_id = a.id)"
)


def measure(articles: int = ARTICLES) -> dict[str, Any]:
    lines = [_line("a", number) for number in range(articles)]
    cut = [_line("b", number) for number in range(min(max(articles // CUT, 20), MOST_CUT))]
    with fresh_engine() as engine:
        killed = _cut_off(engine, cut)
        _tell(cut_off=killed)
        with serving(engine) as server:
            first = _timed(server, lines)
            again = _timed(server, lines)
        with engine.connect() as connection:
            held = connection.scalar(text("SELECT count(*) FROM articles"))
            halves = connection.scalar(HALVES)
    return {
        "articles": articles,
        "articles_per_second": first["per_second"],
        "outcomes": first["outcomes"],
        "server_mb": first["mb"],
        "again_per_second": again["per_second"],
        "again_outcomes": again["outcomes"],
        "again_server_mb": again["mb"],
        "cut_off": killed,
        "lost": articles + len(cut) - (held or 0),
        "halves": halves,
    }


def _cut_off(engine: Engine, lines: Sequence[bytes]) -> dict[str, Any]:
    """Send a batch whose client leaves, then one whose server dies, then all of it."""
    half = len(lines) // 3
    with serving(engine) as server:
        told = _send(server, lines, stop_after=half)
    with serving(engine) as server:
        told_before_death = _send(server, lines, stop_after=2 * half, then=server.kill)
    with serving(engine) as server:
        last = _send(server, lines)
    return {
        "results_before_hanging_up": sum(told.values()),
        "results_before_kill_9": sum(told_before_death.values()),
        "last": dict(last),
    }


class Server:
    """The service as a process of its own."""

    def __init__(self, engine: Engine, workers: int = 1) -> None:
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        command = [sys.executable, "-m", "service", "serve", "--workers", str(workers)]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)], env={**os.environ, "DATABASE_URL": url},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._wait()

    def _wait(self) -> None:
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.1)
            if self.process.poll() is not None:
                raise RuntimeError("the server ended")

    def workers(self) -> list[int]:
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(process) for process in listed.split()]

    def megabytes(self) -> float:
        """Resident memory of the worker."""
        statuses = (Path(f"/proc/{one}/status").read_text() for one in self.workers())
        sizes = [line.split()[1] for told in statuses for line in told.splitlines()
                 if line.startswith("VmRSS")]  # fmt: skip
        return round(max(map(int, sizes)) / 1024, 1)

    def kill(self) -> None:
        for process in [*self.workers(), self.process.pid]:
            os.kill(process, signal.SIGKILL)


@contextmanager
def serving(engine: Engine, workers: int = 1) -> Iterator[Server]:
    server = Server(engine, workers)
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait(60)


def _timed(server: Server, lines: Sequence[bytes]) -> dict[str, Any]:
    sizes: list[float] = []
    begun = time.perf_counter()
    outcomes = _send(server, lines, sizes=sizes)
    rate = len(lines) / (time.perf_counter() - begun)
    return {"per_second": round(rate, 1), "outcomes": dict(outcomes), "mb": sizes}


def _send(
    server: Server,
    lines: Sequence[bytes],
    stop_after: int | None = None,
    then: Any = None,
    sizes: list[float] | None = None,
) -> Counter[str]:
    """What became of the lines; of all, or until so many results have come."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    connection.putrequest("POST", "/v1/articles:batch")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    sender = threading.Thread(target=_push, args=(connection, lines), daemon=True)
    sender.start()
    outcomes: Counter[str] = Counter()
    begun = time.perf_counter()
    answer = connection.getresponse()
    for index in range(len(lines)):
        told = json.loads(answer.readline())
        assert told["index"] == index
        outcomes[told["outcome"]] += 1
        if sizes is not None and index % max(len(lines) // SAMPLES, 1) == 0:
            sizes.append(server.megabytes())
            _tell(articles=index + 1, seconds=round(time.perf_counter() - begun), mb=sizes[-1])
        if index + 1 == stop_after:
            break
    if then:
        then()
    answer.close()
    connection.close()
    sender.join()
    return outcomes


def _tell(**figures: Any) -> None:
    print(json.dumps(figures), file=sys.stderr, flush=True)


def _push(connection: http.client.HTTPConnection, lines: Sequence[bytes]) -> None:
    try:
        for line in lines:
            connection.send(b"%x\r\n%s\r\n" % (len(line), line))
        connection.send(b"0\r\n\r\n")
    except OSError:
        pass  # one of the two has gone, as they are here to do


def _word(number: int) -> str:
    return "".join(random.Random(number).choices(LETTERS, k=5))


def _line(series: str, number: int) -> bytes:
    chance = random.Random(f"{series}{number}")
    name, *words = (_word(chance.randrange(WORDS)) for _ in range(8))
    told = {
        "outlet": f"صحيفة {'الضفة' if number % 2 else 'السهل'}",
        "url": f"https://diffa.example/{series}/{number}",
        "text": f"قالت بلدية {name} إن {' '.join(words)}.",
        "language": "ar",
    }
    return json.dumps(told, ensure_ascii=False).encode() + b"\n"
