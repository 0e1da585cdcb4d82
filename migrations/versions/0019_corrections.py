"""Keep merges with their times, how exact dates are, and what articles were corrected of."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision: str | None = "0018"
branch_labels = None
depends_on = None

KEEP_MERGES = """
CREATE FUNCTION keep_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE proposition_merges SET valid_to = greatest(now(), valid_from)
    WHERE proposition_id = NEW.id AND valid_to IS NULL;
    IF NEW.merged_into IS NOT NULL THEN
        INSERT INTO proposition_merges (proposition_id, into_id) VALUES (NEW.id, NEW.merged_into);
    END IF;
    RETURN NULL;
END
$$
"""
ON_MERGE = """
CREATE TRIGGER keep_merge AFTER UPDATE OF merged_into ON propositions
FOR EACH ROW WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION keep_merge()
"""
# Of merges before now nothing better is known than when the last statement left.
FORMER_MERGES = """
INSERT INTO proposition_merges (proposition_id, into_id, valid_from)
SELECT p.id, p.merged_into,
       coalesce((SELECT max(m.valid_to) FROM memberships m WHERE m.proposition_id = p.id),
                p.created_at)
FROM propositions p WHERE p.merged_into IS NOT NULL
"""


def _times() -> list[sa.Column[sa.DateTime]]:
    return [
        sa.Column(
            "valid_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("valid_to", sa.DateTime(timezone=True), nullable=True),
    ]


def _dates() -> list[sa.Column[sa.Text] | sa.Column[sa.Boolean]]:
    return [
        sa.Column("published_precision", sa.Text(), nullable=True),
        sa.Column("published_zoned", sa.Boolean(), server_default=sa.text("true"), nullable=False),
    ]


def upgrade() -> None:
    for column in _dates():
        op.add_column("memberships", column)
    op.execute(
        "UPDATE memberships m SET published_precision = r.published_precision, "
        "published_zoned = r.published_time_zone IS NOT NULL "
        "FROM claims c JOIN revisions r ON r.article_id = c.article_id AND r.number = c.revision "
        "WHERE c.article_id = m.article_id AND c.id = m.claim_id AND r.published_at IS NOT NULL"
    )
    op.execute(
        "UPDATE memberships m SET published_precision = r.published_precision, "
        "published_zoned = r.published_time_zone IS NOT NULL "
        "FROM sentences s JOIN articles a ON a.id = s.article_id "
        "JOIN revisions r ON r.article_id = a.id AND r.number = a.revision "
        "WHERE s.article_id = m.article_id AND s.id = m.claim_id AND r.published_at IS NOT NULL"
    )
    for column in (
        sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("correction", sa.Text(), nullable=True),
    ):
        op.add_column("articles", column)
    op.create_check_constraint(
        op.f("ck_articles_correction"),
        "articles",
        "status <> 'corrected' OR corrected_at IS NOT NULL",
    )
    op.create_table(
        "removed_claims",
        sa.Column("proposition_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        *_dates(),
        *_times(),
        sa.ForeignKeyConstraint(
            ["proposition_id"],
            ["propositions.id"],
            name=op.f("fk_removed_claims_proposition_id_propositions"),
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_removed_claims_outlet_id_outlets")
        ),
        sa.PrimaryKeyConstraint("proposition_id", "id", name=op.f("pk_removed_claims")),
    )
    op.create_index(op.f("ix_removed_claims_article_id"), "removed_claims", ["article_id"])
    op.create_table(
        "proposition_merges",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("proposition_id", sa.Uuid(), nullable=False),
        sa.Column("into_id", sa.Uuid(), nullable=False),
        *_times(),
        *(
            sa.ForeignKeyConstraint(
                [column],
                ["propositions.id"],
                name=op.f(f"fk_proposition_merges_{column}_propositions"),
            )
            for column in ("proposition_id", "into_id")
        ),
        sa.PrimaryKeyConstraint("proposition_id", "id", name=op.f("pk_proposition_merges")),
    )
    for statement in (FORMER_MERGES, KEEP_MERGES, ON_MERGE):
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP TRIGGER keep_merge ON propositions")
    op.execute("DROP FUNCTION keep_merge()")
    op.drop_table("proposition_merges")
    op.drop_table("removed_claims")
    op.drop_constraint(op.f("ck_articles_correction"), "articles", type_="check")
    op.execute("UPDATE articles SET status = 'published' WHERE status = 'corrected'")
    for column in ("correction", "corrected_at"):
        op.drop_column("articles", column)
    for column in ("published_zoned", "published_precision"):
        op.drop_column("memberships", column)
