"""Groups of real articles on one story each: what was right once does not get worse.

    pytest -s tests/evaluation/test_groups.py

prints each group's figures and their totals, which is what the floors are about; they are a
little below what was shown when they were set. `tests.gold.groups` tells how to look into a group.
"""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.evaluation.stories import Report, below, compared, falsely_sure
from tests.gold.groups import write_groups

FLOORS = {"verdicts": 211, "verdicts across outlets": 63, "bcubed": 0.806}


@pytest.fixture(scope="module")
def reports(
    engine: Engine, corpora: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Report]:
    """How right the answers on each group are."""
    folders = write_groups(corpora, tmp_path_factory.mktemp("groups"))
    return {folder.name: compared(engine, folder) for folder in folders}


def test_answers_on_real_stories_are_not_below_their_floors(reports: dict[str, Report]) -> None:
    assert below(FLOORS, reports) == {}


def test_no_sources_are_found_independent_that_are_not(reports: dict[str, Report]) -> None:
    assert falsely_sure(reports) == []
