"""Keys on the command line: whoever reaches the database decides who else may come in."""

from datetime import timedelta

import click

from service import db, keys
from service.answers.wire import Record, time
from service.cli.shell import database, print_json
from service.models import SCOPES, ApiKey

#: What a desk's own programs do: everything but deciding about others.
USUAL = ("read", "ingest", "curate")


@click.group(name="keys")
def keys_group() -> None:
    """Keys that let their holders read and write."""


@keys_group.command()
@click.option("--name", default="unnamed", show_default=True, help="Whose it is, or what for.")
@click.option(
    "--scope",
    "scopes",
    type=click.Choice(SCOPES),
    multiple=True,
    default=USUAL,
    show_default=True,
    help="What it opens; may be given several times.",
)
@click.option("--expires-days", type=click.IntRange(1, 3_650), help="Good for so many days.")
def create(name: str, scopes: tuple[str, ...], expires_days: int | None) -> None:
    """Print a new key, once: it is not kept and cannot be shown again."""
    if not name.strip():
        raise click.UsageError("A key needs a name.")
    with database() as (_, sessions), db.transaction(sessions) as session:
        key, token = keys.create_key(session, name.strip(), scopes, expires_days)
    _show(key, token)


@keys_group.command()
@click.argument("prefix")
@click.option(
    "--grace",
    type=click.IntRange(0, 8_760),
    default=24,
    show_default=True,
    metavar="HOURS",
    help="How long the old key still works; 0: it ends at once.",
)
@click.option(
    "--expires-days",
    type=click.IntRange(1, 3_650),
    help="Good for so many days; else as long as the old one was made for.",
)
def rotate(prefix: str, grace: int, expires_days: int | None) -> None:
    """Print a new key in place of the one with this PREFIX, which works until the grace ends."""
    with database() as (_, sessions), db.transaction(sessions) as session:
        old, new, token = keys.rotate_key(session, prefix, timedelta(hours=grace), expires_days)
    click.echo(f"Key {old.prefix} ({old.name}) ends at {time(old.expires_at)}.", err=True)
    _show(new, token)


def _show(key: ApiKey, token: str) -> None:
    until = f", until {time(key.expires_at)}" if key.expires_at else ""
    told = f"Key {key.prefix} ({', '.join(key.scopes)}{until}). It is shown only now:"
    click.echo(told, err=True)
    # Alone on standard output, for `KEY=$(isnad keys create)`.
    click.echo(token)


@keys_group.command(name="list")
def list_() -> None:
    """Print all keys, one JSON object a line; never the secrets."""
    with database() as (_, sessions), db.transaction(sessions) as session:
        records = [_record(key) for key in keys.list_keys(session)]
    for record in records:
        print_json(record)


@keys_group.command()
@click.argument("prefix")
def revoke(prefix: str) -> None:
    """Let the key with this PREFIX open nothing any more, at once."""
    with database() as (_, sessions), db.transaction(sessions) as session:
        key = keys.revoke_key(session, prefix)
    click.echo(f"Key {key.prefix} ({key.name}) is revoked.")


def _record(key: ApiKey) -> Record:
    return {
        "prefix": key.prefix,
        "name": key.name,
        "scopes": key.scopes,
        "created_at": time(key.created_at),
        "expires_at": time(key.expires_at),
        "revoked_at": time(key.revoked_at),
        "last_used_at": time(key.last_used_at),
    }
