"""Articles with what their revisions say of themselves; the text only where it is asked for."""

from collections.abc import Collection as Some
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import aliased, defer

from service.models import Article, Outlet, Revision
from service.queries.collections import Collection, Facet, both_ways, by_date
from service.queries.lists import among
from service.queries.outlets import outlets_of
from service.queries.times import dated, published

CREDITED = aliased(Outlet)


def current() -> Select[Article, Revision, Outlet, Outlet | None]:
    """(article, its current revision, its outlet, the outlet it credits)."""
    revision = and_(Revision.article_id == Article.id, Revision.number == Article.revision)
    return (
        select(Article, Revision, Outlet, CREDITED)
        .join(Revision, revision)
        .join(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(CREDITED, CREDITED.id == Article.credit_outlet_id)
    )


def fitting(
    outlet: Some[UUID] | None = None,
    publisher: Some[UUID] | None = None,
    language: Some[str] | None = None,
    status: Some[str] | None = None,
    published_after: datetime | None = None,
    published_before: datetime | None = None,
) -> list[ColumnElement[bool]]:
    """That an article fits every filter given: one of the values of each."""
    columns: Mapping[Any, Any] = {
        Article.outlet_id: outlet, Article.language: language, Article.status: status
    }  # fmt: skip
    found = [among(column, wanted) for column, wanted in columns.items() if wanted is not None]
    if publisher is not None:
        found.append(Article.outlet_id.in_(outlets_of(publisher)))
    return found + published(dated(Article.published_at), published_after, published_before)


COLLECTION = Collection(
    source=select(Article),
    columns=(Article.id,),
    fitting=fitting,
    orders={
        **both_ways("created_at", Article.id, Article.created_at),
        **by_date("published_at", Article.id, Article.published_at),
    },
    default="-created_at",
    facets={
        "outlet": Facet(Article.outlet_id, named=Outlet),
        "language": Facet(Article.language),
        "status": Facet(Article.status),
    },
    words=Article.words,
)


def without_texts(
    article_ids: Some[UUID],
) -> Select[Article, Revision, Outlet, Outlet | None]:
    """The same of these articles, without their texts."""
    return (
        current()
        .options(
            defer(Revision.text, raiseload=True),
            defer(Revision.regions, raiseload=True),
            defer(Revision.fingerprints, raiseload=True),
        )
        .where(among(Article.id, article_ids))
    )


def latest(number: int) -> Select[UUID]:
    """The articles that were stored last."""
    return COLLECTION.orders["-created_at"].listed(select(Article.id)).limit(number)
