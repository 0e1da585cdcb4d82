"""Take whoever tells what another party said for one way with that party.

See ``service.analysis.independence``, which this says in SQL.
"""

import runpy
from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

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
CLAIMS = sa.table(
    "claims",
    sa.column("article_id", sa.Uuid),
    sa.column("id", sa.Uuid),
    sa.column("content", postgresql.JSONB),
)
CITE = sa.text("UPDATE claims SET cited = :names WHERE article_id = :article AND id = :claim")
AT_ONCE = 5_000


def upgrade() -> None:
    op.add_column("claims", sa.Column("cited", postgresql.ARRAY(sa.Text()), nullable=True))
    COUNT(CLAUSES)
    key = (CLAIMS.c.article_id, CLAIMS.c.id)
    order = sa.select(*key, CLAIMS.c.content).order_by(*key).limit(AT_ONCE)
    held = op.get_bind().execute(order).all()
    while held:
        cited = [
            {"article": article, "claim": claim, "names": names}
            for article, claim, content in held
            if (names := cited_names(content))
        ]
        if cited:
            op.get_bind().execute(CITE, cited)
        article, claim, _ = held[-1]
        held = op.get_bind().execute(order.where(sa.tuple_(*key) > (article, claim))).all()


def downgrade() -> None:
    COUNT(tuple((new, old) for old, new in CLAUSES))
    op.drop_column("claims", "cited")
