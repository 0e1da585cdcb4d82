"""Keep when the store was told of a withdrawal: answers as of an earlier time need it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("articles", sa.Column("withdrawal_known_from", sa.DateTime(timezone=True)))
    # Of those told before nothing better is known than when the outlet withdrew.
    op.execute("UPDATE articles SET withdrawal_known_from = withdrawn_at")
    op.create_check_constraint(
        op.f("ck_articles_withdrawal_known"),
        "articles",
        "(withdrawn_at IS NULL) = (withdrawal_known_from IS NULL)",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_articles_withdrawal_known"), "articles", type_="check")
    op.drop_column("articles", "withdrawal_known_from")
