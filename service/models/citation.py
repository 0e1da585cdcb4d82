"""Citations: answers kept word for word, so that a link shows years later what was cited."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Uuid, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id, one_of

CITED = ("claim", "proposition", "article")


class Citation(Base):
    """What was answered about one thing at one time; never changed but by a takedown."""

    __tablename__ = "citations"
    __table_args__ = (
        CheckConstraint(one_of("kind", CITED), name="kind"),
        CheckConstraint("digest ~ '^[0-9a-f]{64}$'", name="digest"),
        Index("ix_citations_subject_id", "subject_id"),
        Index("ix_citations_articles", "articles", postgresql_using="gin"),
    )

    id: Mapped[Key] = mapped_column(default=new_id)
    kind: Mapped[str]
    subject_id: Mapped[UUID] = mapped_column(Uuid)
    #: Of the article's text, or of the answer on the proposition; null of an earlier answer.
    revision: Mapped[int | None]
    as_of: Mapped[datetime]
    #: What computed or extracted it.
    algorithm: Mapped[str]
    #: SHA-256 of ``body`` as it was first.
    digest: Mapped[str]
    #: The answer as JSON: text and not jsonb, which keeps neither order nor spelling.
    body: Mapped[str]
    #: The articles whose words it holds.
    articles: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    #: When words were taken out of it, because a text was taken down.
    redacted_at: Mapped[datetime | None]
