"""Pairs of places with the same words: which are found, and which of those found are right."""

from service.evaluation.gold import spans_of
from service.evaluation.passages import read_reused, report
from service.evaluation.propositions import Place

#: The first ninety letters of text 1 stand in text 2, thirty further on.
RUNS = {("1", "2"): [((0, 90), (30, 120))], ("2", "1"): [((30, 120), (0, 90))]}


def place(article: str, start: int, end: int) -> Place:
    return Place(article, spans_of([(start, end)]))


FIRST, COPY = place("1", 0, 30), place("2", 30, 60)
SECOND, ITS_COPY = place("1", 40, 70), place("2", 70, 100)
ELSEWHERE = place("2", 200, 230)


def test_what_is_told_is_recalled_in_either_order() -> None:
    told = [(FIRST, COPY), (ITS_COPY, SECOND), (FIRST, ELSEWHERE)]
    found = report(told, [], RUNS)
    assert (found["told"], found["recalled"], found["recall"]) == (3, 2, 0.6667)
    assert (found["found"], found["precision"]) == (0, None)


def test_what_is_found_is_right_where_it_overlaps_what_is_told() -> None:
    whole = place("1", 0, 35)
    found = report([(COPY, FIRST)], [whole, COPY, SECOND, ITS_COPY, ELSEWHERE], RUNS)
    assert (found["found"], found["right"], found["precision"]) == (2, 1, 0.5)


def test_claims_that_stand_crosswise_in_a_passage_are_not_found() -> None:
    assert report([(FIRST, ITS_COPY)], [FIRST, ITS_COPY], RUNS)["found"] == 0


def test_pairs_are_told_as_claims_or_by_their_spans() -> None:
    spans = {"article": "2", "span": [30, 60]}
    held = {"text_reuse": [{"a": "1-c01", "b": spans}]}
    assert list(read_reused(held, {"1-c01": FIRST})) == [(FIRST, COPY)]
    assert list(read_reused({}, {})) == []
