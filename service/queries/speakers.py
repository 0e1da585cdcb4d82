"""Speakers by name, and the bodies they speak for."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, literal, or_, select
from sqlalchemy.orm import aliased

from service.models import Affiliation, GroupSide, Speaker, SpeakerAlias, SpeakerJoin
from service.queries.lists import among
from service.queries.times import known

#: Longer lines of affiliation than this are a mistake in the data, and cycles end here.
MAX_LINEAGE = 8


def of_identities(identities: Collection[str]) -> Select[str | None, UUID]:
    """(identity, speaker) for the exact forms that are stored already."""
    return select(Speaker.identity, Speaker.id).where(among(Speaker.identity, identities))


def in_blocks(blocks: Collection[str]) -> Select[UUID, str, UUID | None, str | None, Any, bool]:
    """(form's row, name, article, block, form, whether it has a body) of all in these blocks."""
    sided = exists().where(Affiliation.speaker_id == Speaker.id, Affiliation.known_to.is_(None))
    columns = (Speaker.id, Speaker.name, Speaker.found_in, Speaker.block, Speaker.form)
    return select(*columns, sided).where(among(Speaker.block, blocks)).order_by(Speaker.id)


def current_joins(speaker_ids: Collection[UUID]) -> Select[SpeakerJoin]:
    """The joins, as now known, of these forms to others."""
    return select(SpeakerJoin).where(
        among(SpeakerJoin.speaker_id, speaker_ids), SpeakerJoin.known_to.is_(None)
    )


def joins_into(speaker_ids: Collection[UUID]) -> Select[SpeakerJoin, str, str]:
    """(join, name, language) of the forms that are joined to these, the oldest first."""
    return (
        select(SpeakerJoin, Speaker.name, Speaker.language)
        .join(Speaker, Speaker.id == SpeakerJoin.speaker_id)
        .where(among(SpeakerJoin.into_id, speaker_ids), SpeakerJoin.known_to.is_(None))
        .order_by(SpeakerJoin.into_id, SpeakerJoin.speaker_id)
    )


def stands_for(form: Any, at: datetime | None = None) -> ColumnElement[UUID]:
    """The row that stands for a form, itself for most; as it is now, or was known at ``at``."""
    if at is None:
        return func.coalesce(form.merged_into, form.id)
    joined = select(SpeakerJoin.into_id).where(
        SpeakerJoin.speaker_id == form.id, known(SpeakerJoin.known_from, SpeakerJoin.known_to, at)
    )
    return func.coalesce(joined.scalar_subquery(), form.id)


def forms_of(speaker_id: UUID) -> Select[UUID]:
    """All forms of the speaker that this row stands for."""
    return select(Speaker.id).where(
        or_(Speaker.id == speaker_id, Speaker.merged_into == speaker_id)
    )


def lineages(speaker_ids: Collection[UUID], at: datetime | None = None) -> Select[UUID, int, UUID]:
    """(speaker, step, body) for each body that the speakers speak for, nearest first.

    Step 1 of a document is its issuer; otherwise a step follows the affiliation that is current,
    or was known at ``at``. Rows that stand for others speak for all their forms.
    """
    form, body = aliased(Speaker), aliased(Speaker)
    stands = stands_for(body, at)
    current = (Affiliation.speaker_id == Speaker.id) & known(
        Affiliation.known_from, Affiliation.known_to, at
    )
    behind = body.id == func.coalesce(Speaker.issuer_id, Affiliation.body_id)
    lines = (
        select(form.id.label("speaker_id"), literal(1).label("step"), stands.label("body_id"))
        .select_from(form)
        .join(Speaker, Speaker.id == stands_for(form, at))
        .outerjoin(Affiliation, current)
        .join(body, behind)
        .where(among(form.id, speaker_ids), stands != Speaker.id)
        .cte("lines", recursive=True)
    )
    nearer = aliased(lines)
    lines = lines.union_all(
        select(nearer.c.speaker_id, nearer.c.step + 1, stands)
        .select_from(nearer)
        .join(Speaker, Speaker.id == nearer.c.body_id)
        .outerjoin(Affiliation, current)
        .join(body, behind)
        .where(nearer.c.step < MAX_LINEAGE, stands != Speaker.id)
    )
    return select(lines.c.speaker_id, lines.c.step, lines.c.body_id).order_by(
        lines.c.speaker_id, lines.c.step
    )


def sides(group_ids: Collection[UUID], at: datetime | None = None) -> Select[UUID, UUID]:
    """(group, side) for the sides of group speakers."""
    return (
        select(GroupSide.group_id, stands_for(Speaker, at))
        .select_from(GroupSide)
        .join(Speaker, Speaker.id == GroupSide.side_id)
        .where(among(GroupSide.group_id, group_ids))
        .order_by(GroupSide.group_id, GroupSide.side_id)
    )


def adrift(party_ids: Collection[UUID], at: datetime | None = None) -> Select[UUID]:
    """Those of the parties that are not known to differ from others, whatever their names.

    The name identifies nobody outside its article, or one of the party's forms is of a body or
    place that is not told, or it is a medium, which has what it says from somebody.
    """
    joined = select(SpeakerJoin.speaker_id).where(
        among(SpeakerJoin.into_id, party_ids),
        known(SpeakerJoin.known_from, SpeakerJoin.known_to, at),
    )
    forms = or_(among(Speaker.id, party_ids), Speaker.id.in_(joined))
    medium = and_(Speaker.kind == "outlet", among(Speaker.id, party_ids))
    unknown = or_(Speaker.article_id.is_not(None), Speaker.of_untold_body, medium)
    return select(stands_for(Speaker, at)).where(forms, unknown)


def names(
    speaker_ids: Collection[UUID],
) -> Select[UUID, list[str] | None, list[str] | None]:
    """(speaker, core, marks) for those whose names may be taken for another's."""
    named = select(Speaker.id, Speaker.core, Speaker.marks)
    return named.where(among(Speaker.id, speaker_ids), Speaker.core.is_not(None))


def listed(after: UUID | None = None) -> Select[Speaker]:
    """All speakers in the order of their ids, after one of them if given; each once."""
    query = select(Speaker).where(Speaker.merged_into.is_(None)).order_by(Speaker.id)
    return query if after is None else query.where(Speaker.id > after)


def standing_for(
    speaker_ids: Collection[UUID], at: datetime | None = None
) -> Select[UUID, Speaker]:
    """(form, the row that stands for it) for each of these forms; most stand for themselves."""
    form = aliased(Speaker)
    stands = Speaker.id == stands_for(form, at)
    return select(form.id, Speaker).join(Speaker, stands).where(among(form.id, speaker_ids))


def aliases(speaker_ids: Collection[UUID]) -> Select[UUID, str]:
    """(speaker, name) for every name that articles give the speakers, in any of their forms."""
    stands = func.coalesce(Speaker.merged_into, Speaker.id)
    forms = or_(among(Speaker.id, speaker_ids), among(Speaker.merged_into, speaker_ids))
    return (
        select(stands, SpeakerAlias.name)
        .join(Speaker, Speaker.id == SpeakerAlias.speaker_id)
        .where(forms)
        .distinct()
        .order_by(stands, SpeakerAlias.name)
    )


def affiliations(speaker_ids: Collection[UUID]) -> Select[Affiliation]:
    """The affiliations of these speakers as now known."""
    return select(Affiliation).where(
        among(Affiliation.speaker_id, speaker_ids), Affiliation.known_to.is_(None)
    )
