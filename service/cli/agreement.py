"""What is known of a proposition, as the API answers it."""

from uuid import UUID

import click

from service import db
from service.answers.agreement import get_agreement
from service.cli.shell import database, print_json


@click.command()
@click.argument("proposition_id", type=click.UUID)
def agreement(proposition_id: UUID) -> None:
    """Say who carries a proposition and who vouches for it."""
    with database() as (_, sessions), db.transaction(sessions) as session:
        record = get_agreement(session, proposition_id)
    print_json(record)
