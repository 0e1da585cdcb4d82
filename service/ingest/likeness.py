"""What is held of an article's claims, and which of another reading's come out alike."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.ingest.articles import Reading
from service.ingest.claims import quote, told_of
from service.ingest.neighbourhood import Placed, facts_of, is_home, reference_of
from service.ingest.sources import Voices
from service.ingest.speakers import Local, signature
from service.ingest.statements import Drafted, OwnSentence, to_features
from service.models import (
    Affiliation,
    Claim,
    GroupSide,
    Hop,
    Sentence,
    Speaker,
    Statement,
)
from service.queries import placement as query
from service.queries.lists import among
from service.queries.placement import MembershipRow, Reference

#: A record as bytes that are equal where it is.
Likeness = bytes

#: What a claim and a hop say, beside whose they are: the columns that ``told_of`` writes.
_HOP = ("position", "name", "role", "kind", "cue", "span", "speaker_id", "outlet_id")
_CLAIM = (
    "speaker_id", "span_start", "span_end", "span_text", "cue_start", "cue_end", "cue_text",
    "cue_lemma", "mention", "mention_span", "content", "mode", "stance", "negated", "hedged",
    "channel", "depth", "confidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Held:
    """What stands of an article: current claims and what was made of them.

    ``local`` are the speakers whom this article alone knows, by all that is told of them;
    ``sentences`` those in its outlet's own voice, by their likeness.
    """

    claims: Mapping[UUID, Claim]
    hops: Mapping[UUID, Sequence[Hop]]
    statements: Mapping[Reference, Statement]
    memberships: Sequence[MembershipRow]
    sentences: Mapping[Likeness, Sentence]
    local: Local


def load_held(session: Session, article_id: UUID) -> Held:
    """Return what stands of the article, in nine queries at most."""
    own = {"article_id": article_id}
    claims = {
        one.id: one for one in session.scalars(select(Claim).filter_by(superseded_at=None, **own))
    }
    hops: dict[UUID, list[Hop]] = defaultdict(list)
    theirs = select(Hop).where(Hop.article_id == article_id, among(Hop.claim_id, claims.keys()))
    for hop in session.scalars(theirs.order_by(Hop.position)):
        hops[hop.claim_id].append(hop)
    statements = session.scalars(select(Statement).filter_by(retired_at=None, **own))
    sentences = session.scalars(select(Sentence).filter_by(retired_at=None, **own))
    return Held(
        claims,
        hops,
        {(one.article_id, one.claim_id, one.position): one for one in statements},
        session.execute(query.memberships_in(), {"articles": [article_id]}).all(),
        {_json([one.span["start"], one.span["end"], one.features]): one for one in sentences},
        _local(session, article_id, _speaking(claims.values(), hops)),
    )


def _speaking(claims: Iterable[Claim], hops: Mapping[UUID, Sequence[Hop]]) -> set[UUID]:
    spoken = {claim.speaker_id for claim in claims}
    carried = {hop.speaker_id for chain in hops.values() for hop in chain}
    return {one for one in spoken | carried if one}


def _local(session: Session, article_id: UUID, speaking: Collection[UUID]) -> Local:
    """Return those of these speakers, and of the bodies behind them, whom the article made."""
    found: dict[UUID, Speaker] = {}
    bodies: dict[UUID, UUID] = {}
    wanted = set(speaking)
    while wanted:
        made = select(Speaker).where(among(Speaker.id, wanted), Speaker.article_id == article_id)
        near = {one.id: one for one in session.scalars(made)}
        behind = select(Affiliation.speaker_id, Affiliation.body_id).where(
            among(Affiliation.speaker_id, near.keys()), Affiliation.known_to.is_(None)
        )
        bodies |= dict(iter(session.execute(behind))) if near else {}
        found |= near
        further = {one.issuer_id for one in near.values()} | {bodies.get(one) for one in near}
        wanted = {one for one in further if one} - found.keys()
    sides = _sides(session, [one.id for one in found.values() if one.kind == "group"])
    return {_signature(one, bodies.get(one.id), sides[one.id]): one.id for one in found.values()}


def _sides(session: Session, groups: Collection[UUID]) -> Mapping[UUID, set[UUID]]:
    sides: dict[UUID, set[UUID]] = defaultdict(set)
    if groups:
        told = select(GroupSide).where(among(GroupSide.group_id, groups))
        for one in session.scalars(told):
            sides[one.group_id].add(one.side_id)
    return sides


def _signature(one: Speaker, body: UUID | None, sides: Collection[UUID]) -> Any:
    return signature(one.name, one.kind, one.role, one.issuer_id, one.unnamed, body, sides)


def alike(held: Held, reading: Reading, voices: Voices) -> dict[int, UUID]:
    """Return the held claims that are found again, by the place of the attribution.

    Such a claim has the same words at the same places, the same speaker, chain and parent, and
    asserts the same things, by the same amendment if by any.
    """
    waiting: dict[Likeness, list[UUID]] = defaultdict(list)
    known: dict[UUID, Likeness] = {}
    for one in sorted(held.claims):
        waiting[_held_likeness(held, held.claims[one], known)].append(one)
    kept = {}
    for index, found in enumerate(_likenesses(reading, voices)):
        if waiting[found]:
            kept[index] = waiting[found].pop(0)
    return kept


def _held_likeness(held: Held, claim: Claim, known: dict[UUID, Likeness]) -> Likeness:
    if claim.id not in known:
        parent = held.claims.get(claim.parent_id) if claim.parent_id else None
        asserted = [
            [position, row.spans]
            for (_, owner, position), row in sorted(held.statements.items())
            if owner == claim.id
        ]
        known[claim.id] = _json(
            [
                {name: getattr(claim, name) for name in _CLAIM},
                [
                    {name: getattr(hop, name) for name in _HOP}
                    for hop in held.hops.get(claim.id, ())
                ],
                asserted,
                _held_likeness(held, parent, known).decode() if parent else None,
                claim.amendment_id,
            ]
        )
    return known[claim.id]


def _likenesses(reading: Reading, voices: Voices) -> list[Likeness]:
    text = reading.draft.text
    asserted: dict[int, list[Any]] = defaultdict(list)
    for one in reading.statements:
        asserted[one.claim].append([one.position, [quote(text, span) for span in one.spans]])
    known: dict[int, Likeness] = {}

    def likeness(index: int) -> Likeness:
        if index not in known:
            found = reading.attributions[index]
            told, hops = told_of(text, found, voices.speakers[index], voices.media)
            parent = None if found.parent is None else likeness(found.parent).decode()
            by = reading.by.get(index)
            known[index] = _json([told, hops, sorted(asserted[index]), parent, by])
        return known[index]

    return [likeness(index) for index in range(len(reading.attributions))]


def is_as_held(held: Held, drafted: Drafted, item: Placed) -> bool:
    """Tell whether a statement is stored as it would be, and bears as it would."""
    row = held.statements.get(item.reference)
    if row is None or _json(row.features) != _json(to_features(drafted.statement)):
        return False
    if sorted(row.keys) != sorted(drafted.keys):
        return False
    homes = [
        one for one in held.memberships if is_home(one) and reference_of(one) == item.reference
    ]
    return bool(homes) and all(facts_of(one) == item.facts for one in homes)


def sentence_likeness(sentence: OwnSentence) -> Likeness:
    """Return what a sentence is known by among those held."""
    return _json([sentence.span.start, sentence.span.end, to_features(sentence.statement)])


def _json(record: Any) -> Likeness:
    return orjson.dumps(record, option=orjson.OPT_SORT_KEYS)
