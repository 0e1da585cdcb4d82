"""Keep when each answer changed, and show copies in the order of their dates."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"
branch_labels = None
depends_on = None

# One row a claim that now bears on a proposition; "behind" is null where nothing is dated.
TIMELINE = """
CREATE VIEW timeline AS
SELECT
    m.proposition_id,
    r.published_at,
    r.published_precision AS precision,
    r.published_time_zone AS time_zone,
    r.published_at - min(r.published_at) OVER (PARTITION BY m.proposition_id) AS behind,
    o.name AS outlet,
    m.relation,
    m.depth,
    m.claim_id,
    m.article_id,
    a.url,
    a.status,
    m.valid_from AS known_from
FROM memberships m
JOIN claims c ON c.article_id = m.article_id AND c.id = m.claim_id
JOIN revisions r ON r.article_id = c.article_id AND r.number = c.revision
JOIN articles a ON a.id = m.article_id
JOIN outlets o ON o.id = a.outlet_id
WHERE m.valid_to IS NULL
"""


def upgrade() -> None:
    op.create_table(
        "agreement_changes",
        sa.Column("proposition_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.Column(
            "computed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["proposition_id"],
            ["propositions.id"],
            name=op.f("fk_agreement_changes_proposition_id_propositions"),
        ),
        sa.PrimaryKeyConstraint("proposition_id", "revision", name=op.f("pk_agreement_changes")),
    )
    # Of answers given before only the last is known.
    op.execute(
        "INSERT INTO agreement_changes (proposition_id, revision, verdict, outlets, computed_at) "
        "SELECT proposition_id, revision, verdict, outlets, computed_at FROM agreements"
    )
    op.execute(TIMELINE)


def downgrade() -> None:
    op.execute("DROP VIEW timeline")
    op.drop_table("agreement_changes")
