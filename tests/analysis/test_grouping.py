from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from service.analysis.grouping import group
from service.analysis.matching import Statement, compare
from tests.analysis.statements import statement

SUBJECTS = ["وزارة النقل", "شركة الكهرباء", "نقابة المعلمين", "بلدية الزهراء"]
ACTS = ["أعلنت بدء", "أجلت", "لم تعلن بدء", "نفت"]
MATTERS = ["إضراب 12 مدرسة", "إضراب 15 مدرسة", "بناء الجسر", "صيانة المحطة القديمة", "إضراب"]

texts = st.builds(
    lambda *parts: " ".join(parts),
    st.sampled_from(SUBJECTS),
    st.sampled_from(ACTS),
    st.sampled_from(MATTERS),
    st.sampled_from(["", "في العاصمة", "قبل العيد في حي الميناء"]),
)
sets = st.lists(texts, max_size=14).map(
    lambda drawn: {f"s{i:02}": statement(text) for i, text in enumerate(drawn)}
)


@settings(deadline=None)
@given(sets, st.randoms())
def test_the_order_of_arrival_changes_nothing(held: dict[str, Statement], random: Random) -> None:
    items = list(held.items())
    random.shuffle(items)
    assert group(dict(items)) == group(held)


@settings(deadline=None)
@given(sets)
def test_same_memberships_part_the_statements(held: dict[str, Statement]) -> None:
    groups = group(held)
    keys = sorted(key for found in groups for key in found.of())
    assert keys == sorted(held)
    assert all(found.leader in found.of() for found in groups)


@settings(deadline=None)
@given(sets)
def test_grouping_a_group_again_leaves_it_whole(held: dict[str, Statement]) -> None:
    for found in group(held):
        again = group({key: held[key] for key in found.of()})
        assert [(g.leader, g.of()) for g in again] == [(found.leader, found.of())]


@settings(deadline=None)
@given(sets)
def test_every_member_says_the_same_as_its_leader(held: dict[str, Statement]) -> None:
    for found in group(held):
        for key in found.of():
            if key != found.leader:
                assert compare(held[key], held[found.leader]).relation == "same"


def test_the_barest_statement_leads_and_the_others_add() -> None:
    groups = group(
        {
            "long": statement("شركة الكهرباء أجلت صيانة المحطة القديمة إلى الشتاء بسبب نقص القطع"),
            "bare": statement("شركة الكهرباء أجلت صيانة المحطة القديمة"),
        }
    )
    assert [(g.leader, g.of()) for g in groups] == [("bare", ("bare", "long"))]


def test_a_rival_number_is_a_membership_of_its_own_kind() -> None:
    groups = group(
        {
            "a": statement("مقتل 12 عاملا في انهيار منجم الفحم"),
            "b": statement("مقتل 15 عاملا في انهيار منجم الفحم"),
        }
    )
    assert len(groups) == 2
    assert [(m.key, m.kind) for m in groups[0].members if m.relation == "contradicts"] == [
        ("b", "numeric")
    ]


def test_a_statement_without_words_stands_alone() -> None:
    assert [g.of() for g in group({"a": statement(""), "b": statement("من")})] == [("a",), ("b",)]
