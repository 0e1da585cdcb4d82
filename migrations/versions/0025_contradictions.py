"""List what contradicts a proposition without looking through all memberships."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision: str | None = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_memberships_contradicting",
        "memberships",
        ["id"],
        postgresql_where=sa.text("valid_to IS NULL AND relation = 'contradicts'"),
    )


def downgrade() -> None:
    op.drop_index("ix_memberships_contradicting", table_name="memberships")
