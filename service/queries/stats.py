"""How much is held, told apart: a query for each figure."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Text, cast, func, select

from service.models import (
    Agreement,
    Article,
    Claim,
    Membership,
    Outlet,
    Proposition,
    Publisher,
    Revision,
    Rivalry,
    Speaker,
)

#: So many outlets are told by name, those of most articles first.
MOST_OUTLETS = 20


def _count(model: Any, *where: Any) -> Select[Any]:
    return select(func.count()).select_from(model).where(*where)


def _by(column: Any, *where: Any) -> Select[Any, int]:
    value: Any = cast(column, Text)
    return select(value, func.count()).where(*where).group_by(column).order_by(column)


_CURRENT = Claim.superseded_at.is_(None)
_STANDS = Proposition.merged_into.is_(None)
_DENIES = (Membership.valid_to.is_(None), Membership.relation == "contradicts")
_MONTH = func.to_char(func.timezone("UTC", Article.published_at), "YYYY-MM")

#: By the name of the figure: how many there are.
COUNTS: Mapping[str, Select[Any]] = {
    "outlets": _count(Outlet),
    "publishers": _count(Publisher),
    "articles": _count(Article),
    "revisions": _count(Revision),
    "claims": _count(Claim, _CURRENT),
    "claims_by_hand": _count(Claim, _CURRENT, Claim.amendment_id.is_not(None)),
    "speakers": _count(Speaker, Speaker.merged_into.is_(None)),
    "propositions": _count(Proposition, _STANDS),
    "rivalries": _count(Rivalry, Rivalry.valid_to.is_(None)),
    "denials": _count(Membership, *_DENIES, Membership.depth == 0),
}
#: By the name of the figure: (value, how many have it).
SHARES: Mapping[str, Select[Any, int]] = {
    "articles_by_language": _by(Article.language),
    "articles_by_status": _by(Article.status),
    "articles_by_month": _by(_MONTH),
    "claims_by_language": _by(Claim.language, _CURRENT),
    "claims_by_mode": _by(Claim.mode, _CURRENT),
    "claims_by_stance": _by(Claim.stance, _CURRENT),
    "speakers_by_kind": _by(Speaker.kind, Speaker.merged_into.is_(None)),
    "propositions_by_language": _by(Proposition.language, _STANDS),
    "propositions_by_verdict": _by(Agreement.verdict, _STANDS).join(
        Proposition, Proposition.id == Agreement.proposition_id
    ),
}
#: (id, name, how many articles) of the outlets of most articles.
OUTLETS: Select[UUID, str, int] = (
    select(Outlet.id, Outlet.name, func.count())
    .join(Article, Article.outlet_id == Outlet.id)
    .group_by(Outlet.id)
    .order_by(func.count().desc(), Outlet.id)
    .limit(MOST_OUTLETS)
)
