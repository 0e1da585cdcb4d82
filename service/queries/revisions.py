"""The revisions of an article, and the claims that were found in each."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, and_, func, or_, select
from sqlalchemy.orm import aliased, defer

from service.models import Article, Claim, Revision, Speaker, Statement
from service.queries.lists import among

_LATER = aliased(Revision)


def listed(article_id: UUID) -> Select[Revision]:
    """The revisions of an article without their texts, first to last."""
    return (
        select(Revision)
        .options(
            defer(Revision.text, raiseload=True),
            defer(Revision.regions, raiseload=True),
            defer(Revision.fingerprints, raiseload=True),
        )
        .where(Revision.article_id == article_id)
        .order_by(Revision.number)
    )


def claims(article_id: UUID, number: int) -> Select[UUID]:
    """The claims of a revision as they last stood: now, or when the next revision came.

    In reading order; what an older extraction found and a newer one did not is not among them.
    """
    return select(Claim.id).where(*_of_revision(article_id, number)).order_by(Claim.id)


def _of_revision(article_id: UUID, number: int) -> list[ColumnElement[bool]]:
    replaced = (
        select(_LATER.created_at)
        .where(_LATER.article_id == article_id, _LATER.number == number + 1)
        .scalar_subquery()
    )
    return [
        Claim.article_id == article_id,
        Claim.revision == number,
        or_(Claim.superseded_at.is_(None), Claim.superseded_at >= replaced),
    ]


def told(article_id: UUID, number: int) -> Select[UUID, str | None, Any, int]:
    """(claim, name of its speaker, content, where it starts) of a revision's claims."""
    return _told(*_of_revision(article_id, number))


def told_in(article_id: UUID, claim_ids: Collection[UUID]) -> Select[UUID, str | None, Any, int]:
    """The same of these claims of the article, current or not."""
    return _told(Claim.article_id == article_id, among(Claim.id, claim_ids))


def _told(*where: ColumnElement[bool]) -> Select[UUID, str | None, Any, int]:
    return (
        select(Claim.id, Speaker.name, Claim.content, Claim.span_start)
        .outerjoin(Speaker, Speaker.id == Claim.speaker_id)
        .where(*where)
        .order_by(Claim.id)
    )


def outdated(
    extractor: str,
    version: str,
    after: UUID | None = None,
    meaning: Mapping[str, Any] | None = None,
) -> Select[UUID]:
    """The articles of which another extractor read the current text, by id.

    And those of which a statement has no vector of the model in use, where ``meaning`` tells one.
    """
    current = and_(Revision.article_id == Article.id, Revision.number == Article.revision)
    other = or_(Revision.extractor != extractor, Revision.extractor_version != version)
    if meaning is not None:
        other = or_(other, unmeant(Article.id, meaning).exists())
    other = and_(other, Revision.erased_at.is_(None))
    found = select(Article.id).join(Revision, current).where(other).order_by(Article.id)
    return found if after is None else found.where(Article.id > after)


def unmeant(
    article_id: UUID | SQLColumnExpression[UUID], meaning: Mapping[str, Any]
) -> Select[UUID, UUID, int]:
    """The statements of an article's current claims that have no such vector."""
    return select(Statement.article_id, Statement.claim_id, Statement.position).where(
        Statement.article_id == article_id,
        Statement.retired_at.is_(None),
        ~Statement.features.contains({"meaning": dict(meaning)}),
    )


def count(article_id: UUID) -> Select[int, int]:
    """(revision, how many claims were found in it), by the rule of ``claims``."""
    later = and_(_LATER.article_id == Claim.article_id, _LATER.number == Claim.revision + 1)
    standing = or_(Claim.superseded_at.is_(None), Claim.superseded_at >= _LATER.created_at)
    return (
        select(Claim.revision, func.count().label("claims"))
        .outerjoin(_LATER, later)
        .where(Claim.article_id == article_id, standing)
        .group_by(Claim.revision)
    )
