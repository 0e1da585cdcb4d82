"""What becomes of the claims of a text that was changed."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from service.analysis.revisions import Told, differences

WORDS = "جسر ميناء أغلق غدا شاحنة وزير حريق مصنع عامل نجا"


def told(number: int, speaker: str | None, words: str, start: int | None = None) -> Told:
    return Told(UUID(int=number), speaker, words, number if start is None else start)


def changes(before: list[Told], after: list[Told]) -> list[tuple[str, int | None, int | None]]:
    return [
        (d.change, d.before and d.before.id.int, d.after and d.after.id.int)
        for d in differences(before, after)
    ]


def test_each_kind_of_change_is_told():
    before = [
        told(1, "الوزير", "الجسر سيغلق غدا أمام الشاحنات"),
        told(2, "الوزير", "لا إصابات بين العمال"),
        told(3, "النقابة", "العمل توقف"),
        told(4, "البلدية", "الماء مقطوع"),
    ]
    after = [
        told(11, "الوزير", "الجسر سيغلق الأحد أمام الشاحنات"),
        told(12, "الوزير", "لا إصابات بين العمال"),
        told(13, "الشرطة", "العمل توقف"),
        told(15, "المدير", "المصنع آمن"),
    ]
    assert changes(before, after) == [
        ("reworded", 1, 11),
        ("unchanged", 2, 12),
        ("reattributed", 3, 13),
        ("added", None, 15),
        ("removed", 4, None),
    ]


def test_a_removed_claim_stands_where_the_text_lost_it():
    before = [told(1, "أ", "س"), told(2, "أ", "ص"), told(3, "أ", "ع")]
    after = [told(11, "أ", "س"), told(13, "أ", "ع")]
    assert [change for change, *_ in changes(before, after)] == [
        "unchanged",
        "removed",
        "unchanged",
    ]


def test_white_space_and_place_change_nothing():
    assert changes([told(1, "أ", "الجسر  مغلق")], [told(2, "أ", "الجسر مغلق", 500)]) == [
        ("unchanged", 1, 2)
    ]


def test_equal_claims_pair_one_to_one():
    before = [told(1, "أ", "س"), told(2, "أ", "س")]
    assert changes(before, [told(11, "أ", "س")]) == [("unchanged", 1, 11), ("removed", 2, None)]


def revisions() -> st.SearchStrategy[list[tuple[str | None, str]]]:
    words = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=5).map(" ".join)
    return st.lists(st.tuples(st.sampled_from(["أ", "ب", None]), words), max_size=8)


@given(revisions(), revisions())
def test_every_claim_is_told_once_and_the_way_back_is_the_same(old, new):
    before = [told(i, *one) for i, one in enumerate(old)]
    after = [told(100 + i, *one) for i, one in enumerate(new)]
    found = differences(before, after)
    assert sorted(d.before.id.int for d in found if d.before) == [t.id.int for t in before]
    assert sorted(d.after.id.int for d in found if d.after) == [t.id.int for t in after]
    assert found == differences(before[::-1], after[::-1])
    for one in found:
        assert (one.change == "added") == (one.before is None)
        assert (one.change == "removed") == (one.after is None)
        if one.change == "unchanged":
            assert (one.before.speaker, one.before.words) == (one.after.speaker, one.after.words)
        if one.change == "reattributed":
            assert one.before.words == one.after.words


@given(revisions())
def test_a_text_that_did_not_change_changed_nothing(claims):
    before = [told(i, *one) for i, one in enumerate(claims)]
    after = [told(100 + i, *one) for i, one in enumerate(claims)]
    assert {d.change for d in differences(before, after)} <= {"unchanged"}
