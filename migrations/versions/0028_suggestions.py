"""Keep what people suggest to be decided, apart from what is decided."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0028"
down_revision: str | None = "0027"
branch_labels = None
depends_on = None

DECISIONS = "'confirm', 'reject', 'relate', 'split', 'merge', 'apart', 'same'"
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "suggestions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), server_default="suggested", nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=True),
        sa.Column("key_prefix", sa.Text(), nullable=True),
        sa.Column("claims", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("proposition_id", sa.Uuid(), nullable=True),
        sa.Column("into_id", sa.Uuid(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("strength", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("made_at", TIME, server_default=sa.text("now()"), nullable=False),
        sa.Column("decided_at", TIME, nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_reason", sa.Text(), nullable=True),
        sa.Column("review_id", sa.Uuid(), nullable=True),
        _check("state", "state IN ('suggested', 'confirmed', 'rejected')"),
        _check("decision", f"decision IN ({DECISIONS})"),
        _check("relation", "relation IN ('same', 'partial', 'contradicts')"),
        _check("reason", "reason <> ''"),
        _check("confirmed", "(state = 'confirmed') = (review_id IS NOT NULL)"),
        _check("decided", "(state = 'suggested') = (decided_at IS NULL)"),
        _reference("proposition_id", "propositions"),
        _reference("into_id", "propositions"),
        _reference("review_id", "reviews"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestions")),
    )
    op.create_index(
        "ix_suggestions_open",
        "suggestions",
        ["digest"],
        unique=True,
        postgresql_where=sa.text("state <> 'confirmed'"),
    )
    op.create_index("ix_suggestions_claims", "suggestions", ["claims"], postgresql_using="gin")
    op.create_index("ix_suggestions_state", "suggestions", ["state", "id"])
    for name in ("proposition_id", "into_id", "review_id"):
        op.create_index(op.f(f"ix_suggestions_{name}"), "suggestions", [name])


def downgrade() -> None:
    op.drop_table("suggestions")


def _check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_suggestions_{name}"))


def _reference(column: str, table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_suggestions_{column}_{table}")
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name)
