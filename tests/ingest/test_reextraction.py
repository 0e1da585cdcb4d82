"""Held articles read again: what comes out alike stays, decisions hold, and a kill does no harm."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, func, select, text, update
from sqlalchemy.orm import Session

from service import db
from service.answers.revisions import list_revisions
from service.extraction import EXTRACTOR
from service.ingest import articles
from service.ingest.reextraction import count_outdated, list_outdated, reextract
from service.ingest.reviews import Verdict, decide
from service.ingest.seeds import load_seeds
from service.models import Agreement, Article, Claim, Membership, Proposition, Revision, Statement
from tests import partitions
from tests.factories import make_outlet
from tests.ingest import test_crash as crash
from tests.stories import agreement_on, publish

FELL = "قال رئيس بلدية المرسى فؤاد النجار إن جسر الوادي انهار فجر الاثنين."
CLOSED = "وأعلنت وزارة النقل في حكومة مرجان أن طريق الوادي أغلق أمام الشاحنات حتى الخميس."
UNNAMED = "وقال مسؤول محلي إن خمسة عمال أصيبوا بجروح طفيفة أثناء أعمال الترميم."
STORY = f"{FELL}\n\n{CLOSED}\n\n{UNNAMED}"

OLD = update(Revision).values(extractor_version="0.0.1")


@pytest.fixture
def sessions(fresh_engine: Engine) -> db.Sessions:
    return db.sessions(fresh_engine)


def forgetful(found: Callable[..., list[Any]], dropped: str) -> Callable[..., list[Any]]:
    """An older extractor: it sees no claims with this cue."""

    def read(*given: Any) -> list[Any]:
        return [one for one in found(*given) if one.cue.span.of(given[0]) != dropped]

    return read


def shortsighted(found: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """An older extractor: it takes every claim for a hedged one."""
    return lambda *given: [replace(one, hedged=True) for one in found(*given)]


def publish_by(
    older: Callable[..., list[Any]], monkeypatch: pytest.MonkeyPatch, session: Session, *texts: str
) -> list[Article]:
    """Articles as an older extractor read them."""
    with monkeypatch.context() as patch:
        patch.setattr(articles, "extract", older)
        held = [publish(session, make_outlet(session), one) for one in texts]
    session.execute(OLD)
    return held


def current(session: Session, article: UUID) -> dict[UUID, Claim]:
    session.expire_all()
    found = select(Claim).filter_by(article_id=article, superseded_at=None)
    return {claim.id: claim for claim in session.scalars(found)}


def read_all(sessions: db.Sessions) -> dict[str, int]:
    with db.transaction(sessions) as session:
        waiting = list_outdated(session, None, 1_000)
    counts: dict[str, int] = {}
    for article in waiting:
        for name, number in reextract(sessions, article).items():
            counts[name] = counts.get(name, 0) + number
    return counts


def answers(session: Session) -> list[Any]:
    """What is answered, whatever the ids are: propositions, verdicts, counts.

    Not who says it in part: that is looked for among the nearest alone, and the more is held,
    the more is found.
    """
    rows = session.execute(
        select(Proposition.text, Agreement.verdict, Agreement.answer)
        .join(Agreement, Agreement.proposition_id == Proposition.id)
        .where(Proposition.merged_into.is_(None), Agreement.answer["supporting"].is_not(None))
    )
    told = []
    for words, verdict, answer in rows:
        sides = [answer["supporting"], answer["opposing"]]
        counts = [
            [
                [side[name]["at_least"], side[name]["at_most"]]
                for name in sorted(side.keys() - {"claims"})
            ]
            for side in filter(None, sides)
        ]
        lists = [len(answer[name]) for name in ("hearsay", "own_voice", "carriers")]
        if any(lists) or any(claim for side in filter(None, sides) for claim in side["claims"]):
            told.append([words, verdict, counts, lists])
    return sorted(told, key=repr)


def test_what_comes_out_alike_keeps_its_ids(sessions: db.Sessions) -> None:
    with db.transaction(sessions) as session:
        article = publish(session, make_outlet(session), STORY).id
        session.execute(OLD)
        before = set(current(session, article))
        memberships = session.scalar(select(func.count()).select_from(Membership))
        revisions = session.scalars(select(Agreement.revision)).all()
    assert read_all(sessions) == {"articles": 1, "kept": 3, "superseded": 0, "new": 0}
    with db.transaction(sessions) as session:
        assert set(current(session, article)) == before
        assert session.scalar(select(func.count()).select_from(Membership)) == memberships
        assert session.scalars(select(Agreement.revision)).all() == revisions
        assert [one["number"] for one in list_revisions(session, article)] == [1]
        assert count_outdated(session) == 0
    assert read_all(sessions) == {}


def test_new_claims_are_added_and_the_others_stay(
    sessions: db.Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = forgetful(articles.extract, "أعلنت")
    with db.transaction(sessions) as session:
        (article,) = publish_by(older, monkeypatch, session, STORY)
        before, identity = set(current(session, article.id)), article.id
    assert len(before) == 2
    assert read_all(sessions) == {"articles": 1, "kept": 2, "superseded": 0, "new": 1}
    with db.transaction(sessions) as session:
        assert before < set(current(session, identity))
        assert partitions.stored(session) == partitions.computed(session)


def test_what_differs_is_superseded_by_what_stands_at_its_cue(
    sessions: db.Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.transaction(sessions) as session:
        older = shortsighted(articles.extract)
        article = publish_by(older, monkeypatch, session, STORY)[0].id
        before = current(session, article)
    assert read_all(sessions) == {"articles": 1, "kept": 0, "superseded": 3, "new": 3}
    with db.transaction(sessions) as session:
        after = current(session, article)
        for claim in before:
            old = session.get_one(Claim, (article, claim))
            assert old.superseded_at is not None
            assert old.superseded_by is not None
            assert after[old.superseded_by].cue_start == old.cue_start
            # An unnamed speaker stays the one he was: what is told of him is the same.
            assert after[old.superseded_by].speaker_id == old.speaker_id
        assert all(claim.extractor_version == EXTRACTOR["version"] for claim in after.values())
        assert {
            one.retired_at is None
            for one in session.scalars(select(Statement).where(Statement.claim_id.in_(after)))
        } == {True}


def test_decisions_hold_for_what_supersedes(
    sessions: db.Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.transaction(sessions) as session:
        older = shortsighted(articles.extract)
        held = publish_by(older, monkeypatch, session, FELL, f"{FELL}\n\n{CLOSED}")
        about, article = agreement_on(session, *held).proposition_id, held[0].id
        (claim,) = current(session, article)
        decide(session, Verdict("reject", "another bridge", claims=(claim,), proposition=about))
        assert len(partitions.stored(session)) == 3
    read_all(sessions)
    with db.transaction(sessions) as session:
        assert claim not in current(session, article)
        assert len(partitions.stored(session)) == 3
        assert partitions.stored(session) == partitions.computed(session)


def test_the_demo_corpus_read_by_a_poor_reader_and_again_is_as_read_at_once(
    sessions: db.Sessions, monkeypatch: pytest.MonkeyPatch, factory: db.Sessions
) -> None:
    found = articles.extract

    def poor(*given: Any) -> list[Any]:
        """Sees every other claim, and nothing inside others."""
        return [one for one in found(*given) if one.depth == 0][::2]

    with monkeypatch.context() as patch:
        patch.setattr(articles, "extract", poor)
        load_seeds(sessions)
    with db.transaction(sessions) as session:
        session.execute(OLD)
        poorly = answers(session)
    counts = read_all(sessions)
    assert counts["kept"]
    assert counts["new"]
    with db.transaction(sessions) as session:
        again = answers(session)
        assert partitions.stored(session) == partitions.computed(session)
    assert again != poorly
    load_seeds(factory)
    with factory() as session:
        assert answers(session) == again


# The command --------------------------------------------------------------------------------

#: As if another extractor had found other claims: each of them is superseded.
OTHERWISE = text("UPDATE claims SET hedged = NOT hedged")
TOLD = text(
    "SELECT (SELECT count(*) FROM revisions WHERE extractor_version = '0.0.1'), "
    "(SELECT count(*) FROM claims WHERE superseded_at IS NULL), "
    "(SELECT count(*) FROM claims WHERE superseded_by IS NOT NULL), "
    "(SELECT count(*) FROM statements WHERE retired_at IS NULL), "
    "(SELECT count(*) FROM memberships WHERE valid_to IS NULL AND relation = 'same')"
)


def test_kill_9_in_the_middle_leaves_whole_articles_and_the_rest_for_later(
    fresh_url: str, fresh_engine: Engine, tmp_path: Path
) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join(map(crash.line, range(crash.ARTICLES))), encoding="utf-8")
    assert run(fresh_url, "ingest", str(feed)).returncode == 0
    before = told(fresh_engine)
    with fresh_engine.begin() as connection:
        connection.execute(OLD)
        connection.execute(OTHERWISE)
    assert told(fresh_engine)[0] == crash.ARTICLES

    killed = crash.start(fresh_url, "reextract")
    until = time.monotonic() + 60
    while told(fresh_engine)[0] > crash.ARTICLES - 3:
        assert time.monotonic() < until, "nothing was read"
        time.sleep(0.01)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    left, claims, superseded, *stands = told(fresh_engine)
    assert 0 < left < crash.ARTICLES
    assert superseded == 2 * (crash.ARTICLES - left)
    assert [claims, *stands] == [*before[1:2], *before[3:]]

    assert run(fresh_url, "reextract", "--dry-run").stdout.startswith(f"{left} articles")
    assert run(fresh_url, "reextract", "--limit", "1").stdout == (
        "1 articles read again: 0 claims kept, 2 claims superseded, 2 claims new; 0 failed\n"
    )
    assert run(fresh_url, "reextract").returncode == 0
    left, claims, superseded, *stands = told(fresh_engine)
    assert (left, superseded) == (0, 2 * crash.ARTICLES)
    assert [claims, *stands] == [*before[1:2], *before[3:]]
    assert run(fresh_url, "reextract").stdout == (
        "0 articles read again: 0 claims kept, 0 claims superseded, 0 claims new; 0 failed\n"
    )


def told(engine: Engine) -> tuple[int, ...]:
    with engine.connect() as connection:
        return tuple(connection.execute(TOLD).one())


def run(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "service", *arguments],
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
