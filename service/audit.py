"""The audit log: whoever changes something records it, and the commit numbers what is recorded.

    record(session, "withdrawn", "article", article.id, before={…}, after={…})

Records wait in the session and are written with its commit, as the last thing, under one lock
that the commit releases. So numbers become visible in their order, and a reader who follows them
misses nothing (docs/decisions/0011). Who acts, and in which request, travels in `session.info`.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal
from uuid import UUID

import orjson
from sqlalchemy import event, text
from sqlalchemy.orm import Session, SessionTransaction, sessionmaker

#: The latest change of all; to be told from the names in `ingest.locks`, it has two parts.
_LOCK = text("SELECT pg_advisory_xact_lock(1769170273, 1)")

#: One statement, whatever the number of rows; in their order.
_WRITE = text(
    "INSERT INTO changes (kind, subject_id, action, before, after,"
    " actor, key_prefix, key_name, request_id)"
    " SELECT kind, subject_id, action, before, after, :actor, :key_prefix, :key_name, :request_id"
    " FROM jsonb_to_recordset(CAST(:rows AS jsonb))"
    " AS told (kind text, subject_id uuid, action text, before jsonb, after jsonb)"
)

_ACTOR, _WAITING = "actor", "changes"

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who changes something: the holder of a key, or whoever comes this way without one."""

    actor: Literal["key", "open", "cli", "seed", "python"]
    key_prefix: str | None = None
    key_name: str | None = None
    request_id: str | None = None


def record(
    session: Session,
    action: str,
    kind: str,
    subject: UUID,
    before: Values | None = None,
    after: Values | None = None,
) -> None:
    """Note that something changed, if this transaction is kept; the values go to JSON as they are.

    What they hold must be no secret and no whole text.
    """
    told: dict[str, Any] = {"kind": kind, "subject_id": subject, "action": action}
    if before is not None:
        told["before"] = dict(before)
    if after is not None:
        told["after"] = dict(after)
    session.info.setdefault(_WAITING, []).append(told)


def sign(session: Session, actor: Actor) -> None:
    """Let what is recorded in this session be the doing of this actor."""
    session.info[_ACTOR] = actor


def acting(sessions: sessionmaker[Session], actor: Actor) -> sessionmaker[Session]:
    """Sessions like these, in which everything is the doing of this actor."""
    return sessionmaker(**{**sessions.kw, "info": {_ACTOR: actor}})


@event.listens_for(Session, "before_commit")
def _write(session: Session) -> None:
    """Write what is recorded; whoever holds the lock on the latest change waits for nobody."""
    if _WAITING not in session.info or session.in_nested_transaction():
        return
    session.flush()
    rows = orjson.dumps(session.info.pop(_WAITING)).decode()
    actor = session.info.get(_ACTOR, Actor("python"))
    session.execute(_LOCK)
    session.execute(_WRITE, {"rows": rows, **asdict(actor)})


@event.listens_for(Session, "after_soft_rollback")
def _forget(session: Session, undone: SessionTransaction) -> None:
    """What is undone has not happened."""
    session.info.pop(_WAITING, None)
