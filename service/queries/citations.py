"""What citations cite, as it is now: to be compared with what it was."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select, tuple_

from service.models import Article, Claim, Outlet, Revision
from service.queries.lists import among

EVIDENCE = (
    Revision.article_id, Revision.number, Article.url, Revision.title, Revision.language,
    Outlet.id.label("outlet_id"), Outlet.name.label("outlet_name"), Revision.form, Revision.digest,
    func.encode(func.sha256(func.convert_to(Revision.text, "UTF8")), "hex").label("text_digest"),
    Revision.captured_at, Revision.published_at, Revision.published_printed,
    Revision.published_precision, Revision.published_time_zone, Article.status,
    Article.revision.label("current"),
)  # fmt: skip


def evidence(revisions: Collection[tuple[UUID, int]]) -> Select[Any]:
    """What is known of these revisions, without their texts."""
    return (
        select(*EVIDENCE)
        .join(Article, Article.id == Revision.article_id)
        .join(Outlet, Outlet.id == Article.outlet_id)
        .where(tuple_(Revision.article_id, Revision.number).in_(revisions))
        .order_by(Revision.article_id, Revision.number)
    )


def articles(article_ids: Collection[UUID]) -> Select[Article]:
    """These articles."""
    return select(Article).where(among(Article.id, article_ids)).order_by(Article.id)


def ended(claim_ids: Collection[UUID]) -> Select[UUID, datetime | None, UUID | None]:
    """(claim, when it was superseded, by which) of those of these claims that were."""
    return (
        select(Claim.id, Claim.superseded_at, Claim.superseded_by)
        .where(among(Claim.id, claim_ids), Claim.superseded_at.is_not(None))
        .order_by(Claim.id)
    )
