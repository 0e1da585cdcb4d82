"""Whose voice an outlet is where it speaks itself: of a state's agency, the state's.

What a text calls official says so itself; here it is what people tell of the outlet's owner.
"""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.extraction.attribution import Body
from service.extraction.attribution import Speaker as Mention
from service.extraction.languages import detect
from service.ingest.forms import named, named_body
from service.ingest.identities import join_forms
from service.ingest.outlets import listed_outlets
from service.ingest.rows import add_rows
from service.ingest.speakers import open_directory, resolve, resolve_body, save
from service.models import Affiliation, Outlet, OutletAlias, Ownership, Speaker, new_id
from service.queries.placement import speaking_for
from service.queries.times import ending


def declare_voice(session: Session, outlet: Outlet) -> set[UUID]:
    """Let the outlet, under each of its names, speak for whom its owner makes it speak.

    Returns the propositions that change because of it. The caller holds the lock on everything.
    """
    current = (Ownership.outlet_id == outlet.id, Ownership.known_to.is_(None))
    owned = session.scalar(select(Ownership).where(*current))
    freed = _end(session, outlet)
    bound = _begin(session, outlet, owned) if owned and owned.speaks_for else set()
    if not (freed or bound):
        return set()
    blocks = select(Speaker.block).where(Speaker.id.in_(freed | bound), Speaker.block.is_not(None))
    joined = join_forms(session, {block for block in session.scalars(blocks) if block})
    return set(session.scalars(speaking_for(freed | bound | joined)))


def _end(session: Session, outlet: Outlet) -> set[UUID]:
    """End what was declared; return the forms of its name that spoke for somebody by that."""
    ended = (
        update(Affiliation)
        .where(
            Affiliation.basis == "review",
            Affiliation.evidence["outlet"].astext == str(outlet.id),
            Affiliation.known_to.is_(None),
        )
        .values(known_to=ending(Affiliation.known_from))
        .returning(Affiliation.speaker_id)
        .execution_options(synchronize_session=False)
    )
    return set(session.scalars(ended))


def _begin(session: Session, outlet: Outlet, owned: Ownership) -> set[UUID]:
    """Affiliate every name of the outlet, known as a speaker's yet or not; return their rows."""
    theirs = select(OutletAlias.name).where(OutletAlias.outlet_id == outlet.id)
    mentions = [Mention(name, "outlet") for name in sorted(session.scalars(theirs))]
    whole = Body(owned.speaks_for or "")
    listed = listed_outlets(session, [mention.name for mention in mentions])
    known = {mention.name for mention in mentions if named(mention, listed).identity}
    mentions = [mention for mention in mentions if mention.name in known]
    language = detect(outlet.name) or "en"
    side = Mention(whole.name, "organization")
    directory = open_directory(session, None, language, [*mentions, side], listed)
    if named_body(whole, listed).identity is None:
        return set()
    speakers, body = set(resolve(directory, mentions)), resolve_body(directory, whole)
    save(session, directory)
    add_rows(session, {Affiliation: _affiliations(speakers - {body}, body, outlet, owned)})
    return speakers


def _affiliations(
    speakers: Collection[UUID], body: UUID, outlet: Outlet, owned: Ownership
) -> list[dict[str, Any]]:
    return [
        {
            "id": new_id(),
            "speaker_id": speaker,
            "body_id": body,
            "basis": "review",
            "evidence": {"outlet": str(outlet.id), "url": owned.evidence_url},
            "valid_from": owned.valid_from,
            "valid_to": owned.valid_to,
        }
        for speaker in sorted(speakers)
    ]
