"""Propositions: what several claims assert in common; and which claims bear on each."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Uuid, false, func, text, true
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import UNDATED, Base, Key, new_id, one_of

RELATIONS = ("same", "partial", "contradicts")

STATUSES = ("open", "superseded", "different_scope", "rejected")

#: That somebody contradicts; written as in the index that finds these.
OPPOSED = "jsonb_typeof(answer -> 'opposing') = 'object'"


class Proposition(Base):
    """What claims assert in common, whoever says it; ``text`` is its fullest form held."""

    __tablename__ = "propositions"
    __table_args__ = (
        CheckConstraint("text <> ''", name="text"),
        Index("ix_propositions_language", "language", "id",
              postgresql_where=text("merged_into IS NULL")),
        Index("ix_propositions_merged_into", "merged_into",
              postgresql_where=text("merged_into IS NOT NULL")),
        Index("ix_propositions_words", "words", postgresql_using="gin",
              postgresql_with={"fastupdate": "off"}, postgresql_where=text("merged_into IS NULL")),
        Index("ix_propositions_unread", "id", postgresql_where=text("words IS NULL")),
    )  # fmt: skip

    id: Mapped[Key] = mapped_column(default=new_id)
    text: Mapped[str]
    language: Mapped[str]
    #: The words of the text, for finding it.
    words: Mapped[str | None] = mapped_column(TSVECTOR, deferred=True, deferred_raiseload=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    #: The proposition that took over when this one's claims joined another.
    merged_into: Mapped[UUID | None] = mapped_column(ForeignKey("propositions.id"))


class Membership(Base):
    """That a statement bears on a proposition, how, and why we think so.

    It carries what agreement needs of its claim (outlet, speaker, depth, route, time), so that
    one proposition is answered from its own rows: see docs/decisions on sharding. A row is
    never changed but for its end: ``valid_from``/``valid_to`` are the store's clock.
    """

    __tablename__ = "memberships"
    __table_args__ = (
        CheckConstraint(one_of("relation", RELATIONS), name="relation"),
        CheckConstraint("(relation = 'contradicts') = (strength IS NOT NULL)", name="strength"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
        CheckConstraint("valid_to IS NULL OR valid_from <= valid_to", name="validity"),
        Index("uq_memberships_current", "proposition_id", "article_id", "claim_id", "position",
              unique=True, postgresql_where=text("valid_to IS NULL")),
        Index("ix_memberships_claim", "article_id", "claim_id"),
        Index("ix_memberships_outlet", "outlet_id", "proposition_id",
              postgresql_where=text("valid_to IS NULL")),
        Index("ix_memberships_speaker", "speaker_id", "proposition_id",
              postgresql_where=text("valid_to IS NULL")),
        Index("ix_memberships_contradicting", "id",
              postgresql_where=text("valid_to IS NULL AND relation = 'contradicts'")),
        Index("ix_memberships_published", "published_at", "proposition_id",
              postgresql_where=text("valid_to IS NULL")),
    )  # fmt: skip

    proposition_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, default=new_id)
    article_id: Mapped[UUID] = mapped_column(Uuid)
    claim_id: Mapped[UUID] = mapped_column(Uuid)
    #: Which statement of the claim.
    position: Mapped[int]
    relation: Mapped[str]
    #: Of a contradiction: strict or tension; and its kind (polarity, denial …). A ``partial``
    #: has a kind where it denies something else (denies_saying, denies_knowing …).
    strength: Mapped[str | None]
    kind: Mapped[str | None]
    spans: Mapped[Any] = mapped_column(JSONB)
    score: Mapped[float]
    #: {"method", "threshold", "features"}: what decided.
    reason: Mapped[Any] = mapped_column(JSONB)
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"))
    speaker_id: Mapped[UUID | None] = mapped_column(ForeignKey("speakers.id"))
    depth: Mapped[int]
    #: The medium that its chain names nearest the speaker: an outlet's or a speaker's id.
    via_id: Mapped[UUID | None] = mapped_column(Uuid)
    via_kind: Mapped[str | None]
    #: The speaker is the publishing outlet itself, or media at large: carries, vouches not.
    own_voice: Mapped[bool]
    #: Its article quotes it as a rumour, to debunk it.
    refuted: Mapped[bool] = mapped_column(server_default=false())
    published_at: Mapped[datetime | None]
    #: How exact that is; ``published_zoned``: it is told in which time zone.
    published_precision: Mapped[str | None]
    published_zoned: Mapped[bool] = mapped_column(server_default=true())
    valid_from: Mapped[datetime] = mapped_column(server_default=func.now())
    valid_to: Mapped[datetime | None]


class RemovedClaim(Base):
    """That an article asserted the proposition, until its outlet changed the text.

    ``claim_id`` is the claim that did. It counts for nothing; what rests on it says so. Ends
    where a later text asserts it again.
    """

    __tablename__ = "removed_claims"

    proposition_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, default=new_id)
    article_id: Mapped[UUID] = mapped_column(Uuid, index=True)
    claim_id: Mapped[UUID] = mapped_column(Uuid)
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"))
    published_at: Mapped[datetime | None]
    published_precision: Mapped[str | None]
    published_zoned: Mapped[bool] = mapped_column(server_default=true())
    valid_from: Mapped[datetime] = mapped_column(server_default=func.now())
    valid_to: Mapped[datetime | None]


class PropositionMerge(Base):
    """That one proposition stood for another, from when to when on the store's clock.

    Written by a trigger on ``propositions.merged_into``.
    """

    __tablename__ = "proposition_merges"

    proposition_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, server_default=func.gen_random_uuid())
    into_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"))
    valid_from: Mapped[datetime] = mapped_column(server_default=func.now())
    valid_to: Mapped[datetime | None]


class Rivalry(Base):
    """That two propositions state rival values of one thing: 12 dead, 15 dead.

    ``a_id`` is the lesser id. Where the rivalry is ``superseded``, ``superseded_id`` is the one
    of the two that was overtaken. ``review_id`` is the decision of a person that it is one, or
    that it is none: then it is ``rejected``. A change ends the row and begins another.
    """

    __tablename__ = "rivalries"
    __table_args__ = (
        CheckConstraint("a_id < b_id", name="ordered"),
        CheckConstraint(one_of("kind", ("numeric", "date")), name="kind"),
        CheckConstraint(one_of("strength", ("strict", "tension")), name="strength"),
        CheckConstraint(one_of("status", STATUSES), name="status"),
        CheckConstraint("(status = 'superseded') = (superseded_id IS NOT NULL)", name="superseded"),
        CheckConstraint("superseded_id IN (a_id, b_id)", name="either"),
        CheckConstraint("status <> 'rejected' OR review_id IS NOT NULL", name="rejected"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
        CheckConstraint("valid_to IS NULL OR valid_from <= valid_to", name="validity"),
        Index("uq_rivalries_current", "a_id", "b_id",
              unique=True, postgresql_where=text("valid_to IS NULL")),
        Index("ix_rivalries_b_id", "b_id"),
    )  # fmt: skip

    id: Mapped[Key] = mapped_column(default=new_id)
    a_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"))
    b_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"))
    kind: Mapped[str]
    strength: Mapped[str]
    status: Mapped[str] = mapped_column(default="open")
    superseded_id: Mapped[UUID | None] = mapped_column(Uuid)
    review_id: Mapped[UUID | None] = mapped_column(ForeignKey("reviews.id"))
    score: Mapped[float]
    #: {"method", "threshold", "features"}: what decided.
    reason: Mapped[Any] = mapped_column(JSONB)
    valid_from: Mapped[datetime] = mapped_column(server_default=func.now())
    valid_to: Mapped[datetime | None]


class Agreement(Base):
    """The prepared answer for one proposition: ids and counts, no names.

    ``revision`` grows with every change of the answer and is its entity tag.
    """

    __tablename__ = "agreements"
    __table_args__ = (
        CheckConstraint("revision >= 1", name="revision"),
        # What is listed first, of all and of one verdict.
        Index("ix_agreements_outlets", "outlets", "proposition_id"),
        Index("ix_agreements_verdict", "verdict", "outlets", "proposition_id"),
        Index("ix_agreements_opposed", "proposition_id", postgresql_where=text(OPPOSED)),
        Index("ix_agreements_parties", "parties", "proposition_id"),
        Index("ix_agreements_origins", "independent_origins", "proposition_id"),
        Index("ix_agreements_last_seen", text(f"coalesce(last_seen, {UNDATED})"),
              "proposition_id"),
        Index("ix_agreements_contradicted", "contradicted", "proposition_id"),
    )  # fmt: skip

    proposition_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"), primary_key=True)
    revision: Mapped[int]
    verdict: Mapped[str | None]
    #: At least so many support it: what propositions are found by, taken from the answer.
    outlets: Mapped[int]
    parties: Mapped[int] = mapped_column(server_default="0")
    independent_origins: Mapped[int] = mapped_column(server_default="0")
    #: That somebody contradicts it, or states a rival value that is open.
    contradicted: Mapped[bool] = mapped_column(server_default=false())
    #: The earliest and the latest dated copy of those that say so.
    first_seen: Mapped[datetime | None]
    last_seen: Mapped[datetime | None]
    answer: Mapped[Any] = mapped_column(JSONB)
    algorithm_version: Mapped[str]
    computed_at: Mapped[datetime] = mapped_column(server_default=func.now())


class AgreementChange(Base):
    """That the answer on a proposition changed: what its headline said from then on."""

    __tablename__ = "agreement_changes"

    proposition_id: Mapped[UUID] = mapped_column(ForeignKey("propositions.id"), primary_key=True)
    #: The revision of the answer that began.
    revision: Mapped[int] = mapped_column(primary_key=True)
    verdict: Mapped[str | None]
    outlets: Mapped[int]
    computed_at: Mapped[datetime] = mapped_column(server_default=func.now())
