"""What people tell of speakers: who is whom, who is not, and for whom they speak.

Such a decision may change answers anywhere, so it is made under the lock on everything. It binds
forms of names, and holds for every later article.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict, Invalid, NotFound
from service.extraction.attribution import Speaker as Mention
from service.ingest.agreements import refresh_agreements
from service.ingest.amendments import By
from service.ingest.identities import join_forms
from service.ingest.locks import EVERYTHING, take_locks
from service.ingest.names import name_key
from service.ingest.speakers import list_outlets, open_directory, resolve, save
from service.models import Affiliation, Review, ReviewSpeaker, Speaker, new_id
from service.queries import reviews
from service.queries import speakers as query
from service.queries.placement import speaking_for
from service.queries.times import ending

#: Kinds of which one may turn out to be the other.
ALIKE = ({"person"}, {"organization", "outlet"}, {"document"})

UNLIKE = "Only named speakers of one kind are merged; of unnamed ones decide `same`."


@dataclass(frozen=True, slots=True)
class Spoken:
    """For whom a speaker speaks, where that is said, and from when to when; None: for nobody."""

    body: UUID | None
    evidence_url: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


def merge_speaker(session: Session, speaker_id: UUID, into_id: UUID, by: By) -> UUID:
    """Let one speaker be another; returns the row that stands for both.

    Raises Invalid or Conflict where they cannot be one, or are one already.
    """
    take_locks(session, EVERYTHING)
    one, into = _standing(session, speaker_id), _standing(session, into_id, "/into")
    if one.id == into.id:
        raise Conflict("They are one speaker already.", "/into")
    if not any({one.kind, into.kind} <= kinds for kinds in ALIKE):
        raise Invalid(UNLIKE, "/into")
    _decide(session, by, "join", [one.id], [into.id])
    return _standing(session, into.id).id


def split_speaker(session: Session, speaker_id: UUID, forms: Collection[UUID], by: By) -> UUID:
    """Let these forms of a speaker's name be somebody else's; returns the row that stands then."""
    take_locks(session, EVERYTHING)
    speaker = _standing(session, speaker_id)
    held = set(session.scalars(query.forms_of([speaker.id])))
    subjects = set(forms)
    if foreign := subjects - held:
        raise Invalid(f"{min(foreign)} is no form of this speaker's name.", "/forms")
    if held == subjects:
        raise Conflict("These are all forms there are: nobody would be left.", "/forms")
    _decide(session, by, "part", sorted(subjects), sorted(held - subjects))
    return _standing(session, min(subjects)).id


def add_alias(session: Session, speaker_id: UUID, name: str, by: By) -> None:
    """Let a speaker go by another name, also in articles to come.

    Raises Invalid for a name that by itself tells nobody, Conflict for one that is another's.
    """
    take_locks(session, EVERYTHING)
    speaker = _standing(session, speaker_id)
    form, new = _form(session, speaker, name.strip())
    stands = _standing(session, form)
    if stands.id == speaker.id:
        raise Conflict("The speaker goes by this name already.", "/name")
    if not new:
        raise Conflict(f"It is a name of the speaker {stands.id}: merge the two.", "/name")
    _decide(session, by, "join", [form], [speaker.id])


def affiliate(session: Session, speaker_id: UUID, spoken: Spoken, by: By) -> None:
    """Tell for whom a speaker speaks; what was known before stays known as of then."""
    take_locks(session, EVERYTHING)
    speaker = _standing(session, speaker_id)
    body = _standing(session, spoken.body, "/body") if spoken.body else None
    if body is not None:
        _check_body(session, speaker, body)
    review = _write(session, by, "affiliate", [speaker.id], [body.id] if body else [])
    _end_affiliation(session, speaker.id)
    if body is not None:
        session.add(
            Affiliation(
                speaker_id=speaker.id,
                body_id=body.id,
                basis="review",
                evidence={"review": str(review.id), "url": spoken.evidence_url},
                valid_from=spoken.valid_from,
                valid_to=spoken.valid_to,
            )
        )
    session.flush()
    _settle(session, {speaker.id})


def undo_told(session: Session, review: Review) -> None:
    """Let everything follow from the end of such a decision, which is written already."""
    named = session.execute(
        select(ReviewSpeaker.speaker_id, ReviewSpeaker.side).filter_by(review_id=review.id)
    ).all()
    if review.decision == "affiliate":
        for speaker, side in named:
            if side == "subject":
                _restore_affiliation(session, speaker)
    _settle(session, {speaker for speaker, _ in named})


def _standing(session: Session, speaker_id: UUID, pointer: str = "") -> Speaker:
    found = session.execute(query.standing_for(), {"forms": [speaker_id]}).one_or_none()
    if found is None:
        told = f"There is no speaker {speaker_id}."
        raise Invalid(told, pointer) if pointer else NotFound(told)
    stands: Speaker = found[1]
    session.refresh(stands)
    return stands


def _form(session: Session, speaker: Speaker, name: str) -> tuple[UUID, bool]:
    """Return the row of a name by itself, and whether it is new."""
    if not name_key(name):
        raise Invalid("A name needs at least one letter or digit.", "/name")
    mention = Mention(name, speaker.kind)
    listed = list_outlets(session, [mention])
    directory = open_directory(session, None, speaker.language, [mention], listed)
    (form,) = resolve(directory, [mention])
    made = {row["id"]: row for row in directory.rows[Speaker]}
    if form in made and not made[form]["identity"]:
        raise Invalid("The name by itself tells nobody apart: it may be anybody's.", "/name")
    save(session, directory)
    return form, form in made


def _check_body(session: Session, speaker: Speaker, body: Speaker) -> None:
    if body.kind not in ("organization", "outlet"):
        raise Invalid("Nobody speaks for somebody of this kind.", "/body")
    lineage = session.execute(query.lineages(), {"speakers": [body.id]})
    if speaker.id in {body.id, *(row.id for row in lineage)}:
        raise Conflict("The body speaks for this speaker.", "/body")


# Writing ------------------------------------------------------------------------------------


def _decide(
    session: Session, by: By, decision: str, subjects: Collection[UUID], others: Collection[UUID]
) -> None:
    _write(session, by, decision, subjects, others)
    _settle(session, {*subjects, *others})


def _write(
    session: Session, by: By, decision: str, subjects: Collection[UUID], others: Collection[UUID]
) -> Review:
    made = {"reason": by.reason, "user": by.user, "key_prefix": by.key_prefix}
    review = Review(id=new_id(), decision=decision, **made)
    session.add(review)
    session.flush()
    for side, speakers in (("subject", subjects), ("other", others)):
        session.add_all(
            ReviewSpeaker(review_id=review.id, speaker_id=one, side=side) for one in speakers
        )
    session.flush()
    told: dict[str, Any] = {"decision": decision, "speakers": [*subjects], "others": [*others]}
    record(session, "created", "review", review.id, after=told | made)
    return review


def _settle(session: Session, speakers: Collection[UUID]) -> None:
    """Let joins follow from what is told, and answers from the joins."""
    before = _stand(session, speakers)
    moved = join_forms(session, (), speakers)
    session.expire_all()
    touched = {*speakers, *moved, *before, *_stand(session, {*speakers, *moved})}
    refresh_agreements(session, set(session.scalars(speaking_for(touched))))


def _stand(session: Session, speakers: Collection[UUID]) -> set[UUID]:
    found = session.execute(query.standing_for(), {"forms": list(speakers)})
    return {stands.id for _, stands in found}


def _end_affiliation(session: Session, speaker: UUID) -> None:
    current = (Affiliation.speaker_id == speaker, Affiliation.known_to.is_(None))
    ended = update(Affiliation).where(*current).values(known_to=ending(Affiliation.known_from))
    session.execute(ended, execution_options={"synchronize_session": False})


def _restore_affiliation(session: Session, speaker: UUID) -> None:
    """Let hold what was told last of all that stands, or else what texts say."""
    told = [
        row.id
        for row in session.execute(reviews.told_of_speakers(), {"speakers": [speaker]})
        if (row.decision, row.speaker_id, row.side) == ("affiliate", speaker, "subject")
    ]
    by = str(told[-1]) if told else None
    rows = select(Affiliation).filter_by(speaker_id=speaker).order_by(Affiliation.id.desc())
    held = [one for one in session.scalars(rows) if one.evidence.get("review") == by]
    current = next((one for one in held if one.known_to is None), None)
    if current is not None:
        return
    _end_affiliation(session, speaker)
    if held:
        kept = ("speaker_id", "body_id", "basis", "evidence", "valid_from", "valid_to")
        session.add(Affiliation(**{name: getattr(held[0], name) for name in kept}))
    session.flush()
