"""Matching over HTTP: which held propositions a wording bears on."""

from typing import Any

from sqlalchemy.orm import Session

from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.schemas.propositions import Matches, MatchInput
from service.api.session import reading
from service.ingest.matches import find_matches

blueprint = Blueprint("match", __name__, description="Which propositions a wording bears on.")


@blueprint.post("/match")
@blueprint.arguments(MatchInput)
@blueprint.response(200, Matches)
@reading
def match(session: Session, given: dict[str, Any]) -> Record:
    """Find the propositions that each of up to 100 texts says, contradicts or says in part."""
    return {"items": find_matches(session, given["texts"], given["language"])}
