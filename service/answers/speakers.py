"""Speakers as answered: who they are, whom they speak for, and to which party that leads."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.answers.collections import Noun
from service.answers.wire import Record, day, grouped, reference, time
from service.errors import NotFound
from service.models import Affiliation, Speaker
from service.queries import speakers as query


@dataclass(frozen=True)
class Voices:
    """Some speakers, by the ids of any of their forms.

    Each as the row that stands for it, followed by the bodies that it speaks for, nearest first.
    """

    lines: Mapping[UUID, Sequence[Row[Any]]]

    def reference(self, speaker_id: UUID | None) -> Record | None:
        """The id and name of a speaker; null for None."""
        return None if speaker_id is None else _reference(self.lines[speaker_id][0])

    def issuer(self, speaker_id: UUID) -> Record | None:
        """Who stands behind a document, by the name that stands for the issuer now."""
        speaker, *bodies = self.lines[speaker_id]
        return _reference(bodies[0]) if speaker.issuer_id is not None and bodies else None

    def party(self, speaker_id: UUID) -> Record | None:
        """The side that a speaker speaks for; null where it is unknown, or there are several."""
        speaker, *bodies = self.lines[speaker_id]
        if bodies:
            return _reference(bodies[-1])
        return None if speaker.kind in ("unnamed", "group") else _reference(speaker)

    def told(self, speaker_id: UUID) -> Record:
        """What a claim tells of its speaker."""
        speaker = self.lines[speaker_id][0]
        return {
            **_reference(speaker),
            "kind": speaker.kind,
            "issuer": self.issuer(speaker_id),
            "unnamed": speaker.unnamed,
            "party": self.party(speaker_id),
        }


def _reference(speaker: Row[Any]) -> Record:
    return reference(speaker.id, speaker.name)


def load_voices(session: Session, speaker_ids: Collection[UUID]) -> Voices:
    """These speakers with all the bodies they speak for, in one query."""
    lines: dict[UUID, list[Row[Any]]] = {}
    for row in session.execute(query.VOICES, {"speakers": list(speaker_ids)}):
        lines.setdefault(row.form, []).append(row)
    return Voices(lines)


def speaker_records(session: Session, rows: Sequence[Row[Any]], *_: Any) -> list[Record]:
    """The speakers in these rows."""
    return _records(session, [row[0] for row in rows])


def speakers_of(session: Session, speaker_ids: Collection[UUID]) -> dict[str, Record]:
    """The speakers of whom these are forms, by their own ids, in seven queries."""
    found = {one.id: one for _, one in session.execute(query.standing_for(speaker_ids))}
    return {record["id"]: record for record in _records(session, list(found.values()))}


def get_speaker(session: Session, speaker_id: UUID) -> Record:
    """The speaker of whom this is a form; raises NotFound."""
    found = session.execute(query.standing_for([speaker_id])).one_or_none()
    if found is None:
        raise NotFound(f"There is no speaker {speaker_id}.")
    return _records(session, [found[1]])[0]


def _records(session: Session, speakers: Collection[Speaker]) -> list[Record]:
    ids = [speaker.id for speaker in speakers]
    sides = grouped(session.execute(query.sides(ids)))
    aliases = grouped(session.execute(query.aliases(ids)))
    joins = _joins(session, ids)
    affiliations = {one.speaker_id: one for one in session.scalars(query.affiliations(ids))}
    bodies = {one.body_id for one in affiliations.values()}
    voices = load_voices(
        session, {*ids, *bodies, *(side for some in sides.values() for side in some)}
    )
    return [
        {
            "id": str(speaker.id),
            "name": speaker.name,
            "kind": speaker.kind,
            "language": speaker.language,
            "role": speaker.role,
            "aliases": [name for name in aliases[speaker.id] if name != speaker.name],
            "joins": joins[speaker.id],
            "issuer": voices.issuer(speaker.id),
            "affiliation": _affiliation(affiliations.get(speaker.id), voices),
            "party": voices.party(speaker.id),
            "sides": [voices.reference(side) for side in sides[speaker.id]],
            "unnamed": speaker.unnamed,
            "created_at": time(speaker.created_at),
        }
        for speaker in speakers
    ]


def _joins(session: Session, speaker_ids: Collection[UUID]) -> Mapping[UUID, list[Record]]:
    """The forms that these speakers stand for, each with the reason, by speaker."""
    found: dict[UUID, list[Record]] = defaultdict(list)
    for join, name, language in session.execute(query.joins_into(speaker_ids)):
        found[join.into_id].append(
            {
                "form": reference(join.speaker_id, name),
                "language": language,
                "basis": join.basis,
                "evidence": join.evidence,
                "known_from": time(join.known_from),
            }
        )
    return found


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


NOUN = Noun(query.COLLECTION, speaker_records)
