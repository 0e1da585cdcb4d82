"""Placing one by one comes to what grouping all at once does, whatever people decide between."""

from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from service.analysis.decisions import Kind
from service.analysis.matching import match_keys
from service.errors import Conflict
from service.ingest.neighbourhood import Placed, load_statements
from service.ingest.placement import place
from service.ingest.reviews import Verdict, decide, undo
from service.ingest.statements import to_features
from service.models import Membership, Outlet, Review, Rivalry, Statement
from service.queries.placement import Reference
from tests.analysis.statements import statement
from tests.analysis.test_grouping import BARE, FULLER, FULLEST, OTHERS, texts
from tests.factories import make_article, make_claim, make_outlet
from tests.partitions import computed, held, stored

MOST = 14


def arrive(session: Session, outlet: Outlet, words: str, number: int) -> Reference:
    """One claim of an article of its own, that asserts this and is placed."""
    claim = make_claim(session, make_article(session, outlet, id=UUID(int=number)))
    comparable = statement(words)
    spans = [{"start": 0, "end": len(words), "text": words}]
    session.add(
        Statement(
            article_id=claim.article_id,
            claim_id=claim.id,
            position=0,
            language="ar",
            spans=spans,
            features=to_features(comparable),
            keys=sorted(match_keys(comparable)),
            normaliser_version=1,
        )
    )
    session.flush()
    reference = (claim.article_id, claim.id, 0)
    place(session, [Placed(reference, comparable, spans, facts(outlet))], "ar")
    return reference


def facts(outlet: Outlet) -> dict[str, Any]:
    names = ("speaker_id", "via_id", "via_kind", "published_at", "published_precision")
    counted = {"depth": 0, "own_voice": False, "refuted": False, "published_zoned": False}
    return {"outlet_id": outlet.id, **counted, **dict.fromkeys(names)}


def leave(session: Session, reference: Reference) -> None:
    """The claim is in its article no more."""
    article, claim, _ = reference
    mine = {"article_id": article, "claim_id": claim}
    held = session.scalars(select(Membership).filter_by(**mine, valid_to=None)).all()
    ended = load_statements(session, held)
    for model, end in ((Membership, "valid_to"), (Statement, "retired_at")):
        session.execute(update(model).filter_by(**mine, **{end: None}).values({end: func.now()}))
    place(session, [], "ar", {one.proposition_id for one in held}, ended)


def choose(session: Session, draw: st.DrawFn) -> Review | None:
    """Decide something about the propositions that are held; None where it makes no sense."""
    propositions = held(session)
    about, into = (draw(st.sampled_from(sorted(propositions))) for _ in range(2))
    decision = draw(st.sampled_from(["confirm", "reject", "split", "merge"]))
    among = [key for keys in propositions.values() for key in keys]
    if decision != "confirm":
        among = propositions[about]
    claim = draw(st.sampled_from(sorted(among)))[1]
    claims = () if decision == "merge" else (claim,)
    verdict = Verdict(decision, "invented", claims=claims, proposition=about, into=into)
    try:
        return decide(session, verdict)
    except Conflict:
        return None


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.data())
def test_one_by_one_comes_to_what_all_at_once_does(session: Session, data: st.DataObject) -> None:
    with session.begin_nested() as savepoint:
        try:
            live(session, data.draw)
        finally:
            savepoint.rollback()


def live(session: Session, draw: st.DrawFn) -> None:
    """Let claims come and go and people decide, and look after each step."""
    outlet, known, made = make_outlet(session), list[Reference](), list[Review]()
    numbers = draw(st.permutations(range(MOST)))
    for _ in range(draw(st.integers(3, MOST))):
        step = draw(st.sampled_from(["arrive", "arrive", "arrive", "leave", "decide", "undo"]))
        if step == "arrive" or not known:
            # Of equal statements the lesser id comes first: in any order, not that of arrival.
            known.append(arrive(session, outlet, draw(texts), numbers.pop()))
        elif step == "leave":
            leave(session, known.pop(draw(st.integers(0, len(known) - 1))))
        elif step == "decide":
            made += filter(None, [choose(session, draw)])
        elif made:
            undo(session, made.pop(draw(st.integers(0, len(made) - 1))), None, None)
        assert stored(session) == computed(session), step


BRIDGE = "أغلق جسر الوادي أمام الشاحنات الثقيلة بسبب تصدع دعاماته"
DRIVER = "سائق الحافلة الصفراء سلم نفسه للشرطة مساء الأربعاء"
STORM = "عاصفة رملية ستضرب ساحل المرجان فجر السبت"


def ruled(session: Session, kind: Kind, one: Reference, other: Reference | None = None) -> Review:
    """A decision about one of these statements, where it is, and where the other is now."""
    at = {key: home for home, keys in held(session).items() for key in keys}
    if kind == "merge":
        return decide(session, Verdict(kind, "invented", proposition=at[one], into=at[other]))
    about = at[other or one]
    return decide(session, Verdict(kind, "invented", claims=(one[1],), proposition=about))


def test_what_an_undone_decision_kept_away_goes_where_the_others_went(session: Session) -> None:
    """Rejected while the two were merged: its place is not that of the merged proposition."""
    outlet = make_outlet(session)
    one, other = (arrive(session, outlet, BRIDGE, number) for number in (1, 2))
    driver = arrive(session, outlet, DRIVER, 3)
    merged = ruled(session, "merge", one, driver)
    rejected = ruled(session, "reject", other)
    undo(session, merged, None, None)
    undo(session, rejected, None, None)
    assert stored(session) == computed(session) == [[one, other], [driver]]


def test_who_is_kept_from_a_claim_that_is_gone_is_free(session: Session) -> None:
    outlet = make_outlet(session)
    one, other = (arrive(session, outlet, BRIDGE, number) for number in (1, 2))
    ruled(session, "reject", other)
    late = arrive(session, outlet, BRIDGE, 3)
    leave(session, one)
    assert stored(session) == computed(session) == [[other, late]]


def test_a_name_that_others_go_by_is_not_given_without_them(session: Session) -> None:
    """Moved from a place where a decision kept it that was undone meanwhile."""
    outlet = make_outlet(session)
    bridge, driver, storm = (
        arrive(session, outlet, words, number)
        for number, words in enumerate((BRIDGE, DRIVER, STORM), start=1)
    )
    first = ruled(session, "confirm", bridge, driver)
    second = ruled(session, "confirm", bridge, storm)
    undo(session, first, None, None)
    undo(session, second, None, None)
    assert stored(session) == computed(session) == [[bridge], [driver], [storm]]


def test_who_joins_for_what_half_say_is_seen_to_when_they_change(session: Session) -> None:
    outlet = make_outlet(session)
    words = (FULLEST, FULLER, BARE, *OTHERS)
    arrived = [arrive(session, outlet, one, number) for number, one in enumerate(words, start=1)]
    fullest, *others = arrived
    assert stored(session) == computed(session) == [[fullest], others]
    for gone in arrived[3:]:
        leave(session, gone)
    assert stored(session) == computed(session) == [arrived[:3]]


def test_a_value_that_nobody_states_any_more_has_no_rivals(session: Session) -> None:
    outlet = make_outlet(session)
    arrive(session, outlet, "مقتل 12 عاملا في انهيار منجم الفضة قرب بلدة الدالية", 1)
    later = arrive(session, outlet, "مقتل 15 عاملا في انهيار منجم الفضة قرب بلدة الدالية", 2)
    rivals = select(Rivalry.kind).where(Rivalry.valid_to.is_(None))
    assert session.scalars(rivals).all() == ["numeric"]
    leave(session, later)
    assert session.scalars(rivals).all() == []
