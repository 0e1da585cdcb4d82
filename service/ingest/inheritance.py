"""What people decided of a claim holds for the one of the same words that supersedes it."""

from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from service.ingest.unions import join_to
from service.models import ReviewClaim, ReviewSpeaker
from service.queries import reviews as query


def inherit_reviews(session: Session, article: UUID) -> None:
    """Let the decisions about an article's former claims name the present ones too."""
    session.flush()
    rows: list[dict[str, Any]] = [
        {
            "review_id": review,
            "side": side,
            "home_id": home,
            "article_id": article,
            "claim_id": claim,
            "position": position,
        }
        for review, side, home, claim, position in session.execute(query.inherited(article))
    ]
    _add(session, ReviewClaim, rows)
    spoken = session.execute(query.inherited_speakers(article)).all()
    named = [
        {
            "review_id": row.review,
            "side": "subject",
            "article_id": article,
            "claim_id": row.claim,
            "position": 0,
        }
        for row in spoken
    ]
    _add(session, ReviewClaim, named)
    _add(
        session,
        ReviewSpeaker,
        [{"review_id": row.review, "speaker_id": row.present} for row in spoken],
    )
    for row in spoken:
        if row.decision == "same":
            join_to(session, row.review, row.present, row.joined or row.former)


def _add(session: Session, model: type, rows: list[dict[str, Any]]) -> None:
    if rows:
        session.execute(insert(model).on_conflict_do_nothing(), rows)
