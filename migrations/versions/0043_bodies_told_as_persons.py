"""Take a bare name that is read as a person's for the body of that very name.

See ``service.analysis.likeness.is_called_as``, which this says in SQL.
"""

import runpy
from pathlib import Path

revision = "0043"
down_revision: str | None = "0042"
branch_labels = None
depends_on = None

CLAUSES = (
    ("AS of_person, s.heard, s.told,\n", "AS of_person, s.heard, s.told, s.core,\n"),
    (
        """JOIN titled b ON a.node <> b.node AND a.of_person = b.of_person
             AND (a.heard <@ b.told OR (cardinality(b.office) > 1 AND b.office <@ a.heard
                                        AND NOT b.heard && b.office))
""",
        """JOIN titled b ON a.node <> b.node
             AND CASE WHEN a.of_person = b.of_person
                 THEN a.heard <@ b.told OR (cardinality(b.office) > 1 AND b.office <@ a.heard
                                            AND NOT b.heard && b.office)
                 ELSE a.of_person AND a.heard <> '{}' AND a.heard <@ b.core
                      AND b.core <@ a.heard END
""",
    ),
    ("        GROUP BY 1, 2, 3, 4, 5, 6\n", "        GROUP BY 1, 2, 3, 4, 5, 6, 7\n"),
)
HERE = Path(__file__)
COUNT = runpy.run_path(str(HERE.with_name("0033_namesakes.py")))["_count"]


def upgrade() -> None:
    COUNT(CLAUSES)


def downgrade() -> None:
    COUNT(tuple((new, old) for old, new in CLAUSES))
