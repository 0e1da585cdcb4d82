"""Count as one, within a proposition, who is told by a fuller and a barer name.

``heard`` and ``told`` of a speaker say how its name sounds, and its name with its office: a barer
name is a fuller one's where each of its words sounds like one of those. See
``service.analysis.namesakes``, which this says in SQL.
"""

import runpy
from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.analysis.likeness import name_of
from service.ingest.names import name_key

revision = "0033"
down_revision: str | None = "0032"
branch_labels = None
depends_on = None

# Who may be whom: as `sides`, so are these after `bodies`.
NAMESAKES = """
    lines AS (
        SELECT identity AS node, known_party,
               CASE WHEN kind = 'document' THEN lineage[2:] ELSE lineage END AS above
        FROM voices WHERE NOT vague
        UNION
        SELECT v.lineage[n], v.known_party, v.lineage[n + 1:]
        FROM voices v, generate_subscripts(v.lineage, 1) n
    ),
    titled AS (
        SELECT l.node, l.above, s.kind = 'person' AS of_person, s.heard, s.told,
               max(CASE WHEN l.above <> '{}' THEN l.known_party::text END)::uuid AS bound
        FROM lines l JOIN speakers s ON s.id = l.node
        WHERE s.heard IS NOT NULL
        GROUP BY 1, 2, 3, 4, 5
    ),
    barer AS (
        SELECT a.node AS one, b.node AS other
        FROM titled a JOIN titled b ON a.of_person = b.of_person AND a.heard <@ b.told
        UNION
        SELECT b.node, a.node
        FROM titled a JOIN titled b ON a.of_person = b.of_person AND a.heard <@ b.told
    ),
    fitting AS (
        SELECT a.node AS one, b.node AS other
        FROM titled a
        JOIN titled b ON a.node <> b.node AND a.of_person = b.of_person AND a.heard <@ b.told
        WHERE a.node <> ALL (b.above) AND b.node <> ALL (a.above)
          AND (a.above = '{}'
               OR (b.above = '{}' AND (a.bound IS NULL OR a.of_person))
               OR (b.above <> '{}'
                   AND (a.above[1] = ANY (b.above) OR b.above[1] = ANY (a.above)
                        OR (a.above[1], b.above[1]) IN (SELECT one, other FROM barer))
                   AND (a.bound IS NULL OR b.bound IS NULL OR a.bound = b.bound
                        OR (a.bound, b.bound) IN (SELECT one, other FROM barer))))
    ),
    folded AS (
        SELECT one, other FROM fitting f
        WHERE NOT EXISTS (
            SELECT FROM fitting a JOIN fitting b ON b.one = a.one AND a.other < b.other
            WHERE a.one = f.one
              AND (a.other, b.other) NOT IN (SELECT one, other FROM fitting)
              AND (b.other, a.other) NOT IN (SELECT one, other FROM fitting))
        UNION
        SELECT a.speaker_id, b.speaker_id
        FROM copied_claims p
        JOIN counted a ON a.article_id = p.article_a AND a.claim_id = p.claim_a
        JOIN counted b ON b.article_id = p.article_b AND b.claim_id = p.claim_b
        WHERE a.kind = 'unnamed' AND b.kind = 'unnamed' AND a.vague AND b.vague
          AND a.speaker_id <> b.speaker_id
          AND (a.party IS NULL OR b.party IS NULL OR a.party = b.party)
    ),
    joined AS (SELECT one, other FROM folded UNION SELECT other, one FROM folded),
    same_speaker (one, other) AS (
        SELECT node, node
        FROM (SELECT CASE WHEN vague THEN speaker_id ELSE identity END AS node FROM voices) own
        UNION
        SELECT s.one, j.other FROM same_speaker s JOIN joined j ON j.one = s.other
    ),
    behind AS (
        SELECT speaker_id AS one, party FROM voices WHERE party IS NOT NULL
        UNION
        SELECT unnest(lineage), party FROM voices WHERE party IS NOT NULL
    ),
    beside AS (
        SELECT one, other FROM joined
        UNION SELECT one, party FROM behind
        UNION SELECT party, one FROM behind
    ),
    same_side (one, other) AS (
        SELECT party, party FROM sides
        UNION SELECT speaker_id, speaker_id FROM adrift
        UNION
        SELECT s.one, b.other FROM same_side s JOIN beside b ON b.one = s.other
    ),
    speaking AS (
        SELECT DISTINCT ON (s.one) s.one AS node, s.other AS stands
        FROM same_speaker s JOIN speakers k ON k.id = s.other
        WHERE s.one IN (SELECT identity FROM identities)
          AND s.other IN (SELECT identity FROM identities)
        ORDER BY s.one, (k.heard IS NULL) DESC, cardinality(k.heard) DESC, s.other
    ),
    unnamed AS (
        SELECT stands, max(stated) AS stated
        FROM (SELECT DISTINCT ON (s.one) v.stated, s.other AS stands
              FROM same_speaker s JOIN voices v ON v.speaker_id = s.one AND v.vague
              JOIN voices o ON o.speaker_id = s.other AND o.vague
              ORDER BY s.one, s.other) found
        GROUP BY stands
    ),
    siding AS (
        SELECT DISTINCT ON (s.one) s.one AS node, s.other AS stands
        FROM same_side s JOIN speakers k ON k.id = s.other
        WHERE s.one IN (SELECT party FROM sides) AND s.other IN (SELECT party FROM sides)
        ORDER BY s.one, (k.heard IS NULL) DESC, cardinality(k.heard) DESC, s.other
    ),
    lone AS (
        SELECT speaker_id, stated FROM adrift v
        WHERE NOT EXISTS (SELECT FROM same_side s JOIN sides p ON p.party = s.other
                          WHERE s.one = v.speaker_id)
    ),
    unsided AS (
        SELECT stands, max(stated) AS stated
        FROM (SELECT DISTINCT ON (s.one) v.stated, s.other AS stands
              FROM same_side s JOIN lone v ON v.speaker_id = s.one
              JOIN lone o ON o.speaker_id = s.other
              ORDER BY s.one, s.other) found
        GROUP BY stands
    ),
    named AS (
        SELECT"""

# The clauses of the counting that change: as they were, and as they are.
CLAUSES = (
    ("\n    named AS (\n        SELECT", NAMESAKES),
    (
        "JOIN named b ON a.core <@ b.marks OR b.core <@ a.marks\n",
        """JOIN named b ON a.core <@ b.marks OR b.core <@ a.marks
        UNION
        SELECT a.node, b.node FROM siding a JOIN siding b USING (stands)
        WHERE a.node IN (SELECT known_party FROM voices)
          AND b.node IN (SELECT known_party FROM voices)
""",
    ),
    (
        """SELECT known_party FROM voices WHERE known_party IS NOT NULL
        EXCEPT
        SELECT known_party FROM sure
""",
        """SELECT g.stands FROM voices v JOIN siding g ON g.node = v.known_party
        EXCEPT
        SELECT g.stands FROM sure u JOIN siding g ON g.node = u.known_party
""",
    ),
    (
        "(SELECT count(DISTINCT identity) FROM sure)",
        "(SELECT count(DISTINCT g.stands) FROM sure u JOIN speaking g ON g.node = u.identity)",
    ),
    ("(SELECT count(*) FROM identities)", "(SELECT count(DISTINCT stands) FROM speaking)"),
    (
        "(SELECT coalesce(sum(stated), 0) FROM voices WHERE vague)",
        "(SELECT coalesce(sum(stated), 0) FROM unnamed)",
    ),
    (
        """ARRAY(SELECT identity FROM identities
              UNION SELECT speaker_id FROM voices WHERE vague ORDER BY 1)""",
        "ARRAY(SELECT stands FROM speaking UNION SELECT stands FROM unnamed ORDER BY 1)",
    ),
    ("(SELECT count(*) FROM sides)", "(SELECT count(DISTINCT stands) FROM siding)"),
    (
        "(SELECT coalesce(sum(stated), 0) FROM adrift)",
        "(SELECT coalesce(sum(stated), 0) FROM unsided)",
    ),
    (
        "ARRAY(SELECT party FROM sides UNION SELECT speaker_id FROM adrift ORDER BY 1)",
        "ARRAY(SELECT stands FROM siding UNION SELECT stands FROM unsided ORDER BY 1)",
    ),
)
HERE = Path(__file__)
BLOCK = runpy.run_path(str(HERE.with_name("0011_adrift.py")))
AS_OF = runpy.run_path(str(HERE.with_name("0020_as_of.py")))
COLUMNS = ("core", "marks", "heard", "told")
HELD = """
    SELECT id, kind, name, role, form ->> 'key' AS key FROM speakers
    WHERE kind IN ('person', 'organization', 'outlet')
      AND coalesce(form ->> 'code', '') NOT LIKE 'state %'
"""


def upgrade() -> None:
    for name in ("heard", "told"):
        op.add_column("speakers", sa.Column(name, postgresql.ARRAY(sa.Text()), nullable=True))
    _name_again()
    _count(CLAUSES)


def _name_again() -> None:
    """Give the speakers that are held what new ones get."""
    rows = op.get_bind().execute(sa.text(HELD)).all()
    told = [
        {"id": row.id, **{column: list(getattr(found, column)) or None for column in COLUMNS}}
        for row in rows
        if (found := name_of(row.kind, row.key or name_key(row.name), name_key(row.role or "")))
    ]
    if told:
        values = ", ".join(f"{column} = :{column}" for column in COLUMNS)
        op.get_bind().execute(sa.text(f"UPDATE speakers SET {values} WHERE id = :id"), told)


def _count(clauses: tuple[tuple[str, str], ...]) -> None:
    """Change how one side is counted, now and as of a time."""
    BLOCK["_replace_in_block"](clauses)
    AS_OF["derive"](("agreement_block(uuid, text)",))


def downgrade() -> None:
    _count(tuple((new, old) for old, new in CLAUSES))
    for name in ("told", "heard"):
        op.drop_column("speakers", name)
