"""What outlets have in common: propositions that both bear on, and passages that both print."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, Subquery, case, distinct, func, select, union
from sqlalchemy.orm import aliased

from service.models import Article, CopiedClaim, Membership, Outlet, Revision

_OURS, _THEIRS = aliased(Membership), aliased(Membership)


def shared(outlet_id: UUID) -> Select[*tuple[Any, ...]]:
    """(outlet, name, propositions that both assert, that one asserts and the other contradicts).

    By depth-0 claims that hold now, in others' voices.
    """
    both_same = (_OURS.relation == "same") & (_THEIRS.relation == "same")
    opposed = (_OURS.relation == "contradicts") != (_THEIRS.relation == "contradicts")
    proposition = _OURS.proposition_id
    return (
        select(
            Outlet.id,
            Outlet.name,
            func.count(distinct(case((both_same, proposition)))).label("shared"),
            func.count(distinct(case((opposed, proposition)))).label("contradicted"),
        )
        .join(_THEIRS, _THEIRS.proposition_id == proposition)
        .join(Outlet, Outlet.id == _THEIRS.outlet_id)
        .where(
            _OURS.outlet_id == outlet_id,
            _THEIRS.outlet_id != outlet_id,
            *(_counts(side) for side in (_OURS, _THEIRS)),
        )
        .group_by(Outlet.id, Outlet.name)
        .order_by(func.count(distinct(case((both_same, proposition)))).desc(), Outlet.id)
    )


def _counts(side: Any) -> Any:
    return (
        side.valid_to.is_(None)
        & (side.depth == 0)
        & ~side.own_voice
        & side.relation.in_(["same", "contradicts"])
    )


def copies(outlet_id: UUID) -> Select[*tuple[Any, ...]]:
    """(its article, the other's, the other's outlet and the dates of both) where passages agree."""
    a, b = aliased(Article), aliased(Article)
    dated_a, dated_b = aliased(Revision), aliased(Revision)
    pairs = _pairs(outlet_id)
    return (
        select(
            a.id.label("article_a"),
            b.id.label("article_b"),
            a.outlet_id.label("outlet_a"),
            b.outlet_id.label("outlet_b"),
            *_date(dated_a, "a"),
            *_date(dated_b, "b"),
        )
        .select_from(pairs)
        .join(a, a.id == pairs.c.article_a)
        .join(b, b.id == pairs.c.article_b)
        .join(dated_a, (dated_a.article_id == a.id) & (dated_a.number == a.revision))
        .join(dated_b, (dated_b.article_id == b.id) & (dated_b.number == b.revision))
        .where(a.outlet_id != b.outlet_id)
        .order_by(a.id, b.id)
    )


def _pairs(outlet_id: UUID) -> Subquery:
    """Return the pairs of articles of which one is the outlet's, found from its articles."""
    either = (CopiedClaim.article_a, CopiedClaim.article_b)
    found = (
        select(*either).join(Article, Article.id == own).where(Article.outlet_id == outlet_id)
        for own in either
    )
    return union(*found).subquery()


def _date(of: Any, side: str) -> tuple[Any, ...]:
    return (
        of.published_at.label(f"published_{side}"),
        of.published_precision.label(f"precision_{side}"),
        of.published_time_zone.label(f"zone_{side}"),
    )
