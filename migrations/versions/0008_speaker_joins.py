"""Join the forms of a speaker, and keep why.

Speakers that are stored already keep no form: they are joined to nothing.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision: str | None = "0007"
branch_labels = None
depends_on = None

# The bodies a speaker speaks for, nearest first, each by the row that stands for its forms.
SPEAKER_LINEAGE = """
CREATE OR REPLACE FUNCTION speaker_lineage(speaker uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line (step, body) AS (
        SELECT 1, coalesce(b.merged_into, b.id)
        FROM speakers s
        LEFT JOIN affiliations a ON a.speaker_id = s.id AND a.known_to IS NULL
        JOIN speakers b ON b.id = coalesce(s.issuer_id, a.body_id)
        WHERE s.id = speaker AND coalesce(b.merged_into, b.id) <> s.id
        UNION ALL
        SELECT line.step + 1, coalesce(b.merged_into, b.id)
        FROM line
        JOIN speakers s ON s.id = line.body
        LEFT JOIN affiliations a ON a.speaker_id = s.id AND a.known_to IS NULL
        JOIN speakers b ON b.id = coalesce(s.issuer_id, a.body_id)
        WHERE line.step < 8 AND coalesce(b.merged_into, b.id) <> s.id
    )
    SELECT coalesce(array_agg(body ORDER BY step), '{}') FROM line
$$
"""

# As before, with the row that stands for all forms of a speaker in place of the form.
BEARINGS = """
CREATE OR REPLACE VIEW bearings AS
SELECT DISTINCT
    m.proposition_id,
    m.relation,
    m.depth,
    m.own_voice,
    a.status = 'withdrawn'
        OR rests_on_withdrawn(m.proposition_id, m.article_id, m.claim_id, m.via_id,
                              a.credit_outlet_id, m.published_at) AS withdrawn,
    m.claim_id,
    m.article_id,
    m.outlet_id,
    o.publisher_id,
    a.credit_outlet_id,
    coalesce(v.merged_into, m.via_id) AS via_id,
    s.id AS speaker_id,
    s.kind,
    l.lineage,
    CASE WHEN s.kind = 'document' AND l.lineage <> '{}' THEN l.lineage[1] ELSE s.id END
        AS identity,
    CASE
        WHEN s.kind = 'group' THEN NULL
        WHEN l.lineage <> '{}' THEN l.lineage[cardinality(l.lineage)]
        WHEN s.kind <> 'unnamed' THEN s.id
    END AS party,
    s.kind IN ('unnamed', 'group') AS vague,
    coalesce(nullif((s.unnamed ->> 'count')::int, 0), 1) AS stated
FROM memberships m
JOIN articles a ON a.id = m.article_id
LEFT JOIN ownerships o ON o.outlet_id = m.outlet_id AND o.known_to IS NULL
LEFT JOIN speakers f ON f.id = m.speaker_id
LEFT JOIN speakers s ON s.id = coalesce(f.merged_into, f.id)
LEFT JOIN speakers v ON v.id = m.via_id
LEFT JOIN LATERAL speaker_lineage(s.id) AS l (lineage) ON s.id IS NOT NULL
WHERE m.valid_to IS NULL
"""
CLAIM_LEDGER = """
CREATE OR REPLACE VIEW claim_ledger AS
SELECT
    c.id AS claim_id,
    u.name AS outlet,
    a.id AS article_id,
    a.url,
    r.title,
    r.published_at,
    coalesce(s.name, c.mention) AS speaker,
    s.kind AS speaker_kind,
    ARRAY(SELECT h.role || ': ' || h.name FROM hops h
          WHERE h.article_id = c.article_id AND h.claim_id = c.id ORDER BY h.position) AS chain,
    c.cue_text AS cue,
    (SELECT string_agg(part ->> 'text', ' … ' ORDER BY place)
     FROM jsonb_array_elements(c.content) WITH ORDINALITY AS parts (part, place)) AS quote,
    c.mode,
    c.stance,
    c.negated,
    c.hedged,
    c.channel ->> 'kind' AS channel,
    c.depth,
    ARRAY(SELECT DISTINCT m.proposition_id FROM memberships m
          WHERE m.article_id = c.article_id AND m.claim_id = c.id AND m.valid_to IS NULL
          ORDER BY 1) AS proposition_ids
FROM claims c
JOIN articles a ON a.id = c.article_id
JOIN revisions r ON r.article_id = c.article_id AND r.number = c.revision
JOIN outlets u ON u.id = a.outlet_id
LEFT JOIN speakers f ON f.id = c.speaker_id
LEFT JOIN speakers s ON s.id = coalesce(f.merged_into, f.id)
WHERE c.superseded_at IS NULL
"""

# What they were.
FORMER_LINEAGE = """
CREATE OR REPLACE FUNCTION speaker_lineage(speaker uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line (step, body) AS (
        SELECT 1, coalesce(s.issuer_id, a.body_id)
        FROM speakers s
        LEFT JOIN affiliations a ON a.speaker_id = s.id AND a.known_to IS NULL
        WHERE s.id = speaker
        UNION ALL
        SELECT line.step + 1, coalesce(s.issuer_id, a.body_id)
        FROM line
        JOIN speakers s ON s.id = line.body
        LEFT JOIN affiliations a ON a.speaker_id = s.id AND a.known_to IS NULL
        WHERE line.step < 8
    )
    SELECT coalesce(array_agg(body ORDER BY step), '{}') FROM line WHERE body IS NOT NULL
$$
"""
FORMER_BEARINGS = """
CREATE OR REPLACE VIEW bearings AS
SELECT DISTINCT
    m.proposition_id,
    m.relation,
    m.depth,
    m.own_voice,
    a.status = 'withdrawn'
        OR rests_on_withdrawn(m.proposition_id, m.article_id, m.claim_id, m.via_id,
                              a.credit_outlet_id, m.published_at) AS withdrawn,
    m.claim_id,
    m.article_id,
    m.outlet_id,
    o.publisher_id,
    a.credit_outlet_id,
    m.via_id,
    m.speaker_id,
    s.kind,
    l.lineage,
    CASE WHEN s.kind = 'document' AND l.lineage <> '{}' THEN l.lineage[1] ELSE s.id END
        AS identity,
    CASE
        WHEN s.kind = 'group' THEN NULL
        WHEN l.lineage <> '{}' THEN l.lineage[cardinality(l.lineage)]
        WHEN s.kind <> 'unnamed' THEN s.id
    END AS party,
    s.kind IN ('unnamed', 'group') AS vague,
    coalesce(nullif((s.unnamed ->> 'count')::int, 0), 1) AS stated
FROM memberships m
JOIN articles a ON a.id = m.article_id
LEFT JOIN ownerships o ON o.outlet_id = m.outlet_id AND o.known_to IS NULL
LEFT JOIN speakers s ON s.id = m.speaker_id
LEFT JOIN LATERAL speaker_lineage(s.id) AS l (lineage) ON s.id IS NOT NULL
WHERE m.valid_to IS NULL
"""
FORMER_LEDGER = """
CREATE OR REPLACE VIEW claim_ledger AS
SELECT
    c.id AS claim_id,
    u.name AS outlet,
    a.id AS article_id,
    a.url,
    r.title,
    r.published_at,
    coalesce(s.name, c.mention) AS speaker,
    s.kind AS speaker_kind,
    ARRAY(SELECT h.role || ': ' || h.name FROM hops h
          WHERE h.article_id = c.article_id AND h.claim_id = c.id ORDER BY h.position) AS chain,
    c.cue_text AS cue,
    (SELECT string_agg(part ->> 'text', ' … ' ORDER BY place)
     FROM jsonb_array_elements(c.content) WITH ORDINALITY AS parts (part, place)) AS quote,
    c.mode,
    c.stance,
    c.negated,
    c.hedged,
    c.channel ->> 'kind' AS channel,
    c.depth,
    ARRAY(SELECT DISTINCT m.proposition_id FROM memberships m
          WHERE m.article_id = c.article_id AND m.claim_id = c.id AND m.valid_to IS NULL
          ORDER BY 1) AS proposition_ids
FROM claims c
JOIN articles a ON a.id = c.article_id
JOIN revisions r ON r.article_id = c.article_id AND r.number = c.revision
JOIN outlets u ON u.id = a.outlet_id
LEFT JOIN speakers s ON s.id = c.speaker_id
WHERE c.superseded_at IS NULL
"""

SIDES = "SELECT g.side_id FROM voices v JOIN group_sides g ON g.group_id = v.speaker_id"
MERGED_SIDES = """SELECT coalesce(b.merged_into, b.id) FROM voices v
        JOIN group_sides g ON g.group_id = v.speaker_id JOIN speakers b ON b.id = g.side_id"""
BASES = (
    "'name', 'spelling', 'transliteration', 'shorter_name', 'longer_name', 'code', "
    "'class_noun', 'review'"
)


def _replace_in_block(old: str, new: str) -> None:
    """Change one clause of the function that counts one side of the answer."""
    op.execute(
        "DO $do$ BEGIN EXECUTE replace("
        "pg_get_functiondef('agreement_block(uuid, text)'::regprocedure), "
        f"$old${old}$old$, $new${new}$new$); END $do$"
    )


def upgrade() -> None:
    op.drop_index("ix_speaker_aliases_head", "speaker_aliases")
    op.drop_column("speaker_aliases", "head")
    for column in (
        sa.Column("found_in", sa.Uuid(), nullable=True),
        sa.Column("identity", sa.Text(), nullable=True),
        sa.Column("block", sa.Text(), nullable=True),
        sa.Column("form", postgresql.JSONB(), nullable=True),
        sa.Column("merged_into", sa.Uuid(), nullable=True),
    ):
        op.add_column("speakers", column)
    op.create_unique_constraint(op.f("uq_speakers_identity"), "speakers", ["identity"])
    op.create_index(op.f("ix_speakers_block"), "speakers", ["block"])
    op.create_foreign_key(
        op.f("fk_speakers_merged_into_speakers"), "speakers", "speakers", ["merged_into"], ["id"]
    )
    op.create_index(op.f("ix_speakers_merged_into"), "speakers", ["merged_into"])
    op.create_table(
        "speaker_joins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=False),
        sa.Column("into_id", sa.Uuid(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("evidence", postgresql.JSONB(), nullable=False),
        sa.Column(
            "known_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("known_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("speaker_id <> into_id", name=op.f("ck_speaker_joins_other")),
        sa.CheckConstraint(f"basis IN ({BASES})", name=op.f("ck_speaker_joins_basis")),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_speaker_joins_speaker_id_speakers")
        ),
        sa.ForeignKeyConstraint(
            ["into_id"], ["speakers.id"], name=op.f("fk_speaker_joins_into_id_speakers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker_joins")),
    )
    op.create_index(op.f("ix_speaker_joins_into_id"), "speaker_joins", ["into_id"])
    op.create_index(
        "uq_speaker_joins_current",
        "speaker_joins",
        ["speaker_id"],
        unique=True,
        postgresql_where=sa.text("known_to IS NULL"),
    )
    op.create_index(op.f("ix_group_sides_side_id"), "group_sides", ["side_id"])
    for definition in (SPEAKER_LINEAGE, BEARINGS, CLAIM_LEDGER):
        op.execute(definition)
    _replace_in_block(SIDES, MERGED_SIDES)


def downgrade() -> None:
    _replace_in_block(MERGED_SIDES, SIDES)
    for definition in (FORMER_LINEAGE, FORMER_BEARINGS, FORMER_LEDGER):
        op.execute(definition)
    op.drop_index(op.f("ix_group_sides_side_id"), "group_sides")
    op.drop_table("speaker_joins")
    for column in ("merged_into", "form", "block", "identity", "found_in"):
        op.drop_column("speakers", column)
    op.add_column("speaker_aliases", sa.Column("head", sa.Text(), nullable=True))
    op.execute(
        "UPDATE speaker_aliases SET head = array_to_string((string_to_array(key, ' '))[1:2], ' ')"
    )
    op.alter_column("speaker_aliases", "head", nullable=False)
    op.create_index("ix_speaker_aliases_head", "speaker_aliases", ["head"])
