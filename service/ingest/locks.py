"""The locks of the write protocol: named by what may change, taken in one sorted sweep.

Writers look for candidates without locks, take the locks of all that they might change in one
order, look again, and write once. Two writers who could place claims into one proposition share
an anchor (see ``service.analysis.matching``), so one of them waits and then sees what the other
wrote; writers of unrelated stories do not meet.
"""

import hashlib
from collections.abc import Iterable

from sqlalchemy import text
from sqlalchemy.orm import Session

from service.analysis.matching import SHARED

#: Postgres keeps locks in shared memory (64 a connection by default). Whoever needs more than
#: this many takes the one lock on everything instead.
MAX_LOCKS = 800

_EVERYTHING = 0
#: More names than are taken one by one: the lock on everything.
EVERYTHING = range(MAX_LOCKS + 1)
#: First a share of the lock on everything, then the named ones, in the order given.
_SWEEP = text(
    "SELECT CASE place WHEN 1 THEN pg_advisory_xact_lock_shared(name)"
    " ELSE pg_advisory_xact_lock(name) END"
    " FROM unnest(CAST(:names AS bigint[])) WITH ORDINALITY AS wanted (name, place)"
)
_EXCLUSIVE = text("SELECT pg_advisory_xact_lock(:name)")


def lock_name(kind: str, identity: object) -> int:
    """Return the 64-bit name of the lock on one thing of a kind."""
    digest = hashlib.blake2b(f"{kind}:{identity}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def take_lock(session: Session, name: int) -> None:
    """Wait until this transaction alone holds the named lock, and no share of the one on all.

    For locks that come before the sweep: a share taken now could not become the whole later.
    """
    session.execute(_EXCLUSIVE, {"name": name})


def anchor_lock(language: str, anchor: str) -> int:
    """Return the name of the lock on an anchor: of one language, or of all of them."""
    kind = "anchor" if anchor.startswith(SHARED) else f"anchor {language}"
    return lock_name(kind, anchor)


def take_locks(session: Session, names: Iterable[int]) -> None:
    """Wait until this transaction alone holds all the named locks; they end with it."""
    wanted = sorted(set(names))
    if len(wanted) > MAX_LOCKS:
        session.execute(_EXCLUSIVE, {"name": _EVERYTHING})
        return
    session.execute(_SWEEP, {"names": [_EVERYTHING, *wanted]})
