"""Reviews over HTTP: what people decide, with the reason, and how it is undone."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, url_for
from sqlalchemy.orm import Session

from service.answers import propositions
from service.answers import reviews as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import require_match
from service.api.pagination import Query, page
from service.api.schemas.propositions import Proposition
from service.api.schemas.reviews import (
    MergeInput,
    Review,
    ReviewInput,
    ReviewPage,
    ReviewQuery,
    SplitInput,
    Undoing,
)
from service.api.session import Created, Kept, reading, told_by, writing
from service.ingest.reviews import Verdict, decide, review_by_id, undo
from service.models import Review as Decided

blueprint = Blueprint("reviews", __name__, description="What people decided, and why.")


@blueprint.get("/reviews")
@blueprint.arguments(ReviewQuery, location="query")
@blueprint.response(200, ReviewPage)
@reading
def list_reviews(session: Session, query: Query) -> Record:
    """List reviews, the latest first."""
    return page(session, answers.list_reviews, query)


@blueprint.post("/reviews")
@blueprint.arguments(ReviewInput)
@blueprint.response(201, Review)
@blueprint.problems(403, 409)
@writing
def create_review(session: Session, given: Mapping[str, Any]) -> Created:
    """Decide about claims, a proposition or speakers; everything that rests on it follows."""
    return Created(*_found(session, _decide(session, given)))


@blueprint.get("/reviews/<uuid:review_id>")
@blueprint.response(200, Review)
@blueprint.problems(404)
@reading
def get_review(session: Session, review_id: UUID) -> Record:
    """Get a review, standing or undone."""
    return answers.get_review(session, review_id)


@blueprint.delete("/reviews/<uuid:review_id>")
@blueprint.arguments(Undoing, location="query")
@blueprint.response(204)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def undo_review(session: Session, given: Mapping[str, Any], review_id: UUID) -> Response:
    """Undo a review: what it overruled holds again. It stays to be read; again changes nothing."""
    require_match(session, review_id, partial(answers.get_review, session, review_id))
    user, _ = told_by(given["user"])
    undo(session, review_by_id(session, review_id), user, given["reason"])
    return Response(status=204)


@blueprint.post("/propositions/<uuid:proposition_id>/split")
@blueprint.arguments(SplitInput)
@blueprint.response(201, Proposition)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def split_proposition(session: Session, given: Mapping[str, Any], proposition_id: UUID) -> Created:
    """Move claims that assert something else out of a proposition; answers the one they are in."""
    _require_match(session, proposition_id)
    made = _decide(session, {**given, "decision": "split", "proposition": proposition_id})
    record = propositions.get_proposition(session, made.into_id or proposition_id)
    found_at = url_for("propositions.get_proposition", proposition_id=record["id"])
    return Created(record, found_at)


@blueprint.post("/propositions/<uuid:proposition_id>/merge")
@blueprint.arguments(MergeInput)
@blueprint.response(200, Proposition)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def merge_proposition(session: Session, given: Mapping[str, Any], proposition_id: UUID) -> Kept:
    """Merge a proposition into another that says the same; answers the one that stands."""
    _require_match(session, proposition_id)
    _decide(session, {**given, "decision": "merge", "proposition": proposition_id})
    record = propositions.get_proposition(session, given["into"])
    found_at = url_for("propositions.get_proposition", proposition_id=record["id"])
    return Kept(record, found_at)


def _require_match(session: Session, proposition_id: UUID) -> None:
    read = partial(propositions.get_proposition, session, proposition_id)
    require_match(session, proposition_id, read, alone=True)


def _decide(session: Session, given: Mapping[str, Any]) -> Decided:
    return decide(session, verdict_of(given))


def verdict_of(given: Mapping[str, Any]) -> Verdict:
    """What is decided, by whom."""
    told = {**given, "claims": tuple(given.get("claims", ()))}
    told["user"], told["key_prefix"] = told_by(given["user"])
    if told.get("relation") == "contradicts":
        told.setdefault("strength", "strict")
    return Verdict(**told)


def _found(session: Session, review: Decided) -> tuple[Record, str]:
    return answers.get_review(session, review.id), url_for(
        "reviews.get_review", review_id=review.id
    )
