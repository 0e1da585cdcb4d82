"""Texts that may share passages, and the claims that stand in them."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Integer, Select, any_, cast, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY

from service.models import Article, Claim, Revision


def similar_revisions(article: UUID, fingerprints: Sequence[int], limit: int) -> Select[Revision]:
    """Return current revisions of other articles, those with most fingerprints in common first."""
    wanted = cast(literal(list(fingerprints), ARRAY(Integer)), ARRAY(Integer))
    mark = func.unnest(Revision.fingerprints).column_valued("mark")
    in_common = select(func.count(mark)).where(mark == any_(wanted)).correlate(Revision)
    return (
        select(Revision)
        .join(Article, (Article.id == Revision.article_id) & (Article.revision == Revision.number))
        .where(Revision.fingerprints.overlap(wanted), Revision.article_id != article)
        .order_by(in_common.scalar_subquery().desc(), Revision.article_id)
        .limit(limit)
    )


def claims_of(article_ids: Collection[UUID]) -> Select[Claim]:
    """Return the current claims of the articles."""
    return select(Claim).where(Claim.article_id.in_(article_ids), Claim.superseded_at.is_(None))
