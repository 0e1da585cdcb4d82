"""Speakers by name, and the bodies they speak for."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, literal, select
from sqlalchemy.orm import aliased

from service.models import Affiliation, GroupSide, Speaker, SpeakerAlias
from service.queries.lists import among
from service.queries.times import known

#: Longer lines of affiliation than this are a mistake in the data, and cycles end here.
MAX_LINEAGE = 8


def known_as(heads: Collection[str]) -> Select[SpeakerAlias, Speaker]:
    """(alias, speaker) for the names that begin with one of these pairs of words."""
    return (
        select(SpeakerAlias, Speaker)
        .join(Speaker, Speaker.id == SpeakerAlias.speaker_id)
        .where(SpeakerAlias.head.in_(heads), Speaker.article_id.is_(None))
        .order_by(Speaker.id, SpeakerAlias.key)
    )


def lineages(speaker_ids: Collection[UUID], at: datetime | None = None) -> Select[UUID, int, UUID]:
    """(speaker, step, body) for each body that the speakers speak for, nearest first.

    Step 1 of a document is its issuer; otherwise a step follows the affiliation that is current,
    or was known at ``at``.
    """
    body = func.coalesce(Speaker.issuer_id, Affiliation.body_id)
    current = (Affiliation.speaker_id == Speaker.id) & known(
        Affiliation.known_from, Affiliation.known_to, at
    )
    lines = (
        select(Speaker.id.label("speaker_id"), literal(1).label("step"), body.label("body_id"))
        .outerjoin(Affiliation, current)
        .where(among(Speaker.id, speaker_ids), body.is_not(None))
        .cte("lines", recursive=True)
    )
    nearer = aliased(lines)
    lines = lines.union_all(
        select(nearer.c.speaker_id, nearer.c.step + 1, body)
        .join(Speaker, Speaker.id == nearer.c.body_id)
        .outerjoin(Affiliation, current)
        .where(body.is_not(None), nearer.c.step < MAX_LINEAGE)
    )
    return select(lines.c.speaker_id, lines.c.step, lines.c.body_id).order_by(
        lines.c.speaker_id, lines.c.step
    )


def sides(group_ids: Collection[UUID]) -> Select[UUID, UUID]:
    """(group, side) for the sides of group speakers."""
    return (
        select(GroupSide.group_id, GroupSide.side_id)
        .where(among(GroupSide.group_id, group_ids))
        .order_by(GroupSide.group_id, GroupSide.side_id)
    )


def listed(after: UUID | None = None) -> Select[Speaker]:
    """All speakers in the order of their ids, after one of them if given."""
    query = select(Speaker).order_by(Speaker.id)
    return query if after is None else query.where(Speaker.id > after)


def by_id(speaker_ids: Collection[UUID]) -> Select[Speaker]:
    """The speakers of these ids."""
    return select(Speaker).where(among(Speaker.id, speaker_ids))


def aliases(speaker_ids: Collection[UUID]) -> Select[UUID, str]:
    """(speaker, name) for every name that the speakers go by."""
    return (
        select(SpeakerAlias.speaker_id, SpeakerAlias.name)
        .where(among(SpeakerAlias.speaker_id, speaker_ids))
        .order_by(SpeakerAlias.speaker_id, SpeakerAlias.name)
    )


def affiliations(speaker_ids: Collection[UUID]) -> Select[Affiliation]:
    """The affiliations of these speakers as now known."""
    return select(Affiliation).where(
        among(Affiliation.speaker_id, speaker_ids), Affiliation.known_to.is_(None)
    )
