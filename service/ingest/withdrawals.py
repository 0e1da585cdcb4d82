"""An outlet takes an article back: what it carried counts no more, and stays to be read."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import NotFound
from service.ingest.agreements import refresh_agreements
from service.ingest.locks import EVERYTHING, take_locks
from service.models import Article, Membership


def article_by_id(session: Session, article_id: UUID) -> Article:
    """Return the article; raises NotFound."""
    if article := session.get(Article, article_id):
        return article
    raise NotFound(f"There is no article {article_id}.")


def withdraw(session: Session, article: Article, at: datetime) -> bool:
    """Mark the article as withdrawn since then, and return whether that is news.

    As rare as a change of owner, and made under the lock on everything for the same reason.
    """
    if article.withdrawn_at is not None:
        return False
    take_locks(session, EVERYTHING)
    before = article.status
    told = session.scalar(select(func.now()))
    article.status, article.withdrawn_at, article.withdrawal_known_from = "withdrawn", at, told
    session.flush()
    after = {"status": article.status, "withdrawn_at": at}
    record(session, "withdrawn", "article", article.id, {"status": before}, after)
    affected = select(Membership.proposition_id).where(
        Membership.article_id == article.id, Membership.valid_to.is_(None)
    )
    refresh_agreements(session, set(session.scalars(affected)))
    return True
