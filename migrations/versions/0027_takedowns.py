"""Let a text be taken down: its words are erased, that it was held is not."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision: str | None = "0026"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
ARTICLE = (
    ("taken_down_at", TIME), ("taken_down_by", sa.Text()), ("takedown_reason", sa.Text()),
    ("takedown_lifted_at", TIME),
)  # fmt: skip


def upgrade() -> None:
    for name, kind in ARTICLE:
        op.add_column("articles", sa.Column(name, kind, nullable=True))
    op.create_check_constraint(
        op.f("ck_articles_takedown"),
        "articles",
        "(taken_down_at IS NULL) = (takedown_reason IS NULL)",
    )
    op.add_column("revisions", sa.Column("erased_at", TIME, nullable=True))
    op.drop_constraint(op.f("ck_revisions_text"), "revisions")
    op.create_check_constraint(
        op.f("ck_revisions_text"), "revisions", "text <> '' OR erased_at IS NOT NULL"
    )


def downgrade() -> None:
    # What is erased stays so: a version that knows no takedowns holds a dash in its place.
    op.execute("UPDATE revisions SET text = '-' WHERE text = ''")
    op.drop_constraint(op.f("ck_revisions_text"), "revisions")
    op.create_check_constraint(op.f("ck_revisions_text"), "revisions", "text <> ''")
    op.drop_column("revisions", "erased_at")
    op.drop_constraint(op.f("ck_articles_takedown"), "articles")
    for name, _ in reversed(ARTICLE):
        op.drop_column("articles", name)
