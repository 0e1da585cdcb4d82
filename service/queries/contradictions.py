"""Who contradicts what: rival values of two propositions, and claims that deny one."""

from typing import Any
from uuid import UUID

from sqlalchemy import Float, Select, Text, Uuid, case, cast, literal, null, select, union_all

from service.models import Article, Membership, Proposition, Rivalry

_NONE = cast(null(), Uuid)


def listed(
    after: UUID | None = None,
    kind: str | None = None,
    strength: str | None = None,
    status: str | None = None,
    proposition: UUID | None = None,
) -> Select[Any]:
    """Contradictions that stand, in the order of their ids, after one of them if given.

    Either ``rival_id``, the proposition of another value, or ``claim_id`` is null.
    """
    rivals, denials = _rivals(), _denials()
    if after is not None:
        rivals, denials = rivals.where(Rivalry.id > after), denials.where(Membership.id > after)
    if proposition is not None:
        rivals = rivals.where((Rivalry.a_id == proposition) | (Rivalry.b_id == proposition))
        denials = denials.where(Membership.proposition_id == proposition)
    found = union_all(rivals, denials).subquery("contradictions")
    query = select(found)
    for name, wanted in (("kind", kind), ("strength", strength), ("status", status)):
        if wanted is not None:
            query = query.where(found.c[name] == wanted)
    return query.order_by(found.c.id)


def _rivals() -> Select[Any]:
    return select(
        Rivalry.id,
        Rivalry.kind,
        Rivalry.strength,
        Rivalry.status,
        cast(Rivalry.score, Float).label("score"),
        Rivalry.reason,
        Rivalry.valid_from,
        Rivalry.a_id.label("proposition_id"),
        Rivalry.b_id.label("rival_id"),
        Rivalry.superseded_id,
        Rivalry.review_id,
        _NONE.label("claim_id"),
    ).where(Rivalry.valid_to.is_(None))


def _denials() -> Select[Any]:
    """Claims in an article's own text that contradict a proposition which stands."""
    withdrawn = case((Article.status == "withdrawn", literal("withdrawn", Text)), else_="open")
    return (
        select(
            Membership.id,
            Membership.kind,
            Membership.strength,
            withdrawn.label("status"),
            cast(Membership.score, Float).label("score"),
            Membership.reason,
            Membership.valid_from,
            Membership.proposition_id,
            _NONE.label("rival_id"),
            _NONE.label("superseded_id"),
            _NONE.label("review_id"),
            Membership.claim_id,
        )
        .join(Article, Article.id == Membership.article_id)
        .join(Proposition, Proposition.id == Membership.proposition_id)
        .where(
            Membership.valid_to.is_(None),
            Membership.relation == "contradicts",
            Membership.depth == 0,
            Proposition.merged_into.is_(None),
        )
    )
