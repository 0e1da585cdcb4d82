"""Matching on the command line."""

import json

from tests.cli.test_ingest import line


def test_a_text_finds_its_proposition(stored, tmp_path):
    (tmp_path / "news.jsonl").write_text(line(2), encoding="utf-8")
    stored("ingest", tmp_path)
    result = stored("match", "12 شخصا أصيبوا في حريق الميناء القديم")
    assert result.exit_code == 0, result.stderr
    (candidate,) = json.loads(result.stdout)["candidates"]
    assert candidate["relation"] == "same"


def test_an_empty_text_is_told(stored):
    assert stored("match", " ").exit_code == 1
