"""Links the sentences that outlets attribute to nobody to the propositions they assert.

A sentence asserts a proposition where it says the same as a statement that leads it; so the
links depend on the sentences and the propositions there are, not on the order of arrival.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.analysis.grouping import group
from service.analysis.matching import Match, relate
from service.analysis.matching import Statement as Comparable
from service.extraction.languages.ar.normaliser import VERSION as NORMALISER_VERSION
from service.ingest.claims import quote
from service.ingest.memberships import add_memberships, end_memberships, membership_row
from service.ingest.nearest import Identity, find_nearest
from service.ingest.neighbourhood import Found, asserting, load_neighbourhood
from service.ingest.placement import Placement
from service.ingest.statements import OwnSentence, read_features, to_features
from service.models import Article, Revision, Sentence, new_id
from service.queries import sentences as query
from service.queries.lists import among

#: A sentence has no speaker and no stance to be told apart by, so its words have to be nearer.
#: Below it, six of six links were wrong on 238 real articles; above it, eight of eleven right.
ALIKE = 0.75

#: At most so many sentences are compared with what leads a proposition.
MOST_NEAR = 100

#: What a membership copies from the date of a text.
DATE = (Revision.published_at, Revision.published_precision, Revision.published_time_zone)

Leaders = Mapping[UUID, Sequence[Comparable]]  # by proposition; several where people merged some


def sentence_rows(
    revision: Revision, sentences: Sequence[OwnSentence], language: str
) -> list[dict[str, Any]]:
    """Return the rows of the sentences of an article's current revision."""
    return [
        {
            "id": new_id(),
            "article_id": revision.article_id,
            "language": language,
            "span": quote(revision.text, sentence.span),
            "features": to_features(sentence.statement),
            "keys": sorted(sentence.keys),
            "normaliser_version": NORMALISER_VERSION,
        }
        for sentence in sentences
    ]


def link_own_voices(
    session: Session, placed: Placement, sentences: Sequence[OwnSentence]
) -> set[UUID]:
    """Link stored sentences, these new ones among them, to the propositions that they assert.

    Returns the propositions that changed.
    """
    return link_changed(session, placed) | link_sentences(session, sentences)


def link_sentences(session: Session, sentences: Sequence[OwnSentence]) -> set[UUID]:
    """Link new sentences to the held propositions they assert; return those that changed."""
    wanted = asserting(session, [sentence.statement for sentence in sentences])
    if not wanted:
        return set()
    near = load_neighbourhood(session, [], wanted)
    held = {item.reference: item for item in near.members}
    groups = group({key: item.statement for key, item in held.items()}, near.decisions)
    leaders = {
        home: [held[key].statement for key in found.leaders]
        for found in groups
        if (home := held[found.leader].home) is not None
    }
    return link_leaders(session, leaders)


def link_changed(session: Session, placed: Placement) -> set[UUID]:
    """Link held sentences to the propositions that placing changed; return those that differ."""
    leaders = {home: placed.leaders[home] for home in placed.changed & placed.leaders.keys()}
    left = {*placed.emptied, *placed.deserted}
    return link_leaders(session, leaders, left, placed.made)


def link_leaders(
    session: Session,
    leaders: Leaders,
    emptied: Collection[UUID] = (),
    made: Collection[UUID] = frozenset(),
) -> set[UUID]:
    """Make the sentences linked to these propositions those that say the same as the leader.

    ``emptied`` propositions keep none, and those that were ``made`` just now have none yet.
    Returns the propositions that changed.
    """
    found = _found(session, leaders)
    known = {*leaders, *emptied} - {*made}
    told = {"propositions": list(known)}
    held = session.execute(query.linked(), told).all() if known else []
    stale = [m for m in held if (m.proposition_id, m.article_id, m.claim_id) not in found]
    kept = {(m.proposition_id, m.article_id, m.claim_id) for m in held}
    end_memberships(session, stale)
    fresh = {at: link for at, link in found.items() if at not in kept}
    facts = _facts(session, {article for _, article, _ in fresh}) if fresh else {}
    rows = [_row(at[0], *link, facts[at[1]]) for at, link in fresh.items()]
    add_memberships(session, rows)
    return {m.proposition_id for m in stale} | {row["proposition_id"] for row in rows}


def _found(
    session: Session, leaders: Leaders
) -> dict[tuple[UUID, UUID, UUID], tuple[Found, Match]]:
    """The held sentences that assert these propositions, and how well.

    By proposition, article and sentence.
    """
    several = [(home, leader) for home, those in leaders.items() for leader in those]
    asked = [leader for _, leader in several]
    near = find_nearest(session, asked, MOST_NEAR, Sentence, MOST_NEAR) if asked else []
    held = _held(session, {one for some in near for one in some})
    matches: dict[tuple[UUID, Identity], Match] = {}
    for (home, leader), some in zip(several, near, strict=True):
        for one in some.keys() & held.keys():
            match = relate(read_features(held[one].features), leader)
            if match and match.relation == "same" and match.score >= ALIKE:
                matches[home, one] = max(match, matches.get((home, one), match), key=_score)
    return {(home, *one): (held[one], match) for (home, one), match in matches.items()}


def _held(session: Session, wanted: Collection[Identity]) -> dict[Identity, Found]:
    if not wanted:
        return {}
    articles, ids = map(list, zip(*wanted, strict=True))
    rows = session.execute(query.worded(), {"articles": articles, "ids": ids})
    return {(one.article_id, one.id): one for one in rows}


def _score(match: Match) -> float:
    return match.score


def _facts(session: Session, articles: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """What a membership says of its article, and that nobody is said to speak."""
    rows = session.execute(
        select(Article.id, Article.outlet_id, *DATE)
        .join(Revision, Revision.article_id == Article.id)
        .where(among(Article.id, articles), Revision.number == Article.revision)
    )
    return {
        article: {
            "outlet_id": outlet,
            "speaker_id": None,
            "depth": 0,
            "via_id": None,
            "via_kind": None,
            "own_voice": True,
            "refuted": False,
            "published_at": published,
            "published_precision": precision,
            "published_zoned": zone is not None,
        }
        for article, outlet, published, precision, zone in rows
    }


def _row(home: UUID, sentence: Found, match: Match, facts: Mapping[str, Any]) -> dict[str, Any]:
    reason = {
        "method": query.OWN_VOICE,
        "threshold": max(match.threshold, ALIKE),
        "features": dict(match.features),
    }
    reference = (sentence.article_id, sentence.id, 0)
    return membership_row(
        home, reference, [sentence.span], facts, relation="same", score=match.score, reason=reason
    )
