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
    """Some speakers, by the ids of any of their forms, as JSON has them.

    Each as the row that stands for it, followed by the bodies that it speaks for, nearest first.
    """

    lines: Mapping[str, Sequence[Row[Any]]]

    def reference(self, speaker_id: UUID) -> Record:
        """The id and name of a speaker."""
        return _reference(self.lines[str(speaker_id)][0])

    def told(self, form: str) -> Record:
        """What is told of a speaker wherever it is named.

        ``issuer`` stands behind a document, by the name that stands for it now. ``party`` is the
        side that it speaks for; null where that is unknown, or there are several.
        """
        speaker, *bodies = self.lines[form]
        party = bodies[-1] if bodies else speaker
        sided = bodies or speaker.kind not in ("unnamed", "group")
        return {
            **_reference(speaker),
            "kind": speaker.kind,
            "issuer": _reference(bodies[0]) if speaker.issued and bodies else None,
            "unnamed": speaker.unnamed,
            "party": _reference(party) if sided else None,
        }


def _reference(speaker: Row[Any]) -> Record:
    return {"id": speaker.id, "name": speaker.name}


def load_voices(session: Session, forms: Collection[UUID] | Collection[str]) -> Voices:
    """These speakers with all the bodies they speak for, in one query."""
    lines: dict[str, list[Row[Any]]] = {}
    for row in session.execute(query.VOICES, {"speakers": list(map(str, forms))}):
        lines.setdefault(row.form, []).append(row)
    return Voices(lines)


def speaker_records(session: Session, rows: Sequence[Row[Any]], *_: Any) -> list[Record]:
    """The speakers in these rows."""
    return _records(session, [row[0] for row in rows])


def speakers_of(session: Session, speaker_ids: Collection[UUID]) -> dict[str, Record]:
    """The speakers of whom these are forms, by their own ids, in seven queries."""
    told = {"forms": list(speaker_ids)}
    found = {one.id: one for _, one in session.execute(query.standing_for(), told)}
    return {record["id"]: record for record in _records(session, list(found.values()))}


def get_speaker(session: Session, speaker_id: UUID) -> Record:
    """The speaker of whom this is a form; raises NotFound."""
    found = session.execute(query.standing_for(), {"forms": [speaker_id]}).one_or_none()
    if found is None:
        raise NotFound(f"There is no speaker {speaker_id}.")
    return _records(session, [found[1]])[0]


def _records(session: Session, speakers: Collection[Speaker]) -> list[Record]:
    ids = [speaker.id for speaker in speakers]
    sides = grouped(session.execute(query.sides(), {"groups": ids}))
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
            "issuer": told["issuer"],
            "affiliation": _affiliation(affiliations.get(speaker.id), voices),
            "party": told["party"],
            "sides": [voices.reference(side) for side in sides[speaker.id]],
            "unnamed": speaker.unnamed,
            "created_at": time(speaker.created_at),
        }
        for speaker, told in zip(speakers, map(voices.told, map(str, ids)), strict=True)
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
