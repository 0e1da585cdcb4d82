"""Let what is known next begin where what was known before ended, whoever of two writers waited."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision: str | None = "0030"
branch_labels = None
depends_on = None

KEYS = {"speaker_joins": "speaker_id", "affiliations": "speaker_id", "ownerships": "outlet_id"}

# A transaction's clock is that of its beginning: who waited writes in the past of who did not.
BEGIN_LATER = """
CREATE FUNCTION begin_after_former() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ended timestamptz;
BEGIN
    EXECUTE format('SELECT max(known_to) FROM %I WHERE %2$I = ($1).%2$I AND known_to IS NOT NULL',
                   TG_TABLE_NAME, TG_ARGV[0]) INTO ended USING NEW;
    NEW.known_from := greatest(NEW.known_from, ended);
    RETURN NEW;
END
$$
"""

FUNCTIONS = {
    "keep_merge": ("proposition_merges", "proposition_id", "into_id", "merged_into"),
    "keep_credit": ("article_credits", "article_id", "outlet_id", "credit_outlet_id"),
}


def upgrade() -> None:
    op.execute(BEGIN_LATER)
    for table, key in KEYS.items():
        op.create_index(
            f"ix_{table}_former",
            table,
            [key, "known_to"],
            postgresql_where=sa.text("known_to IS NOT NULL"),
        )
        op.execute(
            f"CREATE TRIGGER begin_after_former BEFORE INSERT ON {table} FOR EACH ROW "
            f"EXECUTE FUNCTION begin_after_former('{key}')"
        )
    for name, (table, key, *_) in FUNCTIONS.items():
        ended = f"(SELECT max(valid_to) FROM {table} WHERE {key} = NEW.id)"
        _keep(name, f", greatest(now(), {ended})")


def downgrade() -> None:
    for name in FUNCTIONS:
        _keep(name, ", now()")
    for table in KEYS:
        op.execute(f"DROP TRIGGER begin_after_former ON {table}")
        op.drop_index(f"ix_{table}_former", table_name=table)
    op.execute("DROP FUNCTION begin_after_former()")


def _keep(name: str, since: str) -> None:
    """Let what a column pointed at be kept from ``since`` on."""
    table, key, kept, column = FUNCTIONS[name]
    op.execute(f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE {table} SET valid_to = greatest(now(), valid_from)
            WHERE {key} = NEW.id AND valid_to IS NULL;
            IF NEW.{column} IS NOT NULL THEN
                INSERT INTO {table} ({key}, {kept}, valid_from)
                VALUES (NEW.id, NEW.{column}{since});
            END IF;
            RETURN NULL;
        END
        $$
    """)
