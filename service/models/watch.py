"""Outlets that somebody declared as watched: what they do not carry can be told only of these."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id


class Watch(Base):
    """That all articles of an outlet in a period are meant to be held.

    ``since``/``until`` are the first and the last day (none: still watched) by UTC;
    ``known_from``/``known_to`` the store's clock. A watch is retracted by its end, never changed.
    """

    __tablename__ = "watches"
    __table_args__ = (
        CheckConstraint("until IS NULL OR since <= until", name="period"),
        CheckConstraint("list <> ''", name="listed"),
        Index("ix_watches_current", "since", "outlet_id",
              postgresql_where=text("known_to IS NULL")),
    )  # fmt: skip

    id: Mapped[Key] = mapped_column(default=new_id)
    #: The name of the list that the outlet is watched for.
    list: Mapped[str]
    outlet_id: Mapped[UUID] = mapped_column(ForeignKey("outlets.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]
    known_from: Mapped[datetime] = mapped_column(server_default=func.now())
    known_to: Mapped[datetime | None]
