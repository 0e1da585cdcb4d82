"""Suggestions as answered: what people would have decided, and what came of it."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.wire import Record, identity, time
from service.errors import NotFound
from service.models import Suggestion
from service.queries import suggestions as query


def list_suggestions(
    session: Session, limit: int, after: UUID | None = None, **filters: Any
) -> list[Record]:
    """Suggestions, the latest first; the filters are those of the query. One query."""
    found = session.scalars(query.listed(after, **filters).limit(limit))
    return [_record(one) for one in found]


def get_suggestion(session: Session, suggestion_id: UUID) -> Record:
    """One suggestion, whatever came of it; raises NotFound."""
    found = session.get(Suggestion, suggestion_id, populate_existing=True)
    if found is None:
        raise NotFound(f"There is no suggestion {suggestion_id}.")
    return _record(found)


def _record(one: Suggestion) -> Record:
    return {
        "id": str(one.id),
        "state": one.state,
        "decision": one.decision,
        "reason": one.reason,
        "user": one.user,
        "key": one.key_prefix,
        "claims": [str(claim) for claim in one.claims],
        "proposition": identity(one.proposition_id),
        "into": identity(one.into_id),
        "relation": one.relation,
        "strength": one.strength,
        "kind": one.kind,
        "made_at": time(one.made_at),
        "decided_at": time(one.decided_at),
        "decided_by": one.decided_by,
        "decided_reason": one.decided_reason,
        "review": identity(one.review_id),
    }
