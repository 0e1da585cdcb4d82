"""Extraction on the command line: one JSON object a file, one a line."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from service.answers.extraction import extract_page
from service.cli.shell import print_json, settings
from service.errors import Invalid, ServiceError


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--language", help="ISO 639 code; otherwise the script decides.")
def extract(files: Sequence[str], language: str | None) -> None:
    """Print who said what in raw pages; nothing is stored. `-` reads standard input."""
    limit, failed = settings().max_text, False
    for name in files:
        try:
            print_json({"file": name, **extract_page(_read(name), language, limit)})
        except ServiceError as error:
            failed = True
            click.echo(f"{name}: {error.message}", err=True)
    sys.exit(failed)


def _read(name: str) -> str:
    """The text of a file as it stands, line ends included: offsets refer to it."""
    try:
        source = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return source.decode()
    except OSError as error:
        raise Invalid(error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise Invalid(f"not UTF-8 at byte {error.start}") from error
