"""What the commands share: settings, a database, one line for a failure, JSON out."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar
from uuid import UUID

import click
import orjson

from service import db, embedded
from service.audit import Actor, acting
from service.errors import Invalid, ServiceError
from service.ingest import encoding
from service.settings import Settings

Item = TypeVar("Item")


class Group(click.Group):
    """Commands whose failures are told in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """What the command returns; an error of the service becomes exit code 1."""
        try:
            return super().invoke(ctx)
        except ServiceError as error:
            raise click.ClickException(error.message) from error


class NameOrId(click.ParamType[str | UUID]):
    """The name or the id of a thing."""

    name = "name or id"

    def convert(self, value: Any, *_: Any) -> str | UUID:
        """The id, if it is one."""
        try:
            return UUID(str(value))
        except ValueError:
            return str(value)


@contextmanager
def database() -> Iterator[tuple[Settings, db.Sessions]]:
    """The settings, and sessions on a database that answers; the embedded one if none is set."""
    with embedded.database(settings()) as found, db.answering():
        engine = db.make_engine(found)
        try:
            yield found, acting(db.sessions(engine), Actor("cli"))
        finally:
            engine.dispose()


def settings() -> Settings:
    """What the environment says; what makes no sense there is wrong usage."""
    try:
        found = Settings.from_env(os.environ)
        encoding.choose(found.encoder, found.encoder_least)
    except Invalid as error:
        raise click.UsageError(error.message) from error
    return found


def print_json(record: Any) -> None:
    """The record on one line of standard output."""
    click.echo(orjson.dumps(record))


def shown(items: Sequence[Item], label: str) -> Iterator[Item]:
    """Yield the items, with a progress bar if somebody is looking."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield from bar
