"""Let people decide whether two propositions that state rival values contradict each other."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision: str | None = "0028"
branch_labels = None
depends_on = None

STATUSES = "'open', 'superseded', 'different_scope'"
CLAIMS = "'confirm', 'reject', 'relate', 'split', 'merge'"
SPEAKERS = {
    "reviews": "'apart', 'same', 'join', 'part', 'affiliate'",
    "suggestions": "'apart', 'same'",
}
RIVALS = "'dispute', 'reconcile'"
REVIEW = "fk_rivalries_review_id_reviews"


def upgrade() -> None:
    op.add_column("rivalries", sa.Column("review_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f(REVIEW), "rivalries", "reviews", ["review_id"], ["id"])
    _check("rivalries", "status", f"status IN ({STATUSES}, 'rejected')")
    op.create_check_constraint(
        op.f("ck_rivalries_rejected"), "rivalries", "status <> 'rejected' OR review_id IS NOT NULL"
    )
    for table, speakers in SPEAKERS.items():
        _check(table, "decision", f"decision IN ({CLAIMS}, {RIVALS}, {speakers})")


def downgrade() -> None:
    # What was decided is not known to the version before.
    op.execute("UPDATE rivalries SET status = 'open', review_id = NULL WHERE review_id IS NOT NULL")
    for child in ("suggestions", "review_claims", "reviews"):
        chosen = f"decision IN ({RIVALS})"
        if child == "review_claims":
            chosen = f"review_id IN (SELECT id FROM reviews WHERE {chosen})"
        op.execute(f"DELETE FROM {child} WHERE {chosen}")
    for table, speakers in SPEAKERS.items():
        _check(table, "decision", f"decision IN ({CLAIMS}, {speakers})")
    op.drop_constraint(op.f("ck_rivalries_rejected"), "rivalries")
    _check("rivalries", "status", f"status IN ({STATUSES})")
    op.drop_constraint(op.f(REVIEW), "rivalries")
    op.drop_column("rivalries", "review_id")


def _check(table: str, name: str, rule: str) -> None:
    """Put another rule in the place of one."""
    called = op.f(f"ck_{table}_{name}")
    op.drop_constraint(called, table)
    op.create_check_constraint(called, table, rule)
