"""What people suggest to be decided: it binds nothing until somebody confirms it."""

import hashlib
from dataclasses import asdict
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict, Invalid, NotFound
from service.ingest.amendments import By
from service.ingest.reviews import NAMED_AT, Verdict, decide, standing
from service.models import Claim, Suggestion, new_id
from service.queries.lists import among
from service.queries.times import ending

MADE = "The same was suggested before: suggestion {}, {}."
DECIDED = "The suggestion {} is {} already."
ONE_ALREADY = "They are one proposition already."
UNFIT = "What was suggested does not fit what is stored now: {}"

#: The members of a verdict that are suggested, each with the column that keeps it.
COLUMNS = {
    "decision": "decision",
    "claims": "claims",
    "proposition": "proposition_id",
    "into": "into_id",
    "relation": "relation",
    "strength": "strength",
    "kind": "kind",
}


def suggest(session: Session, verdict: Verdict) -> UUID:
    """Keep what somebody would decide; returns its id.

    Raises Invalid where it names what is not there, and Conflict where the same waits already or
    was rejected: rejected stays rejected.
    """
    told = _told(session, verdict)
    digest = hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()
    said = {"reason": verdict.reason, "user": verdict.user, "key_prefix": verdict.key_prefix}
    values = {"id": new_id(), "digest": digest, **told, **said}
    written = insert(Suggestion).values(values).on_conflict_do_nothing().returning(Suggestion.id)
    made = session.scalar(written)
    if made is None:
        raise Conflict(_made_before(session, digest))
    after = {name: value for name, value in (told | said).items() if value}
    record(session, "created", "suggestion", made, after=after)
    return made


def confirm(session: Session, suggestion_id: UUID, by: By) -> None:
    """Decide what was suggested, on the word of whoever confirms it.

    Raises NotFound, and Conflict where it is decided already or fits no more what is stored.
    """
    held = _waiting(session, suggestion_id)
    told: dict[str, Any] = {name: getattr(held, column) for name, column in COLUMNS.items()}
    verdict = Verdict(**told | {"claims": tuple(held.claims)} | asdict(by))
    try:
        review = decide(session, verdict)
    except Invalid as fault:
        raise Conflict(UNFIT.format(fault.message)) from fault
    _end(session, held, "confirmed", by, review.id)


def reject(session: Session, suggestion_id: UUID, by: By) -> None:
    """Turn a suggestion down for good; raises NotFound, and Conflict where it is decided."""
    _end(session, _waiting(session, suggestion_id), "rejected", by, None)


def _waiting(session: Session, suggestion_id: UUID) -> Suggestion:
    """Return the suggestion, which nobody else decides meanwhile."""
    wanted = select(Suggestion).where(Suggestion.id == suggestion_id).with_for_update()
    found = session.scalar(wanted.execution_options(populate_existing=True))
    if found is None:
        raise NotFound(f"There is no suggestion {suggestion_id}.")
    if found.state != "suggested":
        raise Conflict(DECIDED.format(found.id, found.state))
    return found


def _end(session: Session, held: Suggestion, state: str, by: By, review: UUID | None) -> None:
    values = {"decided_by": by.user, "decided_reason": by.reason, "review_id": review}
    ended = update(Suggestion).where(Suggestion.id == held.id)
    at = ending(Suggestion.made_at)
    session.execute(ended.values(state=state, decided_at=at, **values))
    after = {"user": by.user, "reason": by.reason, "review": review}
    record(session, state, "suggestion", held.id, after=after)


def _told(session: Session, verdict: Verdict) -> dict[str, Any]:
    """What is suggested, as it is kept: claims in one order, propositions as they stand."""
    _check_claims(session, verdict)
    told = {column: getattr(verdict, name) for name, column in COLUMNS.items()}
    told["claims"] = sorted(set(verdict.claims))
    for column, pointer in zip(("proposition_id", "into_id"), NAMED_AT, strict=True):
        if told[column]:
            told[column] = standing(session, told[column], pointer).id
    if told["into_id"] and told["into_id"] == told["proposition_id"]:
        raise Conflict(ONE_ALREADY, NAMED_AT[1])
    return told


def _check_claims(session: Session, verdict: Verdict) -> None:
    wanted = set(verdict.claims)
    current = select(Claim.id).where(among(Claim.id, wanted), Claim.superseded_at.is_(None))
    if missing := wanted - set(session.scalars(current)):
        raise Invalid(f"There is no current claim {min(missing)}.", "/claims")


def _made_before(session: Session, digest: str) -> str:
    # Whatever its state: it may have been confirmed since it stood in the way.
    held = select(Suggestion.id, Suggestion.state).where(Suggestion.digest == digest)
    return MADE.format(*session.execute(held.order_by(Suggestion.id.desc()).limit(1)).one())
