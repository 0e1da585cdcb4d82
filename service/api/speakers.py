"""Speakers over HTTP."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, url_for
from sqlalchemy.orm import Session

from service.answers import speakers as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import require_match
from service.api.negotiation import offered, tables
from service.api.pagination import Query, collection
from service.api.schemas.merges import AffiliationInput, AliasInput, SpeakerMerge, SpeakerSplit
from service.api.schemas.speakers import Speaker, SpeakerPage, SpeakerQuery
from service.api.session import Created, Kept, reading, told_by, writing
from service.ingest import merges
from service.ingest.amendments import By

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
@blueprint.alt_response(308, description="It is a form of another speaker's name: ask there.")
@reading
def get_speaker(session: Session, speaker_id: UUID) -> Record | Response:
    """Get a speaker."""
    record = answers.get_speaker(session, speaker_id)
    if record["id"] == str(speaker_id):
        return record
    return Response(status=308, headers={"Location": _address(record)})


@blueprint.post("/speakers/<uuid:speaker_id>/merge")
@blueprint.arguments(SpeakerMerge)
@blueprint.response(200, Speaker)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def merge_speaker(session: Session, given: dict[str, Any], speaker_id: UUID) -> Kept:
    """Merge a speaker into another who is the same; answers the one that stands for both."""
    _require_match(session, speaker_id)
    return _kept(session, merges.merge_speaker(session, speaker_id, given["into"], _by(given)))


@blueprint.post("/speakers/<uuid:speaker_id>/split")
@blueprint.arguments(SpeakerSplit)
@blueprint.response(201, Speaker)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def split_speaker(session: Session, given: dict[str, Any], speaker_id: UUID) -> Created:
    """Let forms of a name, with their claims, be somebody else's; answers whose they are now."""
    _require_match(session, speaker_id)
    stands = merges.split_speaker(session, speaker_id, given["forms"], _by(given))
    record = answers.get_speaker(session, stands)
    return Created(record, _address(record))


@blueprint.post("/speakers/<uuid:speaker_id>/aliases")
@blueprint.arguments(AliasInput)
@blueprint.response(200, Speaker)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def add_alias(session: Session, given: dict[str, Any], speaker_id: UUID) -> Kept:
    """Let a speaker go by another name, also in articles to come."""
    _require_match(session, speaker_id)
    merges.add_alias(session, speaker_id, given["name"], _by(given))
    return _kept(session, speaker_id)


@blueprint.post("/speakers/<uuid:speaker_id>/affiliation")
@blueprint.arguments(AffiliationInput)
@blueprint.response(200, Speaker)
@blueprint.conditional
@blueprint.problems(403, 404, 409)
@writing
def affiliate_speaker(session: Session, given: dict[str, Any], speaker_id: UUID) -> Kept:
    """Tell for whom a speaker speaks, over what articles say; null: for nobody else."""
    _require_match(session, speaker_id)
    spoken = {name: given[name] for name in ("body", "evidence_url", "valid_from", "valid_to")}
    merges.affiliate(session, speaker_id, merges.Spoken(**spoken), _by(given))
    return _kept(session, speaker_id)


def _require_match(session: Session, speaker_id: UUID) -> None:
    read = partial(answers.get_speaker, session, speaker_id)
    require_match(session, speaker_id, read, alone=True)


def _by(given: dict[str, Any]) -> By:
    return By(given["reason"], *told_by(given["user"]))


def _kept(session: Session, speaker_id: UUID) -> Kept:
    record = answers.get_speaker(session, speaker_id)
    return Kept(record, _address(record))


def _address(record: Record) -> str:
    return url_for("speakers.get_speaker", speaker_id=record["id"])
