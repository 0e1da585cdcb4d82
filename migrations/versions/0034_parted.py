"""Let nobody be counted as one with whom a person parted it from, whatever their names."""

import runpy
from pathlib import Path

from alembic import op

revision = "0034"
down_revision: str | None = "0033"
branch_labels = None
depends_on = None

# Whether people have told that two speakers, each with all its forms, are two.
PARTED = """
CREATE FUNCTION speakers_parted(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM reviews r
        JOIN review_speakers s ON s.review_id = r.id
        JOIN review_speakers t ON t.review_id = r.id AND t.side <> s.side
        JOIN speakers f ON f.id = s.speaker_id
        JOIN speakers b ON b.id = t.speaker_id
        WHERE r.decision = 'part' AND r.undone_at IS NULL
          AND coalesce(f.merged_into, f.id) = one AND coalesce(b.merged_into, b.id) = other
    )
$$
"""
FITTING = "WHERE a.node <> ALL (b.above) AND b.node <> ALL (a.above)\n"
CLAUSES = ((FITTING, f"{FITTING}          AND NOT speakers_parted(a.node, b.node)\n"),)
NAMESAKES = runpy.run_path(str(Path(__file__).with_name("0033_namesakes.py")))
AS_OF = NAMESAKES["AS_OF"]
SIGNATURE = "speakers_parted(uuid, uuid)"


def upgrade() -> None:
    op.execute(PARTED)
    AS_OF["derive"]((SIGNATURE,))
    NAMESAKES["_count"](CLAUSES)


def downgrade() -> None:
    NAMESAKES["_count"](tuple((new, old) for old, new in CLAUSES))
    op.execute("DROP FUNCTION speakers_parted_as_of(timestamptz, uuid, uuid)")
    op.execute(f"DROP FUNCTION {SIGNATURE}")
