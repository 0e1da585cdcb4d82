"""Speakers by name, and the bodies they speak for."""

from collections.abc import Collection as Some
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    Text,
    and_,
    cast,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from service.models import Affiliation, GroupSide, Speaker, SpeakerAlias, SpeakerJoin
from service.queries.collections import Collection, Facet, both_ways, has_words
from service.queries.lists import among, given
from service.queries.times import AT, Moment, known

Words = list[str] | None

#: Longer lines of affiliation than this are a mistake in the data, and cycles end here.
MAX_LINEAGE = 8


def of_identities(identities: Some[str]) -> Select[str | None, UUID]:
    """(identity, speaker) for the exact forms that are stored already."""
    return select(Speaker.identity, Speaker.id).where(among(Speaker.identity, identities))


def in_blocks(
    blocks: Some[str], forms: Some[UUID] = ()
) -> Select[UUID, str, UUID | None, str | None, Any, bool]:
    """(form's row, name, article, block, form, whether it has a body) of all in these blocks.

    And of these forms, whatever their blocks.
    """
    sided = exists().where(Affiliation.speaker_id == Speaker.id, Affiliation.known_to.is_(None))
    columns = (Speaker.id, Speaker.name, Speaker.found_in, Speaker.block, Speaker.form)
    wanted = among(Speaker.block, blocks)
    if forms:
        wanted = or_(wanted, among(Speaker.id, forms))
    return select(*columns, sided).where(wanted).order_by(Speaker.id)


def current_joins(speaker_ids: Some[UUID]) -> Select[SpeakerJoin]:
    """The joins, as now known, of these forms to others."""
    return select(SpeakerJoin).where(
        among(SpeakerJoin.speaker_id, speaker_ids), SpeakerJoin.known_to.is_(None)
    )


def joins_into(speaker_ids: Some[UUID]) -> Select[SpeakerJoin, str, str]:
    """(join, name, language) of the forms that are joined to these, the oldest first."""
    return (
        select(SpeakerJoin, Speaker.name, Speaker.language)
        .join(Speaker, Speaker.id == SpeakerJoin.speaker_id)
        .where(among(SpeakerJoin.into_id, speaker_ids), SpeakerJoin.known_to.is_(None))
        .order_by(SpeakerJoin.into_id, SpeakerJoin.speaker_id)
    )


def stands_for(form: Any, at: Moment | None = None) -> ColumnElement[UUID]:
    """The row that stands for a form, itself for most; as it is now, or was known at ``at``."""
    if at is None:
        return func.coalesce(form.merged_into, form.id)
    joined = select(SpeakerJoin.into_id).where(
        SpeakerJoin.speaker_id == form.id, known(SpeakerJoin.known_from, SpeakerJoin.known_to, at)
    )
    return func.coalesce(joined.scalar_subquery(), form.id)


def forms_of(speaker_ids: Some[UUID]) -> Select[UUID]:
    """All forms of the speakers that these rows stand for."""
    return select(Speaker.id).where(
        or_(among(Speaker.id, speaker_ids), among(Speaker.merged_into, speaker_ids))
    )


def lineages(speaker_ids: Some[UUID], at: datetime | None = None) -> Select[UUID, int, UUID]:
    """(speaker, step, body) for each body that the speakers speak for, nearest first.

    Step 1 of a document is its issuer; otherwise a step follows the affiliation that is current,
    or was known at ``at``. Rows that stand for others speak for all their forms.
    """
    return _lineages(dated=at is not None).params(speakers=list(speaker_ids), at=at)


@cache
def _lineages(dated: bool) -> Select[UUID, int, UUID]:
    at = AT if dated else None
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
        .where(given(form.id, "speakers"), stands != Speaker.id)
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


def _voices() -> CompoundSelect[*tuple[Any, ...]]:
    form, lines, speaker = Speaker.__table__.alias("form"), _lineages(False).subquery(), _SPEAKER
    told = [
        cast(speaker.c.id, Text).label("id"),
        *(speaker.c[name] for name in ("name", "kind", "unnamed")),
        speaker.c.issuer_id.is_not(None).label("issued"),
    ]
    stands = speaker.c.id == func.coalesce(form.c.merged_into, form.c.id)
    own = (
        select(cast(form.c.id, Text).label("form"), literal_column("0").label("step"), *told)
        .join_from(form, speaker, stands)
        .where(given(form.c.id, "speakers"))
    )
    behind = select(cast(lines.c.speaker_id, Text), lines.c.step, *told).join_from(
        lines, speaker, speaker.c.id == lines.c.body_id
    )
    return own.union_all(behind).order_by("form", "step")


_SPEAKER = Speaker.__table__
#: (form, step, and who that is): for each form of the ``speakers`` whoever stands for it, then
#: the bodies that this speaks for, nearest first. Ids are as JSON has them.
VOICES = _voices()


def sides(group_ids: Some[UUID], at: datetime | None = None) -> Select[UUID, UUID]:
    """(group, side) for the sides of group speakers."""
    return (
        select(GroupSide.group_id, stands_for(Speaker, at))
        .select_from(GroupSide)
        .join(Speaker, Speaker.id == GroupSide.side_id)
        .where(among(GroupSide.group_id, group_ids))
        .order_by(GroupSide.group_id, GroupSide.side_id)
    )


def adrift(party_ids: Some[UUID], at: datetime | None = None) -> Select[UUID]:
    """Those of the parties that are not known to differ from others, whatever their names.

    The name identifies nobody outside its article, or one of the party's forms is of a body or
    place that is not told, or it is a medium, which has what it says from somebody.
    """
    return _adrift(dated=at is not None).params(parties=list(party_ids), at=at)


@cache
def _adrift(dated: bool) -> Select[UUID]:
    at = AT if dated else None
    joined = select(SpeakerJoin.speaker_id).where(
        given(SpeakerJoin.into_id, "parties"),
        known(SpeakerJoin.known_from, SpeakerJoin.known_to, at),
    )
    forms = or_(given(Speaker.id, "parties"), Speaker.id.in_(joined))
    medium = and_(Speaker.kind == "outlet", given(Speaker.id, "parties"))
    unknown = or_(Speaker.article_id.is_not(None), Speaker.of_untold_body, medium)
    return select(stands_for(Speaker, at)).where(forms, unknown)


def names(speaker_ids: Some[UUID]) -> Select[UUID, Words, Words, Words, Words, bool]:
    """(speaker, core, marks, heard, told, is a person's) of names that may be another's."""
    columns = (Speaker.core, Speaker.marks, Speaker.heard, Speaker.told)
    named = select(Speaker.id, *columns, Speaker.kind == "person")
    return named.where(among(Speaker.id, speaker_ids), Speaker.heard.is_not(None))


def fitting(
    kind: Some[str] | None = None,
    language: Some[str] | None = None,
    name: Sequence[str] | None = None,
) -> list[ColumnElement[bool]]:
    """That a row stands for a speaker who fits every filter given: one of the values of each.

    A ``name``, in normalised words, is that of any of the speaker's forms.
    """
    found: list[ColumnElement[bool]] = [Speaker.merged_into.is_(None)]
    if kind is not None:
        found.append(among(Speaker.kind, kind))
    if language is not None:
        found.append(among(Speaker.language, language))
    if name is not None:
        form = aliased(Speaker)
        named = (
            select(func.coalesce(form.merged_into, form.id))
            .join(SpeakerAlias, SpeakerAlias.speaker_id == form.id)
            .where(has_words(SpeakerAlias.key, name))
        )
        found.append(Speaker.id.in_(named))
    return found


COLLECTION = Collection(
    source=select(Speaker),
    columns=(Speaker,),
    fitting=fitting,
    orders=both_ways("created_at", Speaker.id),
    default="created_at",
    facets={"kind": Facet(Speaker.kind), "language": Facet(Speaker.language)},
)


def standing_for(speaker_ids: Some[UUID], at: datetime | None = None) -> Select[UUID, Speaker]:
    """(form, the row that stands for it) for each of these forms; most stand for themselves."""
    return _standing_for(dated=at is not None).params(forms=list(speaker_ids), at=at)


@cache
def _standing_for(dated: bool) -> Select[UUID, Speaker]:
    form = aliased(Speaker)
    stands = Speaker.id == stands_for(form, AT if dated else None)
    return select(form.id, Speaker).join(Speaker, stands).where(given(form.id, "forms"))


def aliases(speaker_ids: Some[UUID]) -> Select[UUID, str]:
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


def affiliations(speaker_ids: Some[UUID]) -> Select[Affiliation]:
    """The affiliations of these speakers as now known."""
    return select(Affiliation).where(
        among(Affiliation.speaker_id, speaker_ids), Affiliation.known_to.is_(None)
    )
