"""Whether the process lives, and whether it is ready for requests."""

from functools import cache

from alembic.runtime.migration import MigrationContext
from flask import Blueprint, Response
from sqlalchemy.orm import Session

from service import migrate
from service.answers.wire import Record
from service.api.session import reading, resources, respond
from service.errors import Unavailable

blueprint = Blueprint("health", __name__)


@blueprint.get("/livez")
def livez() -> Response:
    """Alive: the process answers."""
    return respond({"status": "ok"})


@blueprint.get("/readyz")
@reading
def readyz(session: Session) -> Record:
    """Ready: the database answers and has the tables of this version, and nobody stops us."""
    stopping = resources().settings.stop_file
    if stopping is not None and stopping.exists():
        raise Unavailable("The server is stopping: send it no more requests.")
    found = MigrationContext.configure(session.connection()).get_current_revision()
    if found != _needed():
        raise Unavailable(f"The database is at migration {found}, not {_needed()}.")
    return {"status": "ok", "migration": found}


@cache
def _needed() -> str | None:
    return migrate.head()
