"""Articles without their texts, as answered."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.answers.collections import Include, Noun
from service.answers.outlets import outlets_of
from service.answers.wire import Record, published, reference, text_withdrawn, time
from service.models import Article, Outlet, Revision
from service.queries import articles as query


def list_latest(session: Session, number: int) -> list[Record]:
    """The articles that were stored last, the latest first."""
    return _in_order(session, session.scalars(query.latest(number)).all())


def headings_of(session: Session, article_ids: Collection[UUID]) -> dict[str, Record]:
    """These articles by id, in one query."""
    rows = session.execute(query.without_texts(article_ids))
    return {str(row[0].id): heading(*row) for row in rows}


def heading_records(session: Session, rows: Sequence[Row[Any]], *_: Any) -> list[Record]:
    """The articles of these ids, in their order."""
    return _in_order(session, [row.id for row in rows])


def _in_order(session: Session, article_ids: Sequence[UUID]) -> list[Record]:
    found = headings_of(session, article_ids)
    return [found[str(one)] for one in article_ids]


def heading(
    article: Article, revision: Revision, outlet: Outlet, credited: Outlet | None
) -> Record:
    """An article without its text, from its rows."""
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
        "text_withdrawn": text_withdrawn(revision.erased_at, article.takedown_reason),
        "created_at": time(article.created_at),
    }


def _credit(article: Article, credited: Outlet | None) -> Record | None:
    if article.credit is None:
        return None
    outlet = reference(credited.id, credited.name) if credited else None
    return {"printed": article.credit, "outlet": outlet}


NOUN = Noun(
    query.COLLECTION,
    heading_records,
    {"outlet": Include("outlets", lambda article: [article["outlet"]["id"]], outlets_of)},
)
