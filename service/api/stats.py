"""How much is held, over HTTP."""

from sqlalchemy.orm import Session

from service.answers import stats as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.schemas.stats import Stats
from service.api.session import reading_at_once

blueprint = Blueprint("stats", __name__, description="How much is held.")


@blueprint.get("/stats")
@blueprint.response(200, Stats)
@reading_at_once
def get_stats(session: Session) -> Record:
    """Count what is held: by language, outlet, verdict, kind and month."""
    return answers.get_stats(session)
