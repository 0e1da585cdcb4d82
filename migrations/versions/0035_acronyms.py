"""Let acronyms stand for the full names that texts tell with them, and that have their initials."""

import runpy
from pathlib import Path

from alembic import op

revision = "0035"
down_revision: str | None = "0034"
branch_labels = None
depends_on = None

BASES = (
    "name", "spelling", "transliteration", "shorter_name", "longer_name", "code", "class_noun",
    "review",
)  # fmt: skip
NAMESAKES = runpy.run_path(str(Path(__file__).with_name("0033_namesakes.py")))


def upgrade() -> None:
    _allow((*BASES, "acronym"))
    NAMESAKES["_name_again"]()


def _allow(bases: tuple[str, ...]) -> None:
    name, told = op.f("ck_speaker_joins_basis"), ", ".join(f"'{one}'" for one in bases)
    op.drop_constraint(name, "speaker_joins", type_="check")
    op.create_check_constraint(name, "speaker_joins", f"basis IN ({told})")


def downgrade() -> None:
    op.execute(
        "UPDATE speakers SET merged_into = NULL WHERE id IN "
        "(SELECT speaker_id FROM speaker_joins WHERE basis = 'acronym' AND known_to IS NULL)"
    )
    op.execute("DELETE FROM speaker_joins WHERE basis = 'acronym'")
    _allow(BASES)
