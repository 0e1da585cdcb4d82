"""Intervals against values that were worked out elsewhere."""

from service.evaluation.figures import Figures
from service.evaluation.intervals import bootstrap, sum_of, wilson


def test_wilson() -> None:
    # Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    assert wilson(81, 263) == (0.2553, 0.3662)
    assert wilson(15, 148) == (0.0624, 0.1605)
    assert wilson(0, 20) == (0.0, 0.1611)
    assert wilson(1, 29) == (0.0061, 0.1718)


def test_nothing_has_no_interval() -> None:
    assert wilson(0, 0) == (None, None)
    assert bootstrap([])["f1"] == (None, None)


def test_texts_that_are_alike_leave_no_doubt() -> None:
    alike = bootstrap([Figures(4, 5, 3, 3)] * 10)
    assert (alike["precision"], alike["recall"]) == ((0.6, 0.6), (0.75, 0.75))


def test_texts_that_differ_do_and_the_draws_are_the_same_each_time() -> None:
    texts = [Figures(1, 1, 1, 1), Figures(1, 1, 0, 0)] * 20
    low, high = bootstrap(texts)["f1"]
    # Forty draws of a fair coin: 1.96 standard errors are .155 to either side.
    assert 0.3 <= low <= 0.4
    assert 0.6 <= high <= 0.7
    assert bootstrap(texts) == bootstrap(texts)


def test_the_sum_of_texts() -> None:
    assert sum_of([Figures(1, 2, 1, 1), Figures(3, 0, 0, 0)]) == Figures(4, 2, 1, 1)
