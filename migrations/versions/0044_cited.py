"""Take whoever tells what another party said for one way with that party.

See ``service.analysis.independence``, which this says in SQL.
"""

import runpy
from pathlib import Path

from alembic import op

from service.ingest.cited import cited_names

revision = "0044"
down_revision: str | None = "0043"
branch_labels = None
depends_on = None

CLAUSES = (
    (
        "    quoting AS (\n",
        """    cited AS (
        SELECT DISTINCT c.route, d.least AS other
        FROM counted c JOIN distinct_parties o USING (known_party)
        JOIN claims k ON k.article_id = c.article_id AND k.id = c.claim_id
        JOIN named n ON n.core <@ k.cited OR n.traits && k.cited
        JOIN distinct_parties d ON d.known_party = n.known_party AND d.least <> o.least
    ),
    quoting AS (
        SELECT c.route AS one, w.route AS other FROM cited c JOIN ways w ON w.least = c.other
        UNION
        SELECT w.route, c.route FROM cited c JOIN ways w ON w.least = c.other
        UNION
""",
    ),
)
HERE = Path(__file__)
COUNT = runpy.run_path(str(HERE.with_name("0033_namesakes.py")))["_count"]
ADD_TO_CLAIMS = runpy.run_path(str(HERE.with_name("0042_quoted.py")))["add_to_claims"]


def upgrade() -> None:
    ADD_TO_CLAIMS("cited", lambda content, mode: cited_names(content))
    COUNT(CLAUSES)


def downgrade() -> None:
    COUNT(tuple((new, old) for old, new in CLAUSES))
    op.drop_column("claims", "cited")
