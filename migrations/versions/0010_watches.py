"""Keep which outlets are watched; show what outlets have in common, and who contradicts."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision: str | None = "0009"
branch_labels = None
depends_on = None


# One row a pair of outlets: propositions that both assert, that one asserts and one contradicts.
OUTLET_AGREEMENT = """
CREATE VIEW outlet_agreement AS
WITH counted AS (
    SELECT DISTINCT proposition_id, outlet_id, relation
    FROM memberships
    WHERE valid_to IS NULL AND depth = 0 AND NOT own_voice
      AND relation IN ('same', 'contradicts')
),
common AS (
    SELECT a.outlet_id AS a, b.outlet_id AS b,
           count(DISTINCT a.proposition_id)
               FILTER (WHERE a.relation = 'same' AND b.relation = 'same') AS shared,
           count(DISTINCT a.proposition_id)
               FILTER (WHERE a.relation <> b.relation) AS contradicted
    FROM counted a JOIN counted b USING (proposition_id)
    WHERE a.outlet_id < b.outlet_id
    GROUP BY a.outlet_id, b.outlet_id
)
SELECT a AS outlet_a_id, ua.name AS outlet_a, b AS outlet_b_id, ub.name AS outlet_b,
       shared, contradicted, shared + contradicted AS sample
FROM common
JOIN outlets ua ON ua.id = a
JOIN outlets ub ON ub.id = b
"""

# One row a claim that contradicts a proposition: whose, how, and in which words.
CONTRADICTIONS = """
CREATE VIEW contradictions AS
SELECT m.proposition_id, p.text AS proposition, m.claim_id, m.article_id, o.name AS outlet,
       s.name AS speaker, m.strength, m.kind, m.published_at,
       (SELECT string_agg(part ->> 'text', ' … ' ORDER BY place)
        FROM jsonb_array_elements(m.spans) WITH ORDINALITY AS parts (part, place)) AS words
FROM memberships m
JOIN propositions p ON p.id = m.proposition_id
JOIN outlets o ON o.id = m.outlet_id
LEFT JOIN speakers s ON s.id = m.speaker_id
WHERE m.valid_to IS NULL AND m.relation = 'contradicts' AND m.depth = 0 AND NOT m.own_voice
"""


def upgrade() -> None:
    op.execute(OUTLET_AGREEMENT)
    op.execute(CONTRADICTIONS)
    op.create_table(
        "watches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column(
            "known_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("known_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("until IS NULL OR since <= until", name=op.f("ck_watches_period")),
        sa.CheckConstraint("list <> ''", name=op.f("ck_watches_listed")),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_watches_outlet_id_outlets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watches")),
    )
    op.create_index(op.f("ix_watches_outlet_id"), "watches", ["outlet_id"])
    op.create_index(
        "ix_watches_current",
        "watches",
        ["since", "outlet_id"],
        postgresql_where=sa.text("known_to IS NULL"),
    )


def downgrade() -> None:
    op.execute("DROP VIEW contradictions")
    op.execute("DROP VIEW outlet_agreement")
    op.drop_table("watches")
