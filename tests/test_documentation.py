"""What exists is documented, and what is documented exists."""

import importlib
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

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


def test_the_tree_in_the_architecture_page_is_the_tree() -> None:
    sys.path.insert(0, str(DOCS))
    try:
        tree = importlib.import_module("tree")
    finally:
        sys.path.pop(0)
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    assert tree.with_tree(page) == page, "run `make tree`"
