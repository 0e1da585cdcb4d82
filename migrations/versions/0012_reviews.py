"""Keep what people decide, with reasons; let agreement in SQL know who is set apart."""

import runpy
from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision: str | None = "0011"
branch_labels = None
depends_on = None

# Whether people have told that an unnamed speaker is nobody else, and of no other side.
APART = """
CREATE FUNCTION speaker_apart(speaker uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM review_speakers named
        JOIN reviews r ON r.id = named.review_id
        WHERE named.speaker_id = speaker AND r.decision = 'apart' AND r.undone_at IS NULL
    )
$$
"""

HERE = Path(__file__)
BEFORE = runpy.run_path(str(HERE.with_name("0009_refuted.py")))["BEARINGS"]
AFTER = (
    BEFORE.replace("s.kind = 'group' THEN", "s.kind = 'group' AND NOT speaker_apart(s.id) THEN")
    .replace("s.kind <> 'unnamed' THEN", "s.kind <> 'unnamed' OR speaker_apart(s.id) THEN")
    .replace("IN ('unnamed', 'group') AS", "IN ('unnamed', 'group') AND NOT speaker_apart(s.id) AS")
)

# In the function that counts one side, whoever is set apart is known to differ.
CLAUSES = (
    (
        "s.article_id IS NOT NULL) AS local",
        "s.article_id IS NOT NULL AND NOT speaker_apart(s.id)) AS local",
    ),
    (
        "CASE WHEN NOT is_adrift(b.party) THEN",
        "CASE WHEN NOT is_adrift(b.party) OR speaker_apart(b.speaker_id) THEN",
    ),
)
replace_in_block = runpy.run_path(str(HERE.with_name("0011_adrift.py")))["_replace_in_block"]


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=True),
        sa.Column("key_prefix", sa.Text(), nullable=True),
        sa.Column("proposition_id", sa.Uuid(), nullable=True),
        sa.Column("into_id", sa.Uuid(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("strength", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "decision IN ('confirm', 'reject', 'relate', 'split', 'merge', 'apart', 'same')",
            name=op.f("ck_reviews_decision"),
        ),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_reviews_reason")),
        sa.CheckConstraint(
            "relation IN ('same', 'partial', 'contradicts')", name=op.f("ck_reviews_relation")
        ),
        sa.CheckConstraint(
            "(decision = 'relate') = (relation IS NOT NULL)", name=op.f("ck_reviews_related")
        ),
        sa.CheckConstraint(
            "(relation = 'contradicts') = (strength IS NOT NULL)", name=op.f("ck_reviews_strength")
        ),
        sa.CheckConstraint(
            "(decision IN ('apart', 'same')) = (proposition_id IS NULL)",
            name=op.f("ck_reviews_about"),
        ),
        sa.CheckConstraint(
            "undone_at IS NULL OR made_at <= undone_at", name=op.f("ck_reviews_validity")
        ),
        sa.ForeignKeyConstraint(
            ["proposition_id"],
            ["propositions.id"],
            name=op.f("fk_reviews_proposition_id_propositions"),
        ),
        sa.ForeignKeyConstraint(
            ["into_id"], ["propositions.id"], name=op.f("fk_reviews_into_id_propositions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
    )
    op.create_index("ix_reviews_proposition_id", "reviews", ["proposition_id"])
    op.create_index("ix_reviews_into_id", "reviews", ["into_id"])
    op.create_table(
        "review_claims",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("home_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("side IN ('subject', 'other')", name=op.f("ck_review_claims_side")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_review_claims_position")),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["reviews.id"],
            name=op.f("fk_review_claims_review_id_reviews"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["article_id", "claim_id"],
            ["claims.article_id", "claims.id"],
            name=op.f("fk_review_claims_article_id_claim_id_claims"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "review_id", "article_id", "claim_id", "position", name=op.f("pk_review_claims")
        ),
    )
    op.create_index("ix_review_claims_claim_id", "review_claims", ["claim_id"])
    op.create_table(
        "review_speakers",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["reviews.id"],
            name=op.f("fk_review_speakers_review_id_reviews"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["speakers.id"],
            name=op.f("fk_review_speakers_speaker_id_speakers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("review_id", "speaker_id", name=op.f("pk_review_speakers")),
    )
    op.create_index("ix_review_speakers_speaker_id", "review_speakers", ["speaker_id"])
    op.execute(APART)
    op.execute(AFTER)
    replace_in_block(CLAUSES)


def downgrade() -> None:
    replace_in_block((new, old) for old, new in CLAUSES)
    op.execute(BEFORE)
    op.execute("DROP FUNCTION speaker_apart(uuid)")
    op.drop_table("review_speakers")
    op.drop_table("review_claims")
    op.drop_table("reviews")
