"""Commands run in this process, on a database of their own."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from service.cli import main


@pytest.fixture
def isnad(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command; with no database unless the test has set one."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")

    def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return run


@pytest.fixture
def stored(isnad: Callable[..., Result], monkeypatch, fresh_url: str) -> Callable[..., Result]:
    """Runs a command on a migrated database that only this test has."""
    monkeypatch.setenv("DATABASE_URL", fresh_url)
    return isnad
