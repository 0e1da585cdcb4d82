"""Know whoever is told by an office alone for no other than one whose office nobody told.

See ``service.analysis.likeness``: the names that are held are read again.
"""

import runpy
from pathlib import Path

revision = "0045"
down_revision: str | None = "0044"
branch_labels = None
depends_on = None

HERE = Path(__file__)
TRAITS = runpy.run_path(str(HERE.with_name("0041_traits.py")))


def upgrade() -> None:
    TRAITS["name_again"]()


def downgrade() -> None:
    """The version before reads such names as it knows them: nothing has to be taken back."""
