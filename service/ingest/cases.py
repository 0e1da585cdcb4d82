"""Cases: made, changed, filled and put in order. What is put in is cited as it is then."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.orm import Session

from service.audit import record
from service.errors import Conflict, Invalid, NotFound
from service.ingest.citations import cite
from service.models import Case, CaseEntry, new_id
from service.queries import cases as query

#: What one case holds at most: a report of more is for nobody to read.
MOST_ENTRIES = 100

_TOLD = ("status", "assignee", "tags", "private")


def create_case(session: Session, given: Mapping[str, Any], owner: str | None) -> Case:
    """Return a new case, which belongs to whoever makes it."""
    case = Case(id=new_id(), owner=owner, **given)
    session.add(case)
    session.flush()
    session.refresh(case)
    record(session, "created", "case", case.id, after=_told(case))
    return case


def change_case(session: Session, case: Case, given: Mapping[str, Any]) -> None:
    """Change what is said of a case; what is not given stays."""
    before = _told(case)
    for name, value in given.items():
        setattr(case, name, value)
    _touch(session, case)
    record(session, "changed", "case", case.id, before, _told(case))


def delete_case(session: Session, case: Case) -> None:
    """Delete a case; the citations in it stay, since others may link to them."""
    record(session, "deleted", "case", case.id, before=_told(case))
    session.delete(case)
    session.flush()


def add_entry(
    session: Session, case: Case, kind: str, subject: UUID, note: str, as_of: datetime | None
) -> None:
    """Put a claim, a proposition or an article at the end of a case, cited as it is.

    Raises NotFound, and Conflict where it is in it already or the case is full.
    """
    held = _entries(session, case)
    if len(held) >= MOST_ENTRIES:
        raise Conflict(f"A case holds {MOST_ENTRIES} entries at most.")
    citation = cite(session, kind, subject, as_of)
    if any(entry.subject_id == citation.subject_id for entry in held):
        raise Conflict(f"The case holds {kind} {citation.subject_id} already.")
    position = held[-1].position + 1 if held else 0
    entry = CaseEntry(
        case_id=case.id,
        id=new_id(),
        position=position,
        kind=kind,
        subject_id=citation.subject_id,
        citation_id=citation.id,
        note=note,
    )
    session.add(entry)
    _touch(session, case)
    told = {"entry": entry.id, "kind": kind, "subject": entry.subject_id}
    record(session, "added", "case", case.id, after=told | {"citation": citation.id})


def change_entry(session: Session, case: Case, entry_id: UUID, note: str) -> None:
    """Change the note on an entry; raises NotFound."""
    entry = _entry(session, case, entry_id)
    before = {"entry": entry.id, "note": _digest(entry.note)}
    entry.note = note
    _touch(session, case)
    told = {"entry": entry.id, "note": _digest(note)}
    record(session, "noted", "case", case.id, before, told)


def remove_entry(session: Session, case: Case, entry_id: UUID) -> None:
    """Take an entry out of a case; raises NotFound."""
    entry = _entry(session, case, entry_id)
    told = {"entry": entry.id, "kind": entry.kind, "subject": entry.subject_id}
    session.delete(entry)
    _touch(session, case)
    record(session, "removed", "case", case.id, before=told)


def order_entries(session: Session, case: Case, order: Sequence[UUID]) -> None:
    """Put the entries in this order; raises Invalid unless each is named once."""
    held = {entry.id: entry for entry in _entries(session, case)}
    if len(order) != len(held) or set(order) != held.keys():
        raise Invalid("Name each entry of the case once.", "/entries")
    before = {"entries": list(held)}
    for position, entry_id in enumerate(order):
        held[entry_id].position = position
    _touch(session, case)
    record(session, "ordered", "case", case.id, before, {"entries": list(order)})


def renew_case(session: Session, case: Case, as_of: datetime | None) -> None:
    """Cite everything in a case anew: as it is now; propositions as of a time, if one is given.

    Two propositions that became one stay two entries, each with the citation of the one.
    """
    for entry in _entries(session, case):
        when = as_of if entry.kind == "proposition" else None
        entry.citation_id = cite(session, entry.kind, entry.subject_id, when).id
    _touch(session, case)
    record(session, "renewed", "case", case.id, after={"as_of": as_of})


def _entries(session: Session, case: Case) -> Sequence[CaseEntry]:
    return session.scalars(query.entries(case.id)).all()


def _entry(session: Session, case: Case, entry_id: UUID) -> CaseEntry:
    if entry := session.get(CaseEntry, (case.id, entry_id)):
        return entry
    raise NotFound(f"There is no entry {entry_id} in this case.")


def _touch(session: Session, case: Case) -> None:
    case.updated_at = func.now()
    session.flush()
    session.refresh(case)


def _told(case: Case) -> dict[str, Any]:
    """What the audit log says of a case; of a desk's words, their digest alone."""
    told = {name: getattr(case, name) for name in _TOLD}
    return told | {"title": _digest(case.title), "note": _digest(case.note)}


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
