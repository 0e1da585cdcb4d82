"""Index agreements for listing them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_agreements_outlets", "agreements", ["outlets", "proposition_id"])
    op.create_index("ix_agreements_verdict", "agreements", ["verdict", "outlets", "proposition_id"])
    op.create_index(
        "ix_agreements_opposed",
        "agreements",
        ["proposition_id"],
        postgresql_where=sa.text("jsonb_typeof(answer -> 'opposing') = 'object'"),
    )


def downgrade() -> None:
    for name in ("ix_agreements_opposed", "ix_agreements_verdict", "ix_agreements_outlets"):
        op.drop_index(name, "agreements")
