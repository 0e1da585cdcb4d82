"""What exists is documented, and what is documented exists."""

import importlib
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from service.cli import main
from service.models import SCOPES
from service.settings import Settings

DOCS = Path(__file__).parent.parent / "docs"


class Recorded(Mapping[str, str]):
    """An empty environment that remembers what it was asked for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.names.add(name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def settings_read() -> set[str]:
    environ = Recorded()
    Settings.from_env(environ)
    return environ.names


def settings_documented() -> dict[str, str]:
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \|", (DOCS / "settings.md").read_text(), re.M)
    return dict(rows)


def test_every_setting_is_documented_and_no_other():
    assert set(settings_documented()) == settings_read()


def test_documented_defaults_are_the_defaults():
    # Set to what the table says, nothing changes.
    numbers = {
        name: default.strip("`")
        for name, default in settings_documented().items()
        if default.startswith("`")
    }
    assert len(numbers) >= 8
    assert Settings.from_env(numbers) == Settings()


def test_decisions_are_numbered_without_gaps():
    numbers = sorted(int(path.name[:4]) for path in (DOCS / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_links_between_documents_lead_somewhere():
    for page in [*DOCS.rglob("*.md"), *DOCS.parent.glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_modules_that_are_run_as_commands_can_be_imported():
    root = DOCS.parent
    pages = [*DOCS.rglob("*.md"), root / "README.md", root / "tests" / "gold" / "README.md"]
    named = {
        name for page in pages for name in re.findall(r"python -m ([\w.]+\w)", page.read_text())
    }
    assert {"service", "benchmarks", "tests.gold.encoders"} <= named
    for name in named:
        importlib.import_module(name)


def test_the_tree_in_the_architecture_page_is_the_tree() -> None:
    sys.path.insert(0, str(DOCS))
    try:
        tree = importlib.import_module("tree")
    finally:
        sys.path.pop(0)
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    assert tree.with_tree(page) == page, "run `make tree`"


def commands(group: click.Group, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)
        else:
            yield (*path, name), command


@pytest.mark.parametrize(
    ("path", "command"), [pytest.param(*one, id=" ".join(one[0])) for one in commands(main)]
)
def test_every_command_and_option_is_documented(
    path: tuple[str, ...], command: click.Command
) -> None:
    rows = (DOCS / "cli.md").read_text().splitlines()
    (row,) = (row for row in rows if re.match(rf"\| `isnad {path[0]}[ `]", row))
    for name in path:
        assert re.search(rf"[` ]{name}[ `]", row)
    for option in (one for parameter in command.params for one in parameter.opts):
        assert not option.startswith("-") or re.search(rf"`{option}[ `]", row), option


def test_every_scope_is_documented() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", section("api.md", "Who may read and write"), re.M)
    assert rows == list(SCOPES)


def section(page: str, title: str) -> str:
    return (DOCS / page).read_text().split(f"\n## {title}\n")[1].split("\n## ")[0]


#: Views that only others are made of.
INNER = {"bearings", "counted_bearings"}


def test_every_view_of_sql_is_documented_with_its_columns(session: Session) -> None:
    columns = session.execute(
        text(
            "SELECT relname, attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
            "WHERE relkind = 'v' AND attnum > 0 AND relnamespace = 'public'::regnamespace"
        )
    ).all()
    assert {view for view, _ in columns} >= INNER | {"agreement", "claim_ledger"}
    page = (DOCS / "sql.md").read_text()
    told = {view: part for part in page.split("\n## `") for view in [part.partition("`")[0]]}
    for view, column in columns:
        assert view in INNER or re.search(rf"\b{column}\b", told[view]), (view, column)
