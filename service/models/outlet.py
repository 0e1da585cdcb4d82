"""Outlets, the names and hosts they go by, and who owns them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id


class Publisher(Base):
    """A family that owns outlets."""

    __tablename__ = "publishers"

    id: Mapped[Key] = mapped_column(default=new_id)
    name: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Outlet(Base):
    """A newspaper, site, agency or broadcaster that publishes articles."""

    __tablename__ = "outlets"
    __table_args__ = (CheckConstraint("name <> ''", name="named"),)

    id: Mapped[Key] = mapped_column(default=new_id)
    name: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class OutletAlias(Base):
    """A name of an outlet; ``key`` is its normalised form, which only one outlet may hold."""

    __tablename__ = "outlet_aliases"

    key: Mapped[str] = mapped_column(primary_key=True)
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"), index=True)
    name: Mapped[str]


class OutletHost(Base):
    """A host name under which an outlet publishes."""

    __tablename__ = "outlet_hosts"

    host: Mapped[str] = mapped_column(primary_key=True)
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"), index=True)


class Ownership(Base):
    """That a publisher owns an outlet: with the evidence, and from when to when.

    ``valid_from``/``valid_to`` are the world's time, ``known_from``/``known_to`` the store's.
    An outlet without a current row has an unknown owner.
    """

    __tablename__ = "ownerships"
    __table_args__ = (
        CheckConstraint("valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to",
                        name="period"),
        Index("uq_ownerships_current", "outlet_id", unique=True,
              postgresql_where=text("known_to IS NULL")),
        Index("ix_ownerships_former", "outlet_id", "known_to",
              postgresql_where=text("known_to IS NOT NULL")),
    )  # fmt: skip

    id: Mapped[Key] = mapped_column(default=new_id)
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"))
    publisher_id: Mapped[UUID] = mapped_column(ForeignKey("publishers.id"), index=True)
    evidence_url: Mapped[str]
    #: The body whose voice the outlet is by that: a state's agency speaks for the state.
    speaks_for: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    known_from: Mapped[datetime] = mapped_column(server_default=func.now())
    known_to: Mapped[datetime | None]
