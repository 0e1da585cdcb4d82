"""Keep the sentences that outlets print without attributing them, as they are matched."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision: str | None = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sentences",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("span", postgresql.JSONB(), nullable=False),
        sa.Column("features", postgresql.JSONB(), nullable=False),
        sa.Column("keys", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("normaliser_version", sa.Integer(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_sentences_article_id_articles")
        ),
        sa.PrimaryKeyConstraint("article_id", "id", name=op.f("pk_sentences")),
    )
    op.create_index(
        "ix_sentences_keys",
        "sentences",
        ["keys"],
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
        postgresql_where=sa.text("retired_at IS NULL"),
    )


def downgrade() -> None:
    # What rests on them alone goes with them.
    op.execute("DELETE FROM memberships WHERE own_voice AND reason ->> 'method' = 'own_voice'")
    op.drop_table("sentences")
