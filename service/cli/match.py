"""Matching on the command line, as the API answers it."""

import click

from service import db
from service.cli.shell import database, print_json
from service.ingest.matches import find_matches


@click.command()
@click.argument("text")
@click.option("--language", help="ISO 639 code; otherwise the script decides.")
def match(text: str, language: str | None) -> None:
    """Print the propositions that TEXT says, contradicts or says in part."""
    with database() as (_, sessions), db.transaction(sessions) as session:
        (record,) = find_matches(session, [text], language)
    print_json(record)
