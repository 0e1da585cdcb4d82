"""Clusters and answers that are worked out by hand."""

from typing import Any

import pytest

from service.evaluation.gold import spans_of
from service.evaluation.propositions import (
    NOTHING_FOUND,
    Answer,
    Found,
    GoldProposition,
    Place,
    bcubed,
    compare,
    find_homes,
    report,
)

ECHOED = Answer("echoed", 2, (1, 1), (1, 1))
ONE_OUTLET = Answer("one_outlet", 1, (1, 1), (1, 1))


def gold(name: str, *supporters: str, **values: Any) -> GoldProposition:
    return GoldProposition(name, name, supporters, (), ECHOED, **values)


def place(article: str, start: int, end: int) -> Place:
    return Place(article, spans_of([(start, end)]))


def test_a_claim_is_at_home_where_most_of_its_words_are() -> None:
    places = {"1-a": place("1", 0, 10), "1-b": place("1", 20, 30), "2-a": place("2", 0, 10)}
    found = [
        Found("whole", place("1", 0, 40)),
        Found("part", place("1", 0, 9)),
        Found("little", place("2", 0, 4)),
    ]
    assert find_homes(places, found) == {"1-a": "part", "1-b": "whole"}


def test_bcubed_of_two_clusters_one_of_which_was_torn() -> None:
    held = [gold("P1", "1-a", "2-a", "3-a"), gold("P2", "4-a")]
    homes = {"1-a": "x", "2-a": "x", "3-a": "y", "4-a": "y"}
    figures = bcubed(held, homes, {"1", "2", "3", "4"})
    # Precision: x is pure (1, 1), y holds two of which each has itself alone (½, ½): 3/4.
    # Recall: of P1's three two find two thirds, one finds a third; P2 is whole: (⅔+⅔+⅓+1)/4.
    assert (figures["precision"], figures["recall"]) == (0.75, 0.6667)
    assert figures["f1"] == pytest.approx(2 * 0.75 * (2 / 3) / (0.75 + 2 / 3), abs=1e-4)


def test_a_claim_that_was_not_found_is_alone_and_one_not_read_is_not_asked_for() -> None:
    figures = bcubed([gold("P1", "1-a", "2-a", "3-a")], {"1-a": "x"}, {"1", "2"})
    assert figures == {"claims": 2, "precision": 1.0, "recall": 0.5, "f1": 0.6667}


def test_the_answer_is_that_of_the_nearest_found_proposition() -> None:
    held = [gold("P1", "1-a", "2-a"), gold("P2", "3-a"), gold("P3", "4-a")]
    homes = {"1-a": "x", "2-a": "x", "3-a": "y"}
    compared = compare(held, homes, {"x": ECHOED, "y": ONE_OUTLET})
    assert [one.found for one in compared] == [ECHOED, ONE_OUTLET, NOTHING_FOUND]
    told = report(compared)
    assert told["total"] == 3
    assert told["right"] == {
        "verdict": 1,
        "outlets": 1,
        "parties": 2,
        "independent_origins": 2,
        "all": 1,
    }


def test_an_answer_without_the_english_articles_may_be_another_one() -> None:
    held = [gold("P1", "1-a", arabic=ONE_OUTLET), gold("P2", "2-a")]
    answers = {"x": ONE_OUTLET, "y": ECHOED}
    told = report(compare(held, {"1-a": "x", "2-a": "y"}, answers))
    assert (told["right"]["all"], told["right_of_arabic"]["all"]) == (1, 2)


def test_the_smaller_of_two_merged_propositions_is_compared_with_the_merged_one() -> None:
    held = [gold("P1", "1-a", "2-a"), gold("P2", "3-a")]
    homes = {"1-a": "x", "2-a": "x", "3-a": "x"}
    assert [one.found for one in compare(held, homes, {"x": ECHOED})] == [ECHOED, ECHOED]


def test_independent_sources_where_there_are_none_are_named() -> None:
    sure = Answer("independently_sourced", 2, (2, 2), (2, 2))
    held = [gold("P1", "1-a"), gold("P2", "2-a", arabic=sure)]
    told = report(compare(held, {"1-a": "x", "2-a": "x"}, {"x": sure}))
    assert told["false_corroborations"] == ["P1"]
