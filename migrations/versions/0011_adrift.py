"""Count at least only the parties that are known to differ.

A name that identifies nobody outside its article may be another's there, and who holds an office
in a body that is not told may speak for any: such parties raise ``at_most`` alone.
"""

from collections.abc import Iterable

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision: str | None = "0010"
branch_labels = None
depends_on = None

# Whether it is not known which party this is, under the name that it has here.
ADRIFT = """
CREATE FUNCTION is_adrift(party uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM speakers WHERE id = party AND article_id IS NOT NULL)
        OR EXISTS (SELECT FROM speakers WHERE (id = party OR merged_into = party)
                   AND of_untold_body)
$$
"""

# The clauses of the counting that change: as they were, and as they are.
CLAUSES = (
    (
        """SELECT b.*, r.route
        FROM counted_bearings b""",
        """SELECT b.*, r.route,
               EXISTS (SELECT FROM speakers s
                       WHERE s.id = b.speaker_id AND s.article_id IS NOT NULL) AS local,
               CASE WHEN NOT is_adrift(b.party) THEN b.party END AS known_party
        FROM counted_bearings b""",
    ),
    (
        "SELECT DISTINCT speaker_id, kind, lineage, identity, party, vague, stated\n",
        "SELECT DISTINCT speaker_id, kind, lineage, identity, party, vague, stated,\n"
        "               local, known_party\n",
    ),
    (
        """vague_sides AS (
        SELECT DISTINCT party FROM voices WHERE vague AND party IS NOT NULL
        EXCEPT
        SELECT party FROM voices WHERE NOT vague
    )""",
        """sure AS (
        SELECT identity, known_party FROM voices
        WHERE NOT vague AND NOT local AND identity NOT IN (SELECT body FROM bodies)
    ),
    other_sides AS (
        SELECT known_party FROM voices WHERE known_party IS NOT NULL
        EXCEPT
        SELECT known_party FROM sure
    )""",
    ),
    (
        """(SELECT count(*) FROM identities WHERE identity NOT IN (SELECT body FROM bodies))
            + (SELECT count(*) FROM vague_sides)""",
        """(SELECT count(DISTINCT identity) FROM sure)
            + (SELECT count(*) FROM other_sides)""",
    ),
    (
        "greatest((SELECT count(*) FROM known_sides), (SELECT one FROM floor_of_one))",
        "greatest(count(DISTINCT known_party), (SELECT one FROM floor_of_one))",
    ),
    (
        """coalesce(array_agg(party::text) FILTER (WHERE party IS NOT NULL), '{}'),
                coalesce(array_agg(route) FILTER (WHERE party IS NOT NULL), '{}')""",
        """coalesce(array_agg(known_party::text)
                         FILTER (WHERE known_party IS NOT NULL), '{}'),
                coalesce(array_agg(route) FILTER (WHERE known_party IS NOT NULL), '{}')""",
    ),
)


def _replace_in_block(clauses: Iterable[tuple[str, str]]) -> None:
    """Change clauses of the function that counts one side of the answer, all at once."""
    steps = "".join(
        f"ASSERT strpos(block, $old${old}$old$) > 0; "
        f"block := replace(block, $old${old}$old$, $new${new}$new$); "
        for old, new in clauses
    )
    op.execute(
        "DO $do$ DECLARE block text := "
        "pg_get_functiondef('agreement_block(uuid, text)'::regprocedure); "
        f"BEGIN {steps} EXECUTE block; END $do$"
    )


def upgrade() -> None:
    op.add_column(
        "speakers",
        sa.Column("of_untold_body", sa.Boolean(), nullable=False, server_default=sa.text("false")),
    )
    op.execute(ADRIFT)
    _replace_in_block(CLAUSES)


def downgrade() -> None:
    _replace_in_block((new, old) for old, new in CLAUSES)
    op.execute("DROP FUNCTION is_adrift(uuid)")
    op.drop_column("speakers", "of_untold_body")
