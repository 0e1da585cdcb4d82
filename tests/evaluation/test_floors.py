"""What our own sentences in view showed right stays right, phenomenon by phenomenon.

``floors.json`` holds what the command printed when it was set. Whoever makes it better raises it:

    isnad evaluate attribution tests/gold/ar/open.jsonl --misses
"""

from pathlib import Path
from typing import Any

import orjson
import pytest

from service.cli.corpora import read_corpus
from service.cli.trials import attribution_report, judged

GOLD = Path(__file__).parents[1] / "gold"
FLOORS = orjson.loads((GOLD / "floors.json").read_bytes())


@pytest.fixture(params=["ar/open", "en/open", "en/topics"], scope="module")
def figures(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    corpus = read_corpus(GOLD / f"{request.param}.jsonl")
    return request.param, attribution_report(corpus, judged(corpus))


def test_f1_is_not_below_its_floor(figures: tuple[str, dict[str, Any]]) -> None:
    half, report = figures
    floors = FLOORS["f1"][half]
    assert {name: f for name, f in floors.items() if report[name]["f1"] < f} == {}


def test_no_phenomenon_is_shown_wrong_that_was_shown_right(
    figures: tuple[str, dict[str, Any]],
) -> None:
    half, report = figures
    floors = FLOORS["texts_right"][half]
    shown = {name.partition(" ")[2]: row["right"] for name, row in report["phenomena"].items()}
    assert set(floors) == set(shown), "each phenomenon has its floor"
    assert {name: shown[name] for name, floor in floors.items() if shown[name] < floor} == {}
