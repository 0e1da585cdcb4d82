"""Know a body by its class and place too: "the Arab coalition" may be any, a court its state.

See ``service.analysis.likeness``, which this says in SQL.
"""

import runpy
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.analysis.forms import Form
from service.analysis.likeness import HEAD, Name
from service.extraction.commons import is_common
from service.ingest.forms import Named, from_record
from service.ingest.names import name_key

revision = "0041"
down_revision: str | None = "0040"
branch_labels = None
depends_on = None

CLAUSES = (
    ("s.id AS node, s.core, s.marks\n", "s.id AS node, s.core, s.marks, s.traits\n"),
    ("WHERE s.core IS NOT NULL\n", "WHERE s.core IS NOT NULL OR s.traits IS NOT NULL\n"),
    (
        "ON a.core <@ b.marks OR b.core <@ a.marks\n",
        """ON a.core <@ b.marks OR b.core <@ a.marks
                                OR a.traits && b.marks OR b.traits && a.marks
""",
    ),
)
HERE = Path(__file__)
COUNT = runpy.run_path(str(HERE.with_name("0033_namesakes.py")))["_count"]
COLUMNS = ("core", "marks", "heard", "told", "traits")
HELD = """
    SELECT id, kind, name, role, form, identity, told FROM speakers
    WHERE heard IS NOT NULL OR form ->> 'code' LIKE 'state %'
"""
BODIES = """
    SELECT id, name FROM speakers s WHERE kind = 'organization' AND NOT of_untold_body
      AND NOT EXISTS (SELECT FROM affiliations a WHERE a.speaker_id = s.id AND a.known_to IS NULL)
"""


def upgrade() -> None:
    op.add_column("speakers", sa.Column("traits", postgresql.ARRAY(sa.Text()), nullable=True))
    COUNT(CLAUSES)
    name_again()


def name_again() -> None:
    """Give the speakers that are held what new ones get."""
    told = [
        {"id": row.id, **{column: list(getattr(found, column)) or None for column in COLUMNS}}
        for row in op.get_bind().execute(sa.text(HELD)).all()
        if (found := _likeness(row)) is not None
    ]
    if told:
        values = ", ".join(f"{column} = :{column}" for column in COLUMNS)
        op.get_bind().execute(sa.text(f"UPDATE speakers SET {values} WHERE id = :id"), told)
    bodies = op.get_bind().execute(sa.text(BODIES)).all()
    if common := [{"id": row.id} for row in bodies if is_common(row.name)]:
        adrift = "UPDATE speakers SET of_untold_body = true WHERE id = :id"
        op.get_bind().execute(sa.text(adrift), common)


def _likeness(row: Any) -> Name | None:
    """Return by what a speaker is known now; an acronym told with its name is kept."""
    form = from_record(row.form) if row.form else Form(row.kind, name_key(row.name))
    last = form.key.rpartition(" ")[2]
    short = Named(last, Form(row.kind, last)) if f"{HEAD}{last}" in (row.told or ()) else None
    return Named(row.name, form, row.identity, short=short).likeness(row.role)


def downgrade() -> None:
    COUNT(tuple((new, old) for old, new in CLAUSES))
    op.drop_column("speakers", "traits")
