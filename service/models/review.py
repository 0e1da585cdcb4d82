"""What people decided: about memberships, about propositions, about who speakers are."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, Uuid, func
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id, one_of
from service.models.proposition import RELATIONS

#: Those about who speakers are.
ABOUT_SPEAKERS = ("apart", "same", "join", "part", "affiliate")
#: Those about two propositions that state rival values.
ABOUT_RIVALS = ("dispute", "reconcile")
DECISIONS = ("confirm", "reject", "relate", "split", "merge", *ABOUT_RIVALS, *ABOUT_SPEAKERS)
SIDES = ("subject", "other")


class Review(Base):
    """A decision with its reason. Never changed but for its end, when somebody undoes it.

    ``proposition_id`` is what was decided about; ``into_id`` where a merge leads, the
    proposition that a split came to, or the one of the rival value. What it binds are the
    statements in ``ReviewClaim``.
    """

    __tablename__ = "reviews"
    __table_args__ = (
        CheckConstraint(one_of("decision", DECISIONS), name="decision"),
        CheckConstraint("reason <> ''", name="reason"),
        CheckConstraint(one_of("relation", RELATIONS), name="relation"),
        CheckConstraint("(decision = 'relate') = (relation IS NOT NULL)", name="related"),
        CheckConstraint("(relation = 'contradicts') = (strength IS NOT NULL)", name="strength"),
        CheckConstraint(
            f"({one_of('decision', ABOUT_SPEAKERS)}) = (proposition_id IS NULL)", name="about"
        ),
        CheckConstraint("undone_at IS NULL OR made_at <= undone_at", name="validity"),
        Index("ix_reviews_proposition_id", "proposition_id"),
        Index("ix_reviews_into_id", "into_id"),
    )  # fmt: skip

    #: Made under the locks: of decisions about one statement, the later has the greater id.
    id: Mapped[Key] = mapped_column(default=new_id)
    decision: Mapped[str]
    reason: Mapped[str]
    #: Who decided, as told; and the prefix of the key that was shown, if one was.
    user: Mapped[str | None]
    key_prefix: Mapped[str | None]
    proposition_id: Mapped[UUID | None] = mapped_column(ForeignKey("propositions.id"))
    into_id: Mapped[UUID | None] = mapped_column(ForeignKey("propositions.id"))
    #: Of a corrected relation.
    relation: Mapped[str | None]
    strength: Mapped[str | None]
    kind: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None]
    undone_reason: Mapped[str | None]


class ReviewClaim(Base):
    """A statement that a decision is about, or that it is seen against.

    Where a claim is superseded by one of the same span and cue, its statements are named too.
    """

    __tablename__ = "review_claims"
    __table_args__ = (
        ForeignKeyConstraint(
            ["article_id", "claim_id"], ["claims.article_id", "claims.id"], ondelete="CASCADE"
        ),
        CheckConstraint(one_of("side", SIDES), name="side"),
        CheckConstraint("position >= 0", name="position"),
        Index("ix_review_claims_claim_id", "claim_id"),
    )

    review_id: Mapped[UUID] = mapped_column(
        ForeignKey("reviews.id", ondelete="CASCADE"), primary_key=True
    )
    article_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    claim_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    side: Mapped[str]
    #: The proposition it was in when that was decided; to be called so again once undone.
    home_id: Mapped[UUID | None] = mapped_column(Uuid)


class ReviewSpeaker(Base):
    """A speaker whom a decision is about; ``other``: into whom, from whom, or for whom."""

    __tablename__ = "review_speakers"
    __table_args__ = (
        CheckConstraint(one_of("side", SIDES), name="side"),
        Index("ix_review_speakers_speaker_id", "speaker_id"),
    )

    review_id: Mapped[UUID] = mapped_column(
        ForeignKey("reviews.id", ondelete="CASCADE"), primary_key=True
    )
    speaker_id: Mapped[UUID] = mapped_column(
        ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True
    )
    side: Mapped[str] = mapped_column(server_default="subject")
