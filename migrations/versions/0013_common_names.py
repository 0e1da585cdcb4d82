"""Take no name that many bodies have ("the police") for one that is known beyond its article."""

from alembic import op

revision = "0013"
down_revision: str | None = "0012"
branch_labels = None
depends_on = None

NAMED = "s.article_id IS NOT NULL AND NOT speaker_apart(s.id)) AS local"
TOLD = """(s.article_id IS NOT NULL OR (s.of_untold_body AND s.kind <> 'person'))
                         AND NOT speaker_apart(s.id)) AS local"""


def _replace_in_block(old: str, new: str) -> None:
    op.execute(
        "DO $do$ DECLARE block text := "
        "pg_get_functiondef('agreement_block(uuid, text)'::regprocedure); "
        f"BEGIN ASSERT strpos(block, $old${old}$old$) > 0; "
        f"EXECUTE replace(block, $old${old}$old$, $new${new}$new$); END $do$"
    )


def upgrade() -> None:
    _replace_in_block(NAMED, TOLD)


def downgrade() -> None:
    _replace_in_block(TOLD, NAMED)
