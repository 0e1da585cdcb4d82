"""Roles for reading by SQL, on the command line."""

import click
from sqlalchemy import text

from service import db, readers
from service.cli.shell import database, print_json

#: What a reader is called unless told otherwise.
USUAL = "isnad_reader"


@click.group()
def reader() -> None:
    """Roles of the database that may read what is answered, and nothing else."""


@reader.command()
@click.option("--name", default=USUAL, show_default=True, help="What the role is called.")
@click.option("--login", is_flag=True, help="Let it log in; prints a new password, once.")
@click.option(
    "--timeout", type=click.IntRange(1, 3_600), default=30, show_default=True,
    help="Seconds that a statement of it may take.",
)  # fmt: skip
@click.option("--sql", is_flag=True, help="Only print the statements, for an administrator.")
def create(name: str, timeout: int, *, login: bool, sql: bool) -> None:
    """Make a reader, or bring what it may read up to date.

    Without --login the role is one to be granted: GRANT isnad_reader TO somebody.
    """
    with database() as (_, sessions), db.transaction(sessions) as session:
        if sql:
            target = session.scalar(text("SELECT current_database()")) or ""
            made = f"CREATE ROLE {name} {'LOGIN' if login else 'NOLOGIN'}"
            statements = [made, *readers.grants(name, target, timeout)]
            click.echo("".join(f"{one};\n" for one in statements), nl=False)
            return
        password = readers.create_reader(session, name, timeout, login=login)
    click.echo(f"The role {name} may read.", err=True)
    if password:
        click.echo("Its password is shown only now:", err=True)
        # Alone on standard output, for `PGPASSWORD=$(isnad reader create --login)`.
        click.echo(password)


@reader.command()
@click.option("--name", default=USUAL, show_default=True, help="What the role is called.")
def show(name: str) -> None:
    """Print what a reader may read, as JSON."""
    with database() as (_, sessions), db.transaction(sessions) as session:
        found = readers.show_reader(session, name)
    print_json(
        {"name": found.name, "login": found.login, "reads": found.reads, "lacking": found.lacking}
    )
