"""Contradictions over HTTP."""

from sqlalchemy.orm import Session

from service.answers import contradictions as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.pagination import Query, page
from service.api.schemas.contradictions import ContradictionPage, ContradictionQuery
from service.api.session import reading

blueprint = Blueprint("contradictions", __name__, description="What cannot both hold.")


@blueprint.get("/contradictions")
@blueprint.arguments(ContradictionQuery, location="query")
@blueprint.response(200, ContradictionPage)
@reading
def list_contradictions(session: Session, query: Query) -> Record:
    """List what contradicts what: rival values, and claims that deny a proposition."""
    return page(session, answers.list_contradictions, query)
