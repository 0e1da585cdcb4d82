"""What people decided, and what their decisions name."""

from collections.abc import Collection
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, Select, and_, cast, func, null, or_, select, union_all
from sqlalchemy.dialects.postgresql import JSONPATH
from sqlalchemy.orm import aliased

from service.models import (
    ABOUT_RIVALS,
    Claim,
    Membership,
    Review,
    ReviewClaim,
    ReviewSpeaker,
    Speaker,
    SpeakerJoin,
    Statement,
)
from service.queries.lists import among, given
from service.queries.speakers import stands_for
from service.queries.times import AT, known

#: Decisions that bind where statements are placed; the others are about speakers.
ABOUT_CLAIMS = ("confirm", "reject", "relate", "split")
#: Who is whom, or speaks for whom, among those who are named.
TOLD = ("join", "part", "affiliate")
PLACING = (*ABOUT_CLAIMS, "merge", *ABOUT_RIVALS)


@cache
def binding() -> Select[Review, ReviewClaim]:
    """(decision, each statement it names) of the standing decisions that name the ``claims``."""
    naming = select(ReviewClaim.review_id).where(given(ReviewClaim.claim_id, "claims"))
    return (
        select(Review, ReviewClaim)
        .join(ReviewClaim, ReviewClaim.review_id == Review.id)
        .where(Review.id.in_(naming), Review.undone_at.is_(None), Review.decision.in_(PLACING))
        .order_by(Review.id)
    )


@cache
def told_apart(dated: bool = False) -> CompoundSelect[UUID, UUID | None]:
    """(speaker, other) whom a person told apart, now or as was known ``at``.

    Of the ``speakers`` those who are set apart from everybody, with no other; and whoever of the
    ``named`` is parted from another.
    """
    at = AT if dated else None
    alone = (
        select(stands_for(Speaker, at), null())
        .select_from(ReviewSpeaker)
        .join(Speaker, Speaker.id == ReviewSpeaker.speaker_id)
        .join(Review, Review.id == ReviewSpeaker.review_id)
        .where(
            given(ReviewSpeaker.speaker_id, "speakers"),
            Review.decision == "apart",
            known(Review.made_at, Review.undone_at, at),
        )
    )
    named, against = aliased(ReviewSpeaker), aliased(ReviewSpeaker)
    form, other = aliased(Speaker), aliased(Speaker)
    joined = select(SpeakerJoin.speaker_id).where(
        given(SpeakerJoin.into_id, "named"),
        known(SpeakerJoin.known_from, SpeakerJoin.known_to, at),
    )
    forms = or_(given(named.speaker_id, "named"), named.speaker_id.in_(joined))
    parted = (
        select(stands_for(form, at), stands_for(other, at))
        .select_from(named)
        .join(Review, Review.id == named.review_id)
        .join(against, and_(against.review_id == Review.id, against.side != named.side))
        .join(form, form.id == named.speaker_id)
        .join(other, other.id == against.speaker_id)
        .where(forms, Review.decision == "part", known(Review.made_at, Review.undone_at, at))
    )
    return union_all(alone, parted)


@cache
def told_of_speakers() -> Select[UUID, str, UUID, str]:
    """(decision, its kind, speaker, side) for all that is named by standing decisions.

    By those that name one of the ``speakers``.
    """
    naming = select(ReviewSpeaker.review_id).where(given(ReviewSpeaker.speaker_id, "speakers"))
    return (
        select(Review.id, Review.decision, ReviewSpeaker.speaker_id, ReviewSpeaker.side)
        .join(ReviewSpeaker, ReviewSpeaker.review_id == Review.id)
        .where(Review.id.in_(naming), Review.undone_at.is_(None), Review.decision.in_(TOLD))
        .order_by(Review.id, ReviewSpeaker.speaker_id)
    )


def about_speakers(speakers: Collection[UUID], decision: str) -> Select[UUID]:
    """Standing decisions of this kind about any of these speakers."""
    return (
        select(Review.id)
        .join(ReviewSpeaker, ReviewSpeaker.review_id == Review.id)
        .where(
            among(ReviewSpeaker.speaker_id, speakers),
            Review.decision == decision,
            Review.undone_at.is_(None),
        )
        .order_by(Review.id)
    )


def listed(
    after: UUID | None = None,
    proposition: UUID | None = None,
    claim: UUID | None = None,
    decision: str | None = None,
    standing: bool | None = None,
) -> Select[Review]:
    """Decisions, the latest first, before one of them if given."""
    query = select(Review).order_by(Review.id.desc())
    if after is not None:
        query = query.where(Review.id < after)
    if proposition is not None:
        query = query.where(_about(proposition))
    if claim is not None:
        named = select(ReviewClaim.review_id).filter_by(claim_id=claim, side="subject")
        query = query.where(Review.id.in_(named))
    if decision is not None:
        query = query.where(Review.decision == decision)
    if standing is not None:
        undone = Review.undone_at.is_(None)
        query = query.where(undone if standing else ~undone)
    return query


def _about(proposition: UUID) -> Any:
    """That a decision is about this proposition, or about who speaks for it."""
    bearing = (
        select(ReviewClaim.review_id)
        .join(Review, Review.id == ReviewClaim.review_id)
        .join(Membership, Membership.claim_id == ReviewClaim.claim_id)
        .where(
            Membership.proposition_id == proposition,
            Membership.valid_to.is_(None),
            Review.proposition_id.is_(None),
        )
    )
    return or_(
        Review.proposition_id == proposition,
        Review.into_id == proposition,
        Review.id.in_(bearing),
    )


def about_claims(claims: Collection[UUID]) -> Select[UUID, Review]:
    """(claim, decision) for the standing decisions about the claims' places, the last one last."""
    return (
        select(ReviewClaim.claim_id, Review)
        .join(Review, Review.id == ReviewClaim.review_id)
        .where(
            among(ReviewClaim.claim_id, claims),
            ReviewClaim.side == "subject",
            Review.decision.in_(ABOUT_CLAIMS),
            Review.undone_at.is_(None),
        )
        .order_by(Review.id)
    )


def reviewed_claims() -> Select[UUID]:
    """The claims of which a decision that stands says where they belong."""
    return (
        select(ReviewClaim.claim_id)
        .join(Review, Review.id == ReviewClaim.review_id)
        .where(
            ReviewClaim.side == "subject",
            Review.decision.in_(ABOUT_CLAIMS),
            Review.undone_at.is_(None),
        )
    )


def reviewed_propositions() -> CompoundSelect[UUID]:
    """The propositions that a decision that stands is about, or led to."""
    return union_all(
        *(
            select(column).where(column.is_not(None), Review.undone_at.is_(None))
            for column in (Review.proposition_id, Review.into_id)
        )
    )


def subjects(reviews: Collection[UUID]) -> Select[UUID, UUID]:
    """(decision, claim) for the claims that each of these is about."""
    return (
        select(ReviewClaim.review_id, ReviewClaim.claim_id)
        .where(among(ReviewClaim.review_id, reviews), ReviewClaim.side == "subject")
        .distinct()
        .order_by(ReviewClaim.review_id, ReviewClaim.claim_id)
    )


def speakers(reviews: Collection[UUID]) -> Select[UUID, UUID, str]:
    """(decision, speaker, name) for the speakers that each of these is about."""
    return (
        select(ReviewSpeaker.review_id, Speaker.id, Speaker.name)
        .join(Speaker, Speaker.id == ReviewSpeaker.speaker_id)
        .where(among(ReviewSpeaker.review_id, reviews))
        .order_by(ReviewSpeaker.review_id, Speaker.id)
    )


def inherited(article: UUID) -> Select[UUID, str, UUID | None, UUID, int]:
    """(decision, side, home, claim, position) that a new text of an article takes over.

    Of claims that one of the same span and cue has superseded: its statements of the same words.
    """
    before, after = aliased(Claim), aliased(Claim)
    old, new = aliased(Statement), aliased(Statement)
    return (
        select(
            ReviewClaim.review_id, ReviewClaim.side, ReviewClaim.home_id, new.claim_id, new.position
        )
        .join(before, before.id == ReviewClaim.claim_id)
        .join(after, (after.article_id == article) & (after.id == before.superseded_by))
        .join(
            old,
            (old.article_id == article)
            & (old.claim_id == before.id)
            & (old.position == ReviewClaim.position),
        )
        .join(
            new,
            (new.article_id == article) & (new.claim_id == after.id) & (_words(new) == _words(old)),
        )
        .where(
            ReviewClaim.article_id == article,
            after.superseded_at.is_(None),
            before.span_text == after.span_text,
            before.cue_text == after.cue_text,
        )
    )


def inherited_speakers(
    article: UUID,
) -> Select[UUID, str, UUID, UUID | None, UUID, UUID | None]:
    """(decision, kind, old speaker, whom it was joined to, claim, new speaker) likewise."""
    before, after, old = aliased(Claim), aliased(Claim), aliased(Speaker)
    return (
        select(
            Review.id.label("review"),
            Review.decision,
            old.id.label("former"),
            old.merged_into.label("joined"),
            after.id.label("claim"),
            after.speaker_id.label("present"),
        )
        .join(ReviewClaim, ReviewClaim.review_id == Review.id)
        .join(before, before.id == ReviewClaim.claim_id)
        .join(after, (after.article_id == article) & (after.id == before.superseded_by))
        .join(old, old.id == before.speaker_id)
        .where(
            Review.decision.in_(("apart", "same")),
            Review.undone_at.is_(None),
            ReviewClaim.article_id == article,
            after.superseded_at.is_(None),
            after.speaker_id.is_not(None),
            before.span_text == after.span_text,
            before.cue_text == after.cue_text,
        )
    )


def _words(statement: Any) -> Any:
    """The words that assert a statement, wherever they stand."""
    return func.jsonb_path_query_array(statement.spans, cast("$[*].text", JSONPATH))
