"""Citations over HTTP: links that show years later what was cited."""

from typing import Any
from uuid import UUID

from flask import url_for
from sqlalchemy.orm import Session

from service.answers import citations as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.schemas.citations import Citation, CitationInput
from service.api.session import Created, reading, writing
from service.ingest.citations import cite
from service.models import CITED

blueprint = Blueprint("citations", __name__, description="Answers kept word for word.")


@blueprint.post("/citations")
@blueprint.arguments(CitationInput)
@blueprint.response(201, Citation)
@blueprint.problems(403, 404)
@writing
def create_citation(session: Session, given: dict[str, Any]) -> Created:
    """Cite a claim, a proposition or an article: keep word for word what is answered."""
    kind = next(kind for kind in CITED if kind in given)
    citation = cite(session, kind, given[kind], given["as_of"])
    found_at = url_for("citations.get_citation", citation_id=citation.id)
    return Created(answers.citation_record(session, citation), found_at)


@blueprint.get("/citations/<uuid:citation_id>")
@blueprint.response(200, Citation)
@blueprint.problems(404)
@reading
def get_citation(session: Session, citation_id: UUID) -> Record:
    """Get what was cited, byte for byte, and beside it what has changed since."""
    return answers.get_citation(session, citation_id)
