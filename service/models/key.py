"""Keys that let their holders in where the service is not open."""

from datetime import datetime

from sqlalchemy import CheckConstraint, LargeBinary, Text, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.models.base import Base, Key, new_id

#: What a key may allow: asking; giving articles; changing what people tell us; all of it.
SCOPES = ("read", "ingest", "curate", "admin")


class ApiKey(Base):
    """A key: the prefix it is known by, and the digest of its secret, which nobody has but you."""

    __tablename__ = "api_keys"
    __table_args__ = (
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint("octet_length(digest) = 32", name="digest"),
        CheckConstraint(
            "cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'ingest', 'curate', 'admin']",
            name="scopes",
        ),
    )

    id: Mapped[Key] = mapped_column(default=new_id)
    prefix: Mapped[str] = mapped_column(unique=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary)
    name: Mapped[str]
    scopes: Mapped[list[str]] = mapped_column(ARRAY(Text))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    #: Null: until it is revoked.
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    #: To the hour: a row written at every request would make reading as dear as writing.
    last_used_at: Mapped[datetime | None]
