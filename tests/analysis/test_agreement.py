"""The hard situations of the counting, as ``assess`` answers them. All names are invented."""

from itertools import combinations
from random import Random
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.analysis.agreement import Agreement, assess
from service.analysis.records import Dependence, Report, Voice

SPACE = UUID(int=7)


def name(text: str) -> UUID:
    return uuid5(SPACE, text)


def person(who: str, *lineage: str) -> Voice:
    return Voice(name(who), "person", tuple(map(name, lineage)))


def document(title: str, *lineage: str) -> Voice:
    return Voice(name(title), "document", tuple(map(name, lineage)))


def unnamed(who: str, *lineage: str, count: int | None = None) -> Voice:
    return Voice(name(who), "unnamed", tuple(map(name, lineage)), count=count)


def report(claim: str, outlet: str, voice: Voice | None, **changes: Any) -> Report:
    facts: dict[str, Any] = {
        "claim": name(claim),
        "article": name(f"article {claim}"),
        "outlet": name(outlet),
        "publisher": None,
        "relation": "same",
        "depth": 0,
        "voice": voice,
    }
    return Report(**(facts | changes))


def copied(a: str, b: str) -> Dependence:
    return Dependence("shared_text", name(a), name(b), "winnowing", 0.9, 0.6, (((0, 9), (3, 12)),))


def ranges(found: Agreement) -> dict[str, tuple[int, int]]:
    fields = ("outlets", "publishers", "routes", "speakers", "parties", "independent_origins")
    counts = {field: getattr(found.supporting, field) for field in fields}
    return {field: (count.at_least, count.at_most) for field, count in counts.items()}


STATEMENT = document("statement", "ministry", "government")


def test_1_one_statement_in_many_papers_is_an_echo() -> None:
    reports = [report(f"c{i}", f"outlet {i}", STATEMENT) for i in range(5)]
    found = assess(reports, [copied("c0", "c1"), copied("c1", "c2"), copied("c0", "c2")])
    assert found.verdict == "echoed"
    assert ranges(found) | {"publishers": (1, 5)} == {
        "outlets": (5, 5),
        "publishers": (1, 5),
        "routes": (3, 3),
        "speakers": (1, 1),
        "parties": (1, 1),
        "independent_origins": (1, 1),
    }


def test_2_praise_quoted_by_the_praised_and_then_the_praising_side_itself() -> None:
    praised = [report(f"p{i}", f"outlet {i}", STATEMENT) for i in range(3)]
    nested = report("nested", "outlet 0", person("ambassador", "embassy", "B"), depth=1)
    found = assess([*praised, nested], [])
    assert found.verdict == "echoed"
    assert found.hearsay == (nested.claim,)
    readout = report("readout", "outlet 9", document("readout", "embassy", "B"))
    found = assess([*praised, nested, readout], [])
    assert found.verdict == "independently_sourced"
    assert ranges(found)["parties"] == (2, 2)


def test_3_two_spokesmen_of_one_government_are_one_side() -> None:
    one = report("c1", "outlet 1", person("minister", "government"))
    two = report("c2", "outlet 2", person("general", "army", "government"))
    found = assess([one, two], [])
    assert found.verdict == "one_side"
    assert ranges(found)["speakers"] == (2, 2)
    assert ranges(found)["parties"] == (1, 1)


def test_4_both_sides_of_a_war_through_one_agency_are_unresolved() -> None:
    sides = person("general A", "army A"), person("general B", "army B")
    reports = [
        report(f"c{i}{j}", f"outlet {i}", side, article=name(f"a{i}"), via=name("agency"))
        for i in range(10)
        for j, side in enumerate(sides)
    ]
    found = assess(reports, [])
    assert found.verdict == "unresolved"
    assert ranges(found)["parties"] == (2, 2)
    assert ranges(found)["routes"] == (1, 1)
    assert ranges(found)["independent_origins"] == (1, 2)


def test_the_article_of_the_agency_itself_came_by_the_agency_too() -> None:
    relayed = report("c1", "outlet 1", person("A", "side A"), via=name("agency"))
    own = report("c2", "agency", person("B", "side B"))
    assert ranges(assess([relayed, own], []))["independent_origins"] == (1, 2)


def test_a_credit_folds_the_article_with_the_outlet_that_it_credits() -> None:
    origin = report("c1", "outlet 1", person("A", "side A"))
    copy = report("c2", "outlet 2", person("B", "side B"))
    credit = Dependence("credit", copy.article, origin.outlet, "credit line", 1.0, 1.0)
    found = assess([origin, copy], [credit])
    assert ranges(found)["independent_origins"] == (1, 2)
    assert {reason.kind for reason in found.reasons} == {"credit"}


def test_5_two_sides_by_correspondents_of_two_publishers() -> None:
    one = report("c1", "outlet 1", person("A", "side A"), publisher=name("house 1"))
    two = report("c2", "outlet 2", person("B", "side B"), publisher=name("house 2"))
    found = assess([one, two], [])
    assert found.verdict == "independently_sourced"
    assert ranges(found)["independent_origins"] == (2, 2)
    assert [chain.claim for chain in found.supporting.independent_origins.members] == [
        c for _, c in sorted((name(s), r.claim) for s, r in (("side A", one), ("side B", two)))
    ]


def test_6_senior_officials_may_be_one_until_a_reviewer_knows_better() -> None:
    reports = [report(f"c{i}", f"outlet {i}", unnamed(f"official {i}")) for i in range(2)]
    found = assess(reports, [])
    assert found.verdict == "unresolved"
    assert ranges(found)["parties"] == (1, 2)
    known = [
        report(f"c{i}", f"outlet {i}", Voice(name(f"official {i}"), "unnamed", apart=True))
        for i in range(2)
    ]
    found = assess(known, [])
    assert found.verdict == "independently_sourced"
    assert ranges(found)["parties"] == (2, 2)


def test_6_three_sources_do_not_raise_what_is_known() -> None:
    found = assess([report("c1", "outlet 1", unnamed("sources", count=3))], [])
    assert ranges(found)["parties"] == (1, 3)
    assert ranges(found)["speakers"] == (1, 3)


def test_6_officials_of_one_country_are_one_side() -> None:
    reports = [report(f"c{i}", f"outlet {i}", unnamed(f"o{i}", "country")) for i in range(2)]
    found = assess(reports, [])
    assert found.verdict == "one_side"
    assert ranges(found)["speakers"] == (1, 2)
    assert ranges(found)["parties"] == (1, 1)


def test_7_uncredited_copies_are_one_route_of_unknown_origin() -> None:
    reports = [report(f"c{i}", f"outlet {i}", person("witness")) for i in range(3)]
    found = assess(reports, [copied("c0", "c1"), copied("c1", "c2")])
    assert ranges(found)["routes"] == (1, 1)
    assert found.supporting.routes.members[0].kind == "text"


def test_8_one_publisher_folds_routes_but_not_speakers() -> None:
    reports = [
        report(f"c{i}", f"site {i}", person(f"P{i}"), publisher=name("house")) for i in range(3)
    ]
    found = assess(reports, [])
    assert found.verdict == "unresolved"
    assert ranges(found)["publishers"] == (1, 1)
    assert ranges(found)["parties"] == (3, 3)
    assert ranges(found)["independent_origins"] == (1, 3)
    assert [reason.kind for reason in found.reasons] == ["publisher"] * 3


def test_9_media_reports_add_nothing() -> None:
    one = report("c1", "outlet 1", person("A"))
    media = report("c2", "outlet 2", Voice(name("media"), "outlet"), own_voice=True)
    found = assess([one, media], [])
    assert found.verdict == "one_outlet"
    assert [item.claim for item in found.own_voice] == [media.claim]
    assert ranges(found)["parties"] == (1, 1)


def test_12_what_rests_on_a_withdrawn_report_counts_no_more() -> None:
    relayed = [
        report(f"c{i}", f"outlet {i}", STATEMENT, via=name("agency"), withdrawn=True)
        for i in range(4)
    ]
    witness = report("w", "outlet 9", person("witness"))
    found = assess([*relayed, witness], [])
    assert found.verdict == "one_outlet"
    assert len(found.withdrawn) == 4
    assert assess(relayed, []).verdict == "withdrawn"


def test_13_an_outlet_that_asserts_it_itself_carries_it() -> None:
    own = report("c1", "outlet 1", None, own_voice=True)
    found = assess([own], [])
    assert (found.verdict, found.verdict_reason) == (None, "only_own_voice")
    assert [carrier.outlet for carrier in found.carriers] == [own.outlet]


def test_14_partial_claims_alone_give_no_verdict() -> None:
    found = assess([report("c1", "outlet 1", person("A"), relation="partial")], [])
    assert (found.verdict, found.verdict_reason) == (None, "only_partial")
    assert found.supporting.outlets.at_most == 0
    assert ranges(found)["parties"] == (0, 0)


def test_15_a_state_family_is_one_party_and_its_witness_another() -> None:
    agency = Voice(name("state agency"), "outlet", (name("state"),))
    state = [
        report("c1", "outlet 1", agency),
        report("c2", "outlet 2", Voice(name("state tv"), "outlet", (name("state"),))),
        report("c3", "outlet 3", person("minister", "ministry", "state")),
    ]
    assert ranges(assess(state, []))["parties"] == (1, 1)
    witness = report("c4", "state tv", person("witness"), publisher=name("state broadcaster"))
    assert ranges(assess([*state, witness], []))["parties"] == (2, 2)


def test_17_one_outlet_may_quote_both_sides() -> None:
    reports = [
        report("c1", "outlet", person("A", "side A"), article=name("a")),
        report("c2", "outlet", person("B", "side B"), article=name("a")),
    ]
    found = assess(reports, [])
    assert found.verdict == "one_outlet"
    assert ranges(found)["independent_origins"] == (1, 2)


def crowd(seed: int = 3) -> tuple[list[Report], list[Dependence]]:
    random = Random(seed)
    reports = [
        report(
            f"c{i}",
            f"outlet {i % 60}",
            person(f"speaker {i % 23}", f"party {i % 9}"),
            publisher=name(f"house {i % 7}") if i % 3 else None,
            via=name(f"agency {i % 4}") if i % 5 == 0 else None,
        )
        for i in range(200)
    ]
    claims = [f"c{i}" for i in range(200)]
    links = [copied(a, b) for a, b in combinations(claims, 2) if random.random() < 0.05]
    return reports, links


def test_18_reasons_of_a_crowd_are_a_forest() -> None:
    reports, links = crowd()
    found = assess(reports, links)
    assert len(links) > 900
    assert len(found.reasons) < 2 * len(reports)
    assert ranges(found)["parties"] == (9, 9)


def test_18_the_answer_does_not_depend_on_the_order() -> None:
    reports, links = crowd()
    expected = assess(reports, links).to_dict()
    for seed in range(3):
        Random(seed).shuffle(reports)
        Random(seed).shuffle(links)
        assert assess(reports, links).to_dict() == expected


def test_opponents_are_counted_by_the_same_rules() -> None:
    reports = [
        report("c1", "outlet 1", person("A")),
        report(
            "c2", "outlet 2", person("B"), relation="contradicts", strength="strict", kind="denial"
        ),
    ]
    found = assess(reports, [])
    assert found.verdict == "one_outlet"
    assert found.opposing is not None
    assert found.opposing.parties.at_least == 1
    assert [(o.voice, o.strength, o.kind) for o in found.contradicted_by] == [
        (name("B"), "strict", "denial")
    ]


def test_an_officer_and_his_body_may_be_one_speaker() -> None:
    reports = [
        report("c1", "outlet 1", person("minister", "ministry", "government")),
        report("c2", "outlet 2", STATEMENT),
    ]
    assert ranges(assess(reports, []))["speakers"] == (1, 2)


def test_a_group_of_sides_raises_only_what_may_be() -> None:
    group = Voice(name("both"), "group", sides=(name("T"), name("R")))
    reports = [report("c1", "outlet 1", person("minister", "T")), report("c2", "outlet 2", group)]
    assert ranges(assess(reports, []))["parties"] == (1, 2)


def test_the_answer_is_ready_for_json_in_the_names_of_the_contract() -> None:
    answer = assess([report("c1", "outlet 1", person("A"))], []).to_dict()
    assert answer["supporting"]["routes"]["members"][0].keys() == {"kind", "articles", "via"}
    assert answer["supporting"]["independent_origins"]["chains"][0]["claim"] == str(name("c1"))
    assert answer["opposing"] is None


voices = st.one_of(
    st.none(),
    st.builds(
        Voice,
        id=st.sampled_from([name(f"v{i}") for i in range(6)]),
        kind=st.sampled_from(["person", "organization", "document", "unnamed", "group"]),
        lineage=st.lists(
            st.sampled_from([name("m"), name("g"), name("h")]), max_size=2, unique=True
        ).map(tuple),
        count=st.sampled_from([None, 2, 3]),
    ),
)


@st.composite
def many_reports(draw: st.DrawFn) -> list[Report]:
    return [
        report(
            f"c{i}",
            f"outlet {draw(st.integers(0, 3))}",
            draw(voices),
            article=name(f"a{draw(st.integers(0, 4))}"),
            publisher=draw(st.sampled_from([None, name("house 1"), name("house 2")])),
            via=draw(st.sampled_from([None, name("agency")])),
            relation=draw(st.sampled_from(["same", "same", "partial", "contradicts"])),
            depth=draw(st.sampled_from([0, 0, 1])),
        )
        for i in range(draw(st.integers(0, 8)))
    ]


@settings(deadline=None)
@given(many_reports(), st.randoms())
def test_no_order_changes_the_answer_and_no_range_is_empty(
    reports: list[Report], random: Any
) -> None:
    found = assess(reports, [])
    assert all(low <= high for low, high in ranges(found).values())
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert assess(shuffled, []).to_dict() == found.to_dict()


@settings(deadline=None)
@given(many_reports())
def test_an_unnamed_voice_never_adds_to_what_is_known(reports: list[Report]) -> None:
    before = ranges(assess(reports, []))
    more = [*reports, report("new", "outlet 1", unnamed("somebody"))]
    after = ranges(assess(more, []))
    for field in ("parties", "speakers", "independent_origins"):
        assert after[field][0] <= max(before[field][0], 1)
        assert after[field][1] >= before[field][1]


@pytest.mark.parametrize("links", [[], [copied("c0", "c1")]])
def test_a_fold_is_explained_and_nothing_else_is(links: list[Dependence]) -> None:
    reports = [report(f"c{i}", f"outlet {i}", person(f"P{i}")) for i in range(3)]
    assert len(assess(reports, links).reasons) == len(links)
