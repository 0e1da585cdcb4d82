"""Tell parties apart only where their names cannot be one another's; a medium is nobody's rival.

``core`` and ``marks`` of a speaker say by what its name may be known for another's. Of parties
whose names may be one, through others or not, all count as the least of them.
"""

import runpy
from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.analysis.likeness import name_of

revision = "0021"
down_revision: str | None = "0020"
branch_labels = None
depends_on = None

ADRIFT = """
CREATE FUNCTION is_adrift(party uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM speakers
                   WHERE id = party AND (article_id IS NOT NULL OR kind = 'outlet'))
        OR EXISTS (SELECT FROM speakers WHERE (id = party OR merged_into = party)
                   AND of_untold_body)
$$
"""

# The clauses of the counting that change: as they were, and as they are.
CLAUSES = (
    ("WITH counted AS (", "WITH RECURSIVE counted AS ("),
    (
        """    sure AS (""",
        """    named AS (
        SELECT DISTINCT c.known_party, s.core, s.marks
        FROM counted c
        JOIN speakers s ON s.id = c.known_party OR (s.id = c.speaker_id AND s.kind = 'person')
        WHERE s.core IS NOT NULL
    ),
    alike AS (
        SELECT DISTINCT a.known_party AS one, b.known_party AS other
        FROM named a JOIN named b ON a.core <@ b.marks OR b.core <@ a.marks
    ),
    reached AS (
        SELECT DISTINCT known_party AS one, known_party AS other
        FROM counted WHERE known_party IS NOT NULL
        UNION
        SELECT r.one, a.other FROM reached r JOIN alike a ON a.one = r.other
    ),
    distinct_parties AS (SELECT one AS known_party, min(other::text) AS least
                         FROM reached GROUP BY one),
    ways AS (
        SELECT DISTINCT d.least, c.route FROM counted c JOIN distinct_parties d USING (known_party)
    ),
    sure AS (""",
    ),
    (
        "greatest(count(DISTINCT known_party), (SELECT one FROM floor_of_one))",
        "greatest((SELECT count(DISTINCT least) FROM distinct_parties), "
        "(SELECT one FROM floor_of_one))",
    ),
    (
        """coalesce(array_agg(known_party::text)
                         FILTER (WHERE known_party IS NOT NULL), '{}'),
                coalesce(array_agg(route) FILTER (WHERE known_party IS NOT NULL), '{}')""",
        """ARRAY(SELECT least FROM ways ORDER BY least, route),
                ARRAY(SELECT route FROM ways ORDER BY least, route)""",
    ),
)
HERE = Path(__file__)
BEFORE = runpy.run_path(str(HERE.with_name("0011_adrift.py")))
AS_OF = runpy.run_path(str(HERE.with_name("0020_as_of.py")))
ADRIFT_THEN = AS_OF["ADRIFT"].replace(
    "(s.article_id IS NOT NULL OR s.of_untold_body)",
    "(s.article_id IS NOT NULL OR s.of_untold_body OR (s.id = party AND s.kind = 'outlet'))",
)


def upgrade() -> None:
    for name in ("core", "marks"):
        op.add_column("speakers", sa.Column(name, postgresql.ARRAY(sa.Text()), nullable=True))
    _add_names()
    for definition in (ADRIFT, ADRIFT_THEN):
        op.execute(definition.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))
    _count(CLAUSES)


def _add_names() -> None:
    """Give the speakers that are held what new ones get."""
    held = "SELECT id, kind, form ->> 'key' FROM speakers WHERE form ->> 'key' IS NOT NULL"
    states = " AND coalesce(form ->> 'code', '') NOT LIKE 'state %'"
    rows = op.get_bind().execute(sa.text(held + states)).all()
    named = [(speaker, found) for speaker, kind, key in rows if (found := name_of(kind, key))]
    told = [
        {"id": one, "core": list(of.core), "marks": list(of.marks)} for one, of in named if of.core
    ]
    if told:
        op.get_bind().execute(
            sa.text("UPDATE speakers SET core = :core, marks = :marks WHERE id = :id"), told
        )


def _count(clauses: tuple[tuple[str, str], ...]) -> None:
    """Change how one side is counted, now and as of a time."""
    BEFORE["_replace_in_block"](clauses)
    AS_OF["derive"](("agreement_block(uuid, text)",))


def downgrade() -> None:
    _count(tuple((new, old) for old, new in CLAUSES))
    for definition in (BEFORE["ADRIFT"], AS_OF["ADRIFT"]):
        op.execute(definition.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))
    for name in ("marks", "core"):
        op.drop_column("speakers", name)
