"""Stored claims as answered: with article, outlet, speaker and party, chain and propositions."""

from collections.abc import Callable, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.answers.collections import Include, Noun
from service.answers.headings import headings_of
from service.answers.outlets import outlets_of
from service.answers.propositions import figures_of
from service.answers.speakers import Voices, load_voices, speakers_of
from service.answers.wire import Record
from service.errors import NotFound
from service.extraction.search import Question
from service.queries import claims
from service.queries.claim_records import RECORDS

UNREVIEWED = {"status": "unreviewed", "by": None, "at": None, "reason": None}
#: What a claim is called after the decision that was made about it last.
STATUSES = {"confirm": "confirmed", "reject": "rejected", "relate": "corrected", "split": "split"}


def get_claim(session: Session, claim_id: UUID) -> Record:
    """One claim, current or not; raises NotFound."""
    found = claim_records(session, [claim_id])
    if not found:
        raise NotFound(f"There is no claim {claim_id}.")
    return found[0]


def claims_of(session: Session, article_id: UUID) -> list[Record]:
    """All current claims of an article, in reading order."""
    return claim_records(session, session.scalars(claims.listed(article=[article_id])).all())


def listed_records(
    session: Session, rows: Sequence[Row[Any]], question: Question | None = None
) -> list[Record]:
    """The claims of these ids, in their order; and where in each is what ``question`` asks for."""
    found = claim_records(session, [row.id for row in rows])
    if question is not None:
        for claim in found:
            claim["matches"] = _matches(claim, question)
    return found


def claim_records(session: Session, claim_ids: Collection[UUID]) -> list[Record]:
    """Those of these claims that there are, current or not, in this order: two queries."""
    records = session.scalars(RECORDS, {"claims": list(claim_ids)}).all()
    voices = load_voices(session, {one["speaker"]["id"] for one in records if one["speaker"]})
    found = {one["id"]: _complete(one, voices) for one in records}
    return [found[one] for one in map(str, claim_ids) if one in found]


def _complete(claim: Record, voices: Voices) -> Record:
    """The claim with who its speaker is and speaks for, as far as it has one."""
    if claim["speaker"]:
        claim["speaker"].update(voices.told(claim["speaker"]["id"]))
    review = claim["review"]
    claim["review"] = {**review, "status": STATUSES[review["status"]]} if review else UNREVIEWED
    return claim


def _matches(claim: Record, question: Question) -> list[Record]:
    """The words of the content that are asked for, where they stand in the text."""
    return [
        {
            "start": part["start"] + start,
            "end": part["start"] + end,
            "text": part["text"][start:end],
        }
        for part in claim["content"]
        for start, end in question.places(part["text"], claim["language"])
    ]


def _ids_of(name: str) -> Callable[[Record], list[str]]:
    """How to read the id of one thing that a claim names, if it does."""
    return lambda claim: [claim[name]["id"]] if claim[name] else []


NOUN = Noun(
    claims.COLLECTION,
    listed_records,
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
