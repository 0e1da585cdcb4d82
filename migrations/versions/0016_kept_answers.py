"""Keep the answers of requests that may be sent again under the same key."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision: str | None = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_answers",
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("headers", postgresql.JSONB(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("octet_length(name) = 32", name=op.f("ck_kept_answers_name")),
        sa.CheckConstraint(
            "octet_length(fingerprint) = 32", name=op.f("ck_kept_answers_fingerprint")
        ),
        sa.CheckConstraint("status BETWEEN 200 AND 299", name=op.f("ck_kept_answers_status")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_kept_answers")),
    )
    op.create_index(op.f("ix_kept_answers_expires_at"), "kept_answers", ["expires_at"])


def downgrade() -> None:
    op.drop_table("kept_answers")
