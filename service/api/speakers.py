"""Speakers over HTTP."""

from uuid import UUID

from sqlalchemy.orm import Session

from service.answers import speakers as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.negotiation import offered, tables
from service.api.pagination import Query, collection
from service.api.schemas.speakers import Speaker, SpeakerPage, SpeakerQuery
from service.api.session import reading

blueprint = Blueprint("speakers", __name__, description="Who speaks, and for whom.")


@blueprint.get("/speakers")
@blueprint.arguments(SpeakerQuery, location="query")
@blueprint.response(200, SpeakerPage)
@reading
@offered(*tables(Speaker))
def list_speakers(session: Session, query: Query) -> Record:
    """List speakers."""
    return collection(session, answers.NOUN, query)


@blueprint.get("/speakers/<uuid:speaker_id>")
@blueprint.response(200, Speaker)
@blueprint.problems(404)
@reading
def get_speaker(session: Session, speaker_id: UUID) -> Record:
    """Get a speaker."""
    return answers.get_speaker(session, speaker_id)
