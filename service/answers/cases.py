"""Cases as answered to those who may see them."""

from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.citations import citation_record
from service.answers.wire import Record, time
from service.errors import NotFound
from service.models import Case, CaseEntry
from service.queries import cases as query
from service.queries.cases import Viewer


def list_cases(
    session: Session,
    viewer: Viewer,
    limit: int,
    after: UUID | None = None,
    status: str | None = None,
    assignee: str | None = None,
    tag: str | None = None,
    subject: UUID | None = None,
) -> list[Record]:
    """Cases without their entries, the latest first."""
    found = query.listed(viewer, status, assignee, tag, subject, after)
    return [
        _heading(case) | {"entries": entries}
        for case, entries in session.execute(found.limit(limit))
    ]


def find_case(session: Session, case_id: UUID, viewer: Viewer) -> Case:
    """The case; raises NotFound, also for one that is private to somebody else."""
    case = session.get(Case, case_id)
    seen = case is not None and (viewer.is_admin or not case.private or case.owner == viewer.name)
    if case is None or not seen:
        raise NotFound(f"There is no case {case_id}.")
    return case


def get_case(session: Session, case_id: UUID, viewer: Viewer) -> Record:
    """One case with what is in it; raises NotFound."""
    case = find_case(session, case_id, viewer)
    entries = session.scalars(query.entries(case_id))
    return _heading(case) | {"entries": [_entry(entry) for entry in entries]}


def get_report(session: Session, case_id: UUID, viewer: Viewer) -> Record:
    """One case, with what is cited in each entry: all that a report of it tells."""
    case = get_case(session, case_id, viewer)
    ids = [UUID(entry["citation"]) for entry in case["entries"]]
    found = {str(one.id): one for one in session.scalars(query.citations(ids))} if ids else {}
    for entry in case["entries"]:
        entry["citation"] = citation_record(session, found[entry["citation"]])
    return case


def _heading(case: Case) -> Record:
    return {
        "id": str(case.id),
        "title": case.title,
        "note": case.note,
        "status": case.status,
        "assignee": case.assignee,
        "tags": case.tags,
        "owner": case.owner,
        "private": case.private,
        "created_at": time(case.created_at),
        "updated_at": time(case.updated_at),
    }


def _entry(entry: CaseEntry) -> Record:
    return {
        "id": str(entry.id),
        "kind": entry.kind,
        "subject": str(entry.subject_id),
        "citation": str(entry.citation_id),
        "note": entry.note,
        "created_at": time(entry.created_at),
    }
