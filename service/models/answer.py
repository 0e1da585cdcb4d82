"""Answers kept for requests that may be sent again."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, LargeBinary, SmallInteger
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base


class KeptAnswer(Base):
    """How a request that bears an `Idempotency-Key` was answered, until it expires."""

    __tablename__ = "kept_answers"
    __table_args__ = (
        CheckConstraint("octet_length(name) = 32", name="name"),
        CheckConstraint("octet_length(fingerprint) = 32", name="fingerprint"),
        CheckConstraint("status BETWEEN 200 AND 299", name="status"),
    )

    #: Digest of whose the key is, of method and path, and of the key.
    name: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    #: Digest of what was asked: another body under the same key is a mistake.
    fingerprint: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int] = mapped_column(SmallInteger)
    headers: Mapped[dict[str, Any]] = mapped_column(JSONB)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    expires_at: Mapped[datetime] = mapped_column(index=True)
