"""Exit codes, and failures in one line."""

import re
import subprocess
import sys
from pathlib import Path
from uuid import UUID

from service.cli import main
from service.ingest import encoding
from service.models import new_id


def test_wrong_usage_is_2(isnad):
    assert isnad("nothing").exit_code == 2
    assert isnad("extract").exit_code == 2
    assert isnad("agreement", "not-an-id").exit_code == 2
    assert isnad("serve", "--port", "0").exit_code == 2


def test_a_setting_that_makes_no_sense_is_wrong_usage(isnad, monkeypatch):
    monkeypatch.setenv("ISNAD_THREADS", "many")
    result = isnad("agreement", new_id())
    assert result.exit_code == 2
    assert "ISNAD_THREADS" in result.stderr


def test_a_model_without_its_library_is_wrong_usage(isnad, monkeypatch):
    monkeypatch.setattr(encoding, "LIBRARY", "no_such_library")
    monkeypatch.setenv("ISNAD_ENCODER", "/models/small")
    for command in (["serve"], ["match", "text"]):
        result = isnad(*command)
        assert result.exit_code == 2
        assert "pip install 'isnad[semantic]'" in result.stderr


def test_a_database_that_does_not_answer_is_one_line(isnad):
    result = isnad("agreement", new_id())
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_a_missing_proposition_is_one_line(stored):
    result = stored("agreement", UUID(int=1))
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)


def test_it_is_also_a_module():
    told = subprocess.run(
        [sys.executable, "-m", "service", "--help"], capture_output=True, text=True, check=True
    )
    for command in ("serve", "migrate", "ingest", "extract", "agreement"):
        assert command in told.stdout


def test_every_command_is_in_the_docs_and_no_other():
    written = (Path(__file__).parent.parent.parent / "docs" / "cli.md").read_text()
    assert set(re.findall(r"^\| `isnad (\w+)", written, re.M)) == set(main.commands)
