"""Take an office told in full for whoever is named with a part of it.

See ``service.analysis.likeness.is_told_in_part``, which this says in SQL.
"""

import runpy
from pathlib import Path

revision = "0040"
down_revision: str | None = "0039"
branch_labels = None
depends_on = None

FITTING = "JOIN titled b ON a.node <> b.node AND a.of_person = b.of_person AND a.heard <@ b.told\n"
CLAUSES = (
    (
        "AS of_person, s.heard, s.told,\n",
        """AS of_person, s.heard, s.told,
               ARRAY(SELECT word FROM unnest(s.told) word WHERE word LIKE '~%') AS office,
""",
    ),
    (
        FITTING,
        """JOIN titled b ON a.node <> b.node AND a.of_person = b.of_person
             AND (a.heard <@ b.told OR (cardinality(b.office) > 1 AND b.office <@ a.heard
                                        AND NOT b.heard && b.office))
""",
    ),
    ("        GROUP BY 1, 2, 3, 4, 5\n", "        GROUP BY 1, 2, 3, 4, 5, 6\n"),
)
HERE = Path(__file__)
COUNT = runpy.run_path(str(HERE.with_name("0033_namesakes.py")))["_count"]


def upgrade() -> None:
    COUNT(CLAUSES)


def downgrade() -> None:
    COUNT(tuple((new, old) for old, new in CLAUSES))
