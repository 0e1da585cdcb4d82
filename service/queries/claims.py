"""Claims and what belongs to each: its chain, its propositions, the claim it superseded."""

from collections.abc import Collection as Some
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Text, literal_column, select

from service.models import Claim, Membership, Outlet, Speaker
from service.queries.collections import Collection, Facet, both_ways, by_date
from service.queries.lists import among
from service.queries.outlets import outlets_of
from service.queries.reviews import reviewed_claims
from service.queries.speakers import forms_of
from service.queries.times import dated, published

Ids = Some[UUID] | None
Words = Some[str] | None

#: By what means it was said; as in the index.
CHANNEL: Any = Claim.channel.op("->>", return_type=Text())(literal_column("'kind'"))


def listed(**filters: Any) -> Select[UUID]:
    """Current claims that fit the filters, in the order in which they were stored.

    Claims of one article come in reading order.
    """
    return select(Claim.id).where(*fitting(**filters)).order_by(Claim.id)


def fitting(
    article: Ids = None,
    speaker: Ids = None,
    outlet: Ids = None,
    publisher: Ids = None,
    proposition: Ids = None,
    mode: Words = None,
    stance: Words = None,
    channel: Words = None,
    language: Words = None,
    depth: Sequence[int] | None = None,
    reviewed: bool | None = None,
    published_after: datetime | None = None,
    published_before: datetime | None = None,
) -> list[ColumnElement[bool]]:
    """That a claim is current and fits every filter given: one of the values of each."""
    found: list[ColumnElement[bool]] = [Claim.superseded_at.is_(None)]
    columns: Mapping[Any, Any] = {
        Claim.article_id: article, Claim.outlet_id: outlet, Claim.mode: mode, Claim.stance: stance,
        Claim.language: language, Claim.depth: depth, CHANNEL: channel,
    }  # fmt: skip
    found += [among(column, wanted) for column, wanted in columns.items() if wanted is not None]
    if publisher is not None:
        found.append(Claim.outlet_id.in_(outlets_of(publisher)))
    if speaker is not None:
        found.append(Claim.speaker_id.in_(forms_of(speaker)))
    if proposition is not None:
        members = select(Membership.claim_id).where(
            among(Membership.proposition_id, proposition), Membership.valid_to.is_(None)
        )
        found.append(Claim.id.in_(members))
    if reviewed is not None:
        decided = Claim.id.in_(reviewed_claims())
        found.append(decided if reviewed else ~decided)
    return found + published(dated(Claim.published_at), published_after, published_before)


COLLECTION = Collection(
    source=select(Claim),
    columns=(Claim.id,),
    fitting=fitting,
    orders={
        **both_ways("created_at", Claim.id),
        **by_date("published_at", Claim.id, Claim.published_at),
    },
    default="created_at",
    facets={
        "outlet": Facet(Claim.outlet_id, named=Outlet),
        "speaker": Facet(Claim.speaker_id, named=Speaker),
        "mode": Facet(Claim.mode),
        "stance": Facet(Claim.stance),
        "channel": Facet(CHANNEL),
        "language": Facet(Claim.language),
        "depth": Facet(Claim.depth),
    },
    words=Claim.words,
)


def spans(claim_ids: Some[UUID]) -> Select[UUID, int, int, str]:
    """(claim, start, end, words) of the places where these claims stand."""
    return select(Claim.id, Claim.span_start, Claim.span_end, Claim.span_text).where(
        among(Claim.id, claim_ids)
    )
