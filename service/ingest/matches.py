"""The held propositions that a text bears on; nothing is written.

The text is taken as one statement without a context: what its words leave open stays open.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.analysis.matching import Match, Statement, compare, seek_keys
from service.errors import Invalid, TooLarge, Unsupported
from service.extraction.languages import codes, detect, get_pack
from service.ingest.neighbourhood import MOST_COMPARED
from service.ingest.statements import from_features, statement_of
from service.measures import timed
from service.models import Agreement, Proposition
from service.models import Statement as Held
from service.queries import placement as query

#: A longer text is an article, which asserts many things: it is to be ingested or extracted.
LONGEST = 2_000

_RANKS = {"same": 0, "contradicts": 1, "partial": 2}

Found = dict[UUID, Match]


def find_matches(session: Session, text: str, language: str | None = None) -> dict[str, Any]:
    """The text with its candidates, the nearest first; raises Invalid, TooLarge, Unsupported.

    Three queries.
    """
    spoken = _checked(text, language)
    with timed("matching", language=spoken):
        found = _found(session, statement_of(text, get_pack(spoken)))
        candidates = _candidates(session, found)
    return {"text": text, "language": spoken, "candidates": candidates}


def _checked(text: str, language: str | None) -> str:
    """The language of a text that can be matched."""
    if not text.strip():
        raise Invalid("There is no text.", "/texts")
    if len(text) > LONGEST:
        raise TooLarge(f"A text to be matched has at most {LONGEST:,} characters.", "/texts")
    spoken = language or detect(text)
    if spoken not in codes():
        told = f"The language {spoken!r} is not supported; these are: {codes()}."
        raise Unsupported(told, "/language")
    assert spoken is not None, "a supported language has a code"
    return spoken


def _found(session: Session, statement: Statement) -> Found:
    """The best match in each proposition that the statement relates to."""
    nearest = query.sharing_keys(seek_keys(statement), MOST_COMPARED)
    held = session.scalars(nearest).all()
    matches = {
        (row.article_id, row.claim_id, row.position): match
        for row, match in _related(statement, held)
    }
    memberships = query.memberships_of({key[0] for key in matches}, {key[1] for key in matches})
    best: Found = {}
    for one in session.scalars(memberships):
        match = matches.get((one.article_id, one.claim_id, one.position))
        known = best.get(one.proposition_id)
        if match and one.relation == "same" and (known is None or _rank(match) < _rank(known)):
            best[one.proposition_id] = match
    return best


def _related(statement: Statement, held: Iterable[Held]) -> Iterator[tuple[Held, Match]]:
    for row in held:
        match = compare(statement, from_features(row.features))
        if match.relation:
            yield row, match


def _rank(match: Match) -> tuple[int, float]:
    return _RANKS[match.relation or "partial"], -match.score


def _candidates(session: Session, found: Found) -> list[dict[str, Any]]:
    rows = session.execute(
        select(Proposition, Agreement.verdict)
        .outerjoin(Agreement, Agreement.proposition_id == Proposition.id)
        .where(Proposition.id.in_(found))
        .order_by(Proposition.id)
    ).all()
    return [
        _candidate(proposition, verdict, found[proposition.id])
        for proposition, verdict in sorted(rows, key=lambda row: _rank(found[row[0].id]))
    ]


def _candidate(proposition: Proposition, verdict: str | None, match: Match) -> dict[str, Any]:
    return {
        "proposition": {
            "id": str(proposition.id),
            "text": proposition.text,
            "language": proposition.language,
            "verdict": verdict,
        },
        "relation": match.relation,
        "strength": match.strength,
        "kind": match.kind,
        "score": match.score,
        "reason": {
            "method": "statement_match",
            "threshold": match.threshold,
            "direction": match.direction,
            "features": dict(match.features),
        },
    }
