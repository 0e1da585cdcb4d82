"""What time does: withdrawals, pages without a date, and many writers at once.

The hard situations, from the text of the articles to the agreement. All names are invented.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import cycle, islice

from flask.testing import FlaskClient
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from service import db
from service.analysis.agreement import assess
from service.answers.agreement import get_agreement, get_agreement_as_of
from service.answers.evidence import load_evidence
from service.ingest.articles import Reading, ingest, read_draft
from service.ingest.drafts import from_fields
from service.ingest.reviews import Verdict, decide
from service.ingest.withdrawals import withdraw
from service.models import Agreement, Article
from service.settings import Settings
from tests import partitions
from tests.factories import make_outlet
from tests.stories import agreement_on, publish, span

EVENING = datetime(2031, 5, 2, 18, tzinfo=UTC)
SUNK = "سفينة الشحن زنبقة البحر غرقت عند الرصيف الثالث فجر الاثنين"


def sinking(session: Session) -> tuple[Article, list[Article]]:
    """The agency's report, and those of four who relay it and one with a witness of its own."""
    agency = make_outlet(session, "وكالة الشرق للأنباء", publisher="شركة الشرق")
    origin = publish(session, agency, f"قال مصدر ملاحي إن {SUNK}.")
    relays = [
        publish(
            session,
            make_outlet(session, f"صحيفة {name}", publisher=f"دار {name}"),
            f"نقلت وكالة الشرق للأنباء عن مصدر ملاحي قوله إن {SUNK}.\n\nوتابعت صحيفة {name} ذلك.",
        )
        for name in ("الضفة", "المرسى", "الأفق", "الراية")
    ]
    witness = publish(
        session,
        make_outlet(session, "صحيفة السنديان", publisher="دار السنديان"),
        "قال عامل الميناء عوض الصنوبري لصحيفة السنديان إن زنبقة البحر، وهي سفينة شحن، غرقت فجر "
        "الاثنين قرب الرصيف الثالث.",
    )
    return origin, [*relays, witness]


def test_12_what_rests_on_a_withdrawn_report_counts_no_more(session: Session) -> None:
    origin, others = sinking(session)
    assert span(agreement_on(session, origin, *others), "outlets") == (6, 6)
    withdraw(session, origin, EVENING)
    agreement = agreement_on(session, origin, *others)
    assert agreement.verdict == "one_outlet"
    assert span(agreement, "parties") == (1, 1)
    assert len(agreement.answer["withdrawn"]) == 5


def test_12_what_was_known_before_the_withdrawal_is_still_answered(fresh_engine: Engine) -> None:
    # The store's clock is that of its transactions: each step is committed.
    sessions = db.sessions(fresh_engine)
    with db.transaction(sessions) as session:
        origin, others = sinking(session)
        proposition, report = agreement_on(session, origin, *others).proposition_id, origin.id
    before = datetime.now(UTC)
    with db.transaction(sessions) as session:
        withdraw(session, session.get_one(Article, report), EVENING)
    with db.transaction(sessions) as session:
        then = get_agreement_as_of(session, proposition, before)
        now = get_agreement_as_of(session, proposition, datetime.now(UTC))
    assert then["as_of"] is not None
    assert then["supporting"]["outlets"]["at_least"] == 6
    assert (now["verdict"], len(now["withdrawn"])) == ("one_outlet", 5)


def undated(session: Session) -> Agreement:
    text = "قالت وزارة النقل في حكومة مرجان إن جسر الوادي انهار فجر الاثنين."
    return agreement_on(
        session,
        publish(session, make_outlet(session, "صحيفة الضفة"), text),
        publish(session, make_outlet(session, "صحيفة المرسى"), text, published_at="2031-05-02"),
        publish(session, make_outlet(session, "صحيفة الأفق"), text),
    )


def test_16_no_order_is_claimed_among_pages_without_a_date(session: Session) -> None:
    answer = get_agreement(session, undated(session).proposition_id)
    dates = {one["outlet"]["name"]: one["earliest_dated_copy"] for one in answer["carriers"]}
    assert dates.pop("صحيفة المرسى").startswith("2031-05-02")
    assert dates == {"صحيفة الضفة": None, "صحيفة الأفق": None}


def test_16_the_earliest_dated_copy_says_how_precise_its_date_is(session: Session) -> None:
    answer = get_agreement(session, undated(session).proposition_id)
    dated = [one for one in answer["carriers"] if one["earliest_dated_copy"]]
    assert [one["precision"] for one in dated] == ["day"]


# The crowd ----------------------------------------------------------------------------------

WRITERS, OUTLETS, CLAIMS = 8, 60, 200
PARTIES = (
    "شركة الفنار", "هيئة الموانئ", "جمعية البيرق", "نقابة العمال", "شركة القوارب",
    "مصنع الزجاج", "نادي السنديان", "جامعة المرجان", "اتحاد الصيادين",
)  # fmt: skip


def crowd(factory: db.Sessions) -> Iterator[Reading]:
    """An article of each of 60 outlets, in which three or four of nine parties say one thing."""
    with db.transaction(factory) as session:
        outlets = [make_outlet(session, f"صحيفة {number}").id for number in range(OUTLETS)]
    parties = cycle(PARTIES)
    for number, outlet in enumerate(outlets):
        quoted = islice(parties, CLAIMS // OUTLETS + (number < CLAIMS % OUTLETS))
        text = "\n\n".join(
            f"وقالت {party} إن جسر الوادي انهار فجر الاثنين تحت وطأة السيول." for party in quoted
        )
        yield read_draft(from_fields(text, outlet=outlet, language="ar"))


def split_and_merge_twice(factory: db.Sessions) -> None:
    """Take half of what is held out of the proposition and put it back, twice, as it grows."""
    for _ in range(2):
        with db.transaction(factory) as session:
            about, claims = max(partitions.held(session).items(), key=lambda one: len(one[1]))
        half = tuple(claim for _, claim, _ in claims[: len(claims) // 2])
        split = Verdict("split", "another bridge", claims=half, proposition=about)
        other = db.retrying(factory, lambda session, told=split: decide(session, told).into_id)
        merge = Verdict("merge", "the same after all", proposition=other, into=about)
        db.retrying(factory, lambda session, told=merge: decide(session, told))


def test_18_a_crowd_of_writers_leaves_the_answer_of_a_recomputation(fresh_url: str) -> None:
    # A connection for each: they all wait for one proposition, and some for long.
    patient = {"lock_timeout": 120, "statement_timeout": 120}
    engine = db.make_engine(Settings(database_url=fresh_url, threads=WRITERS, **patient))
    factory = db.sessions(engine)
    first, second, *others = crowd(factory)
    for read in (first, second):
        db.retrying(factory, lambda s, read=read: ingest(s, read))
    with ThreadPoolExecutor(WRITERS + 1) as writers:
        reviewer = writers.submit(split_and_merge_twice, factory)
        list(writers.map(lambda read: db.retrying(factory, lambda s: ingest(s, read)), others))
        reviewer.result()
    with db.transaction(factory) as session:
        assert partitions.stored(session) == partitions.computed(session)
        (held,) = session.scalars(select(Agreement).where(Agreement.outlets > 0))
        evidence = load_evidence(session, [held.proposition_id])[held.proposition_id]
        assert (
            held.answer == assess(evidence.reports, evidence.dependences, evidence.rivals).to_dict()
        )
    engine.dispose()
    assert span(held, "outlets") == (OUTLETS, OUTLETS)
    assert span(held, "parties") == (len(PARTIES), len(PARTIES))
    assert len(held.answer["supporting"]["claims"]) == CLAIMS
    assert len(held.answer["reasons"]) < 2 * CLAIMS + OUTLETS, "a forest, not all pairs"


def test_18_merging_and_splitting_twice_changes_nothing(
    session: Session, client: FlaskClient
) -> None:
    held = undated(session)
    before, (claim, *_) = dict(held.answer), held.answer["supporting"]["claims"]
    for _ in range(2):
        address = f"/v1/propositions/{held.proposition_id}"
        split = client.post(
            f"{address}/split",
            json={"claims": [claim], "reason": "another bridge"},
            headers={"If-Match": client.get(address).headers["ETag"]},
        )
        assert split.status_code == 201
        merged = {"into": str(held.proposition_id), "reason": "the same bridge after all"}
        joined = client.post(
            f"/v1/propositions/{split.json['id']}/merge",
            json=merged,
            headers={"If-Match": split.headers["ETag"]},
        )
        assert joined.status_code == 200
    session.expire_all()
    assert held.answer == before
