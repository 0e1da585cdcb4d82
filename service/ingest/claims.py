"""From what extraction found to the rows of claims and their chains."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.audit import record
from service.extraction import EXTRACTOR
from service.extraction.attribution import Attribution
from service.extraction.attribution import Hop as FoundHop
from service.extraction.spans import Span
from service.ingest.cited import cited_names
from service.ingest.quoted import quoted_pairs
from service.ingest.rows import add_rows
from service.ingest.words import words_of_claim
from service.models import Article, Claim, Hop, new_id

Quote = dict[str, Any]

#: What stands for the extractor of a claim that a person told.
HAND = {"name": "hand", "version": "1"}


@dataclass(frozen=True, slots=True)
class Medium:
    """An agency, interview or paper that a chain names: its speaker, and its outlet if known."""

    speaker: UUID
    outlet: UUID | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A claim as written: what placing it needs to know."""

    id: UUID
    outlet: UUID
    attribution: Attribution
    speaker: UUID | None
    via: UUID | None
    via_kind: str | None
    own_voice: bool


def quote(text: str, span: Span) -> Quote:
    """Return the span with its words: what is stored is what stands there."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def record_claims(
    session: Session,
    article: Article,
    text: str,
    attributions: Sequence[Attribution],
    speakers: Sequence[UUID | None],
    media: Mapping[str, Medium],
    kept: Mapping[int, UUID] | None = None,
    by: Mapping[int, UUID] | None = None,
) -> list[Recorded]:
    """Write the claims of an article's current revision, and their chains.

    ``speakers`` are in step with the attributions; ``media`` are those that chains name.
    ``kept`` are claims that are stored already, and ``by`` the amendments of those that people
    told, by the place of the attribution that they are.
    """
    kept, by = kept or {}, by or {}
    ids = [kept.get(index) or new_id() for index in range(len(attributions))]
    language = article.language or ""
    place = {
        "article_id": article.id,
        "revision": article.revision,
        "outlet_id": article.outlet_id,
        "language": language,
        "published_at": article.published_at,
    }
    origin = {"article": article.id, "revision": article.revision}
    rows, hops, recorded = [], [], []
    for index, (found, speaker) in enumerate(zip(attributions, speakers, strict=True)):
        recorded.append(_recorded(ids[index], found, speaker, media, article.outlet_id))
        if index in kept:
            continue
        parent = None if found.parent is None else ids[found.parent]
        reader = HAND if index in by else EXTRACTOR
        read_by = {
            "extractor": reader["name"],
            "extractor_version": reader["version"],
            "amendment_id": by.get(index),
        }
        told, chain = told_of(text, found, speaker, media)
        content = told["content"]
        words = {
            "words": words_of_claim(content, language),
            "quoted": quoted_pairs(content, found.mode),
            "cited": cited_names(content),
        }
        rows.append(place | {"id": ids[index], "parent_id": parent} | told | words | read_by)
        hops += [{"article_id": article.id, "claim_id": ids[index]} | hop for hop in chain]
        record(session, "created", "claim", ids[index], after=origin)
    add_rows(session, {Claim: rows, Hop: hops})
    return recorded


def told_of(
    text: str, found: Attribution, speaker: UUID | None, media: Mapping[str, Medium]
) -> tuple[Quote, list[Quote]]:
    """Return the columns of a claim and of its hops, but for the ids and who read it."""
    hops = [
        {"position": position} | _hop(text, hop, media, speaker if hop is found.chain[-1] else None)
        for position, hop in enumerate(found.chain)
    ]
    return {"speaker_id": speaker, **_claim(text, found)}, hops


def _claim(text: str, found: Attribution) -> dict[str, Any]:
    speaker, channel = found.speaker, found.channel
    return {
        "span_start": found.span.start,
        "span_end": found.span.end,
        "span_text": found.span.of(text),
        "cue_start": found.cue.span.start,
        "cue_end": found.cue.span.end,
        "cue_text": found.cue.span.of(text),
        "cue_lemma": found.cue.lemma,
        "mention": speaker.mention if speaker else None,
        "mention_span": quote(text, speaker.span) if speaker and speaker.span else None,
        "content": [quote(text, span) for span in found.content],
        "mode": found.mode,
        "stance": found.stance,
        "negated": found.negated,
        "hedged": found.hedged,
        "channel": channel
        and {"kind": channel.kind, "span": channel.span and quote(text, channel.span)},
        "depth": found.depth,
        "confidence": found.confidence,
    }


def _hop(
    text: str, hop: FoundHop, media: Mapping[str, Medium], speaker: UUID | None
) -> dict[str, Any]:
    medium = media.get(hop.name)
    return {
        "name": hop.name,
        "role": hop.role,
        "kind": hop.kind,
        "cue": hop.cue,
        "span": hop.span and quote(text, hop.span),
        "speaker_id": speaker or (medium.speaker if medium else None),
        "outlet_id": medium.outlet if medium else None,
    }


def _recorded(
    claim_id: UUID,
    found: Attribution,
    speaker: UUID | None,
    media: Mapping[str, Medium],
    outlet_id: UUID,
) -> Recorded:
    """Note the route: the medium nearest the speaker; and whether the outlet quotes itself."""
    carried = [hop for hop in found.chain if hop.role != "speaker"]
    medium = media.get(carried[-1].name) if carried else None
    own = media.get(found.speaker.name) if found.speaker else None
    media_at_large = (
        found.speaker is not None
        and found.speaker.unnamed is not None
        and found.speaker.unnamed.category == "media"
    )
    return Recorded(
        id=claim_id,
        outlet=outlet_id,
        attribution=found,
        speaker=speaker,
        via=(medium.outlet or medium.speaker) if medium else None,
        via_kind=carried[-1].role if medium else None,
        own_voice=media_at_large or (own is not None and own.outlet == outlet_id),
    )
