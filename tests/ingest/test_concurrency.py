"""Eight writers of overlapping stories: no deadlock, no duplicate, the serial result."""

import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from uuid import UUID

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from service import db
from service.analysis.agreement import assess
from service.analysis.decisions import Kind as Placing
from service.answers.evidence import load_evidence
from service.errors import Conflict, Invalid
from service.ingest.articles import Reading, ingest, read_draft
from service.ingest.drafts import from_fields
from service.ingest.reviews import Verdict, decide, undo
from service.models import Agreement, Article, Membership, Outlet, Review, Speaker, Statement
from service.settings import Settings
from tests.factories import make_outlet
from tests.partitions import computed, held, stored

WRITERS = 8
REVIEWERS = 3
DECISIONS = 8
OUTLETS = 6
STORIES = (
    (
        "قالت وزارة النقل السيلانية إن جسر الوادي أغلق أمام الشاحنات الثقيلة بسبب تصدع دعاماته.",
        "وأعلنت شركة الفنار أن ثلاثة مهندسين فحصوا أنابيب المياه تحت القلعة القديمة يوم الخميس.",
        "وأكد راشد العامر أن سائق الحافلة الصفراء سلم نفسه للشرطة مساء الأربعاء.",
    ),
    (
        "وذكرت هيئة الأرصاد البحرية أن عاصفة رملية ستضرب ساحل المرجان فجر السبت.",
        "وقال هاني السالم إن مخازن القمح في المرفأ تكفي سكان الجزيرة أربعة أشهر.",
        "وكشفت شركة الفنار عن بيع مصنع الزجاج لمستثمرين من خارج البلاد.",
    ),
    (
        "وأعلن نادي الضفة أن مدربه استقال بعد خسارة نهائي كأس الأنهار.",
        "وأفادت هيئة الأرصاد البحرية بأن زلزالا خفيفا هز التلال الشرقية دون إصابات.",
        "وقال راشد العامر إن محكمة الاستئناف برأت تاجر التحف من تهمة التهريب.",
    ),
)
FACTS = sum(map(len, STORIES))

# No more than there are connections: whoever comes later finds the doubles and joins them.
STRANGERS = ("شركة الفنار", "هيئة الموانئ", "جمعية البيرق", "نقابة العمال")
FLOOD = "ثلاثة مخازن للقمح في مرفأ الجزيرة غمرتها المياه فجر الثلاثاء"


@pytest.fixture
def patient(fresh_url: str) -> Iterator[db.Sessions]:
    """A connection for each writer: they wait for each other, and on a busy machine for long."""
    waits = {"threads": WRITERS, "lock_timeout": 60, "statement_timeout": 60}
    engine = db.make_engine(Settings(database_url=fresh_url, **waits))
    yield db.sessions(engine)
    engine.dispose()


def test_eight_writers_give_the_serial_result(patient: db.Sessions) -> None:
    factory = patient
    with db.transaction(factory) as session:
        outlets = [make_outlet(session, f"صحيفة {number}").id for number in range(OUTLETS)]
    readings = [reading(outlet, story) for outlet, story in product(outlets, STORIES)]
    random.Random(7).shuffle(readings)

    write_at_once(factory, readings)

    with db.transaction(factory) as session:
        articles = session.scalars(select(Article)).all()
        groups = session.execute(
            select(Membership.proposition_id, Membership.article_id).where(
                Membership.relation == "same", Membership.valid_to.is_(None)
            )
        ).all()
        verdicts = session.scalars(select(Agreement.verdict).where(Agreement.outlets > 0)).all()
        counts = session.scalars(select(Agreement.outlets).where(Agreement.outlets > 0)).all()
        companies = session.scalars(select(Speaker).where(Speaker.name == "شركة الفنار")).all()
        statements = len(session.scalars(select(Statement.claim_id)).all())
    assert len(articles) == OUTLETS * len(STORIES)
    assert statements == OUTLETS * FACTS
    assert len({proposition for proposition, _ in groups}) == FACTS
    assert counts == [OUTLETS] * FACTS
    assert set(verdicts) == {"echoed"}
    assert len(companies) == 1


def test_strangers_who_say_the_same_meet_in_one_proposition(fresh_engine: Engine) -> None:
    """No two of them share a speaker: only what they say makes one writer wait for another."""
    factory = db.sessions(fresh_engine)
    with db.transaction(factory) as session:
        outlets = [make_outlet(session, f"صحيفة {name}").id for name in STRANGERS]
    told = (f"قالت {name} إن {FLOOD}." for name in STRANGERS)
    write_at_once(factory, [reading(o, [text]) for o, text in zip(outlets, told, strict=True)])
    with db.transaction(factory) as session:
        (answer,) = session.scalars(select(Agreement).where(Agreement.outlets > 0))
    assert answer.outlets == len(STRANGERS)
    assert len(answer.answer["supporting"]["speakers"]["members"]) == len(STRANGERS)


def test_the_same_article_by_eight_writers_is_one_article(fresh_engine: Engine) -> None:
    factory = db.sessions(fresh_engine)
    write_at_once(factory, [told_once("صحيفة الضفة", STORIES[0][0])] * WRITERS)
    with db.transaction(factory) as session:
        assert len(session.scalars(select(Article)).all()) == 1
        assert len(session.scalars(select(Outlet)).all()) == 1
        assert len(session.scalars(select(Membership.id)).all()) == 1


def test_an_article_without_claims_by_eight_writers_is_one_article(fresh_engine: Engine) -> None:
    """Of a known outlet and with no speaker: only the article itself makes one wait."""
    factory = db.sessions(fresh_engine)
    with db.transaction(factory) as session:
        outlet = make_outlet(session).id
    write_at_once(factory, [told_once(outlet, "أغلق جسر الوادي ليلا.")] * WRITERS)
    with db.transaction(factory) as session:
        assert len(session.scalars(select(Article)).all()) == 1


def test_writers_and_reviewers_come_to_what_all_at_once_does(patient: db.Sessions) -> None:
    factory = patient
    with db.transaction(factory) as session:
        outlets = [make_outlet(session, f"صحيفة {number}").id for number in range(OUTLETS)]
    first, *others = [reading(outlet, story) for outlet, story in product(outlets, STORIES)]
    write_at_once(factory, [first])

    with ThreadPoolExecutor(REVIEWERS) as reviewers:
        busy = [reviewers.submit(review_at_random, factory, seed) for seed in range(REVIEWERS)]
        write_at_once(factory, others, WRITERS - REVIEWERS)
        decided = sum(task.result() for task in busy)

    assert decided
    with db.transaction(factory) as session:
        assert stored(session) == computed(session)
        for one in session.scalars(select(Agreement)):
            evidence = load_evidence(session, [one.proposition_id])[one.proposition_id]
            fresh = assess(evidence.reports, evidence.dependences, evidence.rivals)
            assert one.answer == fresh.to_dict()


def review_at_random(factory: db.Sessions, seed: int) -> int:
    """Merge, split and reject what is held, and undo some of it; return how much was decided."""
    chance, made = random.Random(seed), 0
    for _ in range(DECISIONS):
        try:
            made += db.retrying(factory, lambda session: bool(decide_something(session, chance)))
        except (Conflict, Invalid):  # somebody else has moved what it was about
            continue
    return made


def decide_something(session: Session, chance: random.Random) -> Review | None:
    standing = session.scalars(select(Review).filter_by(undone_at=None)).all()
    if standing and chance.random() < 0.3:
        undo(session, chance.choice(standing), "reviewer", "on second thought")
        return None
    propositions = held(session)
    about, into = chance.sample(sorted(propositions), 2)
    decision: Placing = chance.choice(["merge", "split", "reject"])
    claim = chance.choice(propositions[about])[1]
    claims = () if decision == "merge" else (claim,)
    return decide(
        session, Verdict(decision, "invented", claims=claims, proposition=about, into=into)
    )


def told_once(outlet: UUID | str, text: str) -> Reading:
    url = "https://diffa.example/1"
    return read_draft(from_fields(text, outlet=outlet, url=url, language="ar"))


def reading(outlet: UUID, story: Sequence[str]) -> Reading:
    return read_draft(from_fields("\n\n".join(story), outlet=outlet, language="ar"))


def write_at_once(
    factory: db.Sessions, readings: Sequence[Reading], writers: int = WRITERS
) -> None:
    def write(read: Reading) -> None:
        db.retrying(factory, lambda session: ingest(session, read))

    with ThreadPoolExecutor(writers) as pool:
        for _ in pool.map(write, readings):
            pass
