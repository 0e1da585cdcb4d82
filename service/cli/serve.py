"""The server, and the tables it needs."""

import os

import click
from granian import Granian
from granian.constants import Interfaces

from service import db, embedded
from service.cli.reindex import fill_words
from service.cli.shell import database, settings
from service.migrate import current, upgrade
from service.settings import Settings

#: Seconds that requests under way may still take once the server is told to stop.
DRAIN = 20


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
    with embedded.database(settings()) as found:
        _migrate(found)
        # The workers are processes of their own: they learn of the database as anybody would.
        os.environ["DATABASE_URL"] = found.database_url or ""
        _listen(found)


def _migrate(found: Settings) -> None:
    engine = db.make_engine(found)
    with db.answering():
        upgrade(engine)
        fill_words(db.sessions(engine))
    engine.dispose()


def _listen(found: Settings) -> None:
    """Answer requests until told to stop; those under way are finished."""
    click.echo(f"Isnad on http://{found.host}:{found.port}", err=True)
    Granian(
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
        log_access=False,
    ).serve()
