"""How right the answers on stories are: the figures of each, their totals, and their floors."""

from collections.abc import Mapping
from pathlib import Path
from statistics import mean
from typing import Any

from sqlalchemy import Engine

from service.cli.corpora import read_agreements
from service.cli.trials import agreements
from tests.conftest import undone

Report = Mapping[str, Any]


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


def below(floors: Mapping[str, float], reports: Mapping[str, Report]) -> dict[str, float]:
    """The totals that are below their floors; what was found is printed, story by story."""
    print(f"\n{'':<22} {'verdicts':>10} {'across':>10} {'BCubed':>8}  falsely independent")
    for name, report in reports.items():
        print(told(name, {name: report}))
    print(told("all", reports))
    shown = figures(reports)
    return {name: shown[name] for name, floor in floors.items() if shown[name] < floor}
