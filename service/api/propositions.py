"""Propositions over HTTP, and the agreement on each."""

from uuid import UUID

from flask import Response, request, url_for
from sqlalchemy.orm import Session

from service.answers import agreement, assertions, divergences, timeline
from service.answers import propositions as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import tag
from service.api.negotiation import linked, offered, tables
from service.api.pagination import Query, collection
from service.api.schemas.divergences import Divergences
from service.api.schemas.propositions import (
    Agreement,
    AgreementQuery,
    Proposition,
    PropositionPage,
    PropositionQuery,
)
from service.api.schemas.timeline import Timeline
from service.api.session import reading, respond
from service.integrations.schema_org import proposition_node

blueprint = Blueprint("propositions", __name__, description="What is claimed, whoever says it.")

MERGED = "The proposition was merged into another: ask there."


@blueprint.get("/propositions")
@blueprint.arguments(PropositionQuery, location="query")
@blueprint.response(200, PropositionPage)
@reading
@offered(*tables(Proposition), linked(proposition_node))
def list_propositions(session: Session, query: Query) -> Record:
    """List propositions."""
    return collection(session, assertions.NOUN, query)


@blueprint.get("/propositions/<uuid:proposition_id>")
@blueprint.response(200, Proposition)
@blueprint.alt_response(308, description=MERGED)
@blueprint.problems(404)
@reading
@offered(linked(proposition_node))
def get_proposition(session: Session, proposition_id: UUID) -> Record | Response:
    """Get a proposition."""
    record = answers.get_proposition(session, proposition_id)
    return _moved(record["id"]) if record["id"] != str(proposition_id) else record


@blueprint.get("/propositions/<uuid:proposition_id>/agreement")
@blueprint.arguments(AgreementQuery, location="query")
@blueprint.response(200, Agreement)
@blueprint.alt_response(308, description=MERGED)
@blueprint.problems(404)
@reading
def get_agreement(session: Session, query: Query, proposition_id: UUID) -> Response:
    """Say who carries a proposition and who vouches for it, now or as far as was known `as_of`.

    The entity tag begins with the revision; names and coverage, which are joined at reading,
    change what follows it.
    """
    if "as_of" in query:
        record = agreement.get_agreement_as_of(session, proposition_id, query["as_of"])
    else:
        record = agreement.get_agreement(session, proposition_id)
    stands = record["proposition"]["id"]
    return _moved(stands) if stands != str(proposition_id) else _tagged(record)


@blueprint.get("/propositions/<uuid:proposition_id>/timeline")
@blueprint.response(200, Timeline)
@blueprint.alt_response(308, description=MERGED)
@blueprint.problems(404)
@reading
def get_timeline(session: Session, proposition_id: UUID) -> Record | Response:
    """Get the copies by their dates, and what changed by the store's clock."""
    return _standing(timeline.get_timeline(session, proposition_id), proposition_id)


@blueprint.get("/propositions/<uuid:proposition_id>/divergences")
@blueprint.response(200, Divergences)
@blueprint.alt_response(308, description=MERGED)
@blueprint.problems(404)
@reading
def get_divergences(session: Session, proposition_id: UUID) -> Record | Response:
    """Get what outlets differ in that tell it: attribution, stance, certainty, quoted words."""
    return _standing(divergences.get_divergences(session, proposition_id), proposition_id)


def _standing(record: Record, asked: UUID) -> Record | Response:
    """The answer, or where it is to be asked for if the proposition was merged into another."""
    stands: str = record["proposition"]
    return _moved(stands) if stands != str(asked) else record


def _moved(stands: str) -> Response:
    """The same question, to be asked of the proposition that this one was merged into."""
    asked = request.full_path.partition("?")[2]
    location = url_for(request.endpoint or "", proposition_id=stands)
    return Response(status=308, headers={"Location": f"{location}?{asked}" if asked else location})


def _tagged(record: Record) -> Response:
    """The answer under its revision and its digest: it holds more than the revision covers."""
    revision = record["revision"]
    return tag(respond(record), "" if revision is None else f"{revision}-")
