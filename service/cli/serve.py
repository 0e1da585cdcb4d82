"""The server, and the tables it needs."""

import logging
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import click
from granian import _signals
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from service import db, embedded, keys, logs, rates
from service.cli.reindex import fill_words
from service.cli.shell import database, settings
from service.errors import Invalid
from service.migrate import current, upgrade
from service.settings import Settings, is_loopback

log = logging.getLogger("isnad")

#: Seconds that requests under way may still take once the server is told to stop.
DRAIN = 20

KEYLESS = (
    "{host} is not loopback, and nobody holds a key: make one by `isnad keys create`, or open "
    "reading by ISNAD_OPEN_READING=1, or set ISNAD_START_WITHOUT_KEYS=1 to make one later."
)


@click.command()
def migrate() -> None:
    """Bring the database to the tables of this version."""
    with database() as (_, sessions):
        engine = sessions.kw["bind"]
        before = current(engine)
        upgrade(engine)
        after = current(engine)
        fill_words(sessions)
    click.echo(f"At {after}, as before." if before == after else f"From {before} to {after}.")


@click.command()
@click.option("--host", help="Address to listen on (ISNAD_HOST; 127.0.0.1).")
@click.option("--port", type=click.IntRange(1, 65_535), help="Port (PORT; 8000).")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes (ISNAD_WORKERS).")
def serve(host: str | None, port: int | None, workers: int | None) -> None:
    """Serve API and pages; the tables are brought up to date first."""
    given = {"ISNAD_HOST": host, "PORT": port, "ISNAD_WORKERS": workers}
    os.environ.update({name: str(value) for name, value in given.items() if value is not None})
    asked = settings()
    try:
        rates.make_storage(asked.rate_storage)
    except Invalid as error:
        raise click.UsageError(error.message) from error
    with embedded.database(asked) as found, embedded.watched(asked):
        _migrate(found)
        # The workers are processes of their own: they learn of the database as anybody would.
        os.environ["DATABASE_URL"] = found.database_url or ""
        with tempfile.TemporaryDirectory(prefix="isnad-metrics-") as folder:
            # Fresh: the figures of a run that is over would count as this one's.
            os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
            found = replace(found, stop_file=found.stop_file or Path(folder, "stopping"))
            os.environ["ISNAD_STOP_FILE"] = str(found.stop_file)
            _listen(found)


def _migrate(found: Settings) -> None:
    engine = db.make_engine(found)
    try:
        with db.answering():
            upgrade(engine)
            fill_words(db.sessions(engine))
        _refuse_to_lock_out(found, db.sessions(engine))
    finally:
        engine.dispose()


def _refuse_to_lock_out(found: Settings, sessions: db.Sessions) -> None:
    """Raise Closed where nobody could do anything: something was forgotten then."""
    opened = is_loopback(found.host) or found.open_reading or found.open_writing
    if opened or found.start_without_keys:
        return
    with db.transaction(sessions) as session:
        if not keys.has_good_key(session):
            raise Closed(KEYLESS.format(host=found.host))


class Closed(click.ClickException):
    """A service that nobody could use."""

    exit_code = 2


def _listen(found: Settings) -> None:
    """Answer requests until told to stop; those under way are finished."""
    logs.configure(found.log_format, found.log_level)
    address = f"http://{found.host}:{found.port}"
    log.info("Isnad on %s", address, extra={"address": address})
    os.register_at_fork(after_in_child=_mind_signals)
    server = Server(
        "service.app:from_environment",
        factory=True,
        interface=Interfaces.WSGI,
        address=found.host,
        port=found.port,
        workers=found.workers,
        blocking_threads=found.threads,
        workers_kill_timeout=DRAIN,
        respawn_failed_workers=True,
        websockets=False,
        log_access=False,  # the application logs requests
        log_dictconfig=logs.configuration(found.log_format, found.log_level),
        log_level=LogLevels(found.log_level),
    )
    server.settings = found
    server.serve(spawn_target=_work)


class Server(MPServer):
    """A server whose workers hear that they are to stop, however busy they are.

    Before that, whoever sends it requests can learn from `/readyz` to send no more.
    """

    settings: Settings

    def _stop_workers(self) -> None:
        with _announced(self.settings):
            self._end_workers()

    def _end_workers(self) -> None:
        stopped = threading.Event()
        threading.Thread(target=self._insist, args=(list(self.wrks), stopped)).start()
        try:
            super()._stop_workers()
        finally:
            stopped.set()

    def _insist(self, workers: Sequence[Any], stopped: threading.Event) -> None:
        # Seen once in ten times on a busy machine: the first signal is noted and wakes nobody.
        while not stopped.wait(0.5):
            for worker in workers:
                if worker.is_alive():
                    worker.terminate()


@contextmanager
def _announced(found: Settings) -> Iterator[None]:
    """Let `/readyz` say for a while that the server stops, before anything does."""
    if found.stop_file is None or found.stop_file.exists():
        yield
        return
    try:
        found.stop_file.touch()
    except OSError:  # it must stop all the same
        log.warning("Nobody can be told at %s that the server stops.", found.stop_file)
        yield
        return
    try:
        time.sleep(found.stop_notice)
        yield
    finally:
        found.stop_file.unlink(missing_ok=True)


def _mind_signals() -> None:
    """End a worker that is told to stop before it serves.

    It would have the handler of its parent, which only notes that; and would serve until killed.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def _work(*given: Any) -> None:
    """Be a worker, which takes being told again to stop for what it is.

    Granian's own handler does something at each signal, and its second hangs: Ctrl-C on a
    terminal reaches a worker twice, by itself and by its parent.
    """
    _signals.set_main_signals = _heed_once
    MPServer._spawn_wsgi_worker(*given)


def _heed_once(handler: Callable[[int, FrameType | None], Any], *_: Any) -> None:
    handlers = [handler]

    def heed(number: int, frame: FrameType | None) -> None:
        while handlers:
            handlers.pop()(number, frame)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, heed)
