"""Imports point where the design says; and the contract that says so can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=root, capture_output=True, text=True, check=False
    )


def test_every_contract_is_kept():
    said = lint(ROOT)
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize(
    ("module", "line", "reported"),
    [
        ("db.py", "import service.models", "service.db -> service.models"),
        ("settings.py", "from service import db", "service.settings -> service.db"),
        ("extraction/spans.py", "import sqlalchemy", "service.extraction.spans -> sqlalchemy"),
        ("analysis/records.py", "import service.db", "service.analysis.records -> service.db"),
        ("models/base.py", "import flask", "service.models.base -> flask"),
    ],
)
def test_a_forbidden_import_is_noticed(tmp_path, module, line, reported):
    shutil.copytree(ROOT / "service", tmp_path / "service")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "service" / module).open("a") as source:
        source.write(f"\n{line}\n")
    said = lint(tmp_path)
    assert said.returncode == 1
    assert reported in said.stdout
