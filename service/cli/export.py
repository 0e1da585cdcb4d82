"""Exports on the command line: JSON Lines, out of one snapshot."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click
import orjson

from service import db
from service.answers import exports
from service.cli.shell import database
from service.errors import Invalid


@click.command()
@click.argument("kind", type=click.Choice(list(exports.EXPORTS)))
@click.option("--since", type=click.IntRange(0, 2**63 - 1), help="Only what changed after this.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, there once it is whole; standard output without.",
)
def export(kind: str, since: int | None, output: Path | None) -> None:
    """Write all articles, claims, propositions or agreements, one JSON object a line.

    Articles are written as `isnad ingest` takes them.
    """
    with (
        database() as (_, sessions),
        db.snapshots(sessions)() as session,
        _opened(output) as stream,
    ):
        change = exports.latest(session)
        exported = 0
        hidden = output is None or not sys.stderr.isatty()
        length = 0 if hidden else exports.count(session, kind, since)
        with click.progressbar(length=length, file=sys.stderr, hidden=hidden) as bar:
            for page in exports.pages(session, kind, since):
                stream.writelines(orjson.dumps(record) + b"\n" for record in page)
                exported += len(page)
                bar.update(len(page))
    click.echo(f"{exported} {kind} exported, up to change {change}", err=True)


@contextmanager
def _opened(output: Path | None) -> Iterator[IO[bytes]]:
    """The stream to write to; a file appears under its name when all of it is written."""
    if output is None:
        yield sys.stdout.buffer
        return
    partial = output.with_name(f"{output.name}.partial")
    try:
        with partial.open("wb") as stream:
            yield stream
        partial.replace(output)
    except OSError as error:
        raise Invalid(f"{output}: {error.strerror or error}") from error
    finally:
        partial.unlink(missing_ok=True)
