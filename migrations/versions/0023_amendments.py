"""Let people put claims in, put them right, and take them out."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0023"
down_revision: str | None = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "amendments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=True),
        sa.Column("target", postgresql.JSONB(none_as_null=True), nullable=True),
        sa.Column("told", postgresql.JSONB(none_as_null=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=True),
        sa.Column("key_prefix", sa.Text(), nullable=True),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "action IN ('create', 'correct', 'retract')", name=op.f("ck_amendments_action")
        ),
        sa.CheckConstraint(
            "(action = 'create') = (target IS NULL)", name=op.f("ck_amendments_target")
        ),
        sa.CheckConstraint(
            "(action = 'retract') = (told IS NULL)", name=op.f("ck_amendments_told")
        ),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_amendments_reason")),
        sa.CheckConstraint(
            "undone_at IS NULL OR made_at <= undone_at", name=op.f("ck_amendments_validity")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_amendments_article_id_articles"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendments")),
    )
    op.create_index("ix_amendments_article_id", "amendments", ["article_id", "id"])
    op.create_index("ix_amendments_claim_id", "amendments", ["claim_id"])
    op.add_column("claims", sa.Column("amendment_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column("claims", "amendment_id")
    op.drop_table("amendments")
