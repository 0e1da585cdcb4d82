"""Texts that may share passages, and the claims that stand in them."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ARRAY, Integer, Select, cast, column, func, literal, select

from service.models import Article, Claim, Revision


def similar_revisions(article: UUID, fingerprints: Sequence[int], limit: int) -> Select[Revision]:
    """Return current revisions of other articles, those with most fingerprints in common first."""
    wanted = cast(literal(list(fingerprints), ARRAY(Integer)), ARRAY(Integer))
    print_ = func.unnest(Revision.fingerprints).table_valued(column("value", Integer))
    in_common = (
        select(func.count()).select_from(print_).where(print_.c.value == func.any(wanted))
    ).scalar_subquery()
    return (
        select(Revision)
        .join(Article, (Article.id == Revision.article_id) & (Article.revision == Revision.number))
        .where(Revision.fingerprints.overlap(wanted), Revision.article_id != article)
        .order_by(in_common.desc(), Revision.article_id)
        .limit(limit)
    )


def claims_of(article_ids: Collection[UUID]) -> Select[Claim]:
    """Return the current claims of the articles."""
    return select(Claim).where(Claim.article_id.in_(article_ids), Claim.superseded_at.is_(None))
