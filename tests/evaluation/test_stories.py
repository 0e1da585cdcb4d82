"""Stories of our own, told by several outlets each: what was right once does not get worse.

    pytest -s tests/evaluation/test_stories.py

prints each story's figures and their totals, which is what the floors are about; they are a
little below what was shown when they were set. `tests.gold.stories` tells how to look into one.
"""

import pytest
from sqlalchemy import Engine

from tests.evaluation.stories import Report, below, compared, falsely_sure
from tests.gold.stories import as_group, write_stories

FLOORS = {"verdicts": 80, "verdicts across outlets": 18, "bcubed": 0.755}


@pytest.fixture(scope="module")
def reports(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """How right the answers on each story are."""
    folders = write_stories(tmp_path_factory.mktemp("stories"))
    return {folder.name: compared(engine, folder) for folder in folders}


def test_answers_on_our_stories_are_not_below_their_floors(reports: dict[str, Report]) -> None:
    assert below(FLOORS, reports) == {}


def test_gold_without_cues_gives_no_clusters_of_its_own_claims(reports: dict[str, Report]) -> None:
    assert [one["bcubed_of_gold_claims"] for one in reports.values()] == [None] * len(reports)


def test_no_sources_are_found_independent_that_are_not(reports: dict[str, Report]) -> None:
    assert falsely_sure(reports) == []


def test_words_that_have_not_one_place_are_no_gold() -> None:
    held = {"000": "One dam broke, and one dam held."}
    supported = {"id": "P01", "supporters": [["000", "dam"]], "verdict": "one_outlet"}
    gold = {"language": "en", "outlets": {"000": "The Dyke"}, "propositions": [supported]}
    with pytest.raises(ValueError, match="2 times"):
        as_group(gold, held, {"000": "dyke.txt"})
