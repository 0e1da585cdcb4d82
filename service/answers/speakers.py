"""Speakers as answered: who they are, whom they speak for, and to which party that leads."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.wire import Record, day, grouped, reference, time
from service.errors import NotFound
from service.models import Affiliation, Speaker
from service.queries import speakers as query


@dataclass(frozen=True)
class Voices:
    """Some speakers, and the bodies that they speak for."""

    speakers: Mapping[UUID, Speaker]
    lineages: Mapping[UUID, list[UUID]]

    def reference(self, speaker_id: UUID | None) -> Record | None:
        """The id and name of a speaker; null for None."""
        return reference(speaker_id, self.speakers[speaker_id].name) if speaker_id else None

    def party(self, speaker_id: UUID) -> Record | None:
        """The side that a speaker speaks for; null where it is unknown, or there are several."""
        if lineage := self.lineages.get(speaker_id):
            return self.reference(lineage[-1])
        known = self.speakers[speaker_id].kind not in ("unnamed", "group")
        return self.reference(speaker_id) if known else None


def load_voices(session: Session, speaker_ids: Collection[UUID]) -> Voices:
    """These speakers with all the bodies they speak for, in two queries."""
    lineages: dict[UUID, list[UUID]] = {}
    for speaker, _, body in session.execute(query.lineages(speaker_ids)):
        lineages.setdefault(speaker, []).append(body)
    wanted = {*speaker_ids, *(body for line in lineages.values() for body in line)}
    found = {speaker.id: speaker for speaker in session.scalars(query.by_id(wanted))}
    return Voices(found, lineages)


def list_speakers(session: Session, limit: int, after: UUID | None = None) -> list[Record]:
    """Speakers in the order in which they became known."""
    return _records(session, session.scalars(query.listed(after).limit(limit)).all())


def get_speaker(session: Session, speaker_id: UUID) -> Record:
    """One speaker; raises NotFound."""
    speaker = session.get(Speaker, speaker_id)
    if speaker is None:
        raise NotFound(f"There is no speaker {speaker_id}.")
    return _records(session, [speaker])[0]


def _records(session: Session, speakers: Collection[Speaker]) -> list[Record]:
    ids = [speaker.id for speaker in speakers]
    sides = grouped(session.execute(query.sides(ids)))
    aliases = grouped(session.execute(query.aliases(ids)))
    affiliations = {one.speaker_id: one for one in session.scalars(query.affiliations(ids))}
    voices = load_voices(session, {*ids, *(side for some in sides.values() for side in some)})
    return [
        {
            "id": str(speaker.id),
            "name": speaker.name,
            "kind": speaker.kind,
            "language": speaker.language,
            "role": speaker.role,
            "aliases": [name for name in aliases[speaker.id] if name != speaker.name],
            "issuer": voices.reference(speaker.issuer_id),
            "affiliation": _affiliation(affiliations.get(speaker.id), voices),
            "party": voices.party(speaker.id),
            "sides": [voices.reference(side) for side in sides[speaker.id]],
            "unnamed": speaker.unnamed,
            "created_at": time(speaker.created_at),
        }
        for speaker in speakers
    ]


def _affiliation(affiliation: Affiliation | None, voices: Voices) -> Record | None:
    if affiliation is None:
        return None
    evidence: Any = affiliation.evidence
    return {
        "body": voices.reference(affiliation.body_id),
        "basis": affiliation.basis,
        "evidence": evidence,
        "valid_from": day(affiliation.valid_from),
        "valid_to": day(affiliation.valid_to),
        "known_from": time(affiliation.known_from),
    }
