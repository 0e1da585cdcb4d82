"""Watches over HTTP: whose silence can be told."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, url_for
from sqlalchemy.orm import Session

from service.answers import watches as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import require_match
from service.api.pagination import PageQuery, Query, page
from service.api.schemas.watches import OmissionPage, OmissionQuery, Watch, WatchInput, WatchPage
from service.api.session import Created, reading, writing
from service.ingest.outlets import outlet_by_id
from service.ingest.watches import declare_watch, retract_watch

blueprint = Blueprint("watches", __name__, description="Which outlets are watched, and when.")


@blueprint.get("/watches")
@blueprint.arguments(PageQuery, location="query")
@blueprint.response(200, WatchPage)
@reading
def list_watches(session: Session, query: Query) -> Record:
    """List the watches that stand."""
    return page(session, answers.list_watches, query)


@blueprint.post("/watches")
@blueprint.arguments(WatchInput)
@blueprint.response(201, Watch)
@blueprint.problems(403, 404)
@writing
def create_watch(session: Session, given: dict[str, Any]) -> Created:
    """Declare an outlet as watched: that all its articles of the period are meant to be held."""
    outlet = outlet_by_id(session, given["outlet"])
    watch = declare_watch(session, outlet.id, given["list"], given["since"], given["until"])
    session.refresh(watch)
    found_at = url_for("watches.get_watch", watch_id=watch.id)
    return Created(answers.watch_record(watch, outlet), found_at)


@blueprint.get("/watches/<uuid:watch_id>")
@blueprint.response(200, Watch)
@blueprint.problems(404)
@reading
def get_watch(session: Session, watch_id: UUID) -> Record:
    """Get a watch that stands."""
    return answers.get_watch(session, watch_id)


@blueprint.delete("/watches/<uuid:watch_id>")
@blueprint.response(204)
@blueprint.conditional
@blueprint.problems(403, 404)
@writing
def delete_watch(session: Session, watch_id: UUID) -> Response:
    """Retract a watch; answers as of an earlier time keep it."""
    require_match(session, watch_id, partial(answers.get_watch, session, watch_id))
    retract_watch(session, watch_id)
    return Response(status=204)


@blueprint.get("/outlets/<uuid:outlet_id>/omissions")
@blueprint.arguments(OmissionQuery, location="query")
@blueprint.response(200, OmissionPage)
@blueprint.problems(404)
@reading
def list_omissions(session: Session, query: Query, outlet_id: UUID) -> Record:
    """List what others carried while the outlet was watched and was not found to carry it."""
    return page(session, partial(answers.list_omissions, outlet_id=outlet_id), query)
