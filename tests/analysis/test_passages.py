from hypothesis import given
from hypothesis import strategies as st

from service.analysis.passages import LONG, counterpart, is_copied, is_telling

VERBATIM = ((100, 200), (300, 400))


def test_a_place_in_a_verbatim_copy_has_its_exact_counterpart() -> None:
    assert counterpart((120, 150), VERBATIM) == (320, 350)


def test_what_lies_outside_the_passage_has_no_counterpart() -> None:
    assert counterpart((10, 90), VERBATIM) is None
    assert counterpart((90, 120), VERBATIM) == (300, 320)


def test_contents_at_the_same_place_of_a_passage_are_copied() -> None:
    assert is_copied([(120, 150)], [(320, 350)], [VERBATIM])


def test_contents_at_other_places_of_one_passage_are_not() -> None:
    assert not is_copied([(120, 150)], [(360, 390)], [VERBATIM])


def test_a_long_content_is_not_copied_because_a_short_part_is() -> None:
    assert not is_copied([(0, 1000)], [(320, 350)], [VERBATIM])


ranges = st.tuples(st.integers(0, 500), st.integers(1, 200)).map(lambda r: (r[0], r[0] + r[1]))


@given(st.lists(ranges, min_size=1, max_size=3))
def test_a_text_copied_whole_copies_all_its_contents(content: list[tuple[int, int]]) -> None:
    assert is_copied(content, content, [((0, 1000), (0, 1000))])


def test_a_short_passage_tells_of_a_copy_only_with_the_words_that_attribute_it() -> None:
    assert is_telling(VERBATIM, ((110, 114), (310, 314)))
    assert not is_telling(VERBATIM, ((90, 94), (310, 314)))


def test_a_long_passage_tells_of_a_copy_whoever_attributes_it() -> None:
    assert is_telling(((100, 100 + LONG), (300, 300 + LONG)), ((0, 4), (0, 4)))
