"""The evidence on propositions, read from the tables into the records of the analysis."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import permutations
from typing import Any, cast
from uuid import UUID

import orjson
from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.agreement import Agreement, assess
from service.analysis.forest import Places
from service.analysis.likeness import Name
from service.analysis.records import (
    ContradictionKind,
    DenialKind,
    Dependence,
    Relation,
    Removed,
    Report,
    RouteKind,
    Strength,
    Voice,
)
from service.analysis.rivals import Rival
from service.analysis.timeline import Precision
from service.models import RemovedClaim, Rivalry
from service.queries import evidence as query
from service.queries import placement
from service.queries.reviews import told_apart
from service.queries.speakers import lineages, sides


@dataclass
class Evidence:
    """All that is known for the agreement on one proposition."""

    reports: list[Report] = field(default_factory=list)
    dependences: list[Dependence] = field(default_factory=list)
    rivals: list[Rival] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)

    @property
    def told(self) -> list[Report | Removed]:
        """All reports, with those that were removed."""
        return [*self.reports, *self.removed]

    def assess(self) -> Agreement:
        """Return the agreement that follows from it."""
        return assess(self.reports, self.dependences, self.rivals, self.removed)


def load_evidence(
    session: Session,
    proposition_ids: Collection[UUID],
    at: datetime | None = None,
    rivalries: Sequence[Rivalry] | None = None,
) -> dict[UUID, Evidence]:
    """Return the evidence on each proposition, in at most seven queries however many there are.

    With ``at``: what the store knew then. ``rivalries`` are those of the propositions, where the
    caller has them.
    """
    dated = at is not None
    if rivalries is None:
        told = {"propositions": list(proposition_ids), "at": at}
        rivalries = session.scalars(placement.rivalries(dated), told).all()
    beside = {end for rivalry in rivalries for end in (rivalry.a_id, rivalry.b_id)}
    found = {proposition: Evidence() for proposition in {*proposition_ids, *beside}}
    told = {"propositions": list(found), "at": at}
    rows = session.execute(query.memberships(dated), told).all()
    voices = load_voices(session, {row.speaker_id for row in rows if row.speaker_id}, at)
    credits: dict[UUID, set[tuple[UUID, UUID]]] = defaultdict(set)
    for row in rows:
        found[row.proposition_id].reports.append(_report(row, voices))
        if row.credited:
            credits[row.proposition_id].add((row.article_id, row.credited))
    for proposition, pairs in credits.items():
        found[proposition].dependences += [_credit(*pair) for pair in sorted(pairs)]
    _add_rivals(found, rivalries)
    wanted = {proposition: found[proposition] for proposition in proposition_ids}
    told = {"propositions": list(wanted), "at": at}
    for gone in session.scalars(query.removed_claims(dated), told):
        wanted[gone.proposition_id].removed.append(_removed(gone))
    _add_copies(session, wanted)
    return wanted


def _add_rivals(found: Mapping[UUID, Evidence], rivalries: Iterable[Rivalry]) -> None:
    for rivalry in rivalries:
        for own, other in permutations((rivalry.a_id, rivalry.b_id)):
            rival = Rival(
                other,
                cast(ContradictionKind, rivalry.kind),
                cast(Strength, rivalry.strength),
                tuple(found[other].reports),
                rejected=rivalry.status == "rejected",
            )
            found[own].rivals.append(rival)


def load_voices(
    session: Session, speaker_ids: Collection[UUID], at: datetime | None = None
) -> dict[UUID, Voice]:
    """Return, by any of its forms, each speaker as agreement needs it: three queries at most."""
    if not speaker_ids:
        return {}
    dated, told = at is not None, {"speakers": list(speaker_ids), "at": at}
    lines: dict[UUID, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in session.execute(lineages(dated), told):
        lines[row.form].append(row)
    sided = _sides(session, [form for form, (one, *_) in lines.items() if one.kind == "group"], at)
    named = {
        row.id: _name(row) for line in lines.values() for row in line if row.heard or row.traits
    }
    held = {row.id for line in lines.values() for row in line}
    told["named"] = list(held) if len(held) > 1 else []
    others: dict[UUID, set[UUID | None]] = defaultdict(set)
    for one, other in session.execute(told_apart(dated), told):
        others[one].add(other)
    return {form: _voice(line, sided[form], named, others) for form, line in lines.items()}


def _sides(
    session: Session, groups: Collection[UUID], at: datetime | None
) -> Mapping[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    told = {"groups": list(groups), "at": at}
    for group, side in session.execute(sides(at is not None), told) if groups else ():
        found[group].append(side)
    return found


def _voice(
    line: Sequence[Row[*tuple[Any, ...]]],
    sides: Sequence[UUID],
    named: Mapping[UUID, Name],
    others: Mapping[UUID, Collection[UUID | None]],
) -> Voice:
    """Return whoever is first in this line, with what is told of those who come after."""
    speaker, *bodies = line
    party = line[-1]
    own = (speaker.id,) if speaker.kind == "person" and speaker.id != party.id else ()
    return Voice(
        id=speaker.id,
        kind=speaker.kind,
        lineage=tuple(body.id for body in bodies),
        sides=tuple(sides),
        count=(speaker.unnamed or {}).get("count"),
        local=_is_local(speaker),
        adrift=party.adrift,
        names=tuple(named[one] for one in (*own, party.id) if one in named),
        line=tuple((one.id, named[one.id]) for one in line if one.id in named),
        apart=None in others.get(speaker.id, ()),
        parted=tuple(
            (one.id, other)
            for one in line
            for other in sorted(filter(None, others.get(one.id, ())))
        ),
    )


def _name(row: Row[*tuple[Any, ...]]) -> Name:
    """Return by what a speaker may be known for another."""
    words = (row.core, row.marks, row.heard, row.told)
    core, marks, heard, told = (tuple(held or ()) for held in words)
    return Name(core, marks, heard, told, row.kind == "person", tuple(row.traits or ()))


def _is_local(speaker: Row[*tuple[Any, ...]]) -> bool:
    """Tell a name that is another's elsewhere: a bare surname, the police of an untold place."""
    common = speaker.of_untold_body and speaker.kind != "person"
    return speaker.article_id is not None or common


def _report(membership: Row[*tuple[Any, ...]], voices: Mapping[UUID, Voice]) -> Report:
    denies = membership.relation == "partial"  # something else than the proposition
    return Report(
        claim=membership.claim_id,
        article=membership.article_id,
        outlet=membership.outlet_id,
        publisher=membership.publisher_id,
        relation=cast(Relation, membership.relation),
        depth=membership.depth,
        voice=voices.get(membership.speaker_id) if membership.speaker_id else None,
        via=membership.via,
        via_kind=cast("RouteKind | None", membership.via_kind),
        own_voice=membership.own_voice,
        withdrawn=membership.withdrawn,
        published_at=membership.published_at,
        precision=cast("Precision | None", membership.published_precision),
        zoned=membership.published_zoned,
        strength=cast("Strength | None", membership.strength),
        kind=cast("ContradictionKind | None", None if denies else membership.kind),
        manner=cast("DenialKind | None", membership.kind if denies else None),
        refuted=membership.refuted,
        quoted=tuple(membership.quoted or ()),
        cited=tuple(membership.cited or ()),
        mention=(named["start"], named["end"]) if (named := membership.mention_span) else None,
    )


def _removed(row: RemovedClaim) -> Removed:
    return Removed(
        row.claim_id,
        row.article_id,
        row.outlet_id,
        row.published_at,
        cast("Precision | None", row.published_precision),
        row.published_zoned,
    )


def _credit(article: UUID, outlet: UUID) -> Dependence:
    return Dependence("credit", article, outlet, method="credit line", score=1.0, threshold=1.0)


def _add_copies(session: Session, found: Mapping[UUID, Evidence]) -> None:
    """Add the copies among the reports of one proposition; a lone article has none."""
    found = {key: one for key, one in found.items() if len({r.article for r in one.told}) > 1}
    reports = [report for evidence in found.values() for report in evidence.told]
    if not reports:
        return
    articles, claims = {r.article for r in reports}, {r.claim for r in reports}
    held: dict[UUID, list[Dependence]] = defaultdict(list)
    sought = {"articles": list(articles), "claims": list(claims)}
    for row in session.execute(query.copied_claims(), sought):
        copy = _copy(*row)
        held[copy.a].append(copy)
    for evidence in found.values():
        bearing = {report.claim for report in evidence.told}
        evidence.dependences += [
            copy for claim in sorted(bearing) for copy in held[claim] if copy.b in bearing
        ]


def _copy(a: UUID, b: UUID, method: str, score: float, threshold: float, places: str) -> Dependence:
    return Dependence("shared_text", a, b, method, score, threshold, _passages(places))


@lru_cache(maxsize=1 << 14)
def _passages(places: str) -> Places:
    """Return the passages that are stored in these words: those of a story are read often."""
    return tuple(((one[0], one[1]), (other[0], other[1])) for one, other in orjson.loads(places))
