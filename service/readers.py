"""Roles of the database that may read what is answered, and nothing else.

A reader sees the tables and views that hold articles, claims and answers. It sees neither keys
nor the audit log nor kept answers, and writes nothing.
"""

import re
import secrets
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from service.errors import Conflict, Invalid, NotFound
from service.models import Base

#: What no reader sees: keys, who did what, answers kept for whoever asked, a desk's notes.
HIDDEN = frozenset({"api_keys", "changes", "kept_answers", "secrets", "cases", "case_entries"})
VIEWS = (
    "agreement", "bearings", "claim_ledger", "contradictions", "counted_bearings",
    "outlet_agreement", "timeline",
)  # fmt: skip

_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_WRITES = ("INSERT", "UPDATE", "DELETE", "TRUNCATE")
NOT_ALLOWED = (
    "The database's user {user} may not do that ({why}). Let an administrator run what "
    "`isnad reader create --sql` prints."
)


@dataclass(frozen=True, slots=True)
class Reader:
    """A role, whether it can log in, and what it may read; ``lacking``: what readers see now."""

    name: str
    login: bool
    reads: tuple[str, ...]
    lacking: tuple[str, ...]


def readable() -> list[str]:
    """Return the tables and views that readers see."""
    return sorted({*Base.metadata.tables, *VIEWS} - HIDDEN)


def grants(name: str, database: str, timeout: int) -> list[str]:
    """Return the statements that make an existing role a reader."""
    _check(name)
    target = database.replace('"', '""')
    limits = {
        "default_transaction_read_only": "on",
        "statement_timeout": f"'{timeout}s'",
        "idle_in_transaction_session_timeout": "'60s'",
    }
    return [
        f'GRANT CONNECT ON DATABASE "{target}" TO {name}',
        f"GRANT USAGE ON SCHEMA public TO {name}",
        f"GRANT SELECT ON {', '.join(readable())} TO {name}",
        *(
            f'ALTER ROLE {name} IN DATABASE "{target}" SET {setting} = {value}'
            for setting, value in limits.items()
        ),
    ]


def create_reader(session: Session, name: str, timeout: int, *, login: bool) -> str | None:
    """Make the role a reader, a new one if there is none; return its password if it has one.

    Raises Conflict for a role that may write, and Invalid where the database's user may not
    create roles.
    """
    _check(name)
    database, user = session.execute(text("SELECT current_database(), current_user")).one()
    known = session.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name})
    if known and _written(session, name):
        raise Conflict(f"The role {name} may write: it is no reader.")
    password = secrets.token_urlsafe(24) if login else None
    made = [] if known else [f"CREATE ROLE {name} NOLOGIN"]
    let_in = [_letting_in(session, name, password)] if password else []
    try:
        for statement in (*made, *grants(name, database, timeout), *let_in):
            session.connection().exec_driver_sql(statement)  # no parameters: names hold colons
    except ProgrammingError as error:
        if getattr(error.orig, "sqlstate", None) != "42501":
            raise
        why = str(error.orig).partition("\n")[0]
        raise Invalid(NOT_ALLOWED.format(user=user, why=why)) from error
    return password


def show_reader(session: Session, name: str) -> Reader:
    """Return what the role may read; raises NotFound."""
    _check(name)
    asked = text("SELECT rolcanlogin FROM pg_roles WHERE rolname = :name")
    login = session.scalar(asked, {"name": name})
    if login is None:
        raise NotFound(f"There is no role {name}.")
    held = [one for one in readable() if _may(session, name, one, "SELECT")]
    return Reader(name, login, tuple(held), tuple(sorted({*readable()} - {*held})))


def _check(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise Invalid("A role's name is of small letters, digits and _, and begins with no digit.")


def _written(session: Session, name: str) -> list[str]:
    tables = sorted(Base.metadata.tables)
    return [one for one in tables if any(_may(session, name, one, what) for what in _WRITES)]


def _may(session: Session, name: str, relation: str, what: str) -> bool:
    asked = text("SELECT has_table_privilege(:name, :relation, :what)")
    return bool(session.scalar(asked, {"name": name, "relation": relation, "what": what}))


def _letting_in(session: Session, name: str, password: str) -> str:
    """Return the statement with what the server keeps of the password: its log sees no more."""
    connection = session.connection().connection.driver_connection
    assert connection is not None, "a session in a transaction has a connection"
    kept: bytes = connection.pgconn.encrypt_password(
        password.encode(), name.encode(), b"scram-sha-256"
    )
    return f"ALTER ROLE {name} LOGIN PASSWORD '{kept.decode()}'"
