"""Claims over HTTP: stored ones, and those in a text that is only looked at."""

from uuid import UUID

from sqlalchemy.orm import Session

from service.answers import claims as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.negotiation import linked, offered, tables
from service.api.pagination import Query, collection
from service.api.schemas.claims import Claim, ClaimPage, ClaimQuery
from service.api.session import reading
from service.integrations.schema_org import claim_node

blueprint = Blueprint("claims", __name__, description="Who said what, at which words.")


@blueprint.get("/claims")
@blueprint.arguments(ClaimQuery, location="query")
@blueprint.response(200, ClaimPage)
@reading
@offered(*tables(Claim), linked(claim_node))
def list_claims(session: Session, query: Query) -> Record:
    """List current claims, in the order stored unless sorted otherwise."""
    return collection(session, answers.NOUN, query)


@blueprint.get("/claims/<uuid:claim_id>")
@blueprint.response(200, Claim)
@blueprint.problems(404)
@reading
@offered(linked(claim_node))
def get_claim(session: Session, claim_id: UUID) -> Record:
    """Get a claim, current or not."""
    return answers.get_claim(session, claim_id)
