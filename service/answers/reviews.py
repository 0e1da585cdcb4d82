"""Reviews as answered: what people decided, why, and whether it holds."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.wire import Record, grouped, identity, reference, time
from service.errors import NotFound
from service.models import Review
from service.queries import reviews as query


def list_reviews(
    session: Session, limit: int, after: UUID | None = None, **filters: Any
) -> list[Record]:
    """Reviews, the latest first; the filters are those of the query. Three queries."""
    found = session.scalars(query.listed(after, **filters).limit(limit)).all()
    return _records(session, found)


def get_review(session: Session, review_id: UUID) -> Record:
    """One review, standing or undone; raises NotFound."""
    review = session.get(Review, review_id)
    if review is None:
        raise NotFound(f"There is no review {review_id}.")
    (record,) = _records(session, [review])
    return record


def _records(session: Session, reviews: Sequence[Review]) -> list[Record]:
    ids = [review.id for review in reviews]
    claims = grouped(tuple(row) for row in session.execute(query.subjects(ids)))
    speakers = grouped(
        (review, reference(speaker, name))
        for review, speaker, name in session.execute(query.speakers(ids))
    )
    return [_record(review, claims[review.id], speakers[review.id]) for review in reviews]


def _record(review: Review, claims: list[UUID], speakers: list[Record]) -> Record:
    return {
        "id": str(review.id),
        "decision": review.decision,
        "reason": review.reason,
        "user": review.user,
        "key": review.key_prefix,
        "claims": [str(claim) for claim in claims],
        "speakers": speakers,
        "proposition": identity(review.proposition_id),
        "into": identity(review.into_id),
        "relation": review.relation,
        "strength": review.strength,
        "kind": review.kind,
        "made_at": time(review.made_at),
        "undone_at": time(review.undone_at),
        "undone_by": review.undone_by,
        "undone_reason": review.undone_reason,
    }
