"""Contradictions as answered: what stands against what, of which kind, and whether it is open."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.answers.claims import claim_records
from service.answers.propositions import figures_of
from service.answers.wire import Record, identity, time
from service.queries import contradictions as query


def list_contradictions(
    session: Session, limit: int, after: UUID | None = None, **filters: Any
) -> list[Record]:
    """Contradictions that stand, the oldest first, in as many queries however many there are."""
    rows = session.execute(query.listed(after, **filters).limit(limit)).all()
    ids = {one for row in rows for one in (row.proposition_id, row.rival_id) if one}
    propositions = figures_of(session, ids)
    told = {row.claim_id for row in rows if row.claim_id}
    speaking = {one["id"]: one for one in claim_records(session, told)}
    return [_record(row, propositions, speaking) for row in rows]


def _record(row: Row[Any], propositions: dict[str, Record], speaking: dict[str, Record]) -> Record:
    return {
        "id": str(row.id),
        "kind": row.kind,
        "strength": row.strength,
        "status": row.status,
        "superseded": identity(row.superseded_id),
        "proposition": _named(propositions[str(row.proposition_id)]),
        "rival": _named(propositions[str(row.rival_id)]) if row.rival_id else None,
        "claim": _claim(speaking[str(row.claim_id)]) if row.claim_id else None,
        "review": identity(row.review_id) or row.reason.get("review"),
        "score": row.score,
        "reason": row.reason,
        "since": time(row.valid_from),
    }


def _named(proposition: Record) -> Record:
    return {name: proposition[name] for name in ("id", "text", "language", "verdict")}


def _claim(claim: Record) -> Record:
    """What of a claim tells who contradicts, and where."""
    speaker = claim["speaker"]
    return {
        "id": claim["id"],
        "text": claim["span"]["text"],
        "article": claim["article"]["id"],
        "outlet": claim["outlet"],
        "speaker": speaker and {"id": speaker["id"], "name": speaker["name"]},
    }
