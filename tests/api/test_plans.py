"""In a store of thousands, no question reads through a table: every one finds its way by an index.

The plans are those of the requests themselves: statements as the views send them, with their
values, on analysed tables and with Postgres free to choose.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.orm import Session

from service import db
from service.app import create_app
from service.settings import Settings
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)

#: What thousands assert is still so small a share of all that a table is never the shorter way.
MANY, HOT = 24_000, 2_000
OUTLETS, SPEAKERS = 60, 600

#: From one row of each: thousands of articles of some outlets, each with a claim of one of
#: hundreds of speakers. Each asserts a proposition of its own, and thousands one together.
GROW = (
    "SET LOCAL session_replication_role = replica",  # to check each key takes longer than all else
    """CREATE TEMP TABLE told ON COMMIT DROP AS
    SELECT n, gen_random_uuid() AS article, gen_random_uuid() AS claim, gen_random_uuid() AS own,
           now() - n * interval '1 hour' AS day FROM generate_series(1, {many}) n""",
    """INSERT INTO outlets SELECT made.* FROM outlets o, generate_series(1, {outlets}) n,
    jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'name', n)) made
    WHERE o.id = :outlet""",
    """INSERT INTO speakers SELECT made.* FROM speakers s, generate_series(1, {speakers}) n,
    jsonb_populate_record(s, jsonb_build_object(
        'id', gen_random_uuid(), 'name', n, 'identity', n)) made WHERE s.id = :speaker""",
    """CREATE TEMP TABLE whose ON COMMIT DROP AS
    SELECT t.*, o.id AS outlet, s.id AS speaker FROM told t
    JOIN (SELECT id, row_number() OVER () - 1 AS at FROM outlets) o ON o.at = t.n % {outlets}
    JOIN (SELECT id, row_number() OVER () - 1 AS at FROM speakers) s ON s.at = t.n % {speakers}""",
    """INSERT INTO articles SELECT made.* FROM articles a, whose w,
    jsonb_populate_record(a, jsonb_build_object(
        'id', w.article, 'url', 'https://a.example/' || w.n, 'outlet_id', w.outlet,
        'published_at', w.day, 'created_at', w.day)) made WHERE a.id = :article""",
    """INSERT INTO revisions SELECT made.* FROM revisions r, whose w,
    jsonb_populate_record(r, jsonb_build_object(
        'article_id', w.article, 'published_at', w.day)) made WHERE r.article_id = :article""",
    """INSERT INTO claims SELECT made.* FROM claims c, whose w,
    jsonb_populate_record(c, jsonb_build_object(
        'article_id', w.article, 'id', w.claim, 'outlet_id', w.outlet, 'speaker_id', w.speaker,
        'published_at', w.day)) made WHERE c.id = :claim""",
    """INSERT INTO hops (article_id, claim_id, position, name, role, kind, speaker_id)
    SELECT article, claim, 0, 'name', 'speaker', 'person', speaker FROM whose""",
    """INSERT INTO propositions SELECT made.* FROM propositions p, whose w,
    jsonb_populate_record(p, jsonb_build_object('id', w.own)) made WHERE p.id = :proposition""",
    """INSERT INTO memberships SELECT made.* FROM memberships m, whose w,
    unnest(CASE WHEN w.n > {hot} THEN ARRAY[w.own] ELSE ARRAY[w.own, m.proposition_id] END)
    AS proposition,
    jsonb_populate_record(m, jsonb_build_object(
        'proposition_id', proposition, 'id', gen_random_uuid(), 'article_id', w.article,
        'claim_id', w.claim, 'outlet_id', w.outlet, 'speaker_id', w.speaker,
        'published_at', w.day)) made WHERE m.claim_id = :claim""",
    """INSERT INTO agreements
    (proposition_id, revision, verdict, outlets, answer, algorithm_version)
    SELECT id, 1, 'one_outlet', 1, '{{"supporting": {{}}}}', '1' FROM propositions""",
    "ANALYZE",
)

Ids = dict[str, Any]


@pytest.fixture
def grown(fresh_engine) -> Ids:
    """A store of thousands; the ids of some things in it."""
    with db.transaction(db.sessions(fresh_engine)) as session:
        return _grow(session)


def _grow(session: Session) -> Ids:
    outlet, speaker = make_outlet(session), make_speaker(session)
    article, proposition = make_article(session, outlet), make_proposition(session)
    claim = make_claim(session, article, speaker)
    make_membership(session, proposition, claim)
    session.flush()
    rows = {
        "outlet": outlet, "speaker": speaker, "article": article, "claim": claim,
        "proposition": proposition,
    }  # fmt: skip
    ids = {name: row.id for name, row in rows.items()}
    sizes = {"many": MANY, "hot": HOT, "outlets": OUTLETS, "speakers": SPEAKERS}
    for statement in GROW:
        session.execute(text(statement.format(**sizes)), ids)
    small = session.scalar(text("SELECT own FROM told LIMIT 1"))
    now = session.scalar(text("SELECT now()")).isoformat()
    return ids | {"small": small, "now": quote(now)}


@contextmanager
def planned(engine: Engine) -> Iterator[list[str]]:
    """The plans of what is asked while the block runs."""
    plans: list[str] = []

    def explain(connection: Any, _: Any, statement: str, values: Any, *__: Any) -> None:
        if statement.startswith(("SELECT", "WITH")):
            cursor = connection.connection.cursor()
            told = cursor.execute(f"EXPLAIN {statement}", values).fetchall()
            plans.append("\n".join(line for (line,) in told))

    event.listen(engine, "before_cursor_execute", explain)
    try:
        yield plans
    finally:
        event.remove(engine, "before_cursor_execute", explain)


QUESTIONS = (
    "claims", "claims?sort=-published_at", "claims?outlet={outlet}", "claims?speaker={speaker}",
    "claims?article={article}", "claims?proposition={proposition}&limit=200",
    "claims?outlet={outlet}&sort=-published_at&include=article,speaker",
    "claims?published_after=2030-01-01T00:00:00Z",
    "claims/{claim}",
    "propositions", "propositions?sort=-outlets", "propositions?sort=-last_seen",
    "propositions?min_outlets=2", "propositions?outlet={outlet}", "propositions?speaker={speaker}",
    "propositions?verdict=echoed", "propositions/{proposition}",
    "propositions/{small}/timeline", "propositions/{small}/agreement?as_of={now}",
    "propositions/{small}/divergences",
    "articles", "articles?sort=published_at", "articles?outlet={outlet}", "articles/{article}",
    "articles/{article}/revisions",
    "speakers", "speakers/{speaker}", "outlets", "outlets/{outlet}",
    "reviews?claim={claim}", "reviews?proposition={proposition}", "amendments?article={article}",
    "contradictions", "claims?facets=outlet,speaker,stance", "articles?facets=outlet,status",
    "propositions?facets=verdict,outlet", "claims?facets=stance&outlet={outlet}",
)  # fmt: skip


def test_every_question_finds_its_way_by_an_index(fresh_url, fresh_engine, grown, monkeypatch):
    # As small a share of these thousands as what is counted is of millions.
    monkeypatch.setattr("service.queries.collections.MOST_FACETED", 500)
    client = create_app(Settings(database_url=fresh_url), db.sessions(fresh_engine)).test_client()
    read_through = {}
    for question in QUESTIONS:
        with planned(fresh_engine) as plans:
            answer = client.get(f"/v1/{question.format(**grown)}")
        assert answer.status_code == 200, answer.text
        assert plans
        if found := [plan for plan in plans if _reads_through(plan)]:
            read_through[question] = found
    assert not read_through


def _reads_through(plan: str) -> bool:
    large = ("articles", "revisions", "claims", "hops", "propositions", "memberships", "agreements")
    return any(f"Seq Scan on {table}" in plan for table in large)
