"""The held propositions that texts bear on; nothing is written.

Each text is taken as one statement without a context: what the words leave open stays open.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.analysis.matching import Match, Statement, relate
from service.errors import Invalid, TooLarge, Unsupported
from service.extraction.languages import codes, detect, get_pack
from service.ingest.encoding import meanings
from service.ingest.nearest import find_nearest
from service.ingest.neighbourhood import MOST_COMPARED, reference_of
from service.ingest.statements import read_features, statement_of
from service.measures import timed
from service.models import Agreement, Proposition
from service.queries import placement as query
from service.queries.lists import among
from service.queries.placement import Reference

#: A longer text is an article, which asserts many things: it is to be ingested or extracted.
LONGEST = 2_000

#: Of what shares a set of words with a text, so many are looked at: whoever asks is waiting.
ENOUGH = 20

_RANKS = {"same": 0, "contradicts": 1, "partial": 2}


@dataclass(frozen=True, slots=True)
class Near:
    """A held statement that a text relates to, and how."""

    match: Match
    claim: UUID
    spans: Any


Found = dict[UUID, Near]


def find_matches(
    session: Session, texts: Sequence[str], language: str | None = None
) -> list[dict[str, Any]]:
    """Each text with its candidates, the nearest first; raises Invalid, TooLarge, Unsupported.

    Four queries, however many texts there are; some more where most of what one says is common.
    """
    spoken = [_checked(text, language, at) for at, text in enumerate(texts)]
    with timed("matching", language=spoken[0] if len(set(spoken)) == 1 else "several"):
        asked = [
            replace(statement_of(text, get_pack(code)), meaning=meaning)
            for text, code, meaning in zip(texts, spoken, meanings(texts), strict=True)
        ]
        found = _found(session, asked)
        propositions = _propositions(session, {one for near in found for one in near})
    return [
        {
            "text": text,
            "language": code,
            "candidates": [
                _candidate(*propositions[one], near[one])
                for one in sorted(near, key=lambda one: (*_rank(near[one].match), one))
                if one in propositions
            ],
        }
        for text, code, near in zip(texts, spoken, found, strict=True)
    ]


def _checked(text: str, language: str | None, at: int) -> str:
    """The language of a text that can be matched."""
    pointer = f"/texts/{at}"
    if not text.strip():
        raise Invalid("There is no text.", pointer)
    if len(text) > LONGEST:
        raise TooLarge(f"A text to be matched has at most {LONGEST:,} characters.", pointer)
    spoken = language or detect(text)
    if spoken not in codes():
        told = f"The language {spoken!r} is not supported; these are: {codes()}."
        raise Unsupported(told, "/language" if language else pointer)
    assert spoken is not None, "a supported language has a code"
    return spoken


def _found(session: Session, asked: Sequence[Statement]) -> list[Found]:
    """For each of these, the best match in each proposition that it relates to."""
    near = find_nearest(session, asked, MOST_COMPARED, enough=ENOUGH, further=True)
    sought = sorted({reference for some in near for reference in some})
    rows = session.execute(query.statements(), query.called(sought)) if sought else ()
    held = {(row.article_id, row.claim_id, row.position): row for row in rows}
    related = [
        {
            reference: Near(match, row.claim_id, row.spans)
            for reference in some
            if (row := held.get(reference)) and (match := relate(one, read_features(row.features)))
        }
        for one, some in zip(asked, near, strict=True)
    ]
    references = {one for some in related for one in some}
    told = {"articles": [one[0] for one in references], "claims": [one[1] for one in references]}
    homes: dict[Reference, list[UUID]] = defaultdict(list)
    for membership in session.execute(query.memberships_of(), told):
        if membership.relation == "same":
            homes[reference_of(membership)].append(membership.proposition_id)
    return [_best(some, homes) for some in related]


def _best(related: Mapping[Reference, Near], homes: Mapping[Reference, list[UUID]]) -> Found:
    best: Found = {}
    for reference, near in related.items():
        for home in homes.get(reference, ()):
            known = best.get(home)
            if known is None or _rank(near.match) < _rank(known.match):
                best[home] = near
    return best


def _rank(match: Match) -> tuple[int, float]:
    return _RANKS[match.relation or "partial"], -match.closeness


def _propositions(
    session: Session, ids: Collection[UUID]
) -> dict[UUID, tuple[Proposition, str | None]]:
    """These propositions with their verdicts."""
    rows = session.execute(
        select(Proposition, Agreement.verdict)
        .outerjoin(Agreement, Agreement.proposition_id == Proposition.id)
        .where(among(Proposition.id, ids))
    )
    return {proposition.id: (proposition, verdict) for proposition, verdict in rows}


def _candidate(proposition: Proposition, verdict: str | None, near: Near) -> dict[str, Any]:
    match = near.match
    return {
        "proposition": {
            "id": str(proposition.id),
            "text": proposition.text,
            "language": proposition.language,
            "verdict": verdict,
        },
        "relation": match.relation,
        "strength": match.strength,
        "kind": match.kind,
        "score": match.score,
        "reason": {
            "method": "statement_match",
            "threshold": match.threshold,
            "direction": match.direction,
            "features": dict(match.features),
            "claim": str(near.claim),
            "spans": near.spans,
        },
    }
