"""Groups of real articles on one story each: what was right once does not get worse.

    pytest -s tests/evaluation/test_groups.py

prints each group's figures and their totals, which is what the floors are about; they are a
little below what was shown when they were set. `tests.gold.groups` tells how to look into a group.
"""

from collections.abc import Mapping
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
from sqlalchemy import Engine

from service.cli.corpora import read_agreements
from service.cli.trials import agreements
from tests.conftest import undone
from tests.gold.groups import write_groups

FLOORS = {"verdicts": 209, "verdicts across outlets": 61, "bcubed": 0.797}

Report = Mapping[str, Any]


@pytest.fixture(scope="module")
def reports(
    engine: Engine, corpora: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Report]:
    """How right the answers on each group are."""
    folders = write_groups(corpora, tmp_path_factory.mktemp("groups"))
    return {folder.name: compared(engine, folder) for folder in folders}


def compared(engine: Engine, folder: Path) -> Report:
    with undone(engine) as sessions:
        return agreements(sessions, *read_agreements(folder), None)


def figures(reports: Mapping[str, Report]) -> dict[str, float]:
    """The totals of right verdicts, and the mean of the clusters' F1."""
    rows = [row for report in reports.values() for row in report["propositions"]]
    return {
        "verdicts": sum(right(row) for row in rows),
        "verdicts across outlets": sum(right(row) for row in across(rows)),
        "bcubed": mean(report["bcubed"]["f1"] for report in reports.values()),
    }


def across(rows: list[Report]) -> list[Report]:
    """The propositions that several outlets hold."""
    return [row for row in rows if row["expected"]["outlets"] > 1]


def right(row: Report) -> bool:
    return bool(row["right"]["verdict"])


def falsely_sure(reports: Mapping[str, Report]) -> list[str]:
    """The propositions that are told to be independently sourced and are not."""
    return [f"{name} {one}" for name in reports for one in reports[name]["false_corroborations"]]


def told(name: str, reports: Mapping[str, Report]) -> str:
    rows = [row for report in reports.values() for row in report["propositions"]]
    found = figures(reports)
    verdicts = f"{found['verdicts']} of {len(rows)}"
    shared = f"{found['verdicts across outlets']} of {len(across(rows))}"
    false = ", ".join(falsely_sure(reports)) or "none"
    return f"{name:<22} {verdicts:>10} {shared:>10} {found['bcubed']:>8.3f}  {false}"


def test_answers_on_real_stories_are_not_below_their_floors(reports: dict[str, Report]) -> None:
    print(f"\n{'':<22} {'verdicts':>10} {'across':>10} {'BCubed':>8}  falsely independent")
    for name, report in reports.items():
        print(told(name, {name: report}))
    print(told("all", reports))
    shown = figures(reports)
    assert {name: shown[name] for name, floor in FLOORS.items() if shown[name] < floor} == {}


def test_no_sources_are_found_independent_that_are_not(reports: dict[str, Report]) -> None:
    assert falsely_sure(reports) == []
