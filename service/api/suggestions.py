"""Suggestions over HTTP: decisions that wait for somebody who may make them."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from flask import url_for
from sqlalchemy.orm import Session

from service.answers import suggestions as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import require_match
from service.api.pagination import Query, page
from service.api.reviews import verdict_of
from service.api.schemas.reviews import ReviewInput
from service.api.schemas.suggestions import (
    Judgement,
    Suggestion,
    SuggestionPage,
    SuggestionQuery,
)
from service.api.session import Created, Kept, reading, told_by, writing
from service.ingest.amendments import By
from service.ingest.suggestions import confirm, reject, suggest

blueprint = Blueprint("suggestions", __name__, description="What people would have decided.")

Given = Mapping[str, Any]

CLAIM, PROPOSITION = "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8058"
SUGGESTED = {
    "decision": "reject",
    "claims": [CLAIM],
    "proposition": PROPOSITION,
    "reason": "They mean another storm.",
    "user": "reader",
}
JUDGED = {"reason": "The dates differ.", "user": "editor"}


@blueprint.get("/suggestions")
@blueprint.arguments(SuggestionQuery, location="query")
@blueprint.response(200, SuggestionPage)
@reading
def list_suggestions(session: Session, query: Query) -> Record:
    """List suggestions, the latest first."""
    return page(session, answers.list_suggestions, query)


@blueprint.post("/suggestions")
@blueprint.arguments(ReviewInput, example=SUGGESTED)
@blueprint.response(201, Suggestion)
@blueprint.problems(403, 409)
@writing
def create_suggestion(session: Session, given: Given) -> Created:
    """Suggest a decision: it binds nothing until somebody who may curate confirms it."""
    made = suggest(session, verdict_of(given))
    return Created(answers.get_suggestion(session, made), _address(made))


@blueprint.get("/suggestions/<uuid:suggestion_id>")
@blueprint.response(200, Suggestion)
@blueprint.problems(404)
@reading
def get_suggestion(session: Session, suggestion_id: UUID) -> Record:
    """Get a suggestion, whatever came of it."""
    return answers.get_suggestion(session, suggestion_id)


@blueprint.post("/suggestions/<uuid:suggestion_id>/confirm")
@blueprint.arguments(Judgement, example=JUDGED)
@blueprint.response(200, Suggestion)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def confirm_suggestion(session: Session, given: Given, suggestion_id: UUID) -> Kept:
    """Confirm a suggestion: it becomes a review, and everything that rests on it follows."""
    by = _judged(session, given, suggestion_id)
    confirm(session, suggestion_id, by)
    return Kept(answers.get_suggestion(session, suggestion_id), _address(suggestion_id))


@blueprint.post("/suggestions/<uuid:suggestion_id>/reject")
@blueprint.arguments(Judgement, example=JUDGED)
@blueprint.response(200, Suggestion)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def reject_suggestion(session: Session, given: Given, suggestion_id: UUID) -> Kept:
    """Reject a suggestion for good: the same is not taken again."""
    by = _judged(session, given, suggestion_id)
    reject(session, suggestion_id, by)
    return Kept(answers.get_suggestion(session, suggestion_id), _address(suggestion_id))


def _judged(session: Session, given: Given, suggestion_id: UUID) -> By:
    read = partial(answers.get_suggestion, session, suggestion_id)
    require_match(session, suggestion_id, read)
    return By(given["reason"], *told_by(given["user"]))


def _address(suggestion_id: UUID) -> str:
    return url_for("suggestions.get_suggestion", suggestion_id=suggestion_id)
