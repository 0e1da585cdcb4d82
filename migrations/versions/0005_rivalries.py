"""Keep rival values of one thing as edges between propositions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision: str | None = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rivalries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("a_id", sa.Uuid(), nullable=False),
        sa.Column("b_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("strength", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("superseded_id", sa.Uuid(), nullable=True),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", postgresql.JSONB(), nullable=False),
        sa.Column(
            "valid_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("valid_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("a_id < b_id", name=op.f("ck_rivalries_ordered")),
        sa.CheckConstraint("kind IN ('numeric', 'date')", name=op.f("ck_rivalries_kind")),
        sa.CheckConstraint("strength IN ('strict', 'tension')", name=op.f("ck_rivalries_strength")),
        sa.CheckConstraint(
            "status IN ('open', 'superseded', 'different_scope')", name=op.f("ck_rivalries_status")
        ),
        sa.CheckConstraint(
            "(status = 'superseded') = (superseded_id IS NOT NULL)",
            name=op.f("ck_rivalries_superseded"),
        ),
        sa.CheckConstraint("superseded_id IN (a_id, b_id)", name=op.f("ck_rivalries_either")),
        sa.CheckConstraint("score BETWEEN 0 AND 1", name=op.f("ck_rivalries_score")),
        sa.CheckConstraint(
            "valid_to IS NULL OR valid_from <= valid_to", name=op.f("ck_rivalries_validity")
        ),
        sa.ForeignKeyConstraint(
            ["a_id"], ["propositions.id"], name=op.f("fk_rivalries_a_id_propositions")
        ),
        sa.ForeignKeyConstraint(
            ["b_id"], ["propositions.id"], name=op.f("fk_rivalries_b_id_propositions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rivalries")),
    )
    op.create_index(
        "uq_rivalries_current",
        "rivalries",
        ["a_id", "b_id"],
        unique=True,
        postgresql_where=sa.text("valid_to IS NULL"),
    )
    op.create_index("ix_rivalries_b_id", "rivalries", ["b_id"])
    # Until now a rival value was kept as a claim that contradicts.
    op.execute(
        "UPDATE memberships SET valid_to = now() "
        "WHERE relation = 'contradicts' AND kind IN ('numeric', 'date') AND valid_to IS NULL"
    )


def downgrade() -> None:
    op.drop_table("rivalries")
