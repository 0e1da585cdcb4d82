"""Let people join speakers, part them, and say for whom they speak."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision: str | None = "0025"
branch_labels = None
depends_on = None

DECISIONS = "'confirm', 'reject', 'relate', 'split', 'merge', 'apart', 'same'"
TOLD = "'join', 'part', 'affiliate'"


def upgrade() -> None:
    _check(f"{DECISIONS}, {TOLD}", f"'apart', 'same', {TOLD}")
    op.add_column(
        "review_speakers",
        sa.Column("side", sa.Text(), server_default="subject", nullable=False),
    )
    op.create_check_constraint(
        op.f("ck_review_speakers_side"), "review_speakers", "side IN ('subject', 'other')"
    )


def downgrade() -> None:
    op.execute(f"DELETE FROM reviews WHERE decision IN ({TOLD})")
    op.drop_column("review_speakers", "side")
    _check(DECISIONS, "'apart', 'same'")


def _check(decisions: str, about_speakers: str) -> None:
    for name in ("decision", "about"):
        op.drop_constraint(op.f(f"ck_reviews_{name}"), "reviews")
    op.create_check_constraint(op.f("ck_reviews_decision"), "reviews", f"decision IN ({decisions})")
    op.create_check_constraint(
        op.f("ck_reviews_about"),
        "reviews",
        f"(decision IN ({about_speakers})) = (proposition_id IS NULL)",
    )
