"""Articles over HTTP: the way in for texts, and the evidence for every claim."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, url_for
from sqlalchemy.orm import Session

from service.answers import articles as answers
from service.answers import headings
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import require_match
from service.api.negotiation import offered, tables
from service.api.pagination import Query, collection
from service.api.schemas.articles import (
    Article,
    ArticleHeading,
    ArticleInput,
    ArticlePage,
    ArticleQuery,
    CorrectionInput,
    TakedownInput,
    WithdrawalInput,
)
from service.api.session import Created, Kept, reading, resources, told_by, writing
from service.ingest import drafts
from service.ingest.articles import Reading, ingest, read_draft
from service.ingest.corrections import correct
from service.ingest.takedowns import lift, take_down
from service.ingest.withdrawals import article_by_id, withdraw

blueprint = Blueprint("articles", __name__, description="The texts, and the claims in them.")


@blueprint.get("/articles")
@blueprint.arguments(ArticleQuery, location="query")
@blueprint.response(200, ArticlePage)
@reading
@offered(*tables(ArticleHeading))
def list_articles(session: Session, query: Query) -> Record:
    """List articles, latest stored first unless sorted otherwise."""
    return collection(session, headings.NOUN, query)


@blueprint.get("/articles/<uuid:article_id>")
@blueprint.response(200, Article)
@blueprint.problems(404)
@reading
def get_article(session: Session, article_id: UUID) -> Record:
    """Get an article with its text and its claims."""
    return answers.get_article(session, article_id)


@blueprint.post("/articles")
@blueprint.arguments(ArticleInput)
@blueprint.response(201, Article)
@blueprint.alt_response(
    200, schema=Article, success=True, description="Known: unchanged, or a new revision of it."
)
@blueprint.problems(403, 404, 409, 451)
def add_article(given: dict[str, Any]) -> Response:
    """Ingest an article; the answer holds its claims.

    The same text again changes nothing; a changed text under the same URL is a new revision.
    """
    # Thinking comes before the transaction: it needs no database, and no lock waits for it.
    return _store(read_draft(draft_of(given)))


@blueprint.post("/articles/<uuid:article_id>/withdrawal")
@blueprint.arguments(WithdrawalInput)
@blueprint.response(200, Article)
@blueprint.conditional
@blueprint.problems(403, 404)
@writing
def withdraw_article(session: Session, given: dict[str, Any], article_id: UUID) -> Kept:
    """Say that its outlet took an article back: it counts no more, nor what rests on it.

    Saying it again changes nothing.
    """
    _require_match(session, article_id)
    withdraw(session, article_by_id(session, article_id), given["at"] or datetime.now(UTC))
    return _kept(session, article_id)


@blueprint.post("/articles/<uuid:article_id>/correction")
@blueprint.arguments(CorrectionInput)
@blueprint.response(200, Article)
@blueprint.conditional
@blueprint.problems(403, 404)
@writing
def correct_article(session: Session, given: dict[str, Any], article_id: UUID) -> Kept:
    """Say that its outlet corrected an article; give the corrected text as a new revision.

    What the new text claims no more counts no more, and what rests on that says so. Saying it
    again changes nothing.
    """
    _require_match(session, article_id)
    article = article_by_id(session, article_id)
    correct(session, article, given["at"] or datetime.now(UTC), given["note"])
    return _kept(session, article_id)


@blueprint.post("/articles/<uuid:article_id>/takedown")
@blueprint.arguments(TakedownInput)
@blueprint.response(200, Article)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def take_down_article(session: Session, given: dict[str, Any], article_id: UUID) -> Kept:
    """Erase the words of an article for ever; digests, ids, offsets, speakers and counts stay.

    This cannot be undone. The address is refused from then on (451), until that is lifted.
    """
    _require_match(session, article_id)
    user, _ = told_by(given["user"])
    take_down(session, article_by_id(session, article_id), given["reason"], user)
    return _kept(session, article_id)


@blueprint.delete("/articles/<uuid:article_id>/takedown")
@blueprint.response(204)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def lift_takedown(session: Session, article_id: UUID) -> Response:
    """Let the address of an article be given again; what was erased does not come back."""
    _require_match(session, article_id)
    lift(session, article_by_id(session, article_id))
    return Response(status=204)


def _require_match(session: Session, article_id: UUID) -> None:
    require_match(
        session, article_id, partial(answers.get_article, session, article_id), alone=True
    )


def _kept(session: Session, article_id: UUID) -> Kept:
    found_at = url_for("articles.get_article", article_id=article_id)
    return Kept(answers.get_article(session, article_id), found_at)


@writing
def _store(session: Session, reading: Reading) -> Created | Kept:
    article, changed = ingest(session, reading)
    record = answers.get_article(session, article.id)
    found_at = url_for("articles.get_article", article_id=article.id)
    return (Created if changed and article.revision == 1 else Kept)(record, found_at)


def draft_of(given: Mapping[str, Any]) -> drafts.ArticleDraft:
    """The draft of what was given, read by its form."""
    read = {"text": drafts.from_fields, "page": drafts.from_page, "html": drafts.from_html}
    form = next(form for form in read if form in given)
    more = {name: value for name, value in given.items() if name != form}
    return read[form](given[form], **more, limit=resources().settings.max_text)
