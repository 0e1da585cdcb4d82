"""Who speaks, by which names, and on whose behalf."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Uuid, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id, one_of

KINDS = ("person", "organization", "document", "outlet", "unnamed", "group")


class Speaker(Base):
    """A source: person, body, document, outlet, unnamed source or group of these."""

    __tablename__ = "speakers"
    __table_args__ = (
        CheckConstraint(one_of("kind", KINDS), name="kind"),
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint("issuer_id IS NULL OR kind = 'document'", name="issuer"),
        CheckConstraint("unnamed IS NULL OR kind = 'unnamed'", name="unnamed"),
    )

    id: Mapped[Key] = mapped_column(default=new_id)
    name: Mapped[str]
    kind: Mapped[str]
    language: Mapped[str]
    role: Mapped[str | None]
    #: Who stands behind a document.
    issuer_id: Mapped[UUID | None] = mapped_column(ForeignKey("speakers.id"), index=True)
    #: What is said of an unnamed source: affiliation, category, count, reason.
    unnamed: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    #: Set where the name is known to identify only within one article ("a senior official").
    article_id: Mapped[UUID | None] = mapped_column(Uuid)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class SpeakerAlias(Base):
    """A name of a speaker; several speakers may share one (a surname, a bare title).

    ``key`` is the normalised name, ``head`` its first two words: what is looked up.
    """

    __tablename__ = "speaker_aliases"
    __table_args__ = (Index("ix_speaker_aliases_head", "head"),)

    speaker_id: Mapped[UUID] = mapped_column(
        ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True)
    head: Mapped[str]
    name: Mapped[str]


class Affiliation(Base):
    """That a speaker speaks for a body: minister → ministry → government.

    One current row a speaker, so that affiliations form trees whose roots are the parties.
    """

    __tablename__ = "affiliations"
    __table_args__ = (
        CheckConstraint("speaker_id <> body_id", name="other"),
        CheckConstraint(one_of("basis", ("text", "review")), name="basis"),
        Index("uq_affiliations_current", "speaker_id", unique=True,
              postgresql_where=text("known_to IS NULL")),
    )  # fmt: skip

    id: Mapped[Key] = mapped_column(default=new_id)
    speaker_id: Mapped[UUID] = mapped_column(ForeignKey("speakers.id"))
    body_id: Mapped[UUID] = mapped_column(ForeignKey("speakers.id"), index=True)
    basis: Mapped[str]
    #: Where the text says so: {"article": id, "words": "وزير الداخلية في حكومة …"}.
    evidence: Mapped[Any] = mapped_column(JSONB)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    known_from: Mapped[datetime] = mapped_column(server_default=func.now())
    known_to: Mapped[datetime | None]


class GroupSide(Base):
    """A side of a group speaker ("Turkey and Russia announced")."""

    __tablename__ = "group_sides"

    group_id: Mapped[UUID] = mapped_column(
        ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True
    )
    side_id: Mapped[UUID] = mapped_column(ForeignKey("speakers.id"), primary_key=True)
