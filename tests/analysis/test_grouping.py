from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from service.analysis.grouping import CORE, Group, group, rank
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
def test_every_member_says_the_same_as_its_leader_or_holds_it(held: dict[str, Statement]) -> None:
    for found in group(held):
        for key in found.of():
            if key != found.leader:
                relation = compare(held[key], held[found.leader]).relation
                assert relation == "same" or (relation == "partial" and joins(held, found, key))


def joins(held: dict[str, Statement], found: Group[str], key: str) -> bool:
    """Whether it says the same as half of the members before it, or of the first of them."""
    before = [one for one in found.of() if rank(held[one]) < rank(held[key])]
    core = list(
        {held[one].digest: one for one in sorted(before, key=lambda k: rank(held[k]))}.values()
    )
    same = [one for one in core[:CORE] if compare(held[key], held[one]).relation == "same"]
    return 2 * len(same) >= len(core[:CORE])


def test_the_barest_statement_leads_and_the_others_add() -> None:
    groups = group(
        {
            "long": statement("شركة الكهرباء أجلت صيانة المحطة القديمة إلى الشتاء بسبب نقص القطع"),
            "bare": statement("شركة الكهرباء أجلت صيانة المحطة القديمة"),
        }
    )
    assert [(g.leader, g.of()) for g in groups] == [("bare", ("bare", "long"))]


BARE = "المهندس نبيل الغامدي أجل صيانة سد الوادي"
FULLER = "المهندس نبيل الغامدي أجل صيانة سد الوادي القديم إلى الربيع بسبب نقص القطع"
FULLEST = (
    "المهندس أجل صيانة سد الوادي القديم إلى الربيع بسبب نقص القطع المستوردة"
    " وارتفاع أسعار الشحن والتأمين"
)
OTHERS = (
    "المهندس نبيل الغامدي أجل صيانة سد الوادي خوفا من احتجاج المزارعين",
    "المهندس نبيل الغامدي أجل صيانة سد الوادي قبيل زيارة السفير",
)


def test_what_holds_the_barest_goes_where_half_say_the_same() -> None:
    held = {"bare": statement(BARE), "fuller": statement(FULLER), "fullest": statement(FULLEST)}
    assert compare(held["fullest"], held["bare"]).relation == "partial"
    (found,) = group(held)
    match = compare(held["fullest"], held["fuller"])
    (member,) = (one for one in found.members if one.key == "fullest")
    assert (match.relation, found.leader) == ("same", "bare")
    assert (member.relation, member.score, member.threshold) == (
        "same",
        match.score,
        match.threshold,
    )


def test_one_among_many_that_says_the_same_is_not_enough() -> None:
    held = {str(at): statement(words) for at, words in enumerate((BARE, *OTHERS, FULLER, FULLEST))}
    assert [g.of() for g in group(held)] == [("0", "1", "2", "3"), ("4",)]


def test_who_negates_it_does_not_join_those_who_say_it() -> None:
    negated = FULLEST.replace("أجل", "لم يؤجل", 1)
    held = {str(at): statement(words) for at, words in enumerate((BARE, FULLER, negated))}
    assert [g.of() for g in group(held)] == [("0", "1"), ("2",)]


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
