"""The shape of an agreement, from its counts."""

import pytest

from service.analysis.verdict import verdict


@pytest.mark.parametrize(
    ("outlets", "origins", "parties", "speakers", "told"),
    [
        (0, 0, 0, 0, None),
        (1, 1, 1, 1, "one_outlet"),
        (1, 2, 2, 2, "one_outlet"),
        (4, 1, 1, 1, "echoed"),
        (4, 1, 1, 2, "one_side"),
        (4, 1, 2, 2, "unresolved"),
        (4, 2, 2, 2, "independently_sourced"),
    ],
)
def test_each_shape_has_its_name(
    outlets: int, origins: int, parties: int, speakers: int, told: str | None
) -> None:
    counts = {"outlets": outlets, "origins": origins, "parties": parties, "speakers": speakers}
    assert verdict(**counts, withdrawn=False) == told


def test_support_that_was_taken_back_is_told_where_none_is_left() -> None:
    gone = {"origins": 0, "parties": 0, "speakers": 0, "withdrawn": True}
    assert verdict(outlets=0, **gone) == "withdrawn"
    assert verdict(outlets=1, **gone) == "one_outlet"
