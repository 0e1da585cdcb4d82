"""Claims by hand over HTTP: put in, put right, taken out, and each of these undone."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, url_for
from sqlalchemy.orm import Session

from service.answers import amendments as answers
from service.answers import claims
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import require_match
from service.api.pagination import Query, page
from service.api.schemas.amendments import (
    Amendment,
    AmendmentPage,
    AmendmentQuery,
    ClaimChange,
    ClaimInput,
    Retraction,
)
from service.api.schemas.claims import Claim
from service.api.schemas.reviews import Undoing
from service.api.session import Created, reading, told_by, writing
from service.ingest.amendments import (
    By,
    amendment_by_id,
    correct_claim,
    create_claim,
    retract_claim,
    undo_amendment,
)

blueprint = Blueprint("amendments", __name__, description="Claims that people put right.")


@blueprint.post("/claims")
@blueprint.arguments(ClaimInput)
@blueprint.response(201, Claim)
@blueprint.problems(403, 409, 451)
@writing
def add_claim(session: Session, given: dict[str, Any]) -> Created:
    """Put a claim into an article: who says what, at which words of its current text."""
    told, by = _told(given)
    return _found(session, create_claim(session, told.pop("article"), told, by))


@blueprint.patch("/claims/<uuid:claim_id>")
@blueprint.arguments(ClaimChange)
@blueprint.response(201, Claim)
@blueprint.conditional
@blueprint.problems(403, 404, 409, 451)
@writing
def change_claim(session: Session, given: dict[str, Any], claim_id: UUID) -> Created:
    """Put a claim right: answers the one that supersedes it; the old one is kept."""
    _require_match(session, claim_id)
    return _found(session, correct_claim(session, claim_id, *_told(given)))


@blueprint.delete("/claims/<uuid:claim_id>")
@blueprint.arguments(Retraction, location="query")
@blueprint.response(204)
@blueprint.conditional
@blueprint.problems(403, 404, 409, 451)
@writing
def delete_claim(session: Session, given: dict[str, Any], claim_id: UUID) -> Response:
    """Take a claim out: it is kept, and counts no more until that is undone."""
    _require_match(session, claim_id)
    _, by = _told(given)
    retract_claim(session, claim_id, by)
    return Response(status=204)


@blueprint.get("/amendments")
@blueprint.arguments(AmendmentQuery, location="query")
@blueprint.response(200, AmendmentPage)
@reading
def list_amendments(session: Session, query: Query) -> Record:
    """List what people changed in claims, the latest first."""
    return page(session, answers.list_amendments, query)


@blueprint.get("/amendments/<uuid:amendment_id>")
@blueprint.response(200, Amendment)
@blueprint.problems(404)
@reading
def get_amendment(session: Session, amendment_id: UUID) -> Record:
    """Get an amendment, standing or undone."""
    return answers.get_amendment(session, amendment_id)


@blueprint.delete("/amendments/<uuid:amendment_id>")
@blueprint.arguments(Undoing, location="query")
@blueprint.response(204)
@blueprint.conditional
@blueprint.problems(403, 404, 409, 451)
@writing
def delete_amendment(session: Session, given: dict[str, Any], amendment_id: UUID) -> Response:
    """Undo an amendment: what it replaced is claimed again. It stays to be read."""
    require_match(session, amendment_id, partial(answers.get_amendment, session, amendment_id))
    user, _ = told_by(given["user"])
    undo_amendment(session, amendment_by_id(session, amendment_id), user, given["reason"])
    return Response(status=204)


def _require_match(session: Session, claim_id: UUID) -> None:
    require_match(session, claim_id, partial(claims.get_claim, session, claim_id))


def _told(given: dict[str, Any]) -> tuple[dict[str, Any], By]:
    told = {name: value for name, value in given.items() if name not in ("reason", "user")}
    return told, By(given["reason"], *told_by(given["user"]))


def _found(session: Session, claim_id: UUID) -> Created:
    found_at = url_for("claims.get_claim", claim_id=claim_id)
    return Created(claims.get_claim(session, claim_id), found_at)
