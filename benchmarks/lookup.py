"""One claim sought among very many: how often the right one comes first, how fast, how it grows.

The claims are of invented words, the frequent ones frequent, and are stored by ``COPY`` with the
keys that the pipeline gives them. Each question is a stored claim with about a quarter of its
words dropped or replaced: it is read, sought, and compared with what is found. ``recall_at_1`` is
how often the claim that it was made of is the nearest. Whether the two then count as the same is
another matter: a word replaced may be somebody else who acts.

Where the corpora are, claims of real articles are stored among them and asked for in the same
manner (``real``), in the same words at each size. Outlets say nearly the same, so the nearest may
be another's claim: ``equal_at_1`` counts it too where it says the same as the one that was meant.
Its interval is that of all claims from which these were drawn.
"""

import os
import random
import statistics
import time
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Any
from uuid import UUID

import orjson
import psutil
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from benchmarks.corpora import real_texts
from benchmarks.database import fresh_engine
from service import db
from service.analysis.matching import Statement, Term, compare, match_keys
from service.evaluation.intervals import wilson
from service.extraction import extract
from service.extraction.languages import get_pack
from service.ingest.matches import ENOUGH
from service.ingest.nearest import find_nearest
from service.ingest.neighbourhood import MOST_COMPARED
from service.ingest.statements import (
    draft_statements,
    from_features,
    read_features,
    statement_of,
    to_features,
)
from service.models import Statement as Stored
from service.models import new_id
from service.queries import placement as query

STORED = (10_000, 100_000)
#: As much as a server of millions of claims is given; else the disk would be measured.
BUFFERS = ("shared_buffers=2GB",)
QUESTIONS = 300
#: Real claims differ more than invented ones: of fewer another draw would tell another share.
REAL_QUESTIONS = 1_000
LETTERS = "بتجحدرزسشصطعفقكلمنه"
VOCABULARY = 30_000
#: Word by word, the frequency falls as 1 / (FLAT + rank).
FLAT = 50
LENGTH = 12
#: So many real articles, of which the claims of no fewer words are asked for.
ARTICLES = 1_500
CHANGED = 0.25

INDEX = "ix_statements_keys"
STATEMENTS = (
    "COPY statements (article_id, claim_id, position, language, spans, features, keys,"
    " normaliser_version) FROM STDIN"
)
Claim = tuple[UUID, str]  # its id and its words


def measure(stored: Sequence[int] = STORED) -> dict[str, Any]:
    """Return what a lookup takes at each of these sizes of one growing store."""
    chance = random.Random(1)
    rows = []
    with fresh_engine(options=BUFFERS) as engine:
        made = 0
        sample: list[Claim] = []
        real = _questions(chance, _stored_real(engine, chance))
        for size in sorted(stored):
            new = _stored(engine, chance, size - made)
            sample = _sampled(chance, sample, made, new, size - made)
            made = size
            rows.append(
                {
                    "stored": size,
                    **_asked(engine, _questions(chance, sample)),
                    "real": _asked(engine, real) if real else None,
                }
            )
    asked = [rows, *([[row["real"] for row in rows]] if real else [])]
    growth, *of_real = (round(one[-1]["p50_ms"] / one[0]["p50_ms"], 2) for one in asked)
    return {"sizes": rows, "growth_p50": growth, "growth_p50_of_real": next(iter(of_real), None)}


def _sampled(
    chance: random.Random, held: list[Claim], before: int, new: list[Claim], number: int
) -> list[Claim]:
    """As many of the claims held before and of the new ones as each have a share."""
    old = round(QUESTIONS * before / (before + number))
    return [*chance.sample(held, min(old, len(held))), *chance.sample(new, QUESTIONS - old)]


def _questions(chance: random.Random, sample: Sequence[Claim]) -> list[Claim]:
    """The claims, each in changed words."""
    return [(claim, _changed(chance, words)) for claim, words in sample]


def _asked(engine: Engine, asked: Sequence[Claim]) -> dict[str, Any]:
    took, right, equal = [], 0, 0
    with db.transaction(db.sessions(engine)) as session:
        for _, words in asked[:20]:  # so that plans and caches are made
            _nearest(session, words)
        backend = psutil.Process(session.scalar(text("SELECT pg_backend_pid()")))
        worked, theirs = time.process_time(), sum(backend.cpu_times()[:2])
        for claim, words in asked:
            start = time.perf_counter()
            found = _nearest(session, words)
            took.append(1000 * (time.perf_counter() - start))
            right += found == claim
            equal += found == claim or _is_equal(session, found, claim)
        worked, theirs = time.process_time() - worked, sum(backend.cpu_times()[:2]) - theirs
        size = session.scalar(text(f"SELECT pg_relation_size('{INDEX}')"))
    cuts = statistics.quantiles(took, n=100)
    return {
        "recall_at_1": round(right / len(asked), 3),
        "equal_at_1": round(equal / len(asked), 3),
        "interval_of_equal": wilson(equal, len(asked)),
        "p50_ms": round(cuts[49], 1),
        "p99_ms": round(cuts[98], 1),
        "processor_ms": round(1000 * worked / len(asked), 1),
        "postgres_processor_ms": round(1000 * theirs / len(asked), 1),
        "index_mb": round((size or 0) / 2**20, 1),
        "load": round(os.getloadavg()[0], 1),
    }


def _nearest(session: Session, words: str) -> UUID | None:
    """The claim, among those found by the index, whose statement is nearest to these words."""
    said = statement_of(words, get_pack("ar"))
    (near,) = find_nearest(session, [said], MOST_COMPARED, enough=ENOUGH, further=True)
    found = session.execute(query.statements(), query.called(near)) if near else ()
    rated = ((compare(said, read_features(one.features)).closeness, one.claim_id) for one in found)
    return max(rated, default=(0.0, None))[1]


def _is_equal(session: Session, found: UUID | None, claim: UUID) -> bool:
    """Tell whether the claim that was found says the same as the one that was meant."""
    held = select(Stored.features).where(Stored.claim_id.in_([found, claim]))
    two = [from_features(features) for features in session.scalars(held)]
    return len(two) == 2 and compare(*two).relation == "same"


def _changed(chance: random.Random, words: str) -> str:
    """The words, about a quarter of them dropped or replaced."""
    kept = []
    for word in words.split():
        if chance.random() >= CHANGED:
            kept.append(word)
        elif chance.random() < 0.5:
            kept.append(_words(chance, 1)[0])
    return " ".join(kept)


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Invented words, and how often words so frequent occur, summed up."""
    chance = random.Random(2)
    words = {"".join(chance.choices(LETTERS, k=chance.randint(4, 6))) for _ in range(VOCABULARY)}
    return sorted(words), list(accumulate(1 / (FLAT + rank) for rank in range(len(words))))


def _words(chance: random.Random, number: int) -> list[str]:
    words, weights = _vocabulary()
    return chance.choices(words, cum_weights=weights, k=number)


@cache
def _terms(word: str) -> tuple[Term, ...]:
    """What a word alone says: a million sentences of few words need not be read one by one."""
    return statement_of(word, get_pack("ar")).terms


def _statement(words: Sequence[str]) -> Statement:
    terms = dict.fromkeys(term for word in words for term in _terms(word))
    return Statement(terms=tuple(terms), language="ar")


def _stored(engine: Engine, chance: random.Random, number: int) -> list[Claim]:
    """Store so many claims, each its own proposition; return some of them."""
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))  # no foreign keys
        definition = connection.scalar(text(f"SELECT pg_get_indexdef('{INDEX}'::regclass)"))
        connection.execute(text(f"DROP INDEX {INDEX}"))
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        kept: list[Claim] = []
        with connection.connection.cursor().copy(STATEMENTS) as copy:
            for place in range(number):
                identity, words = new_id(), _words(chance, LENGTH)
                copy.write_row(_row(identity, " ".join(words), _statement(words)))
                _keep(chance, kept, place, (identity, " ".join(words)))
        connection.execute(text(definition or ""))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SET statement_timeout = 0"))
        connection.execute(text("VACUUM ANALYZE statements"))
    engine.dispose()  # a connection keeps the plans of the empty tables
    return kept


def _stored_real(engine: Engine, chance: random.Random) -> list[Claim]:
    """Store the claims of real articles, and return some of those that are more than a scrap."""
    texts = chance.sample(found, ARTICLES) if (found := real_texts()) else []
    claims = [(new_id(), words, said) for one in texts for words, said in _said(one)]
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        with connection.connection.cursor().copy(STATEMENTS) as copy:
            for identity, words, said in claims:
                copy.write_row(_row(identity, words, said))
    telling = [(identity, words) for identity, words, _ in claims if len(words.split()) >= LENGTH]
    return chance.sample(telling, min(REAL_QUESTIONS, len(telling)))


def _said(text: str) -> list[tuple[str, Statement]]:
    """The words of the claims of an article, and what they state."""
    drafted = draft_statements(text, extract(text, "ar"), get_pack("ar"))
    return [(" ".join(span.of(text) for span in one.spans), one.statement) for one in drafted]


def _keep(chance: random.Random, kept: list[Claim], place: int, claim: Claim) -> None:
    """Keep some of all, each with the same chance, however many come."""
    if place < QUESTIONS:
        kept.append(claim)
    elif (chosen := chance.randrange(place + 1)) < QUESTIONS:
        kept[chosen] = claim


def _row(identity: UUID, words: str, said: Statement) -> tuple[Any, ...]:
    spans = orjson.dumps([{"start": 0, "end": 1, "text": words}]).decode()
    features = orjson.dumps(to_features(said)).decode()
    return (identity, identity, 0, "ar", spans, features, sorted(match_keys(said)), 1)
