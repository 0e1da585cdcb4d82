"""Unnamed speakers whom a person knows to be one, or to be somebody else than all others."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict, Invalid
from service.models import Claim, Review, ReviewSpeaker, Speaker, SpeakerJoin
from service.queries import reviews as query
from service.queries.speakers import current_joins
from service.queries.times import ending

JOINED = "Some of these speakers are joined already; undo that first."
DISAGREE = "Review {} says that some of these speakers are {}; undo it first."


def unnamed_speakers(session: Session, claims: Collection[Claim]) -> list[Speaker]:
    """Return who speaks in these claims; raises Invalid where somebody is named."""
    ids = {claim.speaker_id for claim in claims if claim.speaker_id}
    found = session.scalars(select(Speaker).where(Speaker.id.in_(ids)).order_by(Speaker.id)).all()
    if len(ids) < len({claim.id for claim in claims}) and not all(c.speaker_id for c in claims):
        raise Invalid("The speaker of a claim is not known at all.", "/claims")
    if any(speaker.kind != "unnamed" for speaker in found):
        raise Invalid("Only of unnamed speakers people say who they are not.", "/claims")
    return list(found)


def tell_apart(session: Session, review: Review, speakers: Sequence[Speaker]) -> None:
    """Record that each of these is nobody else, named or not, and of no other side."""
    _refuse(session, speakers, "same")
    _name(session, review, speakers)


def tell_same(session: Session, review: Review, speakers: Sequence[Speaker]) -> None:
    """Record that these are one speaker: the one known longest stands for all."""
    if len(speakers) < 2:
        raise Invalid("It takes the claims of two speakers at least.", "/claims")
    if any(speaker.merged_into for speaker in speakers):
        raise Conflict(JOINED)
    _refuse(session, speakers, "same")
    _refuse(session, speakers, "apart")
    _name(session, review, speakers)
    for speaker in speakers[1:]:
        join_to(session, review.id, speaker.id, speakers[0].id)


def _refuse(session: Session, speakers: Sequence[Speaker], decision: str) -> None:
    ids = [speaker.id for speaker in speakers]
    held = session.scalars(query.about_speakers(ids, decision)).first()
    if held is not None:
        raise Conflict(DISAGREE.format(held, "one" if decision == "same" else "set apart"))


def _name(session: Session, review: Review, speakers: Sequence[Speaker]) -> None:
    session.add_all(ReviewSpeaker(review_id=review.id, speaker_id=one.id) for one in speakers)
    session.flush()


def join_to(session: Session, review: UUID, speaker: UUID, into: UUID) -> None:
    """Let one stand for the other, on the word of a review."""
    session.add(
        SpeakerJoin(
            speaker_id=speaker, into_id=into, basis="review", evidence={"review": str(review)}
        )
    )
    session.execute(update(Speaker).where(Speaker.id == speaker).values(merged_into=into))
    record(session, "joined", "speaker", speaker, after={"into": into, "basis": "review"})


def part(session: Session, review: Review) -> None:
    """End the joins that rest on this review."""
    named = select(ReviewSpeaker.speaker_id).filter_by(review_id=review.id)
    ids = session.scalars(named).all()
    joins = [
        join
        for join in session.scalars(current_joins(), {"forms": ids})
        if join.evidence.get("review") == str(review.id)
    ]
    if joins:
        ended = update(SpeakerJoin).where(SpeakerJoin.id.in_([join.id for join in joins]))
        session.execute(ended.values(known_to=ending(SpeakerJoin.known_from)))
        freed = update(Speaker).where(Speaker.id.in_([join.speaker_id for join in joins]))
        session.execute(freed.values(merged_into=None))
    for join in joins:
        record(session, "parted", "speaker", join.speaker_id, before={"into": join.into_id})
