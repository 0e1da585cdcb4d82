"""Count whoever is told vaguely in a copied passage, or is not found, as whom the story names.

See ``service.analysis.copies``, which this says in SQL.
"""

import runpy
from pathlib import Path

revision = "0039"
down_revision: str | None = "0038"
branch_labels = None
depends_on = None

COPYING = """
    copying AS (
        SELECT p.article_a AS article, a.speaker_id AS one, p.article_b AS beside,
               b.speaker_id AS other
        FROM copied_claims p
        JOIN counted a ON a.article_id = p.article_a AND a.claim_id = p.claim_a
        JOIN counted b ON b.article_id = p.article_b AND b.claim_id = p.claim_b
        UNION
        SELECT p.article_b, b.speaker_id, p.article_a, a.speaker_id
        FROM copied_claims p
        JOIN counted a ON a.article_id = p.article_a AND a.claim_id = p.claim_a
        JOIN counted b ON b.article_id = p.article_b AND b.claim_id = p.claim_b
    ),
    speaking_articles AS (
        SELECT article_id FROM counted WHERE speaker_id IS NOT NULL
        UNION
        SELECT article FROM copying WHERE one IS NULL AND other IS NOT NULL
    ),
    unclear (article, other) AS (
        SELECT article_id, article_id FROM counted WHERE speaker_id IS NULL
        UNION
        SELECT u.article, c.beside FROM unclear u
        JOIN copying c ON c.article = u.other AND c.one IS NULL AND c.other IS NULL
    ),
    unknown AS (
        SELECT count(DISTINCT least)::int AS speakers
        FROM (SELECT min(other::text) AS least FROM unclear GROUP BY article
              HAVING NOT bool_or(other IN (SELECT article_id FROM speaking_articles))) found
    ),
"""
# Whose passages are copies, with what may speak for and against that they are one.
COPIED = """
    quoted AS (
        SELECT v.*, s.heard, s.told, v.kind IN ('unnamed', 'group') AS nameless,
               CASE WHEN v.kind IN ('unnamed', 'group') THEN v.speaker_id ELSE v.identity END
                   AS node,
               CASE WHEN v.kind = 'document' THEN v.lineage[2:] ELSE v.lineage END AS above,
               v.kind = 'person'
                   AND EXISTS (SELECT FROM unnest(s.heard) word WHERE word LIKE '~%') AS by_office,
               ARRAY(SELECT word FROM unnest(s.told) word WHERE word LIKE '~^%') AS offices
        FROM voices v JOIN speakers s ON s.id = v.speaker_id
        WHERE v.speaker_id IN (SELECT one FROM copying)
          AND v.kind <> 'outlet' AND NOT speaker_apart(v.speaker_id)
          AND NOT EXISTS (SELECT FROM group_sides g WHERE g.group_id = v.speaker_id)
    ),
    dim AS (
        SELECT speaker_id FROM quoted
        WHERE nameless OR by_office OR (kind = 'document' AND lineage = '{}')
           OR (kind = 'organization' AND local)
    ),
    agreeing AS (
        SELECT a.speaker_id AS one, b.speaker_id AS other
        FROM quoted a JOIN quoted b ON a.node <> b.node
        WHERE (a.speaker_id IN (SELECT speaker_id FROM dim)
               OR b.speaker_id IN (SELECT speaker_id FROM dim))
          AND a.node <> ALL (b.above) AND b.node <> ALL (a.above)
          AND (a.known_party = b.known_party) IS NOT FALSE
          AND NOT EXISTS (SELECT FROM apart p WHERE p.one = ANY (a.speaker_id || a.lineage)
                          AND p.other = ANY (b.speaker_id || b.lineage))
          AND CASE
              WHEN a.nameless AND b.nameless THEN true
              WHEN a.nameless THEN a.stated = 1
              WHEN b.nameless THEN b.stated = 1
              WHEN a.kind <> b.kind THEN true
              WHEN a.heard IS NULL OR b.heard IS NULL THEN false
              WHEN a.by_office <> b.by_office
                  THEN a.offices = '{}' OR b.offices = '{}' OR a.offices && b.offices
              ELSE a.heard <@ b.told OR b.heard <@ a.told
          END
    ),
    copies AS (
        SELECT DISTINCT c.one, c.other FROM copying c JOIN agreeing USING (one, other)
    ),
    copied_with (one, other) AS (
        SELECT one, one FROM copies
        UNION
        SELECT w.one, c.other FROM copied_with w JOIN copies c ON c.one = w.other
    ),
    at_odds AS (
        SELECT DISTINCT w.one FROM copied_with w
        JOIN quoted a ON a.speaker_id = w.one JOIN quoted b ON b.speaker_id = w.other
        WHERE a.node <> b.node
          AND (w.one, w.other) NOT IN (SELECT one, other FROM agreeing)
          AND (a.node, b.node) NOT IN (SELECT one, other FROM named_alike)
          AND (b.node, a.node) NOT IN (SELECT one, other FROM named_alike)
    ),
    folded AS (
        SELECT one, other FROM named_alike
        UNION
        SELECT a.node, b.node FROM copies c
        JOIN quoted a ON a.speaker_id = c.one JOIN quoted b ON b.speaker_id = c.other
        WHERE (a.nameless AND b.nameless)
           OR NOT EXISTS (SELECT FROM copied_with w JOIN at_odds o ON o.one = w.other
                          WHERE w.one = c.one)
    ),
    joined AS ("""
CLAUSES = (
    (
        """
    unknown AS (
        SELECT count(DISTINCT claim_id)::int AS speakers FROM counted WHERE speaker_id IS NULL
    ),
""",
        COPYING,
    ),
    (
        "speakers_apart(ARRAY(SELECT node FROM lines))",
        "speakers_apart(ARRAY(SELECT node FROM lines UNION SELECT speaker_id FROM voices))",
    ),
    (
        "    folded AS (\n        SELECT one, other FROM fitting",
        "    named_alike AS (\n        SELECT one, other FROM fitting",
    ),
    (
        """
        UNION
        SELECT a.speaker_id, b.speaker_id
        FROM copied_claims p
        JOIN counted a ON a.article_id = p.article_a AND a.claim_id = p.claim_a
        JOIN counted b ON b.article_id = p.article_b AND b.claim_id = p.claim_b
        WHERE a.kind = 'unnamed' AND b.kind = 'unnamed' AND a.vague AND b.vague
          AND a.speaker_id <> b.speaker_id
          AND (a.party IS NULL OR b.party IS NULL OR a.party = b.party)
    ),
    joined AS (""",
        f"\n    ),{COPIED}",
    ),
    (
        """ON o.speaker_id = s.other AND o.vague
              ORDER""",
        """ON o.speaker_id = s.other AND o.vague
              WHERE NOT EXISTS (SELECT FROM same_speaker k JOIN identities i
                                ON i.identity = k.other WHERE k.one = s.one)
              ORDER""",
    ),
)
HERE = Path(__file__)
COUNT = runpy.run_path(str(HERE.with_name("0033_namesakes.py")))["_count"]


def upgrade() -> None:
    COUNT(CLAUSES)


def downgrade() -> None:
    COUNT(tuple((new, old) for old, new in CLAUSES))
