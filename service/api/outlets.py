"""Outlets over HTTP."""

from functools import partial
from uuid import UUID

from flask import url_for
from sqlalchemy.orm import Session

from service.answers import outlets as answers
from service.answers import relations
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import require_match
from service.api.negotiation import offered, tables
from service.api.pagination import Query, collection
from service.api.schemas.outlets import Outlet, OutletInput, OutletPage, OutletPatch, OutletQuery
from service.api.schemas.relations import Relations
from service.api.session import Created, reading, resources, writing
from service.ingest import curation
from service.ingest.outlets import outlet_by_id

blueprint = Blueprint("outlets", __name__, description="Who publishes, and who owns whom.")


@blueprint.get("/outlets")
@blueprint.arguments(OutletQuery, location="query")
@blueprint.response(200, OutletPage)
@reading
@offered(*tables(Outlet))
def list_outlets(session: Session, query: Query) -> Record:
    """List outlets."""
    return collection(session, answers.NOUN, query)


@blueprint.post("/outlets")
@blueprint.arguments(OutletInput)
@blueprint.response(201, Outlet)
@blueprint.problems(403, 409)
@writing
def create_outlet(session: Session, given: curation.Change) -> Created:
    """Create an outlet."""
    outlet = curation.create_outlet(session, given)
    found_at = url_for("outlets.get_outlet", outlet_id=outlet.id)
    return Created(answers.get_outlet(session, outlet.id), found_at)


@blueprint.get("/outlets/<uuid:outlet_id>")
@blueprint.response(200, Outlet)
@blueprint.problems(404)
@reading
def get_outlet(session: Session, outlet_id: UUID) -> Record:
    """Get an outlet."""
    return answers.get_outlet(session, outlet_id)


@blueprint.patch("/outlets/<uuid:outlet_id>")
@blueprint.arguments(OutletPatch)
@blueprint.response(200, Outlet)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def change_outlet(session: Session, given: curation.Change, outlet_id: UUID) -> Record:
    """Change what is known of an outlet."""
    require_match(session, outlet_id, partial(answers.get_outlet, session, outlet_id))
    curation.change_outlet(session, outlet_by_id(session, outlet_id), given)
    return answers.get_outlet(session, outlet_id)


@blueprint.get("/outlets/<uuid:outlet_id>/relations")
@blueprint.response(200, Relations)
@blueprint.problems(404)
@reading
def list_relations(session: Session, outlet_id: UUID) -> Record:
    """List what the outlet has in common with every other: agreement, contradiction, copying."""
    least = resources().settings.min_sample
    return {"items": relations.outlet_relations(session, outlet_id, least), "next": None}
