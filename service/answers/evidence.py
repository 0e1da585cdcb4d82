"""The evidence on propositions, read from the tables into the records of the analysis."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import permutations
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.agreement import Agreement, assess
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
from service.models import RemovedClaim, Rivalry, Speaker
from service.queries import evidence as query
from service.queries import placement
from service.queries.reviews import parted, set_apart
from service.queries.speakers import adrift, lineages, names, sides, standing_for


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
    """Return the evidence on each proposition, in at most nine queries however many there are.

    With ``at``: what the store knew then. ``rivalries`` are those of the propositions, where the
    caller has them.
    """
    if rivalries is None:
        rivalries = session.scalars(placement.rivalries(proposition_ids, at)).all()
    beside = {end for rivalry in rivalries for end in (rivalry.a_id, rivalry.b_id)}
    found = {proposition: Evidence() for proposition in {*proposition_ids, *beside}}
    rows = session.execute(query.memberships(found, at)).all()
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
    for gone in session.scalars(query.removed_claims(wanted, at)):
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
    """Return, by any of its forms, each speaker as agreement needs it: six queries at most."""
    stand = dict(iter(session.execute(standing_for(speaker_ids, at))))
    lines: dict[UUID, list[UUID]] = defaultdict(list)
    for speaker, _, body in session.execute(lineages(speaker_ids, at)) if stand else ():
        lines[speaker].append(body)
    groups = [form for form, speaker in stand.items() if speaker.kind == "group"]
    members: dict[UUID, list[UUID]] = defaultdict(list)
    for group, side in session.execute(sides(groups, at)) if groups else ():
        members[group].append(side)
    parties = {f: lines[f][-1] if lines[f] else speaker.id for f, speaker in stand.items()}
    unknown = set(session.scalars(adrift(set(parties.values()), at)))
    speaking = {speaker.id for speaker in stand.values()}
    named = {
        speaker: Name(
            tuple(core or ()), tuple(marks or ()), tuple(heard or ()), tuple(told or ()), of_person
        )
        for speaker, core, marks, heard, told, of_person in session.execute(
            names(speaking.union(*lines.values()))
        )
    }
    apart = set(session.scalars(set_apart(speaker_ids, at)))
    others: dict[UUID, set[UUID]] = defaultdict(set)
    for one, other in session.execute(parted(named, at)) if len(named) > 1 else ():
        others[one].add(other)
    return {
        form: Voice(
            id=speaker.id,
            kind=speaker.kind,
            lineage=tuple(lines[form]),
            sides=tuple(members[form]),
            count=(speaker.unnamed or {}).get("count"),
            local=_is_local(speaker),
            adrift=parties[form] in unknown,
            names=_names(speaker, parties[form], named),
            line=tuple((one, named[one]) for one in (speaker.id, *lines[form]) if one in named),
            apart=speaker.id in apart,
            parted=tuple(
                (one, other)
                for one in (speaker.id, *lines[form])
                for other in sorted(others.get(one, ()))
            ),
        )
        for form, speaker in stand.items()
    }


def _names(speaker: Speaker, party: UUID, named: Mapping[UUID, Name]) -> tuple[Name, ...]:
    own = (speaker.id,) if speaker.kind == "person" and speaker.id != party else ()
    return tuple(named[one] for one in (*own, party) if one in named)


def _is_local(speaker: Speaker) -> bool:
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
        via_kind=cast(RouteKind | None, membership.via_kind),
        own_voice=membership.own_voice,
        withdrawn=membership.withdrawn,
        published_at=membership.published_at,
        precision=cast(Precision | None, membership.published_precision),
        zoned=membership.published_zoned,
        strength=cast(Strength | None, membership.strength),
        kind=cast(ContradictionKind | None, None if denies else membership.kind),
        manner=cast(DenialKind | None, membership.kind if denies else None),
        refuted=membership.refuted,
        mention=(named["start"], named["end"]) if (named := membership.mention_span) else None,
    )


def _removed(row: RemovedClaim) -> Removed:
    return Removed(
        row.claim_id,
        row.article_id,
        row.outlet_id,
        row.published_at,
        cast(Precision | None, row.published_precision),
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
    for row in session.execute(query.copied_claims(articles, claims)):
        copy = _copy(*row)
        held[copy.a].append(copy)
    for evidence in found.values():
        bearing = {report.claim for report in evidence.told}
        evidence.dependences += [
            copy for claim in sorted(bearing) for copy in held[claim] if copy.b in bearing
        ]


def _copy(a: UUID, b: UUID, method: str, score: float, threshold: float, places: Any) -> Dependence:
    passages = tuple(((one[0], one[1]), (other[0], other[1])) for one, other in places)
    return Dependence("shared_text", a, b, method, score, threshold, passages)
