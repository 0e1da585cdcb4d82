"""What an outlet has in common with others: agreement, contradiction, copying and its direction."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.timeline import Copy, Precision, earlier
from service.answers.wire import Record, reference
from service.errors import NotFound
from service.evaluation.intervals import wilson
from service.models import Outlet
from service.queries import relations as query

Copying = Mapping[UUID, Counter[str]]


def outlet_relations(session: Session, outlet_id: UUID, least: int) -> list[Record]:
    """Every outlet that bears on a proposition beside this one, most in common first; NotFound.

    A share of fewer than ``least`` propositions is withheld. Three queries.
    """
    if session.get(Outlet, outlet_id) is None:
        raise NotFound(f"There is no outlet {outlet_id}.")
    copying = _copying(session, outlet_id)
    return [
        _relation(row, copying.get(row.id, Counter()), least)
        for row in session.execute(query.shared(outlet_id))
    ]


def _relation(row: Row[Any], copied: Counter[str], least: int) -> Record:
    sample = row.shared + row.contradicted
    told = sample >= least
    low, high = wilson(row.shared, sample) if told else (None, None)
    return {
        "outlet": reference(row.id, row.name),
        "shared": row.shared,
        "contradicted": row.contradicted,
        "agreement": {
            "sample": sample,
            "share": round(row.shared / sample, 4) if told else None,
            "interval": {"at_least": low, "at_most": high} if told else None,
            "withheld": None if told else f"Fewer than {least} propositions: too few to tell.",
        },
        "copied": {kind: copied[kind] for kind in ("from_them", "by_them", "unknown")},
    }


def _copying(session: Session, outlet_id: UUID) -> Copying:
    """How many articles of each outlet share a passage with ours, by who was earlier."""
    counts: dict[UUID, Counter[str]] = defaultdict(Counter)
    for row in session.execute(query.copies(outlet_id)):
        ours, theirs = ("a", "b") if row.outlet_a == outlet_id else ("b", "a")
        first = earlier(_dated(row, ours), _dated(row, theirs))
        kind = {None: "unknown", "a": "by_them", "b": "from_them"}[first]
        counts[getattr(row, f"outlet_{theirs}")][kind] += 1
    return counts


def _dated(row: Row[Any], side: str) -> Copy:
    return Copy(
        getattr(row, f"article_{side}"),
        getattr(row, f"published_{side}"),
        cast(Precision | None, getattr(row, f"precision_{side}")),
        zoned=getattr(row, f"zone_{side}") is not None,
    )
