"""The standing decisions about statements, as the grouping takes them."""

from collections.abc import Collection
from typing import cast

from sqlalchemy.orm import Session

from service.analysis.decisions import Decision, Kind
from service.analysis.records import ContradictionKind, Relation, Strength
from service.models import Review, ReviewClaim
from service.queries import reviews as query
from service.queries.placement import Reference

Ruling = Decision[Reference]


def load_decisions(session: Session, references: Collection[Reference]) -> list[Ruling]:
    """Return the decisions that name any of these statements, with all the others they name."""
    found: dict[Review, list[ReviewClaim]] = {}
    told = {"claims": list({claim for _, claim, _ in references})}
    for review, named in session.execute(query.binding(), told) if references else ():
        found.setdefault(review, []).append(named)
    rulings = [_decision(review, named) for review, named in found.items()]
    wanted = set(references)
    return [one for one in rulings if not wanted.isdisjoint(one.subjects | one.others)]


def _decision(review: Review, named: Collection[ReviewClaim]) -> Ruling:
    sides: dict[str, set[Reference]] = {"subject": set(), "other": set()}
    for one in named:
        sides[one.side].add((one.article_id, one.claim_id, one.position))
    return Decision(
        id=review.id,
        kind=cast(Kind, review.decision),
        subjects=frozenset(sides["subject"]),
        others=frozenset(sides["other"]),
        relation=cast(Relation | None, review.relation),
        strength=cast(Strength | None, review.strength),
        contradiction=cast(ContradictionKind | None, review.kind),
    )
