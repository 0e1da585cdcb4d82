"""Articles as answered: the evidence (text, digest, capture time) and the claims found in it."""

from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.claims import claims_of
from service.answers.wire import Record, published, reference, time
from service.errors import NotFound
from service.models import Article, Outlet, Revision
from service.queries import articles as query


def list_articles(
    session: Session, limit: int, after: UUID | None = None, outlet: UUID | None = None
) -> list[Record]:
    """Articles without text and claims, latest stored first."""
    rows = session.execute(query.listed(outlet, after).limit(limit))
    return [_heading(*row) for row in rows]


def get_article(session: Session, article_id: UUID) -> Record:
    """One article, with the text of its current revision and all current claims."""
    row = session.execute(query.current().where(Article.id == article_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no article {article_id}.")
    revision = row[1]
    return {
        **_heading(*row),
        "text": revision.text,
        "regions": revision.regions,
        "claims": claims_of(session, article_id),
    }


def _heading(
    article: Article, revision: Revision, outlet: Outlet, credited: Outlet | None
) -> Record:
    return {
        "id": str(article.id),
        "url": article.url,
        "title": revision.title,
        "outlet": reference(outlet.id, outlet.name),
        "language": revision.language,
        "published_at": time(revision.published_at),
        "published": published(
            revision.published_printed, revision.published_precision, revision.published_time_zone
        ),
        "revision": revision.number,
        "credit": _credit(article, credited),
        "form": revision.form,
        "digest": revision.digest,
        "captured_at": time(revision.captured_at),
        "status": article.status,
        "withdrawn_at": time(article.withdrawn_at),
        "corrected_at": time(article.corrected_at),
        "correction": article.correction,
        "created_at": time(article.created_at),
    }


def _credit(article: Article, credited: Outlet | None) -> Record | None:
    if article.credit is None:
        return None
    outlet = reference(credited.id, credited.name) if credited else None
    return {"printed": article.credit, "outlet": outlet}
