"""Articles, and what each of their revisions said."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, Text, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from service.extraction.page import Precision
from service.models.base import UNDATED, Base, Key, one_of

STATUSES = ("published", "corrected", "withdrawn")
Form = Literal["page", "html", "fields"]
FORMS: tuple[Form, ...] = get_args(Form)
PRECISIONS = ("second", "minute", "day", "month", "year")


class Article(Base):
    """One text that one outlet published, in revisions.

    The id is derived from the canonical URL (or outlet and text), so the same article is the
    same row without a unique index on ``url``, which a sharded Postgres could not keep.
    """

    __tablename__ = "articles"
    __table_args__ = (
        CheckConstraint("revision >= 1", name="revision"),
        CheckConstraint(one_of("status", STATUSES), name="status"),
        CheckConstraint("(status = 'withdrawn') = (withdrawn_at IS NOT NULL)", name="withdrawal"),
        CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawal_known_from IS NULL)", name="withdrawal_known"
        ),
        CheckConstraint(
            "(taken_down_at IS NULL) = (takedown_reason IS NULL)", name="takedown"
        ),
        CheckConstraint("status <> 'corrected' OR corrected_at IS NOT NULL", name="correction"),
        Index("ix_articles_created", "created_at", "id"),
        Index("ix_articles_outlet_created", "outlet_id", "created_at", "id"),
        Index("ix_articles_published", text(f"coalesce(published_at, {UNDATED})"), "id"),
        Index("ix_articles_language", "language", "created_at", "id"),
        Index("ix_articles_words", "words", postgresql_using="gin",
              postgresql_with={"fastupdate": "off"}),
        Index("ix_articles_unread", "id", postgresql_where=text("words IS NULL")),
    )  # fmt: skip

    id: Mapped[Key]
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"))
    url: Mapped[str | None]
    #: The number of the current revision.
    revision: Mapped[int] = mapped_column(default=1)
    #: The outlet whose text this is, where a credit line says so.
    credit: Mapped[str | None]
    credit_outlet_id: Mapped[UUID | None] = mapped_column(ForeignKey("outlets.id"), index=True)
    status: Mapped[str] = mapped_column(default="published")
    withdrawn_at: Mapped[datetime | None]
    #: When the store was told: an answer as of an earlier time still counts the article.
    withdrawal_known_from: Mapped[datetime | None]
    #: What articles are found by; of the current revision.
    language: Mapped[str | None]
    published_at: Mapped[datetime | None]
    words: Mapped[str | None] = mapped_column(TSVECTOR, deferred=True, deferred_raiseload=True)
    #: Since when its outlet says that it corrected the text, and in which words.
    corrected_at: Mapped[datetime | None]
    correction: Mapped[str | None]
    #: Since when its words are erased, by whom and why; and since when it may be given again.
    taken_down_at: Mapped[datetime | None]
    taken_down_by: Mapped[str | None]
    takedown_reason: Mapped[str | None]
    takedown_lifted_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ArticleCredit(Base):
    """To whom an article was credited, from when to when on the store's clock.

    Written by triggers on ``articles.credit_outlet_id``.
    """

    __tablename__ = "article_credits"

    article_id: Mapped[UUID] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, server_default=func.gen_random_uuid())
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"))
    valid_from: Mapped[datetime] = mapped_column(server_default=func.now())
    valid_to: Mapped[datetime | None]


class Revision(Base):
    """The text as given, its regions, and the digest and time of what came in: the evidence."""

    __tablename__ = "revisions"
    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("text <> '' OR erased_at IS NOT NULL", name="text"),
        CheckConstraint(one_of("form", FORMS), name="form"),
        CheckConstraint(one_of("published_precision", PRECISIONS), name="precision"),
        CheckConstraint("digest ~ '^[0-9a-f]{64}$'", name="digest"),
        Index("ix_revisions_fingerprints", "fingerprints", postgresql_using="gin",
              postgresql_with={"fastupdate": "off"}),
    )  # fmt: skip

    article_id: Mapped[UUID] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    #: [{"kind": "title", "start": 0, "end": 40}, …] in order; offsets into ``text``.
    regions: Mapped[Any] = mapped_column(JSONB)
    title: Mapped[str | None]
    language: Mapped[str]
    published_at: Mapped[datetime | None] = mapped_column(index=True)
    published_printed: Mapped[str | None]
    published_precision: Mapped[Precision | None] = mapped_column(Text)
    published_time_zone: Mapped[str | None]
    form: Mapped[Form] = mapped_column(Text)
    #: SHA-256 of the bytes that came in, in hexadecimal.
    digest: Mapped[str]
    captured_at: Mapped[datetime]
    #: Winnowed fingerprints of the body, for finding copied passages.
    fingerprints: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    extractor: Mapped[str]
    extractor_version: Mapped[str]
    #: Since when its words are gone: text, title, regions and fingerprints.
    erased_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class SharedText(Base):
    """Two articles that share passages: which, how much, and by what method it was found.

    ``passages`` is [[[a_start, a_end], [b_start, b_end]], …] in the texts of the two revisions.
    """

    __tablename__ = "shared_texts"
    __table_args__ = (
        CheckConstraint("article_a < article_b", name="ordered"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
        Index("ix_shared_texts_article_b", "article_b"),
    )

    article_a: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    article_b: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    revision_a: Mapped[int] = mapped_column(primary_key=True)
    revision_b: Mapped[int] = mapped_column(primary_key=True)
    method: Mapped[str]
    score: Mapped[float]
    threshold: Mapped[float]
    passages: Mapped[Any] = mapped_column(JSONB)
    known_from: Mapped[datetime] = mapped_column(server_default=func.now())
    known_to: Mapped[datetime | None]


class CopiedClaim(Base):
    """Two claims whose words lie in one shared passage: a fold of routes covers these alone.

    Follows from the passages of ``shared_texts``; kept so that an answer needs no text.
    """

    __tablename__ = "copied_claims"
    __table_args__ = (
        CheckConstraint("article_a < article_b", name="ordered"),
        Index("ix_copied_claims_article_b_claim_b", "article_b", "claim_b"),
    )

    article_a: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    claim_a: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    article_b: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    claim_b: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    method: Mapped[str]
    score: Mapped[float]
    threshold: Mapped[float]
    #: [[[a_start, a_end], [b_start, b_end]], …] in the texts of the two articles.
    passages: Mapped[Any] = mapped_column(JSONB)
