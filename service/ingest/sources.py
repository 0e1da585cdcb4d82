"""Who speaks and who carries in an article: as the text names them, and as they are stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from service.extraction.attribution import Attribution
from service.extraction.attribution import Speaker as Mention
from service.ingest.claims import Medium
from service.ingest.forms import Listed
from service.ingest.names import name_key
from service.ingest.outlets import find_outlets
from service.ingest.speakers import Local, open_directory, resolve, save
from service.queries.placement import speaking_for


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in each attribution, by its place, and the media that chains name, by name.

    ``moved`` are the propositions that change because the article tells which of the known names
    are one speaker's.
    """

    speakers: tuple[UUID | None, ...]
    media: Mapping[str, Medium]
    moved: frozenset[UUID]


def resolve_voices(
    session: Session,
    article_id: UUID,
    found: Sequence[Attribution],
    language: str,
    listed: Listed,
    local: Local | None = None,
) -> Voices:
    """Write who speaks and carries in the article, as far as they are not stored.

    ``local`` are the speakers that an earlier reading found and that this article alone knows.
    """
    mentions = [attribution.speaker for attribution in found if attribution.speaker]
    media = _media_named(found)
    directory = open_directory(
        session, article_id, language, [*mentions, *media.values()], listed, local
    )
    speakers = iter(resolve(directory, mentions))
    in_step = tuple(next(speakers) if attribution.speaker else None for attribution in found)
    heard = dict(zip(media, resolve(directory, list(media.values())), strict=True))
    joined = save(session, directory)
    outlets = find_outlets(session, heard)
    carried = {
        name: Medium(speaker, outlets[name].id if name in outlets else None)
        for name, speaker in heard.items()
    }
    return Voices(
        in_step, carried, frozenset(session.scalars(speaking_for(joined)) if joined else ())
    )


def mentions_of(found: Sequence[Attribution]) -> list[Mention]:
    """Return everybody who speaks or carries, as the text names them."""
    speakers = [attribution.speaker for attribution in found if attribution.speaker]
    return [*speakers, *_media_named(found).values()]


def _media_named(attributions: Sequence[Attribution]) -> dict[str, Mention]:
    """Return, by name, the agencies and papers that the chains name or that speak themselves."""
    hops = {
        hop.name: Mention(hop.name, "outlet")
        for found in attributions
        for hop in found.chain
        if hop.role != "speaker" or hop.kind == "outlet"
    }
    return {name: mention for name, mention in hops.items() if name_key(name)}
