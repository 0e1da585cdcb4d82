"""What changed, over HTTP: a feed that misses nothing, and the audit log behind it."""

from collections.abc import Callable
from functools import partial

from sqlalchemy.orm import Session

from service.answers import changes as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.negotiation import NDJSON, offered
from service.api.pagination import Query
from service.api.schemas.changes import AuditPage, ChangePage, ChangeQuery
from service.api.session import reading

blueprint = Blueprint("changes", __name__, description="What changed, in order.")


@blueprint.get("/changes")
@blueprint.arguments(ChangeQuery, location="query")
@blueprint.response(200, ChangePage)
@blueprint.problems(410)
@reading
@offered(NDJSON)
def list_changes(session: Session, query: Query) -> Record:
    """List changes, oldest first; whoever goes on from `next` misses none, however many write."""
    return _page(partial(answers.list_changes, session), query)


@blueprint.get("/audit")
@blueprint.arguments(ChangeQuery, location="query")
@blueprint.response(200, AuditPage)
@blueprint.problems(410)
@reading
@offered(NDJSON)
def list_audit(session: Session, query: Query) -> Record:
    """List changes with who made them, and what was before and after; takes the scope admin."""
    return _page(partial(answers.list_audit, session), query)


def _page(listed: Callable[..., list[Record]], query: Query) -> Record:
    """The changes, and from where to go on: never null, since more will come."""
    items = listed(**query)
    return {"items": items, "next": items[-1]["number"] if items else query["since"]}
