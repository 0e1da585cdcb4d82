"""Claims that are reported inside another's content follow what is reported.

"The ministry says that the ambassador praised it": the ambassador's claim bears, as hearsay,
on the proposition that the ministry's claim asserts; and where the ambassador's words make a
proposition of their own, the ministry's claim asserts that one only in part.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from service.ingest.memberships import add_memberships, end_memberships, membership_row
from service.ingest.neighbourhood import Placed, facts_of, reference_of
from service.queries import placement as query
from service.queries.placement import MembershipRow, Reference

INSIDE = "reported_inside"
REPORTS = "reports_it"

Homes = Mapping[Reference, UUID]


def link_hearsay(
    session: Session, nested: Sequence[tuple[Placed, Placed]], homes: Homes
) -> set[UUID]:
    """Write the memberships of nested claims, given with the statements that report them.

    Returns the propositions changed.
    """
    references = {item.reference for pair in nested for item in pair}
    taken = {(m.proposition_id, reference_of(m)) for m in _held(session, references)}
    rows = []
    for inner, outer in nested:
        for row in _links(inner, outer, homes):
            at = row["proposition_id"], (row["article_id"], row["claim_id"], row["position"])
            if at not in taken:
                taken.add(at)
                rows.append(row)
    add_memberships(session, rows)
    return {row["proposition_id"] for row in rows}


def _links(inner: Placed, outer: Placed, homes: Homes) -> Iterator[dict[str, Any]]:
    reported, own = homes.get(outer.reference), homes.get(inner.reference)
    if reported:
        yield _link(reported, inner, "same", INSIDE, of=outer)
    if own and own != reported:
        yield _link(own, outer, "partial", REPORTS, of=inner)


def _link(home: UUID, item: Placed, relation: str, method: str, of: Placed) -> dict[str, Any]:
    _, claim, position = of.reference
    reason = {
        "method": method,
        "threshold": 1.0,
        "features": {"claim": str(claim), "position": position},
    }
    return membership_row(
        home, item.reference, item.spans, item.facts, relation=relation, score=1.0, reason=reason
    )


def follow(session: Session, moved: Homes) -> set[UUID]:
    """Move the links that lead to statements which moved; return the propositions changed."""
    links = [m for m in _held(session, moved) if m.reason["method"] in (INSIDE, REPORTS)]
    taken = {(m.proposition_id, reference_of(m)) for m in _held(session, moved)}
    stale, rows = [], []
    for link in links:
        home = moved.get(_target(link))
        if home is None or home == link.proposition_id:
            continue
        stale.append(link)
        if (home, reference_of(link)) not in taken:
            rows.append(_moved(link, home))
    end_memberships(session, stale)
    add_memberships(session, rows)
    return {m.proposition_id for m in stale} | {row["proposition_id"] for row in rows}


def _held(session: Session, references: Iterable[Reference]) -> list[MembershipRow]:
    articles = list({article for article, _, _ in references})
    told = {"articles": articles}
    return list(session.execute(query.memberships_in(), told)) if articles else []


def _target(link: MembershipRow) -> Reference:
    features = link.reason["features"]
    return link.article_id, UUID(features["claim"]), features["position"]


def _moved(link: MembershipRow, home: UUID) -> dict[str, Any]:
    return membership_row(
        home,
        reference_of(link),
        link.spans,
        facts_of(link),
        relation=link.relation,
        score=link.score,
        reason=link.reason,
    )
