"""What people suggest to be decided, and what came of it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id, one_of
from service.models.proposition import RELATIONS

SUGGESTION_STATES = ("suggested", "confirmed", "rejected")
SUGGESTED = (
    "confirm",
    "reject",
    "relate",
    "split",
    "merge",
    "dispute",
    "reconcile",
    "apart",
    "same",
)


class Suggestion(Base):
    """A decision that binds nothing until somebody confirms it; then it is the review.

    Apart from the reviews, so that nothing that goes by those can take it for one.
    """

    __tablename__ = "suggestions"
    __table_args__ = (
        CheckConstraint(one_of("state", SUGGESTION_STATES), name="state"),
        CheckConstraint(one_of("decision", SUGGESTED), name="decision"),
        CheckConstraint(one_of("relation", RELATIONS), name="relation"),
        CheckConstraint("reason <> ''", name="reason"),
        CheckConstraint("(state = 'confirmed') = (review_id IS NOT NULL)", name="confirmed"),
        CheckConstraint("(state = 'suggested') = (decided_at IS NULL)", name="decided"),
        Index("ix_suggestions_open", "digest", unique=True,
              postgresql_where=text("state <> 'confirmed'")),
        Index("ix_suggestions_claims", "claims", postgresql_using="gin"),
        Index("ix_suggestions_state", "state", "id"),
    )  # fmt: skip

    id: Mapped[Key] = mapped_column(default=new_id)
    state: Mapped[str] = mapped_column(server_default="suggested")
    #: Of all that is suggested: the same is not suggested again while it waits or was rejected.
    digest: Mapped[str]
    decision: Mapped[str]
    reason: Mapped[str]
    user: Mapped[str | None]
    key_prefix: Mapped[str | None]
    claims: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid))
    proposition_id: Mapped[UUID | None] = mapped_column(ForeignKey("propositions.id"), index=True)
    into_id: Mapped[UUID | None] = mapped_column(ForeignKey("propositions.id"), index=True)
    relation: Mapped[str | None]
    strength: Mapped[str | None]
    kind: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    decided_reason: Mapped[str | None]
    review_id: Mapped[UUID | None] = mapped_column(ForeignKey("reviews.id"), index=True)
