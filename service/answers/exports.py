"""All of a kind, record by record, out of one snapshot: memory does not grow with the store."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.answers.changes import require_kept
from service.answers.claims import claim_records
from service.answers.propositions import figures_of
from service.answers.wire import Record, text_withdrawn, time
from service.models import Article, Outlet, Revision
from service.queries import articles
from service.queries import exports as query

#: Records that are read at a time.
PAGE = 100

#: How a time is written that is known so exactly; without a zone, to be read as it was.
_WRITTEN = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "minute": "%Y-%m-%dT%H:%M"}


@dataclass(frozen=True)
class Export:
    """What is exported: its ids in their order, and the records of some of them."""

    kind: str
    ids: Callable[..., Any]
    records: Callable[[Session, Sequence[UUID]], list[Record]]


def count(session: Session, name: str, since: int | None = None) -> int:
    """How many records an export has."""
    export = EXPORTS[name]
    return session.scalar(query.counted(export.ids(), export.kind, since)) or 0


def latest(session: Session) -> int:
    """The number of the latest change that this transaction sees; 0 before the first."""
    return session.scalar(query.latest()) or 0


def pages(session: Session, name: str, since: int | None = None) -> Iterator[list[Record]]:
    """The records by and by: all, or those that changed since; raises Gone as the feed does.

    Whoever wants all of one moment gives a session whose transaction is a snapshot.
    """
    export, after = EXPORTS[name], None
    if since:
        require_kept(session, since)
    while ids := session.scalars(query.page(export.ids(), export.kind, since, after, PAGE)).all():
        yield export.records(session, ids)
        # What was loaded is told and may be forgotten.
        session.expunge_all()
        after = ids[-1]


def _articles(session: Session, ids: Sequence[UUID]) -> list[Record]:
    rows = session.execute(articles.current().where(Article.id.in_(ids)).order_by(Article.id))
    return [_article(article, revision, outlet) for article, revision, outlet, _ in rows]


def _article(article: Article, revision: Revision, outlet: Outlet) -> Record:
    """An article as it is taken in again; what else is known of it stands beside."""
    is_page = revision.form == "page"
    return {
        "outlet": outlet.name,
        "url": article.url,
        "title": revision.title,
        "published_at": _written(revision),
        "language": revision.language,
        # Null, not empty: a text that was taken down is none.
        "page" if is_page else "text": None if revision.erased_at else revision.text,
        "text_withdrawn": text_withdrawn(revision.erased_at, article.takedown_reason),
        "id": str(article.id),
        "revision": revision.number,
        "form": revision.form,
        "digest": revision.digest,
        "captured_at": time(revision.captured_at),
        "status": article.status,
        "withdrawn_at": time(article.withdrawn_at),
        "created_at": time(article.created_at),
    }


def _written(revision: Revision) -> str | None:
    """The time of publication, as exactly as it is known."""
    at: datetime | None = revision.published_at
    if at is None:
        return None
    form = _WRITTEN.get(revision.published_precision or "second")
    if revision.published_time_zone and form in (None, _WRITTEN["minute"]):
        return at.strftime(f"{form or '%Y-%m-%dT%H:%M:%S'}Z")
    return at.strftime(form or "%Y-%m-%dT%H:%M:%S")


def _propositions(session: Session, ids: Sequence[UUID]) -> list[Record]:
    found = figures_of(session, ids)
    return [found[str(one)] for one in ids]


def _agreements(session: Session, ids: Sequence[UUID]) -> list[Record]:
    return [get_agreement(session, one) for one in ids]


EXPORTS = {
    "articles": Export("article", query.articles, _articles),
    "claims": Export("claim", query.claims, claim_records),
    "propositions": Export("proposition", query.propositions, _propositions),
    "agreement": Export("proposition", query.agreements, _agreements),
}
