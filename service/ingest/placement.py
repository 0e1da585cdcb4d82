"""Places the statements of an article: into propositions that are held, or into new ones.

The statements near the new ones are partitioned anew by ``analysis.grouping``, which does not
depend on the order in which they came; what changed is written, and only that.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, update
from sqlalchemy.orm import Session

from service.analysis.grouping import Group, Member, group
from service.ingest.neighbourhood import Placed, load_neighbourhood, reference_of
from service.ingest.rivalries import is_rivalry, write_rivalries
from service.models import Membership, Proposition, new_id
from service.queries import placement as query
from service.queries.placement import Reference

MATCHED = "statement_match"

Names = Mapping[Reference, UUID]  # the proposition of each group, by its leader
Wanted = dict[tuple[UUID, Reference], Member[Reference]]


@dataclass(frozen=True, slots=True)
class Placement:
    """What placing came to.

    ``homes`` is where each statement that was looked at is now, ``moved`` those that were held
    elsewhere before, ``changed`` every proposition that gained or lost a membership.
    """

    homes: dict[Reference, UUID]
    moved: dict[Reference, UUID]
    changed: set[UUID]


def place(
    session: Session, new: Sequence[Placed], language: str, disturbed: Collection[UUID] = ()
) -> Placement:
    """Place new statements; ``disturbed`` propositions have lost members and are seen to as well.

    The propositions that may change are locked until the transaction ends.
    """
    near = load_neighbourhood(session, new, language, disturbed)
    placed = {item.reference: item for item in (*near, *new)}
    groups = group({reference: item.statement for reference, item in placed.items()})
    names = _names(groups, placed)
    _write_propositions(session, groups, names, placed, language)
    changed = _write_memberships(session, _wanted(groups, names), placed)
    homes = {key: names[held.leader] for held in groups for key in _same(held)}
    emptied = _merge_emptied(session, placed, homes)
    known = {item.home for item in near if item.home} | set(names.values())
    changed |= write_rivalries(session, groups, names, known, emptied)
    moved = {item.reference: homes[item.reference] for item in near}
    moved = {key: home for key, home in moved.items() if placed[key].home != home}
    return Placement(homes, moved, changed | set(disturbed))


def _same(held: Group[Reference]) -> list[Reference]:
    return [member.key for member in held.members if member.relation == "same"]


def _names(groups: Sequence[Group[Reference]], placed: Mapping[Reference, Placed]) -> Names:
    """Return the proposition of each group: the one that most of it was in, else a new one."""
    counts = Counter(
        {
            (held.leader, home): size
            for held in groups
            for home, size in Counter(placed[key].home for key in _same(held)).items()
            if home is not None
        }
    )
    names: dict[Reference, UUID] = {}
    taken: set[UUID] = set()
    for (leader, home), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if leader not in names and home not in taken:
            names[leader] = home
            taken.add(home)
    return {held.leader: names.get(held.leader) or new_id() for held in groups}


def _write_propositions(
    session: Session,
    groups: Sequence[Group[Reference]],
    names: Names,
    placed: Mapping[Reference, Placed],
    language: str,
) -> None:
    known = {item.home for item in placed.values()}
    texts = {names[held.leader]: _fullest(held, placed) for held in groups}
    new = [
        {"id": name, "text": text, "language": language}
        for name, text in sorted(texts.items())
        if name not in known
    ]
    if new:
        session.execute(insert(Proposition), new)
    for name, text in sorted(texts.items()):
        if name in known:
            stale = Proposition.text.is_distinct_from(text)
            session.execute(
                update(Proposition).where(Proposition.id == name, stale).values(text=text)
            )


def _fullest(held: Group[Reference], placed: Mapping[Reference, Placed]) -> str:
    """Return the fullest form, preferring what is said in an article's own text."""
    members = [placed[key] for key in _same(held)]
    return max(
        members,
        key=lambda item: (item.facts["depth"] == 0, item.statement.total, item.words),
    ).words


def _wanted(groups: Sequence[Group[Reference]], names: Names) -> Wanted:
    return {
        (names[held.leader], member.key): member
        for held in groups
        for member in held.members
        if not is_rivalry(member)
    }


def _write_memberships(
    session: Session, wanted: Wanted, placed: Mapping[Reference, Placed]
) -> set[UUID]:
    """Bring the memberships among these statements to what is wanted; return what changed."""
    known = {item.home for item in placed.values()} - {None}
    held = session.scalars(query.members([name for name in known if name])).all() if known else []
    stale, kept = [], set()
    for membership in held:
        at = membership.proposition_id, reference_of(membership)
        matched = membership.reason["method"] == MATCHED
        if matched and at in wanted and _is_unchanged(membership, wanted[at]):
            kept.add(at)
        elif at in wanted or (matched and at[1] in placed):
            stale.append(membership)
    end_memberships(session, stale)
    fresh = {at: member for at, member in wanted.items() if at not in kept}
    add_memberships(session, [_row(at[0], member, placed[at[1]]) for at, member in fresh.items()])
    return {m.proposition_id for m in stale} | {proposition for proposition, _ in fresh}


def _is_unchanged(membership: Membership, member: Member[Reference]) -> bool:
    return (membership.relation, membership.strength, membership.kind) == (
        member.relation,
        member.strength,
        member.kind,
    )


def _row(proposition: UUID, member: Member[Reference], item: Placed) -> dict[str, Any]:
    return membership_row(
        proposition,
        item.reference,
        item.spans,
        item.facts,
        relation=member.relation,
        strength=member.strength,
        kind=member.kind,
        score=member.score,
        reason={
            "method": MATCHED,
            "threshold": member.threshold,
            "features": dict(member.features),
        },
    )


def membership_row(
    proposition: UUID,
    reference: Reference,
    spans: Any,
    facts: Mapping[str, Any],
    **values: Any,
) -> dict[str, Any]:
    """Return the row of a membership of this statement, for ``add_memberships``."""
    article, claim, position = reference
    return {
        "proposition_id": proposition,
        "id": new_id(),
        "article_id": article,
        "claim_id": claim,
        "position": position,
        "spans": spans,
        "strength": None,
        "kind": None,
        **facts,
        **values,
    }


def add_memberships(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Write these memberships."""
    if rows:
        session.execute(insert(Membership), list(rows))


def end_memberships(session: Session, memberships: Sequence[Membership]) -> None:
    """End these memberships now; what was known then stays known."""
    if memberships:
        ids = [membership.id for membership in memberships]
        ended = update(Membership).where(Membership.id.in_(ids))
        session.execute(
            ended.values(valid_to=func.now()).execution_options(synchronize_session=False)
        )


def _merge_emptied(
    session: Session, placed: Mapping[Reference, Placed], homes: Mapping[Reference, UUID]
) -> dict[UUID, UUID]:
    """Point a proposition that lost all its statements to where most of them went."""
    left: dict[UUID, Counter[UUID]] = {}
    for reference, item in placed.items():
        if item.home:
            left.setdefault(item.home, Counter())[homes[reference]] += 1
    remaining, survivors = set(homes.values()), {}
    for emptied, went in sorted(left.items()):
        if emptied not in remaining:
            survivor = min(went, key=lambda name: (-went[name], name))
            survivors[emptied] = survivor
            session.execute(
                update(Proposition).where(Proposition.id == emptied).values(merged_into=survivor)
            )
    return survivors
