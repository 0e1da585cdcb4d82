"""Bulk ingest: one transaction an article; a bad one is told and the rest goes on."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click

from service import db, memory
from service.cli.shell import NameOrId, database
from service.embedded import unwind_on_signals
from service.errors import ServiceError, Unavailable
from service.ingest import feeds
from service.ingest.ahead import Readers, in_step, readers
from service.ingest.articles import Reading
from service.ingest.articles import ingest as store
from service.ingest.drafts import ArticleDraft
from service.ingest.held import find_held

#: What a folder is searched for.
SUFFIXES = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")

READER_ENDED = (
    "A process that read articles was ended: killed, or out of memory. What was stored before "
    "is stored; give all of it again for the rest."
)

#: A draft or an error, and where it stands.
Item = tuple[str, ArticleDraft | ServiceError]

#: Gives what was read of an article, None for one that is held; or raises what is wrong with it.
Read = Callable[[], Reading | None]


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--outlet", type=NameOrId(), help="Who published what does not say so itself.")
@click.option("--url", help="The address of a single page.")
@click.option("--language", help="ISO 639 code; otherwise the text decides.")
def ingest(paths: Sequence[str], **given: Any) -> None:
    """Store articles and the claims in them.

    A PATH is a raw page (.txt), a document (.html), articles as JSON Lines (.jsonl, .jsonl.gz),
    a folder of these, or `-`: JSON Lines on standard input.
    """
    given = {name: value for name, value in given.items() if value is not None}
    if "url" in given and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise click.UsageError("--url goes with a single page.")
    memory.settle()
    unwind_on_signals()  # whoever ends this ends those who read ahead
    with database() as (settings, sessions):
        items = _items(paths, {**given, "limit": settings.max_text})
        with readers(settings.workers - 1) as ahead:
            reads = ((place, _read(sessions, ahead, item)) for place, item in items)
            counts = _ingest_all(sessions, in_step(reads, ahead.ahead))
    stored = ", ".join(f"{counts[name]} {name}" for name in ("new", "revised", "unchanged"))
    click.echo(f"{stored}, {counts['refused']} refused")
    sys.exit(counts["refused"] > 0)


def _ingest_all(sessions: db.Sessions, items: Iterator[tuple[str, Read]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, show_pos=True, file=sys.stderr, hidden=hidden) as shown:
        for place, read in shown:
            try:
                counts[_ingest_one(sessions, read)] += 1
            except BrokenExecutor as error:
                raise Unavailable(READER_ENDED) from error
            except Unavailable:  # the next one would fare no better
                raise
            except ServiceError as error:
                counts["refused"] += 1
                click.echo(f"{place}: {error.message}", err=True)
            except Exception as error:  # a fault of ours in one article is no reason to stop
                counts["refused"] += 1
                click.echo(f"{place}: internal error: {error!r}"[:1_000], err=True)
    return counts


def _read(sessions: db.Sessions, ahead: Readers, item: ArticleDraft | ServiceError) -> Read:
    """Have the article read unless it is held; whatever goes wrong is raised in its turn."""
    try:
        if isinstance(item, ServiceError):
            raise item
        with db.transaction(sessions) as session:
            held = find_held(session, item)
        return _nothing if held else ahead.read(item)
    except Exception as error:
        return partial(_raise, error)


def _nothing() -> None:
    """What there is to write of an article that is held."""


def _raise(error: Exception) -> NoReturn:
    raise error


def _ingest_one(sessions: db.Sessions, read: Read) -> str:
    """What became of the article."""
    reading = read()
    if reading is None:
        return "unchanged"
    article, changed = db.retrying(sessions, lambda session: store(session, reading))
    if not changed:
        return "unchanged"
    return "new" if article.revision == 1 else "revised"


def _items(paths: Sequence[str], given: Any) -> Iterator[Item]:
    for path in _files(paths):
        try:
            for found in feeds.read(path, **given):
                yield _item(path, found)
        except (ServiceError, OSError) as error:
            yield path, _told(error)


def _item(path: str, found: feeds.Read) -> Item:
    if isinstance(found, ArticleDraft):
        return (f"{path}: {found.url}" if found.url else path), found
    line, error = found
    return f"{path}:{line}", error


def _told(error: ServiceError | OSError) -> ServiceError:
    return error if isinstance(error, ServiceError) else ServiceError(error.strerror or str(error))


def _files(paths: Sequence[str]) -> Iterator[str]:
    for path in paths:
        if path != "-" and Path(path).is_dir():
            yield from (str(file) for file in sorted(Path(path).rglob("*")) if _is_feed(file))
        else:
            yield path


def _is_feed(file: Path) -> bool:
    return file.is_file() and file.name.lower().endswith(SUFFIXES)
