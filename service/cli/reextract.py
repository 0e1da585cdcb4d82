"""Reading held articles again, after an upgrade of the extractor."""

import sys
from collections import Counter
from collections.abc import Iterator
from uuid import UUID

import click

from service import db, memory
from service.cli.shell import database
from service.errors import ServiceError, Unavailable
from service.extraction import EXTRACTOR
from service.ingest.reextraction import count_outdated, list_outdated
from service.ingest.reextraction import reextract as read_again

#: So many ids are looked up at a time.
BATCH = 500


@click.command()
@click.option("--limit", type=click.IntRange(min=1), help="Read so many articles at most.")
@click.option("--dry-run", is_flag=True, help="Only tell how many there are to read.")
def reextract(limit: int | None, *, dry_run: bool) -> None:
    """Read again the articles that another version of the extractor has read.

    One transaction an article: interrupted, the same command goes on where it was. Claims that
    come out alike keep their ids, and what people decided stays.
    """
    memory.settle()
    with database() as (_, sessions):
        with db.transaction(sessions) as session:
            waiting = count_outdated(session)
        if dry_run:
            click.echo(f"{waiting} articles to read again with {_name()}")
            return
        wanted = waiting if limit is None else min(limit, waiting)
        counts = _read_all(sessions, wanted)
    told = ", ".join(f"{counts[name]} claims {name}" for name in ("kept", "superseded", "new"))
    click.echo(f"{counts['articles']} articles read again: {told}; {counts['failed']} failed")
    sys.exit(counts["failed"] > 0)


def _name() -> str:
    return f"{EXTRACTOR['name']} {EXTRACTOR['version']}"


def _read_all(sessions: db.Sessions, wanted: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    hidden = not sys.stderr.isatty()
    items = _outdated(sessions, wanted)
    with click.progressbar(
        items, length=wanted, label="Reading again", show_pos=True, file=sys.stderr, hidden=hidden
    ) as shown:
        for article in shown:
            try:
                counts += read_again(sessions, article)
            except Unavailable:  # the next one would fare no better
                raise
            except ServiceError as error:
                counts["failed"] += 1
                click.echo(f"{article}: {error.message}", err=True)
            except Exception as error:  # a fault of ours in one article is no reason to stop
                counts["failed"] += 1
                click.echo(f"{article}: internal error: {error!r}"[:1_000], err=True)
    return counts


def _outdated(sessions: db.Sessions, wanted: int) -> Iterator[UUID]:
    """Yield the articles to read, some at a time: no transaction stays open between two."""
    last: UUID | None = None
    while wanted:
        with db.transaction(sessions) as session:
            found = list_outdated(session, last, min(wanted, BATCH))
        if not found:
            return
        yield from found
        wanted, last = wanted - len(found), found[-1]
