"""Amendments as answered: what people changed in the claims of an article, and why."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.wire import Record, grouped, identity, time
from service.errors import NotFound
from service.models import Amendment
from service.queries import amendments as query


def list_amendments(
    session: Session, limit: int, after: UUID | None = None, **filters: Any
) -> list[Record]:
    """Amendments, the latest first."""
    return _records(session, session.scalars(query.listed(after, **filters).limit(limit)).all())


def get_amendment(session: Session, amendment_id: UUID) -> Record:
    """One amendment, standing or undone; raises NotFound."""
    found = session.get(Amendment, amendment_id, populate_existing=True)
    if found is None:
        raise NotFound(f"There is no amendment {amendment_id}.")
    return _records(session, [found])[0]


def _records(session: Session, amendments: Collection[Amendment]) -> list[Record]:
    made = grouped(session.execute(query.claims([one.id for one in amendments])))
    return [
        {
            "id": str(one.id),
            "action": one.action,
            "article": str(one.article_id),
            "revision": one.revision,
            "claim": identity(one.claim_id),
            "claims": [str(claim) for claim in made[one.id]],
            "reason": one.reason,
            "user": one.user,
            "key": one.key_prefix,
            "made_at": time(one.made_at),
            "undone_at": time(one.undone_at),
            "undone_by": one.undone_by,
            "undone_reason": one.undone_reason,
        }
        for one in amendments
    ]
