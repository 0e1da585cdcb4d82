"""Take two parties who are quoted with the same words for one utterance.

See ``service.analysis.independence``, which this says in SQL.
"""

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.ingest.quoted import quoted_pairs

revision = "0042"
down_revision: str | None = "0041"
branch_labels = None
depends_on = None

CLAUSES = (
    (
        "    sure AS (\n",
        """    uttered AS (
        SELECT DISTINCT d.least, c.route, u.pair
        FROM counted c JOIN distinct_parties d USING (known_party)
        JOIN claims k ON k.article_id = c.article_id AND k.id = c.claim_id
        CROSS JOIN unnest(k.quoted) AS u (pair)
    ),
    quoting AS (
        SELECT DISTINCT a.route AS one, b.route AS other
        FROM uttered a JOIN uttered b ON a.pair = b.pair AND a.least <> b.least
    ),
    one_way (one, other) AS (
        SELECT route, route FROM ways
        UNION
        SELECT o.one, q.other FROM one_way o JOIN quoting q ON q.one = o.other
    ),
    origins AS (
        SELECT w.least, min(o.other) AS route
        FROM ways w JOIN one_way o ON o.one = w.route GROUP BY w.least, w.route
    ),
    sure AS (
""",
    ),
    (
        """                ARRAY(SELECT least FROM ways ORDER BY least, route),
                ARRAY(SELECT route FROM ways ORDER BY least, route)),
""",
        """                ARRAY(SELECT least FROM origins ORDER BY least, route),
                ARRAY(SELECT route FROM origins ORDER BY least, route)),
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
    sa.column("mode", sa.Text),
)
KEY = (CLAIMS.c.article_id, CLAIMS.c.id)
AT_ONCE = 5_000
NAME_AGAIN = runpy.run_path(str(HERE.with_name("0041_traits.py")))["name_again"]


def upgrade() -> None:
    add_to_claims("quoted", quoted_pairs)
    COUNT(CLAUSES)
    NAME_AGAIN()  # long words and surnames are now known by what they sound like with a slip


def add_to_claims(name: str, read: Callable[[Any, str], list[str] | None]) -> None:
    """Add a column of what is ``read`` from the content and the mode of each claim."""
    op.add_column("claims", sa.Column(name, postgresql.ARRAY(sa.Text()), nullable=True))
    write = sa.text(f"UPDATE claims SET {name} = :told WHERE article_id = :article AND id = :claim")
    order = sa.select(*KEY, CLAIMS.c.content, CLAIMS.c.mode).order_by(*KEY).limit(AT_ONCE)
    held = op.get_bind().execute(order).all()
    while held:
        found = [
            {"article": article, "claim": claim, "told": told}
            for article, claim, content, mode in held
            if (told := read(content, mode))
        ]
        if found:
            op.get_bind().execute(write, found)
        article, claim, *_ = held[-1]
        held = op.get_bind().execute(order.where(sa.tuple_(*KEY) > (article, claim))).all()


def downgrade() -> None:
    COUNT(tuple((new, old) for old, new in CLAUSES))
    op.drop_column("claims", "quoted")
