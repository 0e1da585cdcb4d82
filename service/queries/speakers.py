"""Speakers by name, and the bodies they speak for."""

from collections.abc import Collection as Some
from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Select,
    Text,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from service.models import Affiliation, GroupSide, Speaker, SpeakerAlias, SpeakerJoin
from service.queries.collections import Collection, Facet, both_ways, has_words
from service.queries.lists import among, given
from service.queries.times import AT, Moment, known

#: Longer lines of affiliation than this are a mistake in the data, and cycles end here.
MAX_LINEAGE = 8


@cache
def of_identities() -> Select[str | None, UUID]:
    """(identity, speaker) for those of the ``identities`` that are stored already."""
    return select(Speaker.identity, Speaker.id).where(given(Speaker.identity, "identities"))


@cache
def in_blocks() -> Select[UUID, str, UUID | None, str | None, Any, bool]:
    """(form's row, name, article, block, form, whether it has a body) of all in the ``blocks``.

    And of the ``forms``, whatever their blocks.
    """
    sided = exists().where(Affiliation.speaker_id == Speaker.id, Affiliation.known_to.is_(None))
    columns = (Speaker.id, Speaker.name, Speaker.found_in, Speaker.block, Speaker.form)
    wanted = or_(given(Speaker.block, "blocks"), given(Speaker.id, "forms"))
    return select(*columns, sided).where(wanted).order_by(Speaker.id)


@cache
def current_joins() -> Select[SpeakerJoin]:
    """The joins, as now known, of the ``forms`` to others."""
    return select(SpeakerJoin).where(
        given(SpeakerJoin.speaker_id, "forms"), SpeakerJoin.known_to.is_(None)
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


@cache
def _lineages(dated: bool) -> CTE:
    """(form, step, body): step 0 is whoever stands for a form, then the bodies, nearest first.

    Of the ``speakers``. Behind a document is its issuer; otherwise a step follows the affiliation
    that is current, or was known ``at``. Rows that stand for others speak for all their forms.
    """
    at = AT if dated else None
    form, body = aliased(Speaker), aliased(Speaker)
    stands = stands_for(body, at)
    current = (Affiliation.speaker_id == Speaker.id) & known(
        Affiliation.known_from, Affiliation.known_to, at
    )
    behind = body.id == func.coalesce(Speaker.issuer_id, Affiliation.body_id)
    lines = (
        select(
            form.id.label("form"),
            literal_column("0", Integer).label("step"),
            stands_for(form, at).label("body"),
        )
        .where(given(form.id, "speakers"))
        .cte("lines", recursive=True)
    )
    nearer = aliased(lines)
    return lines.union_all(
        select(nearer.c.form, nearer.c.step + 1, stands)
        .select_from(nearer)
        .join(Speaker, Speaker.id == nearer.c.body)
        .outerjoin(Affiliation, current)
        .join(body, behind)
        .where(nearer.c.step < MAX_LINEAGE, stands != Speaker.id)
    )


@cache
def lineages(dated: bool = False) -> Select[*tuple[Any, ...]]:
    """(form, step, and who that is) of the ``speakers``, by form and step; now, or ``at``.

    Step 0 is whoever stands for a form, then come the bodies that this speaks for, nearest first.
    ``adrift``: not known to differ from others, whatever their names. The name identifies nobody
    outside its article, or one of its forms is of a body or place that is not told, or it is a
    medium, which has what it says from somebody.
    """
    lines, form = _lineages(dated), aliased(Speaker)
    joined = (
        select(SpeakerJoin.id)
        .join(form, form.id == SpeakerJoin.speaker_id)
        .where(
            SpeakerJoin.into_id == Speaker.id,
            known(SpeakerJoin.known_from, SpeakerJoin.known_to, AT if dated else None),
            or_(form.article_id.is_not(None), form.of_untold_body),
        )
    )
    own = or_(Speaker.article_id.is_not(None), Speaker.of_untold_body, Speaker.kind == "outlet")
    told = (
        Speaker.id, Speaker.kind, Speaker.unnamed, Speaker.article_id, Speaker.of_untold_body,
        Speaker.core, Speaker.marks, Speaker.heard, Speaker.told,
        Speaker.traits,
    )  # fmt: skip
    return (
        select(lines.c.form, lines.c.step, *told, or_(own, joined.exists()).label("adrift"))
        .join_from(lines, Speaker, Speaker.id == lines.c.body)
        .order_by(lines.c.form, lines.c.step)
    )


def _voices() -> Select[*tuple[Any, ...]]:
    lines, speaker = _lineages(False), _SPEAKER
    told = [
        cast(speaker.c.id, Text).label("id"),
        *(speaker.c[name] for name in ("name", "kind", "unnamed")),
        speaker.c.issuer_id.is_not(None).label("issued"),
    ]
    return (
        select(cast(lines.c.form, Text).label("form"), lines.c.step, *told)
        .join_from(lines, speaker, speaker.c.id == lines.c.body)
        .order_by("form", "step")
    )


_SPEAKER = Speaker.__table__
#: (form, step, and who that is): for each form of the ``speakers`` whoever stands for it, then
#: the bodies that this speaks for, nearest first. Ids are as JSON has them.
VOICES = _voices()


@cache
def sides(dated: bool = False) -> Select[UUID, UUID]:
    """(group, side) for the sides of the ``groups``, as they are now or were known ``at``."""
    return (
        select(GroupSide.group_id, stands_for(Speaker, AT if dated else None))
        .select_from(GroupSide)
        .join(Speaker, Speaker.id == GroupSide.side_id)
        .where(given(GroupSide.group_id, "groups"))
        .order_by(GroupSide.group_id, GroupSide.side_id)
    )


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


@cache
def standing_for() -> Select[UUID, Speaker]:
    """(form, the row that stands for it) for each of the ``forms``; most stand for themselves."""
    form = aliased(Speaker)
    stands = Speaker.id == stands_for(form)
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
