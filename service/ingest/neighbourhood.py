"""The held statements whose grouping others may change, found and locked."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.matching import Statement as Comparable
from service.analysis.matching import relate
from service.ingest.decisions import Ruling, load_decisions
from service.ingest.nearest import find_nearest
from service.ingest.statements import read_features
from service.queries import placement as query
from service.queries.placement import PLACING, MembershipRow, Reference

#: A row of some columns of a stored statement or sentence.
Found = Row[*tuple[Any, ...]]

#: At most so many held statements are compared with one new one, those that share most first.
MOST_COMPARED = 30

#: A statement says part of so many things; only the nearest are worth showing.
MOST_PARTS = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with what a membership copies from its claim; ``home``: where it is now."""

    reference: Reference
    statement: Comparable
    spans: list[dict[str, Any]]
    facts: Mapping[str, Any]
    home: UUID | None = None

    @property
    def words(self) -> str:
        """The words that assert it, the parts joined by one space."""
        return " ".join(span["text"] for span in self.spans)


@dataclass(frozen=True)
class Neighbourhood:
    """Whole propositions, locked: all that bears on them, and the statements that assert them.

    With what people decided about these.
    """

    propositions: frozenset[UUID]
    memberships: Sequence[MembershipRow]
    members: Sequence[Placed]
    decisions: Sequence[Ruling]

    @cached_property
    def at_home(self) -> frozenset[Reference]:
        """The statements that assert one of these propositions."""
        return frozenset(item.reference for item in self.members)


NOWHERE = Neighbourhood(frozenset(), (), (), ())


def load_neighbourhood(
    session: Session,
    sought: Sequence[Placed],
    propositions: Collection[UUID],
    held: Collection[Reference] = (),
    known: Neighbourhood | None = None,
) -> Neighbourhood:
    """Return these propositions, those that the statements bear on, and those that decisions name.

    And those that the ``held`` statements are in, once nobody moves them any more. ``known`` is a
    neighbourhood that was loaded before, and is widened; it is the answer where there is no more.

    Looks, locks, and looks again until nothing has moved meanwhile.
    """
    related = {*_related(session, sought), *held}
    own = {item.reference for item in sought}
    near = known or NOWHERE
    wanted = set(propositions) | _homes_of(session, related - near.at_home)
    while True:
        if known is None or not wanted <= near.propositions:
            near = _widened(session, near, wanted - near.propositions, own)
        named = {key for one in near.decisions for key in one.subjects | one.others}
        # Whoever is at home here stays: what is locked, nobody else moves.
        wanted = _homes_of(session, (related | named) - near.at_home)
        if wanted <= near.propositions:
            return near


def _widened(
    session: Session, near: Neighbourhood, by: Collection[UUID], own: Collection[Reference]
) -> Neighbourhood:
    """Return the neighbourhood with these propositions, which are locked from now on."""
    told = {"propositions": list(by)}
    if by:
        session.execute(query.locked(), told).all()
    bearing = session.execute(query.members(), told).all() if by else []
    members = [*near.members, *load_statements(session, bearing)]
    ruled = load_decisions(session, {*own, *(item.reference for item in members)})
    return Neighbourhood(
        near.propositions.union(by),
        [*near.memberships, *bearing],
        members,
        list(dict.fromkeys([*near.decisions, *ruled])),
    )


def asserting(session: Session, statements: Sequence[Comparable]) -> set[UUID]:
    """Return the propositions of which a member says the same as one of these; none is locked."""
    same = {
        reference
        for statement, near in _nearest(session, statements)
        for reference, other in near.items()
        if (match := relate(statement, other)) and match.relation == "same"
    }
    return _homes_of(session, same) if same else set()


def _related(session: Session, new: Sequence[Placed]) -> list[Reference]:
    """Return the held statements that relate to a new one at all."""
    own = {item.reference for item in new}
    statements = list(dict.fromkeys(item.statement for item in new))
    related: set[Reference] = set()
    for statement, near in _nearest(session, statements, own):
        related |= _bearing_on(statement, near)
    return sorted(related)


def _bearing_on(statement: Comparable, near: Mapping[Reference, Comparable]) -> set[Reference]:
    """Return the held statements that say the same, contradict, or say part of it."""
    found: dict[str | None, list[tuple[float, Reference]]] = defaultdict(list)
    for reference, other in near.items():
        if match := relate(statement, other):
            way = "denies" if match.kind else match.relation
            found[way].append((-match.score, reference))
    parts = sorted(found["partial"])[:MOST_PARTS]
    return {reference for _, reference in (*found["same"], *found["denies"], *parts)}


def _nearest(
    session: Session, statements: Sequence[Comparable], own: Collection[Reference] = frozenset()
) -> Iterator[tuple[Comparable, Mapping[Reference, Comparable]]]:
    """Yield each statement with the held ones that share most with it, its ``own`` apart."""
    near = find_nearest(session, statements, MOST_COMPARED + len(own))
    others = [[one for one in some if one not in own][:MOST_COMPARED] for some in near]
    wanted = {reference for some in others for reference in some}
    rows = session.execute(query.features(), query.called(wanted)) if wanted else ()
    features = {_reference(row): row.features for row in rows}
    for statement, some in zip(statements, others, strict=True):
        # Read here: of many that are held, those of one statement at a time.
        told = ((one, features.get(one)) for one in some)
        yield statement, {one: read_features(words) for one, words in told if words is not None}


def _homes_of(session: Session, references: Collection[Reference]) -> set[UUID]:
    told = query.called(references) if references else {}
    return set(session.scalars(query.asserted(), told)) if references else set()


def is_home(membership: MembershipRow) -> bool:
    """Tell whether the statement asserts the proposition itself; each asserts one."""
    return membership.relation == "same" and membership.reason["method"] in PLACING


def load_statements(session: Session, held: Collection[MembershipRow]) -> list[Placed]:
    """Return the statements that are at home by these memberships."""
    homes = {reference_of(m): m for m in held if is_home(m)}
    if not homes:
        return []
    rows = session.execute(query.statements(), query.called(sorted(homes)))
    # What is reported in another's words follows the statement that it is in.
    return [_placed(row, homes[_reference(row)]) for row in rows]


def _placed(row: Found, membership: MembershipRow) -> Placed:
    return Placed(
        reference=_reference(row),
        statement=read_features(row.features),
        spans=row.spans,
        facts=facts_of(membership),
        home=membership.proposition_id,
    )


def facts_of(membership: MembershipRow) -> dict[str, Any]:
    """Return what a membership says of its claim, for another membership of the same claim."""
    return {
        "outlet_id": membership.outlet_id,
        "speaker_id": membership.speaker_id,
        "depth": membership.depth,
        "via_id": membership.via_id,
        "via_kind": membership.via_kind,
        "own_voice": membership.own_voice,
        "refuted": membership.refuted,
        "published_at": membership.published_at,
        "published_precision": membership.published_precision,
        "published_zoned": membership.published_zoned,
    }


def reference_of(membership: MembershipRow) -> Reference:
    """Return the statement that the membership is of."""
    return membership.article_id, membership.claim_id, membership.position


def _reference(row: Found) -> Reference:
    return row.article_id, row.claim_id, row.position
