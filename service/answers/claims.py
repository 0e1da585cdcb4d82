"""Stored claims as answered: with article, outlet, speaker and party, chain and propositions."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.answers.amendments import brief
from service.answers.collections import Include, Noun
from service.answers.headings import headings_of
from service.answers.outlets import outlets_of
from service.answers.propositions import figures_of
from service.answers.speakers import Voices, load_voices, speakers_of
from service.answers.wire import (
    Record,
    grouped,
    identity,
    published,
    reference,
    text_withdrawn,
    time,
)
from service.errors import NotFound
from service.extraction.search import Question
from service.models import Review
from service.queries import amendments, articles, claims, reviews

UNREVIEWED = {"status": "unreviewed", "by": None, "at": None, "reason": None}
#: What a claim is called after the decision that was made about it last.
STATUSES = {"confirm": "confirmed", "reject": "rejected", "relate": "corrected", "split": "split"}


def get_claim(session: Session, claim_id: UUID) -> Record:
    """One claim, current or not; raises NotFound."""
    rows = session.execute(claims.by_id([claim_id])).all()
    if not rows:
        raise NotFound(f"There is no claim {claim_id}.")
    return claim_records(session, rows)[0]


def claims_of(session: Session, article_id: UUID) -> list[Record]:
    """All current claims of an article, in reading order."""
    return claim_records(session, session.execute(claims.listed(article=[article_id])).all())


def claim_records(
    session: Session, rows: Sequence[Row[Any]], question: Question | None = None
) -> list[Record]:
    """These rows of claims as answered, in eight further queries at most.

    With ``question``: where in the content is what it asks for.
    """
    ids = [row.id for row in rows]
    article_ids = {row.article_id for row in rows}
    headings = _headings(session, article_ids)
    hops = _by_claim(session.execute(claims.hops(article_ids, ids)).all())
    memberships = _by_claim(session.execute(claims.memberships(article_ids, ids)).all())
    older = grouped(session.execute(claims.superseded(article_ids, ids)))
    voices = load_voices(session, {row.speaker_id for row in rows if row.speaker_id})
    decided = session.execute(reviews.about_claims(ids))
    reviewed = {claim: _review(review) for claim, review in decided}  # the last one stays
    amended = _amendments(session, rows)
    return [
        {
            "id": str(row.id),
            "revision": row.revision,
            "current": row.superseded_at is None,
            "supersedes": identity(next(iter(older[row.id]), None)),
            "superseded_by": identity(row.superseded_by),
            **headings[row.article_id, row.revision],
            "span": _span(row.span_start, row.span_end, row.span_text),
            "cue": {**_span(row.cue_start, row.cue_end, row.cue_text), "lemma": row.cue_lemma},
            "speaker": _speaker(row, voices),
            "content": row.content,
            "matches": _matches(row, question) if question else None,
            "language": row.language,
            "mode": row.mode,
            "stance": row.stance,
            "negated": row.negated,
            "hedged": row.hedged,
            "channel": row.channel,
            "chain": [_hop(hop) for hop in hops[row.id]],
            "depth": row.depth,
            "parent": identity(row.parent_id),
            "propositions": [_membership(one) for one in memberships[row.id]],
            "extraction_confidence": row.confidence,
            "extractor": {"name": row.extractor, "version": row.extractor_version},
            "review": reviewed.get(row.id, UNREVIEWED),
            "amendment": amended.get(row.amendment_id),
            "retraction": amended.get(row.id),
            "created_at": time(row.created_at),
        }
        for row in rows
    ]


def _matches(row: Row[Any], question: Question) -> list[Record]:
    """The words of the content that are asked for, where they stand in the text."""
    return [
        _span(part["start"] + start, part["start"] + end, part["text"][start:end])
        for part in row.content
        for start, end in question.places(part["text"], row.language)
    ]


def _amendments(session: Session, rows: Sequence[Row[Any]]) -> Mapping[UUID | None, Record]:
    """By whose word claims stand, by amendment; and by whose they count no more, by claim."""
    told = {row.amendment_id for row in rows if row.amendment_id}
    ended = {row.id for row in rows if row.superseded_at}
    if not told | ended:
        return {}
    found = session.scalars(amendments.of_claims(told, ended)).all()
    return {
        **{one.id: brief(one) for one in found},
        **{one.claim_id: brief(one) for one in found if one.action == "retract"},
    }


def _headings(session: Session, article_ids: Collection[UUID]) -> Mapping[tuple[UUID, int], Record]:
    """The article and the outlet of a claim, by article and number of the revision."""
    return {
        (row.id, row.number): {
            "article": {
                "id": str(row.id),
                "url": row.url,
                "title": row.title,
                "published_at": time(row.published_at),
                "published": published(
                    row.published_printed, row.published_precision, row.published_time_zone
                ),
                "text_withdrawn": text_withdrawn(row.erased_at, row.takedown_reason),
            },
            "outlet": reference(row.outlet_id, row.outlet_name),
        }
        for row in session.execute(articles.headings(article_ids))
    }


def _by_claim(rows: Sequence[Row[Any]]) -> dict[UUID, list[Row[Any]]]:
    groups: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        groups[row.claim_id].append(row)
    return groups


def _span(start: int, end: int, text: str) -> Record:
    return {"start": start, "end": end, "text": text}


def _speaker(row: Row[Any], voices: Voices) -> Record | None:
    if row.speaker_id is None:
        return None
    speaker = voices.speakers[row.speaker_id]
    return {
        "id": str(speaker.id),
        "name": speaker.name,
        "kind": speaker.kind,
        "mention": row.mention,
        "span": row.mention_span,
        "issuer": voices.issuer(row.speaker_id),
        "unnamed": speaker.unnamed,
        "party": voices.party(row.speaker_id),
    }


def _hop(row: Row[Any]) -> Record:
    return {
        "name": row.name,
        "role": row.role,
        "kind": row.kind,
        "cue": row.cue,
        "span": row.span,
        "speaker": identity(row.speaker_id),
        "outlet": identity(row.outlet_id),
    }


def _review(review: Review) -> Record:
    return {
        "status": STATUSES[review.decision],
        "by": review.user,
        "at": time(review.made_at),
        "reason": review.reason,
    }


def _membership(row: Row[Any]) -> Record:
    return {
        "id": str(row.proposition_id),
        "relation": row.relation,
        "strength": row.strength,
        "kind": row.kind,
        "spans": row.spans,
        "score": row.score,
        "reason": row.reason,
    }


def _ids_of(name: str) -> Callable[[Record], list[str]]:
    """How to read the id of one thing that a claim names, if it does."""
    return lambda claim: [claim[name]["id"]] if claim[name] else []


NOUN = Noun(
    claims.COLLECTION,
    claim_records,
    {
        "article": Include("articles", _ids_of("article"), headings_of),
        "outlet": Include("outlets", _ids_of("outlet"), outlets_of),
        "speaker": Include("speakers", _ids_of("speaker"), speakers_of),
        "proposition": Include(
            "propositions",
            lambda claim: [one["id"] for one in claim["propositions"]],
            figures_of,
        ),
    },
)
