"""Articles with what their revisions say of themselves; the text only where it is asked for."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, select, tuple_
from sqlalchemy.orm import aliased, defer

from service.models import Article, Outlet, Revision
from service.queries.lists import among

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


def listed(
    outlet: UUID | None = None, after: UUID | None = None
) -> Select[Article, Revision, Outlet, Outlet | None]:
    """Articles without their texts, latest stored first, after one of them if given."""
    query = current().options(
        defer(Revision.text, raiseload=True),
        defer(Revision.regions, raiseload=True),
        defer(Revision.fingerprints, raiseload=True),
    )
    if outlet is not None:
        query = query.where(Article.outlet_id == outlet)
    if after is not None:
        # A cursor names a row; where it stands in the order is looked up, not trusted.
        place = select(Article.created_at, Article.id).where(Article.id == after)
        query = query.where(tuple_(Article.created_at, Article.id) < place.scalar_subquery())
    return query.order_by(Article.created_at.desc(), Article.id.desc())


def headings(article_ids: Collection[UUID]) -> Select[*tuple[Any, ...]]:
    """What a claim shows of its article: one row for each revision of the articles."""
    return (
        select(
            Article.id,
            Revision.number,
            Article.url,
            Revision.title,
            Revision.published_at,
            Revision.published_printed,
            Revision.published_precision,
            Revision.published_time_zone,
            Outlet.id.label("outlet_id"),
            Outlet.name.label("outlet_name"),
        )
        .join(Revision, Revision.article_id == Article.id)
        .join(Outlet, Outlet.id == Article.outlet_id)
        .where(among(Article.id, article_ids))
    )
