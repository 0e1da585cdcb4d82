"""Tell quotations that are debunked, and denials of something else, from what counts."""

import runpy
from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision: str | None = "0008"
branch_labels = None
depends_on = None

HERE = Path(__file__)
VIEWS = runpy.run_path(str(HERE.with_name("0002_views.py")))
FORMER_BEARINGS = runpy.run_path(str(HERE.with_name("0008_speaker_joins.py")))["BEARINGS"]

# New columns come last: a view that others use is replaced, never dropped.
BEARINGS = FORMER_BEARINGS.replace(
    "AS stated\n",
    "AS stated,\n    m.refuted,\n    CASE WHEN m.relation = 'partial' THEN m.kind END AS manner\n",
)
COUNTED = VIEWS["COUNTED"].replace(
    "AND NOT withdrawn", "AND NOT withdrawn\n    AND NOT (refuted AND relation = 'same')"
)
AGREEMENT = (
    VIEWS["AGREEMENT"]
    .replace(
        "    o.withdrawn_claim_ids\nFROM",
        "    o.withdrawn_claim_ids,\n    o.denial_claim_ids,\n    o.debunked_claim_ids\nFROM",
    )
    .replace(
        "b.relation = 'partial'\n                AND b.depth",
        "b.relation = 'partial'\n                AND b.manner IS NULL AND b.depth",
    )
    .replace(
        "AND b.depth = 0 AND NOT b.own_voice) AS withdrawn_support",
        """AND b.depth = 0 AND NOT b.own_voice AND NOT b.refuted) AS withdrawn_support,
        ARRAY(SELECT DISTINCT b.claim_id FROM bearings b
              WHERE b.proposition_id = p.id AND NOT b.withdrawn AND b.relation = 'partial'
                AND b.manner IS NOT NULL AND b.depth = 0 AND NOT b.own_voice
              ORDER BY 1) AS denial_claim_ids,
        ARRAY(SELECT DISTINCT b.claim_id FROM bearings b
              WHERE b.proposition_id = p.id AND NOT b.withdrawn AND b.relation = 'same'
                AND b.refuted AND b.depth = 0 AND NOT b.own_voice
              ORDER BY 1) AS debunked_claim_ids""",
    )
)


def upgrade() -> None:
    op.add_column(
        "memberships",
        sa.Column("refuted", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    op.execute(BEARINGS)
    for view in (COUNTED, AGREEMENT):
        op.execute(view.replace("CREATE VIEW", "CREATE OR REPLACE VIEW"))


def downgrade() -> None:
    for name in ("agreement", "counted_bearings", "bearings"):
        op.execute(f"DROP VIEW {name}")
    op.drop_column("memberships", "refuted")
    for view in (FORMER_BEARINGS, VIEWS["COUNTED"], VIEWS["AGREEMENT"]):
        op.execute(view)
