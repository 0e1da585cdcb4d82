"""The demo corpus on the command line."""

import click

from service.cli.shell import database, shown
from service.ingest.seeds import load_seeds


@click.command()
def seed() -> None:
    """Load the demo corpus; again changes nothing."""
    with database() as (_, sessions):
        counts = load_seeds(sessions, watched=lambda seeds: shown(seeds, "Loading"))
    click.echo(", ".join(f"{number} {name}" for name, number in counts.items()))
