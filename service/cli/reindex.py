"""The words that texts are found by, written anew."""

import click

from service import db
from service.cli.shell import database
from service.ingest import words


@click.command()
def reindex() -> None:
    """Write the words of all texts anew, as the languages' rules now read them.

    Stopped half-way, it goes on where it was with the next `isnad migrate` or `isnad serve`.
    """
    with database() as (_, sessions):
        with db.transaction(sessions) as session:
            words.forget(session)
        click.echo(f"{fill_words(sessions)} texts.")


def fill_words(sessions: db.Sessions) -> int:
    """Write the words of texts that have none, a batch a transaction; return how many those are."""
    filled = 0
    while found := db.retrying(sessions, words.fill):
        filled += found
    return filled
