"""Know a force by its bare name, a club by either noun, and a long name with a letter too few.

See ``service.analysis.likeness`` and ``service.analysis.forces``.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from service.analysis.forms import Form
from service.analysis.likeness import HEAD, Name
from service.ingest.forms import Named, from_record
from service.ingest.names import name_key

revision = "0038"
down_revision: str | None = "0037"
branch_labels = None
depends_on = None

COLUMNS = ("core", "marks", "heard", "told")
HELD = "SELECT id, kind, name, role, form, identity, told FROM speakers WHERE heard IS NOT NULL"


def upgrade() -> None:
    told = [
        {"id": row.id, **{column: list(getattr(found, column)) or None for column in COLUMNS}}
        for row in op.get_bind().execute(sa.text(HELD)).all()
        if (found := _likeness(row)) is not None
    ]
    if told:
        values = ", ".join(f"{column} = :{column}" for column in COLUMNS)
        op.get_bind().execute(sa.text(f"UPDATE speakers SET {values} WHERE id = :id"), told)


def _likeness(row: Any) -> Name | None:
    """Return by what a speaker is known now; an acronym told with its name is kept."""
    form = from_record(row.form) if row.form else Form(row.kind, name_key(row.name))
    last = form.key.rpartition(" ")[2]
    short = Named(last, Form(row.kind, last)) if f"{HEAD}{last}" in (row.told or ()) else None
    return Named(row.name, form, row.identity, short=short).likeness(row.role)


def downgrade() -> None:
    """Leave the names as they are: what was known by them before still is."""
