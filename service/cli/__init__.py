"""Isnad on the command line: exit 0 success, 1 the work failed, 2 wrong usage.

A failure is one line on standard error, never a trace.
"""

import click

from service.cli.agreement import agreement
from service.cli.evaluate import evaluate
from service.cli.export import export
from service.cli.extract import extract
from service.cli.ingest import ingest
from service.cli.keys import keys_group
from service.cli.match import match
from service.cli.reader import reader
from service.cli.reextract import reextract
from service.cli.reindex import reindex
from service.cli.seed import seed
from service.cli.serve import migrate, serve
from service.cli.shell import Group


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="isnad")
def main() -> None:
    """Who said it, who carried it, who vouches for it: claims in news and their sources."""


COMMANDS = (
    serve, migrate, reindex, seed, ingest, reextract, extract, export, agreement, match, evaluate,
    keys_group, reader,
)  # fmt: skip

for command in COMMANDS:
    main.add_command(command)
