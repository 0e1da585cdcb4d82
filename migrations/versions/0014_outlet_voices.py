"""Keep whose voice an outlet is."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision: str | None = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ownerships", sa.Column("speaks_for", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("ownerships", "speaks_for")
