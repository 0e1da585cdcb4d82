"""Many articles over HTTP: JSON Lines in, and the result of each line out while more come in.

Each article has a transaction of its own, and its result is sent after the commit. The next line
is read when the result before it has been taken, so whoever reads slowly sends slowly, and the
memory does not grow. Whoever was interrupted sends all of it again: what is held already is told
without being read again.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from flask import Response, current_app, request, stream_with_context, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import RequestEntityTooLarge

from service.answers.wire import Record
from service.api.articles import draft_of
from service.api.blueprint import Blueprint
from service.api.examples import EXAMPLES
from service.api.lines import Line, read_lines
from service.api.parsing import KIND, read_json
from service.api.problems import Refused
from service.api.schemas.articles import ArticleInput
from service.api.schemas.batch import BatchResult
from service.api.session import actor, resources
from service.audit import Actor, sign
from service.db import retrying, transaction
from service.ingest.articles import ingest, read_draft
from service.ingest.drafts import ArticleDraft
from service.ingest.held import Held, find_held

blueprint = Blueprint("batch", __name__, description="Many articles at once.")

LINES = "application/x-ndjson"
TAKEN = frozenset({LINES, "application/ndjson", "application/jsonl"})
OTHER_TYPE = f"The body is one JSON object a line: Content-Type: {LINES}."
LONG_LINE = "A line of {:,} bytes at most (ISNAD_MAX_BODY)."


@blueprint.post("/articles:batch")
@blueprint.doc(
    requestBody={
        "required": True,
        "description": "An `ArticleInput` a line.",
        # Whatever comes is taken: what is wrong with a line is told in its result.
        "content": {LINES: {"schema": {}, "example": EXAMPLES["add_articles"]["request"]}},
    }
)
@blueprint.response(200, BatchResult, content_type=LINES, description="One result a line.")
@blueprint.problems(403, 413, 415)
def add_articles() -> Response:
    """Ingest articles, one a line; answers a line each, in order, as soon as it is stored."""
    if request.mimetype not in TAKEN or request.content_encoding:
        raise Refused(KIND, OTHER_TYPE, {"Accept-Post": LINES})
    # Not Flask's own stream, which holds the whole body to the limit that is meant for a line.
    lines = read_lines(request.environ["wsgi.input"].read, resources().settings.max_body)
    answer = Response(stream_with_context(_results(lines, actor())), content_type=LINES)
    # Proxies that keep answers back would hold up whoever waits for one before sending more.
    answer.headers["X-Accel-Buffering"] = "no"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _results(lines: Iterator[Line], who: Actor) -> Iterator[bytes]:
    """The result of each line that is not blank; `index` counts all lines."""
    for index, line in enumerate(lines):
        if line is None or line.strip():
            yield orjson.dumps({"index": index, **_result(line, who)}) + b"\n"


def _result(line: Line, who: Actor) -> Record:
    try:
        return _stored(line, who)
    except Exception as error:
        # Every error has its problem, told by the handlers that answer it in a single request.
        told = current_app.make_response(current_app.handle_user_exception(error))
        problem = orjson.loads(told.get_data())
        return _record(problem["status"], "refused", problem=problem)


def _stored(line: Line, who: Actor) -> Record:
    if line is None:
        raise RequestEntityTooLarge(LONG_LINE.format(resources().settings.max_body))
    given: Mapping[str, Any] = read_json(line, ArticleInput)
    return _store(draft_of(given), who)


def _store(draft: ArticleDraft, who: Actor) -> Record:
    sessions = resources().sessions
    with transaction(sessions) as session:
        held = find_held(session, draft)
    if held:
        return _told(200, "unchanged", held)
    # Thinking comes before the transaction, as for a single article.
    reading = read_draft(draft)

    def work(session: Session) -> tuple[Held, bool]:
        sign(session, who)
        article, changed = ingest(session, reading)
        return Held(article.id, article.revision), changed

    stored, changed = retrying(sessions, work)
    if not changed:
        return _told(200, "unchanged", stored)
    return _told(201, "created", stored) if stored.revision == 1 else _told(200, "revised", stored)


def _told(status: int, outcome: str, held: Held) -> Record:
    location = url_for("articles.get_article", article_id=held.id)
    told = {"id": str(held.id), "revision": held.revision, "location": location}
    return _record(status, outcome, **told)


def _record(status: int, outcome: str, **told: Any) -> Record:
    empty = {"id": None, "revision": None, "location": None, "problem": None}
    return {"status": status, "outcome": outcome, **empty, **told}
