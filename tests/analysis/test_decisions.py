"""What people decide binds the grouping, whatever else is said and in whatever order it comes."""

from collections.abc import Collection
from itertools import combinations
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.analysis.decisions import Decision, Kind, rulings
from service.analysis.grouping import Group, group
from service.analysis.matching import Statement, compare
from tests.analysis.statements import statement
from tests.analysis.test_grouping import sets

CLOSED = "أغلقت بلدية الزهراء جسر الميناء القديم أمام الشاحنات"
SAME = {name: statement(CLOSED) for name in "abcd"}

Held = dict[str, Statement]
Ruling = Decision[str]


def decision(number: int, kind: Kind, subjects: Collection[str], others: Collection[str]) -> Ruling:
    return Decision(UUID(int=number), kind, frozenset(subjects), frozenset(others))


def parts(held: Held, *decisions: Ruling) -> list[tuple[str, ...]]:
    return sorted(found.of() for found in group(held, decisions))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Held, list[Ruling]]:
    """Statements, and decisions as people make them: about the groups that they see."""
    held = draw(sets.filter(lambda drawn: len(drawn) > 1))
    made: list[Ruling] = []
    for number in range(draw(st.integers(0, 5))):
        seen = group(held, made)
        about = draw(st.sampled_from(seen))
        kind: Kind = draw(st.sampled_from(["confirm", "reject", "split", "merge"]))
        if kind == "merge":
            other = draw(st.sampled_from(seen))
            subjects, others = set(about.of()), set(other.of())
            if other.leader == about.leader:
                continue
        else:
            among = sorted(held) if kind == "confirm" else about.of()
            most = 1 if kind == "confirm" else 3
            subjects = draw(st.sets(st.sampled_from(among), min_size=1, max_size=most))
            others = set(about.of()) - subjects
        if others:
            made.append(decision(number, kind, subjects, others))
    return held, made


def home(groups: list[Group[str]], key: str) -> str:
    (found,) = (one.leader for one in groups if key in one.of())
    return found


@settings(deadline=None, max_examples=200)
@given(worlds(), st.randoms())
def test_the_order_in_which_all_is_given_changes_nothing(
    world: tuple[Held, list[Ruling]], random: Random
) -> None:
    held, made = world
    items, decisions = list(held.items()), list(made)
    random.shuffle(items)
    random.shuffle(decisions)
    assert group(dict(items), decisions) == group(held, made)


@settings(deadline=None, max_examples=200)
@given(worlds())
def test_every_statement_asserts_one_proposition(world: tuple[Held, list[Ruling]]) -> None:
    held, made = world
    groups = group(held, made)
    assert sorted(key for found in groups for key in found.of()) == sorted(held)
    assert all({found.leader} <= {*found.leaders} <= {*found.of()} for found in groups)


@settings(deadline=None, max_examples=200)
@given(worlds())
def test_what_is_kept_apart_never_meets(world: tuple[Held, list[Ruling]]) -> None:
    held, made = world
    apart = rulings(made, held).apart
    for found in group(held, made):
        for one, other in combinations(found.of(), 2):
            assert other not in apart.get(one, ())


@settings(deadline=None, max_examples=200)
@given(worlds())
def test_the_last_decision_holds_entirely(world: tuple[Held, list[Ruling]]) -> None:
    held, made = world
    if not made:
        return
    last, groups = made[-1], group(held, made)
    ours, theirs = ({home(groups, key) for key in side} for side in (last.subjects, last.others))
    if last.kind in ("reject", "split"):
        assert not ours & theirs
    if last.kind == "merge":
        assert ours & theirs


@settings(deadline=None, max_examples=200)
@given(worlds())
def test_whoever_is_moved_takes_nobody_along(world: tuple[Held, list[Ruling]]) -> None:
    """A rejection leaves those where they are who say the same as their leader by themselves."""
    held, _ = world
    for found in group(held):
        says = [k for k in found.of() if _says(held[k], held[found.leader])]
        for key in set(found.of()) - {found.leader}:
            others = frozenset(found.of()) - {key}
            ruled = Decision(UUID(int=1), "reject", frozenset({key}), others)
            after = group(held, [ruled])
            assert {home(after, k) for k in says if k != key} == {found.leader}


def _says(one: Statement, leader: Statement) -> bool:
    return one == leader or compare(one, leader).relation == "same"


def test_rejected_stays_rejected_whoever_joins_later() -> None:
    ruled = decision(1, "reject", "a", "bc")
    assert parts(SAME, ruled) == [("a",), ("b", "c", "d")]


def test_rejected_bears_on_it_in_no_way() -> None:
    groups = group(SAME, [decision(1, "reject", "a", "bc")])
    assert [sorted(m.key for m in found.members) for found in groups] == [["a"], ["b", "c", "d"]]


def test_split_claims_stay_together() -> None:
    assert parts(SAME, decision(1, "split", "ab", "cd")) == [("a", "b"), ("c", "d")]


def test_of_two_decisions_the_later_holds_and_undoing_it_brings_the_earlier_back() -> None:
    split, merged = decision(1, "split", "a", "bcd"), decision(2, "merge", "a", "bcd")
    assert parts(SAME, split) == [("a",), ("b", "c", "d")]
    assert parts(SAME, split, merged) == [("a", "b", "c", "d")]
    assert parts(SAME, split, merged, decision(3, "split", "a", "bcd")) == parts(SAME, split)


DUST = {
    "bare": statement("عاصفة رملية ضربت ساحل المرجان"),
    "full": statement("عاصفة رملية ضربت ساحل المرجان فجر السبت وأغلقت المدارس"),
}
WIND = {
    "wind": statement("رياح محملة بالغبار هبت على شواطئ الشعاب"),
    "late": statement("رياح محملة بالغبار هبت على شواطئ الشعاب مع الفجر وعطلت الصيد"),
}


def test_merged_propositions_are_one_with_whatever_joins_either_later() -> None:
    known = {"bare": DUST["bare"], "wind": WIND["wind"]}
    merged = decision(1, "merge", ["wind"], ["bare"])
    assert len(group(known)) == 2
    assert len(group(known, [merged])) == 1
    (found,) = group({**DUST, **WIND}, [merged])
    assert set(found.of()) == {*DUST, *WIND}
    assert set(found.leaders) == {"bare", "wind"}


@pytest.mark.parametrize("kind", ["confirm", "merge"])
def test_a_confirmed_claim_stays_though_it_says_something_else(kind: Kind) -> None:
    held = {**DUST, "wind": WIND["wind"]}
    (found,) = group(held, [Decision(UUID(int=1), kind, frozenset({"wind"}), frozenset(DUST))])
    assert set(found.of()) == set(held)


def test_a_confirmed_claim_brings_nobody_along() -> None:
    held = {**DUST, **WIND}
    ruled = Decision(UUID(int=1), "confirm", frozenset({"wind"}), frozenset(DUST))
    assert sorted(map(set, parts(held, ruled)), key=len) == [{"late"}, {*DUST, "wind"}]


def test_a_member_by_decision_names_the_decision() -> None:
    held = {**DUST, "wind": WIND["wind"]}
    ruled = Decision(UUID(int=1), "confirm", frozenset({"wind"}), frozenset(DUST))
    (found,) = group(held, [ruled])
    assert {member.key: member.by for member in found.members} == {
        "bare": None,
        "full": None,
        "wind": ruled.id,
    }


@pytest.mark.parametrize("relation", ["partial", "contradicts"])
def test_a_corrected_relation_is_the_one_that_is_shown(relation: str) -> None:
    strength = "strict" if relation == "contradicts" else None
    ruled = Decision(
        UUID(int=1),
        "relate",
        frozenset("a"),
        frozenset("bcd"),
        relation,
        strength,
    )
    shown = {
        found.leader: [(m.key, m.relation, m.by) for m in found.members if m.relation != "same"]
        for found in group(SAME, [ruled])
    }
    assert shown == {"a": [], "b": [("a", relation, ruled.id)]}


def test_a_decision_about_what_is_gone_binds_nobody() -> None:
    assert parts(SAME, decision(1, "reject", "x", "ab")) == parts(SAME)
    assert parts(SAME, decision(1, "reject", "a", "xy")) == parts(SAME)
