"""Claims: who said what, at which words of which revision; and the chain that carried them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
    Uuid,
    func,
    text,
)  # fmt: skip
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import UNDATED, Base, new_id, one_of
from service.models.speaker import KINDS

MODES = ("direct", "mixed", "indirect")
STANCES = (
    "states", "stresses", "reveals", "agrees", "denies", "alleges", "accuses",
    "praises", "condemns", "warns", "demands", "promises", "refuses", "expects",
)  # fmt: skip
ROLES = ("carrier", "relay", "speaker")


def _found_by(name: str, *columns: Any) -> Index:
    """An index by which current claims are listed, the last of it their order."""
    current = text("superseded_at IS NULL")
    return Index(f"ix_claims_{name}", *columns, postgresql_where=current)


class Claim(Base):
    """One attributed statement at one place in one revision. Immutable but for its end.

    A span is kept with its words: {"start", "end", "text"}, verified when written. A claim of
    an older revision, or of an older extraction, is not current and names who superseded it.
    """

    __tablename__ = "claims"
    __table_args__ = (
        ForeignKeyConstraint(
            ["article_id", "revision"],
            ["revisions.article_id", "revisions.number"],
            ondelete="CASCADE",
        ),
        CheckConstraint(one_of("mode", MODES), name="mode"),
        CheckConstraint(one_of("stance", STANCES), name="stance"),
        CheckConstraint("depth >= 0", name="depth"),
        CheckConstraint("(depth = 0) = (parent_id IS NULL)", name="parent"),
        CheckConstraint("0 <= span_start AND span_start < span_end", name="span"),
        CheckConstraint("span_start <= cue_start AND cue_start < cue_end AND cue_end <= span_end",
                        name="cue_in_span"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        Index("ix_claims_id", "id"),
        Index("ix_claims_speaker_id_id", "speaker_id", "id"),
        Index("ix_claims_current", "article_id", "span_start",
              postgresql_where=text("superseded_at IS NULL")),
        _found_by("outlet", "outlet_id", "id"),
        _found_by("published", text(f"coalesce(published_at, {UNDATED})"), "id"),
        _found_by("language", "language", "id"),
        _found_by("stance", "stance", "id"),
        _found_by("channel", text("(channel ->> 'kind')"), "id"),
        _found_by("depth", "depth", "id"),
        Index("ix_claims_words", "words", postgresql_using="gin",
              postgresql_with={"fastupdate": "off"},
              postgresql_where=text("superseded_at IS NULL")),
        Index("ix_claims_unread", "id",
              postgresql_where=text("words IS NULL AND superseded_at IS NULL")),
    )  # fmt: skip

    article_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, default=new_id)
    revision: Mapped[int]
    span_start: Mapped[int]
    span_end: Mapped[int]
    span_text: Mapped[str]
    cue_start: Mapped[int]
    cue_end: Mapped[int]
    cue_text: Mapped[str]
    cue_lemma: Mapped[str]
    speaker_id: Mapped[UUID | None] = mapped_column(ForeignKey("speakers.id"))
    mention: Mapped[str | None]
    #: Where the speaker is named at this place; null where elided or a pronoun.
    mention_span: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    #: [{"start", "end", "text"}, …] in order.
    content: Mapped[Any] = mapped_column(JSONB)
    mode: Mapped[str]
    stance: Mapped[str]
    negated: Mapped[bool]
    hedged: Mapped[bool]
    #: {"kind", "span"} or null.
    channel: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    depth: Mapped[int]
    parent_id: Mapped[UUID | None] = mapped_column(Uuid)
    confidence: Mapped[float]
    extractor: Mapped[str]
    extractor_version: Mapped[str]
    #: By whose word it stands so, where a person put it in or put it right.
    amendment_id: Mapped[UUID | None] = mapped_column(Uuid)
    #: What claims are found by: copied from article and revision, and the words of the content.
    outlet_id: Mapped[UUID | None] = mapped_column(ForeignKey("outlets.id"))
    language: Mapped[str | None]
    published_at: Mapped[datetime | None]
    words: Mapped[str | None] = mapped_column(TSVECTOR, deferred=True, deferred_raiseload=True)
    #: Pairs of neighbouring words of the content that stand in quotation marks.
    quoted: Mapped[list[str] | None] = mapped_column(
        ARRAY(Text), deferred=True, deferred_raiseload=True
    )
    #: How all words sound that may name those whose words the content tells.
    cited: Mapped[list[str] | None] = mapped_column(
        ARRAY(Text), deferred=True, deferred_raiseload=True
    )
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    superseded_at: Mapped[datetime | None]
    superseded_by: Mapped[UUID | None] = mapped_column(Uuid)


class Hop(Base):
    """One link of a claim's chain, outermost first; the last is the speaker."""

    __tablename__ = "hops"
    __table_args__ = (
        ForeignKeyConstraint(
            ["article_id", "claim_id"], ["claims.article_id", "claims.id"], ondelete="CASCADE"
        ),
        CheckConstraint(one_of("role", ROLES), name="role"),
        CheckConstraint(one_of("kind", KINDS), name="kind"),
        CheckConstraint("position >= 0", name="position"),
    )

    article_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    claim_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    kind: Mapped[str]
    cue: Mapped[str | None]
    span: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    speaker_id: Mapped[UUID | None] = mapped_column(ForeignKey("speakers.id"), index=True)
    outlet_id: Mapped[UUID | None] = mapped_column(ForeignKey("outlets.id"), index=True)


class Statement(Base):
    """One thing that a claim's content asserts, in the form under which it is matched.

    ``keys`` find its candidates. ``features`` are the matcher's input (terms, quantities,
    negation, context, a model's vector), so that a stored statement is compared without reading
    its text again.
    """

    __tablename__ = "statements"
    __table_args__ = (
        ForeignKeyConstraint(
            ["article_id", "claim_id"], ["claims.article_id", "claims.id"], ondelete="CASCADE"
        ),
        CheckConstraint("position >= 0", name="position"),
        Index("ix_statements_keys", "keys", postgresql_using="gin",
              postgresql_with={"fastupdate": "off"},
              postgresql_where=text("retired_at IS NULL")),
    )  # fmt: skip

    article_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    claim_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str]
    #: [{"start", "end", "text"}, …]: the words of the content that assert it.
    spans: Mapped[Any] = mapped_column(JSONB)
    features: Mapped[Any] = mapped_column(JSONB)
    keys: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    normaliser_version: Mapped[int]
    #: Set when its claim is no longer current.
    retired_at: Mapped[datetime | None]


class Sentence(Base):
    """A sentence that an outlet prints without attributing it to anybody, as it is matched.

    It makes no proposition, and bears on one only as its outlet's own voice: the membership
    names it in the place of a claim.
    """

    __tablename__ = "sentences"
    __table_args__ = (
        Index("ix_sentences_keys", "keys", postgresql_using="gin",
              postgresql_with={"fastupdate": "off"},
              postgresql_where=text("retired_at IS NULL")),
    )  # fmt: skip

    article_id: Mapped[UUID] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, default=new_id)
    language: Mapped[str]
    #: {"start", "end", "text"}
    span: Mapped[Any] = mapped_column(JSONB)
    features: Mapped[Any] = mapped_column(JSONB)
    keys: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    normaliser_version: Mapped[int]
    #: Set when its revision is no longer current.
    retired_at: Mapped[datetime | None]
