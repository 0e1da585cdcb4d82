"""Keep whom an article was credited to, with its times: answers as of a time say what was known."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision: str | None = "0029"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)

KEEP_CREDITS = """
CREATE FUNCTION keep_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE article_credits SET valid_to = greatest(now(), valid_from)
    WHERE article_id = NEW.id AND valid_to IS NULL;
    IF NEW.credit_outlet_id IS NOT NULL THEN
        INSERT INTO article_credits (article_id, outlet_id) VALUES (NEW.id, NEW.credit_outlet_id);
    END IF;
    RETURN NULL;
END
$$
"""
ON_CHANGE = """
CREATE TRIGGER keep_credit AFTER UPDATE OF credit_outlet_id ON articles FOR EACH ROW
WHEN (OLD.credit_outlet_id IS DISTINCT FROM NEW.credit_outlet_id) EXECUTE FUNCTION keep_credit()
"""
ON_BIRTH = """
CREATE TRIGGER keep_first_credit AFTER INSERT ON articles FOR EACH ROW
WHEN (NEW.credit_outlet_id IS NOT NULL) EXECUTE FUNCTION keep_credit()
"""
# Of credits before now nothing better is known than that they are those of today.
FORMER_CREDITS = """
INSERT INTO article_credits (article_id, outlet_id, valid_from)
SELECT id, credit_outlet_id, created_at FROM articles WHERE credit_outlet_id IS NOT NULL
"""
CREDIT_THEN = """
CREATE FUNCTION credit_as_of(moment timestamptz, article uuid) RETURNS uuid
LANGUAGE sql STABLE AS $$
    SELECT c.outlet_id FROM article_credits c
    WHERE c.article_id = article
      AND c.valid_from <= moment AND (c.valid_to IS NULL OR c.valid_to > moment)
$$
"""
NOW, THEN = "a.credit_outlet_id", "credit_as_of(moment, a.id)"


def upgrade() -> None:
    op.create_table(
        "article_credits",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.Column("valid_from", TIME, server_default=sa.text("now()"), nullable=False),
        sa.Column("valid_to", TIME, nullable=True),
        _reference("article_id", "articles"),
        _reference("outlet_id", "outlets"),
        sa.PrimaryKeyConstraint("article_id", "id", name=op.f("pk_article_credits")),
    )
    for statement in (KEEP_CREDITS, ON_CHANGE, ON_BIRTH, FORMER_CREDITS, CREDIT_THEN):
        op.execute(statement)
    _say(NOW, THEN)


def downgrade() -> None:
    _say(THEN, NOW)
    op.execute("DROP FUNCTION credit_as_of(timestamptz, uuid)")
    for trigger in ("keep_credit", "keep_first_credit"):
        op.execute(f"DROP TRIGGER {trigger} ON articles")
    op.execute("DROP FUNCTION keep_credit()")
    op.drop_table("article_credits")


def _reference(column: str, table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_article_credits_{column}_{table}")
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name)


def _say(old: str, new: str) -> None:
    """Say one thing for another where claims are read as of a time."""
    op.execute(
        "DO $do$ BEGIN EXECUTE replace("
        "pg_get_functiondef('bearings_as_of(timestamptz, uuid)'::regprocedure), "
        f"'{old}', '{new}'); END $do$"
    )
