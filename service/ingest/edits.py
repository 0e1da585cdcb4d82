"""What people amended in an article, as stored."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.ingest.amending import Edit
from service.models import Amendment


def load_edits(session: Session, article_id: UUID) -> list[Edit]:
    """Return what stands amended in the article, in the order in which it was told."""
    standing = select(Amendment.id, Amendment.target, Amendment.told).where(
        Amendment.article_id == article_id, Amendment.undone_at.is_(None)
    )
    return [Edit(*row) for row in session.execute(standing.order_by(Amendment.id))]
