"""Changes as answered: what changed, in order; for those who administer, by whom and how."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.wire import Record, time
from service.errors import Gone
from service.models import Change
from service.queries import changes as query

LOST = (
    "The change {} is not kept: it is older than what is, or the store was restored from a backup. "
    "Read what you need anew, and follow the changes from the beginning (since=0)."
)


def list_changes(
    session: Session, since: int, limit: int, kind: str | None = None, subject: UUID | None = None
) -> list[Record]:
    """What changed after this number; raises Gone where something in between may be missing."""
    return [_told(change) for change in _following(session, since, limit, kind, subject)]


def list_audit(
    session: Session, since: int, limit: int, kind: str | None = None, subject: UUID | None = None
) -> list[Record]:
    """The same with who did it, in which request, and what was before and after."""
    found = _following(session, since, limit, kind, subject)
    return [{**_told(change), **_evidence(change)} for change in found]


def require_kept(session: Session, number: int) -> None:
    """Raise Gone unless this change is kept, and so is all after it: the oldest go first."""
    if not session.scalar(query.is_kept(number)):
        raise Gone(LOST.format(number))


def _following(
    session: Session, since: int, limit: int, kind: str | None, subject: UUID | None
) -> Sequence[Change]:
    if since:
        require_kept(session, since)
    return session.scalars(query.following(since, limit, kind, subject)).all()


def _told(change: Change) -> Record:
    return {
        "number": change.number,
        "type": f"{change.kind}.{change.action}",
        "kind": change.kind,
        "id": str(change.subject_id),
        "revision": (change.after or {}).get("revision"),
        "changed_at": time(change.changed_at),
    }


def _evidence(change: Change) -> Record:
    key = {"prefix": change.key_prefix, "name": change.key_name} if change.key_prefix else None
    return {
        "actor": {"kind": change.actor, "key": key},
        "request_id": change.request_id,
        "before": change.before,
        "after": change.after,
    }
