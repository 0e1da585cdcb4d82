"""What people change in the claims that were found in an article."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Uuid, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id, one_of

ACTIONS = ("create", "correct", "retract")


class Amendment(Base):
    """That a person reads an article otherwise: a claim put in, put right, or taken out.

    It holds for every reading of the text, by whatever extractor, and for a changed text as far
    as that has the words. Never changed but for its end, when somebody undoes it.
    """

    __tablename__ = "amendments"
    __table_args__ = (
        CheckConstraint(one_of("action", ACTIONS), name="action"),
        CheckConstraint("(action = 'create') = (target IS NULL)", name="target"),
        CheckConstraint("(action = 'retract') = (told IS NULL)", name="told"),
        CheckConstraint("reason <> ''", name="reason"),
        CheckConstraint("undone_at IS NULL OR made_at <= undone_at", name="validity"),
        Index("ix_amendments_article_id", "article_id", "id"),
        Index("ix_amendments_claim_id", "claim_id"),
    )

    #: Made under the locks of the article: of two, the later has the greater id.
    id: Mapped[Key] = mapped_column(default=new_id)
    article_id: Mapped[UUID] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    #: The revision that the person read.
    revision: Mapped[int]
    action: Mapped[str]
    #: The claim that is put right or taken out, and the words where it stands: its span and cue.
    claim_id: Mapped[UUID | None] = mapped_column(Uuid)
    target: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    #: What is claimed instead, as `service.extraction.wire` writes it; a nested claim is
    #: ``within`` another, named by span and cue, and its chain goes on from there.
    told: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    reason: Mapped[str]
    user: Mapped[str | None]
    key_prefix: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None]
    undone_reason: Mapped[str | None]
