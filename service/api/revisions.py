"""Revisions over HTTP: every text that an article had, and what changed in its claims."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.answers import revisions as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.schemas.revisions import MOST, Comparison, ComparisonQuery, Revision, Revisions
from service.api.session import reading
from service.errors import NotFound

blueprint = Blueprint("revisions", __name__, description="What articles said before.")


@blueprint.get("/articles/<uuid:article_id>/revisions")
@blueprint.response(200, Revisions)
@blueprint.problems(404)
@reading
def list_revisions(session: Session, article_id: UUID) -> Record:
    """List all revisions of an article, first to last."""
    return {"items": answers.list_revisions(session, article_id), "next": None}


@blueprint.get("/articles/<uuid:article_id>/revisions/<int:number>")
@blueprint.response(200, Revision)
@blueprint.problems(404)
@reading
def get_revision(session: Session, article_id: UUID, number: int) -> Record:
    """Get a revision with its text, and its claims as they last stood."""
    return answers.get_revision(session, article_id, _held(number))


@blueprint.get("/articles/<uuid:article_id>/revisions/<int:number>/changes")
@blueprint.arguments(ComparisonQuery, location="query")
@blueprint.response(200, Comparison)
@blueprint.problems(404)
@reading
def get_changes(session: Session, query: dict[str, Any], article_id: UUID, number: int) -> Record:
    """Get what became of each claim: unchanged, reattributed, reworded, added, removed.

    The first revision has none before it, unless `before` names another.
    """
    before = query.get("before", number - 1)
    return answers.compare_revisions(session, article_id, before, _held(number))


def _held(number: int) -> int:
    """The number, where a revision can have it."""
    if number > MOST:
        raise NotFound(f"There is no revision {number}.")
    return number
