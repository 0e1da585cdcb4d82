"""The fewest folds that explain what counts as one."""

from hypothesis import given
from hypothesis import strategies as st

from service.analysis.forest import Fold, Partition, bearing, spanning

COUNTED = range(6)
ANCHORS = ("agency", "publisher", "government")
NODES = st.sampled_from([*COUNTED, *ANCHORS])
KINDS = st.sampled_from(["shared_text", "credit", "relay", "publisher"])


def fold(one, other, kind="shared_text", score=1.0):
    return Fold(kind, (one, other), (str(one), str(other)), "method", score)


def classes(folds):
    """Which of the counted nodes are one, by these folds."""
    partition = Partition()
    for one in folds:
        partition.join(*one.nodes)
    return {
        frozenset(other for other in COUNTED if partition.find(other) == partition.find(node))
        for node in COUNTED
    }


@given(st.lists(st.builds(fold, NODES, NODES, KINDS, st.sampled_from([0.5, 0.9])), max_size=20))
def test_a_forest_joins_what_all_folds_join_and_no_more_often_than_needed(folds):
    forest = bearing(spanning(folds), COUNTED)
    assert classes(forest) == classes(folds)
    assert len(forest) < len({node for one in folds for node in one.nodes} | {None})
    for left_out in forest:
        assert classes([one for one in forest if one is not left_out]) != classes(folds)


@given(st.permutations([fold(0, 1), fold(1, 2, "credit"), fold(0, 2, "publisher")]))
def test_what_a_reader_can_look_at_goes_before_an_owner(folds):
    assert [one.kind for one in bearing(spanning(folds), COUNTED)] == ["shared_text", "credit"]


def test_an_anchor_that_holds_nothing_together_is_no_reason():
    alone, together = fold(0, "agency"), fold(1, "agency")
    assert bearing(spanning([alone]), COUNTED) == []
    assert bearing(spanning([alone, together]), COUNTED) == [alone, together]
