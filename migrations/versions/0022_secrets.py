"""Keep what this store signs its cursors with, and index names by their words."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision: str | None = "0021"
branch_labels = None
depends_on = None

#: 244 random bits, from the source that Postgres has for secrets.
MADE_HERE = """
INSERT INTO secrets (name, value)
VALUES ('cursors', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
"""


def upgrade() -> None:
    op.create_table(
        "secrets",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_secrets")),
    )
    op.execute(MADE_HERE)
    op.create_index(
        "ix_speaker_aliases_words",
        "speaker_aliases",
        [sa.text("string_to_array(key, ' ')")],
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    )


def downgrade() -> None:
    op.drop_index("ix_speaker_aliases_words", "speaker_aliases")
    op.drop_table("secrets")
