"""Who speaks, by which names, and on whose behalf.

A row of ``speakers`` is one way in which texts name a speaker; claims refer to it for good. Rows
that are one speaker's point to one of them, ``merged_into``, and ``speaker_joins`` says why. So
a join is undone by ending it: nothing that was read is lost in it.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, Uuid, false, func, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from service.extraction.attribution import SpeakerKind
from service.models.base import Base, Key, new_id, one_of

KINDS = ("person", "organization", "document", "outlet", "unnamed", "group")
JOIN_BASES = (
    "name", "spelling", "transliteration", "shorter_name", "longer_name", "code", "class_noun",
    "acronym", "review",
)  # fmt: skip


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
    kind: Mapped[SpeakerKind] = mapped_column(Text)
    language: Mapped[str]
    role: Mapped[str | None]
    #: Who stands behind a document.
    issuer_id: Mapped[UUID | None] = mapped_column(ForeignKey("speakers.id"), index=True)
    #: What is said of an unnamed source: affiliation, category, count, reason.
    unnamed: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    #: Set where the name is known to identify only within one article ("a senior official").
    article_id: Mapped[UUID | None] = mapped_column(Uuid)
    #: An officer of a body, or the police of a place, that is not told: it may speak for any.
    of_untold_body: Mapped[bool] = mapped_column(server_default=false())
    #: By what its name may be known for another's, and that by which others may be (none: null).
    core: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    marks: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    #: How its name sounds, and how with the office that it is told with; null as these.
    heard: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    told: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    #: Each of which is enough to be taken for whoever has it among the marks.
    traits: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    #: The article that named it so first.
    found_in: Mapped[UUID | None] = mapped_column(Uuid)
    #: The exact words, and those of the bodies behind it; null where nothing can be joined to it.
    identity: Mapped[str | None] = mapped_column(unique=True)
    #: What all forms of one speaker share: what candidates for a join are looked up by.
    block: Mapped[str | None] = mapped_column(index=True)
    #: What joins go by (``service.analysis.identity.Form``).
    form: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    #: The row that stands for all forms of the speaker; null: this one.
    merged_into: Mapped[UUID | None] = mapped_column(ForeignKey("speakers.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class SpeakerAlias(Base):
    """A name that an article gives a speaker; ``key`` is the normalised name.

    Several speakers may share one (a surname, a bare title).
    """

    __tablename__ = "speaker_aliases"
    __table_args__ = (
        Index("ix_speaker_aliases_words", text("string_to_array(key, ' ')"),
              postgresql_using="gin", postgresql_with={"fastupdate": "off"}),
    )  # fmt: skip

    speaker_id: Mapped[UUID] = mapped_column(
        ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]


class SpeakerJoin(Base):
    """That one form of a speaker is another's too; the one current row of a form, and past ones.

    ``basis`` is the rule that joined them, or ``review`` where a person did.
    """

    __tablename__ = "speaker_joins"
    __table_args__ = (
        CheckConstraint("speaker_id <> into_id", name="other"),
        CheckConstraint(one_of("basis", JOIN_BASES), name="basis"),
        Index("uq_speaker_joins_current", "speaker_id", unique=True,
              postgresql_where=text("known_to IS NULL")),
        Index("ix_speaker_joins_former", "speaker_id", "known_to",
              postgresql_where=text("known_to IS NOT NULL")),
    )  # fmt: skip

    id: Mapped[Key] = mapped_column(default=new_id)
    speaker_id: Mapped[UUID] = mapped_column(ForeignKey("speakers.id"))
    into_id: Mapped[UUID] = mapped_column(ForeignKey("speakers.id"), index=True)
    basis: Mapped[str]
    #: The two forms that were found alike, with the article of each, and what else spoke for it:
    #: {"words": […, …], "speakers": […, …], "articles": […, …], "sign": "…"}.
    evidence: Mapped[Any] = mapped_column(JSONB)
    known_from: Mapped[datetime] = mapped_column(server_default=func.now())
    known_to: Mapped[datetime | None]


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
        Index("ix_affiliations_former", "speaker_id", "known_to",
              postgresql_where=text("known_to IS NOT NULL")),
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
    side_id: Mapped[UUID] = mapped_column(ForeignKey("speakers.id"), primary_key=True, index=True)
