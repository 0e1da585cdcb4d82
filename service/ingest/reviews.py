"""What people decide about claims, propositions and speakers: kept with the reason, and undone.

A decision about propositions takes the locks that ingest takes (of the stems of every statement
it names, then of the propositions), is written, and the statements around it are grouped anew
under it. One about speakers may change answers anywhere and is made under the lock on everything.
"""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Literal, get_args
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.analysis.decisions import Kind as Placing
from service.analysis.matching import anchors
from service.analysis.records import ContradictionKind, Relation, Strength
from service.answers.propositions import survivor
from service.audit import record
from service.errors import Conflict, Invalid, NotFound
from service.ingest.agreements import refresh_agreements
from service.ingest.hearsay import follow
from service.ingest.locks import EVERYTHING, anchor_lock, take_locks
from service.ingest.merges import undo_told
from service.ingest.neighbourhood import Placed, is_home, load_statements, reference_of
from service.ingest.own_voices import link_changed
from service.ingest.placement import place
from service.ingest.unions import part, tell_apart, tell_same, unnamed_speakers
from service.models import (
    ABOUT_RIVALS,
    ABOUT_SPEAKERS,
    Claim,
    Membership,
    Proposition,
    Review,
    ReviewClaim,
    ReviewSpeaker,
    new_id,
)
from service.queries import placement as query
from service.queries.placement import Reference, speaking_for
from service.queries.reviews import TOLD
from service.queries.times import ending

Told = Literal["apart", "same"]

ONE_OF_SEVERAL = (
    "The claim {} asserts several things; review the one that bears on the proposition."
)
NOTHING_LEFT = "Nothing else asserts the proposition: there is nothing to tell these claims from."
NO_RIVALS = "They do not state rival values of one thing."
UNASSERTED = "Nothing asserts one of the two any more."
IN_OTHER_WORDS = "The claim {} bears on it through the claim it stands in: review that one."


#: Where a verdict names its propositions, first the one that it is about.
NAMED_AT = ("/proposition", "/into")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decides, and on what grounds; ``user`` is who, as told."""

    decision: Placing | Told
    reason: str
    user: str | None = None
    key_prefix: str | None = None
    claims: tuple[UUID, ...] = ()
    proposition: UUID | None = None
    into: UUID | None = None
    relation: Relation | None = None
    strength: Strength | None = None
    kind: ContradictionKind | None = None


def decide(session: Session, verdict: Verdict) -> Review:
    """Keep a decision, and let everything follow from it; returns it as stored.

    Raises Invalid or Conflict where it makes no sense for what is stored.
    """
    if verdict.decision in get_args(Told):
        return _decide_speakers(session, verdict)
    if verdict.decision == "merge":
        return _decide_merge(session, verdict)
    if verdict.decision in ABOUT_RIVALS:
        return _decide_rivalry(session, verdict)
    return _decide_membership(session, verdict)


def undo(session: Session, review: Review, user: str | None, reason: str | None) -> None:
    """End a decision; what it overruled holds again. Undoing it twice changes nothing."""
    about_speakers = review.decision in ABOUT_SPEAKERS
    if about_speakers:
        take_locks(session, EVERYTHING)
    else:
        _lock(session, *filter(None, (review.proposition_id, review.into_id)))
    ended = update(Review).where(Review.id == review.id, Review.undone_at.is_(None))
    values = {"undone_at": ending(Review.made_at), "undone_by": user, "undone_reason": reason}
    if session.scalar(ended.values(values).returning(Review.id)) is None:
        return
    record(session, "undone", "review", review.id, after={"user": user, "reason": reason})
    if review.decision in TOLD:
        undo_told(session, review)
    elif about_speakers:
        part(session, review)
        _refresh_speakers(session, review)
    else:
        _undo_placing(session, review)


def review_by_id(session: Session, review_id: UUID) -> Review:
    """Return the review; raises NotFound."""
    if review := session.get(Review, review_id):
        return review
    raise NotFound(f"There is no review {review_id}.")


# Memberships and propositions ---------------------------------------------------------------


def _lock(session: Session, *wanted: UUID | None) -> list[Proposition]:
    """Take the locks on the propositions that stand for these, and return them.

    First those on the stems of their statements, in one sweep, then those on their rows. What
    was merged meanwhile is looked for again.
    """
    while True:
        found = [standing(session, one, at) for one, at in zip(wanted, NAMED_AT, strict=False)]
        take_locks(session, {name for one in found for name in _names_of_stems(session, one)})
        session.execute(query.locked(), {"propositions": [one.id for one in found]}).all()
        for one in found:
            session.refresh(one)
        if not any(one.merged_into for one in found):
            return found


def standing(
    session: Session, proposition_id: UUID | None, pointer: str = NAMED_AT[0]
) -> Proposition:
    """Return the proposition that stands for this one; raises Invalid."""
    found = session.get(Proposition, proposition_id) if proposition_id else None
    if found is None:
        raise Invalid(f"There is no proposition {proposition_id}.", pointer)
    return session.get_one(Proposition, survivor(session, found.id))


def _names_of_stems(session: Session, proposition: Proposition) -> set[int]:
    items = _asserting(session, proposition.id)
    return {
        anchor_lock(item.statement.language or proposition.language, anchor)
        for item in items
        for anchor in anchors(item.statement)
    }


def _asserting(session: Session, proposition: UUID) -> list[Placed]:
    held = session.execute(query.members(), {"propositions": [proposition]}).all()
    return load_statements(session, held)


def _decide_merge(session: Session, verdict: Verdict) -> Review:
    merged, into = _lock(session, verdict.proposition, verdict.into)
    if into.id == merged.id:
        raise Conflict("They are one proposition already.", "/into")
    subjects, others = _asserting(session, merged.id), _asserting(session, into.id)
    if not subjects or not others:
        raise Conflict(UNASSERTED, "/into")
    review = _write(session, verdict, merged.id, into.id, subjects, others)
    called = {item.reference: into.id for item in subjects}
    _regroup(session, {merged.id, into.id}, into.language, called)
    return review


def _decide_rivalry(session: Session, verdict: Verdict) -> Review:
    one, other = _lock(session, verdict.proposition, verdict.into)
    touching = session.scalars(query.rivalries(), {"propositions": [one.id]}).all()
    if not any({held.a_id, held.b_id} == {one.id, other.id} for held in touching):
        raise Conflict(NO_RIVALS, "/into")
    subjects, others = _asserting(session, one.id), _asserting(session, other.id)
    if not subjects or not others:
        raise Conflict(UNASSERTED, "/into")
    review = _write(session, verdict, one.id, other.id, subjects, others)
    _regroup(session, {one.id, other.id}, one.language, {})
    return review


def _decide_membership(session: Session, verdict: Verdict) -> Review:
    (about,) = _lock(session, verdict.proposition)
    members = _asserting(session, about.id)
    subjects = _subjects(session, verdict, about.id)
    named = {item.reference for item in subjects}
    others = [item for item in members if item.reference not in named]
    if not others:
        raise Conflict(NOTHING_LEFT)
    review = _write(session, verdict, about.id, None, subjects, others)
    homes = {item.home for item in subjects if item.home}
    called = {item.reference: about.id for item in others}
    placed = _regroup(session, {about.id, *homes}, about.language, called)
    if verdict.decision == "split":
        review.into_id = placed[subjects[0].reference]
        session.flush()
    return review


def _subjects(session: Session, verdict: Verdict, about: UUID) -> list[Placed]:
    """Return the statements by which these claims bear, or are to bear, on the proposition."""
    wanted = set(verdict.claims)
    bearing = session.execute(query.bearing_on(about, wanted)).all()
    if verdict.decision == "split":
        bearing = [one for one in bearing if is_home(one)]
    references = {reference_of(one) for one in bearing}
    for claim in sorted(wanted - {claim for _, claim, _ in references}):
        if verdict.decision != "confirm":
            raise Invalid(f"The claim {claim} does not bear on the proposition.", "/claims")
        references.add(_only_statement(session, claim))
    found = load_statements(session, session.execute(query.homes(references)).all())
    missing = references - {item.reference for item in found}
    if missing:
        raise Invalid(IN_OTHER_WORDS.format(min(missing)[1]), "/claims")
    return [item for item in found if item.reference in references]


def _only_statement(session: Session, claim: UUID) -> Reference:
    held = session.execute(query.held().where(Membership.claim_id == claim))
    found = {reference_of(one) for one in held if is_home(one)}
    if not found:
        raise Invalid(f"There is no current claim {claim} that asserts anything.", "/claims")
    if len(found) > 1:
        raise Invalid(ONE_OF_SEVERAL.format(claim), "/claims")
    return found.pop()


def _write(
    session: Session,
    verdict: Verdict,
    proposition: UUID | None,
    into: UUID | None,
    subjects: Sequence[Placed],
    others: Sequence[Placed] = (),
) -> Review:
    """Write the decision, under the locks: it is later than all those before it."""
    review = Review(
        id=new_id(),
        decision=verdict.decision,
        reason=verdict.reason,
        user=verdict.user,
        key_prefix=verdict.key_prefix,
        proposition_id=proposition,
        into_id=into,
        relation=verdict.relation,
        strength=verdict.strength,
        kind=verdict.kind,
    )
    session.add(review)
    session.flush()
    sides = (("subject", subjects), ("other", others))
    session.add_all(_named(review, side, item) for side, items in sides for item in items)
    session.flush()
    told = {name: value for name, value in asdict(verdict).items() if value}
    record(session, "created", "review", review.id, after=told)
    return review


def _named(review: Review, side: str, item: Placed) -> ReviewClaim:
    article, claim, position = item.reference
    return ReviewClaim(
        review_id=review.id,
        article_id=article,
        claim_id=claim,
        position=position,
        side=side,
        home_id=item.home,
    )


def _regroup(
    session: Session,
    disturbed: set[UUID],
    language: str,
    called: dict[Reference, UUID],
    freed: Collection[Reference] = (),
) -> dict[Reference, UUID]:
    """Group what is around these propositions anew; return where each statement is now."""
    placed = place(session, [], language, disturbed, called=called, freed=freed)
    changed = placed.changed | follow(session, placed.moved)
    refresh_agreements(session, changed | link_changed(session, placed))
    return placed.homes


def _undo_placing(session: Session, review: Review) -> None:
    """Regroup without the decision; what it moved goes by the name that it had.

    What it named may be anywhere by now, moved by others who wait for us or we for them.
    """
    named = {
        (one.article_id, one.claim_id, one.position): one
        for one in session.scalars(select(ReviewClaim).filter_by(review_id=review.id))
    }
    called = {
        key: one.home_id for key, one in named.items() if one.side == "subject" and one.home_id
    }
    about = standing(session, review.proposition_id)
    if review.decision in ABOUT_RIVALS:  # it moved nothing
        _regroup(session, {about.id, standing(session, review.into_id).id}, about.language, {})
    else:
        _regroup(session, {about.id}, about.language, called, named)


# Speakers -----------------------------------------------------------------------------------


def _decide_speakers(session: Session, verdict: Verdict) -> Review:
    take_locks(session, EVERYTHING)
    claims = _current(session, verdict.claims)
    speakers = unnamed_speakers(session, claims)
    review = _write(session, verdict, None, None, ())
    session.add_all(
        ReviewClaim(
            review_id=review.id,
            article_id=claim.article_id,
            claim_id=claim.id,
            position=0,
            side="subject",
        )
        for claim in claims
    )
    if verdict.decision == "apart":
        tell_apart(session, review, speakers)
    else:
        tell_same(session, review, speakers)
    _refresh_speakers(session, review)
    return review


def _current(session: Session, claims: Collection[UUID]) -> Sequence[Claim]:
    current = select(Claim).where(Claim.id.in_(claims), Claim.superseded_at.is_(None))
    found = session.scalars(current.order_by(Claim.id)).all()
    if missing := set(claims) - {claim.id for claim in found}:
        raise Invalid(f"There is no current claim {min(missing)}.", "/claims")
    return found


def _refresh_speakers(session: Session, review: Review) -> None:
    """Recompute the answers on whatever these speakers bear."""
    named = session.scalars(select(ReviewSpeaker.speaker_id).filter_by(review_id=review.id)).all()
    session.flush()
    refresh_agreements(session, set(session.scalars(speaking_for(named))))
