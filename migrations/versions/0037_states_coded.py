"""Know a body by its state in whatever form, a document by its words, a person by the whole name.

See ``service.analysis.namesakes``, which this says in SQL.
"""

import runpy
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import op

from service.analysis.forms import Form
from service.extraction.realms import states_coded
from service.ingest.forms import Named, from_record
from service.ingest.names import name_key

revision = "0037"
down_revision: str | None = "0036"
branch_labels = None
depends_on = None

CLAUSES = (
    (
        "          AND (a.above = '{}'\n",
        """          AND (a.above = '{}'
               OR (a.of_person AND cardinality(a.heard) > 1 AND b.heard <@ a.heard
                   AND a.heard <@ b.heard
                   AND NOT EXISTS (SELECT FROM unnest(a.heard) word WHERE word LIKE '~%'))
""",
    ),
)
HERE = Path(__file__)
NAMESAKES = runpy.run_path(str(HERE.with_name("0033_namesakes.py")))
COLUMNS = NAMESAKES["COLUMNS"]
HELD = """
    SELECT id, kind, name, role, form, identity FROM speakers
    WHERE kind IN ('person', 'organization', 'outlet') OR (kind = 'document' AND issuer_id IS NULL)
"""


def upgrade() -> None:
    NAMESAKES["_count"](CLAUSES)
    told = [
        {"id": row.id, **{column: list(getattr(found, column)) or None for column in COLUMNS}}
        for row in op.get_bind().execute(sa.text(HELD)).all()
        if (found := _likeness(row)) is not None
    ]
    if told:
        values = ", ".join(f"{column} = :{column}" for column in COLUMNS)
        op.get_bind().execute(sa.text(f"UPDATE speakers SET {values} WHERE id = :id"), told)


def _likeness(row: Any) -> Any:
    """Return by what a speaker is known now, where that is something else than before."""
    form = from_record(row.form) if row.form else Form(row.kind, name_key(row.name))
    changed = row.kind == "document" or any(map(_is_coded, (form.key, form.long, row.role or "")))
    return Named(row.name, form, row.identity).likeness(row.role) if changed else None


def _is_coded(name: str) -> bool:
    return states_coded(name_key(name)) != name_key(name)


def downgrade() -> None:
    op.execute("UPDATE speakers SET heard = NULL, told = NULL WHERE kind = 'document'")
    NAMESAKES["_count"](tuple((new, old) for old, new in CLAUSES))
