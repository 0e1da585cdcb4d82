"""Keep citations word for word, and cases that collect them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0024"
down_revision: str | None = "0023"
branch_labels = None
depends_on = None

KIND = "kind IN ('claim', 'proposition', 'article')"
TIME = sa.DateTime(timezone=True)


def _now(name: str) -> sa.Column[sa.DateTime]:
    return sa.Column(name, TIME, server_default=sa.text("now()"), nullable=False)


def upgrade() -> None:
    op.create_table(
        "citations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("as_of", TIME, nullable=False),
        sa.Column("algorithm", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("articles", postgresql.ARRAY(sa.Uuid()), nullable=False),
        _now("created_at"),
        sa.Column("redacted_at", TIME, nullable=True),
        sa.CheckConstraint(KIND, name=op.f("ck_citations_kind")),
        sa.CheckConstraint("digest ~ '^[0-9a-f]{64}$'", name=op.f("ck_citations_digest")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citations")),
    )
    op.create_index("ix_citations_subject_id", "citations", ["subject_id"])
    op.create_index("ix_citations_articles", "citations", ["articles"], postgresql_using="gin")
    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("tags", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("private", sa.Boolean(), nullable=False),
        _now("created_at"),
        _now("updated_at"),
        sa.CheckConstraint("title <> ''", name=op.f("ck_cases_title")),
        sa.CheckConstraint(
            "status IN ('open', 'in_review', 'published', 'closed')", name=op.f("ck_cases_status")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index("ix_cases_assignee", "cases", ["assignee"])
    op.create_index("ix_cases_tags", "cases", ["tags"], postgresql_using="gin")
    op.create_table(
        "case_entries",
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("citation_id", sa.Uuid(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        _now("created_at"),
        sa.CheckConstraint(KIND, name=op.f("ck_case_entries_kind")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_case_entries_position")),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["cases.id"],
            name=op.f("fk_case_entries_case_id_cases"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["citation_id"], ["citations.id"], name=op.f("fk_case_entries_citation_id_citations")
        ),
        sa.PrimaryKeyConstraint("case_id", "id", name=op.f("pk_case_entries")),
        sa.UniqueConstraint(
            "case_id", "subject_id", name=op.f("uq_case_entries_case_id_subject_id")
        ),
    )
    op.create_index("ix_case_entries_citation_id", "case_entries", ["citation_id"])


def downgrade() -> None:
    for table in ("case_entries", "cases", "citations"):
        op.drop_table(table)
