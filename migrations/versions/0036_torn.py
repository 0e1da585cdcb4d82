"""Whoever may be either of two whom a person parted is neither; and such two are known to differ.

See ``service.analysis.namesakes`` and ``service.analysis.likeness``, which this says in SQL.
"""

import runpy
from pathlib import Path

from alembic import op

revision = "0036"
down_revision: str | None = "0035"
branch_labels = None
depends_on = None

# Which of these speakers, each with all its forms, people have told apart.
APART = """
CREATE FUNCTION speakers_apart(nodes uuid[]) RETURNS TABLE (one uuid, other uuid)
LANGUAGE sql STABLE AS $$
    SELECT coalesce(f.merged_into, f.id), coalesce(b.merged_into, b.id)
    FROM reviews r
    JOIN review_speakers s ON s.review_id = r.id
    JOIN review_speakers t ON t.review_id = r.id AND t.side <> s.side
    JOIN speakers f ON f.id = s.speaker_id
    JOIN speakers b ON b.id = t.speaker_id
    WHERE r.decision = 'part' AND r.undone_at IS NULL
      AND coalesce(f.merged_into, f.id) = ANY (nodes)
      AND coalesce(b.merged_into, b.id) = ANY (nodes)
$$
"""
CLAUSES = (
    (
        "    titled AS (\n",
        """    apart AS (SELECT one, other FROM speakers_apart(ARRAY(SELECT node FROM lines))),
    titled AS (
""",
    ),
    (
        "AND NOT speakers_parted(a.node, b.node)\n",
        "AND (a.node, b.node) NOT IN (SELECT one, other FROM apart)\n",
    ),
    (
        "    folded AS (\n        SELECT one, other FROM fitting f\n        WHERE NOT EXISTS (\n",
        """    linked AS (SELECT one, other FROM fitting UNION SELECT other, one FROM fitting),
    torn AS (
        SELECT l.one, l.other FROM linked l
        JOIN linked k ON k.one = l.one JOIN apart p ON p.one = l.other AND p.other = k.other
    ),
    folded AS (
        SELECT one, other FROM fitting f
        WHERE (one, other) NOT IN (SELECT one, other FROM torn)
          AND (other, one) NOT IN (SELECT one, other FROM torn)
          AND NOT EXISTS (
""",
    ),
    (
        "SELECT DISTINCT c.known_party, s.core, s.marks\n",
        "SELECT DISTINCT c.known_party, s.id AS node, s.core, s.marks\n",
    ),
    (
        """    alike AS (
        SELECT DISTINCT a.known_party AS one, b.known_party AS other
        FROM named a JOIN named b ON a.core <@ b.marks OR b.core <@ a.marks
        UNION
""",
        """    likely AS (
        SELECT DISTINCT a.known_party AS one, b.known_party AS other
        FROM named a JOIN named b ON a.core <@ b.marks OR b.core <@ a.marks
        WHERE (a.node, b.node) NOT IN (SELECT one, other FROM apart)
    ),
    differing AS (
        SELECT x.node AS one, y.node AS other
        FROM (SELECT a.known_party AS one, b.known_party AS other
              FROM apart p JOIN named a ON a.node = p.one JOIN named b ON b.node = p.other
              EXCEPT SELECT one, other FROM likely) d
        JOIN siding a ON a.node = d.one JOIN siding b ON b.node = d.other AND b.stands <> a.stands
        JOIN siding x ON x.stands = a.stands JOIN siding y ON y.stands = b.stands
    ),
    left_over AS (SELECT one, other FROM likely EXCEPT SELECT one, other FROM differing),
    cut AS (
        SELECT k.one, d.other FROM left_over k
        JOIN differing d ON d.one = k.other AND d.one < d.other
    ),
    alike AS (
        SELECT one, other FROM left_over
        WHERE (one, other) NOT IN (SELECT one, other FROM cut)
          AND (other, one) NOT IN (SELECT one, other FROM cut)
        UNION
""",
    ),
)
HERE = Path(__file__)
FORMER = runpy.run_path(str(HERE.with_name("0034_parted.py")))
NAMESAKES, AS_OF = FORMER["NAMESAKES"], FORMER["AS_OF"]
SIGNATURE = "speakers_apart(uuid[])"


def upgrade() -> None:
    op.execute(APART)
    AS_OF["derive"]((SIGNATURE,))
    NAMESAKES["_count"](CLAUSES)
    _drop(FORMER["SIGNATURE"])


def downgrade() -> None:
    op.execute(FORMER["PARTED"])
    AS_OF["derive"]((FORMER["SIGNATURE"],))
    NAMESAKES["_count"](tuple((new, old) for old, new in CLAUSES))
    _drop(SIGNATURE)


def _drop(signature: str) -> None:
    name, given = signature[:-1].split("(")
    op.execute(f"DROP FUNCTION {name}_as_of(timestamptz, {given})")
    op.execute(f"DROP FUNCTION {signature}")
