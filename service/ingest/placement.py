"""Places the statements of an article: into propositions that are held, or into new ones.

The statements near the new ones are partitioned anew by ``analysis.grouping``, which does not
depend on the order in which they came; what changed is written, and only that.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.analysis.grouping import CORE, Group, Member, group, rank
from service.analysis.matching import Statement
from service.audit import record
from service.ingest.corrections import follow_removed
from service.ingest.decisions import load_decisions
from service.ingest.memberships import add_memberships, end_memberships, membership_row
from service.ingest.neighbourhood import (
    Neighbourhood,
    Placed,
    is_home,
    load_neighbourhood,
    reference_of,
)
from service.ingest.rivalries import is_rivalry, write_rivalries
from service.ingest.rows import add_rows
from service.ingest.words import words_of_proposition
from service.models import Membership, Proposition, new_id
from service.queries import placement as query
from service.queries.placement import MATCHED, PLACING, REVIEWED, MembershipRow, Reference

Names = Mapping[Reference, UUID]  # the proposition of each group, by its leader
Wanted = dict[tuple[UUID, Reference], Member[Reference]]


@dataclass(frozen=True, slots=True)
class Placement:
    """What placing came to.

    ``homes`` is where each statement that was looked at is now, ``moved`` those that were held
    elsewhere before, ``changed`` every proposition that gained or lost a membership. ``leaders``
    are the statements that lead the propositions looked at, ``emptied`` those merged, by id, with
    those that took over, ``deserted`` those that nobody asserts any more without another taking
    over, ``made`` those that there were not before.
    """

    homes: dict[Reference, UUID]
    moved: dict[Reference, UUID]
    changed: set[UUID]
    leaders: dict[UUID, tuple[Statement, ...]]
    emptied: Mapping[UUID, UUID]
    deserted: frozenset[UUID]
    made: frozenset[UUID]


def place(
    session: Session,
    new: Sequence[Placed],
    language: str,
    disturbed: Collection[UUID] = (),
    ended: Sequence[Placed] = (),
    called: Mapping[Reference, UUID] | None = None,
    freed: Collection[Reference] = (),
) -> Placement:
    """Place new statements; ``disturbed`` propositions are seen to as well.

    ``ended`` are statements that were in them and are no more. ``called`` says, of statements
    that a person moved, which proposition the group they are in now should be. ``freed`` are
    statements that a decision bound which stands no more, wherever they are now.

    Every held statement is then where a grouping of all statements would put it, as far as each
    shares its keys with no more others than are looked at (MOST_COMPARED, ENOUGH).
    The propositions that may change are locked until the transaction ends.
    """
    called = called or {}
    # What is to be called so may be held already by others: they are looked at too.
    seen_to = {*disturbed, *called.values()}
    placed, groups, near = _settle(session, new, seen_to, ended, freed)
    called = called or _said_again(new, ended, placed)
    names = _names(groups, placed, called)
    made = _tell_propositions(session, groups, names, placed, language, called)
    stale, bearing = _memberships(_wanted(groups, names), placed, near.memberships)
    end_memberships(session, stale)
    add_rows(session, {Proposition: made, Membership: bearing})
    changed = {m.proposition_id for m in stale} | {row["proposition_id"] for row in bearing}
    homes = {key: names[held.leader] for held in groups for key in held.of("same")}
    emptied = _merge_emptied(session, placed, homes)
    follow_removed(session, emptied)
    changed |= follow_wordless(session, emptied)
    left = near.propositions - set(names.values()) - emptied.keys()
    deserted = frozenset(left - _asserted_elsewhere(near.memberships, placed))
    changed |= write_rivalries(
        session, groups, names, near.propositions, emptied, deserted, near.decisions
    )
    moved = {key: homes[key] for key, item in placed.items() if item.home not in (None, homes[key])}
    leaders = {
        names[held.leader]: tuple(placed[key].statement for key in held.leaders) for held in groups
    }
    new_ones = frozenset(row["id"] for row in made)
    changed |= set(disturbed)
    return Placement(homes, moved, changed, leaders, emptied, deserted, new_ones)


def _settle(
    session: Session,
    new: Sequence[Placed],
    disturbed: Collection[UUID],
    ended: Sequence[Placed],
    freed: Collection[Reference],
) -> tuple[dict[Reference, Placed], list[Group[Reference]], Neighbourhood]:
    """Return the statements near the new ones with these, how they group, and what is near.

    Looks further for whatever gets another leader, or is bound by a decision no more: it may
    belong somewhere else altogether. Until nothing is left that was not looked for.
    """
    sought, looked = list(new), set[Reference]()
    # A decision about what is no more may bind the others that it names no more.
    bound = load_decisions(session, {item.reference for item in ended})
    loose = frozenset(freed).union(*(one.subjects | one.others for one in bound))
    near = load_neighbourhood(session, sought, disturbed, loose)
    while True:
        placed = {item.reference: item for item in (*near.members, *new)}
        statements = {reference: item.statement for reference, item in placed.items()}
        groups = group(statements, near.decisions)
        looked |= {item.reference for item in sought}
        unsettled = (_unsettled(groups, placed, ended) | (loose & placed.keys())) - looked
        sought = [placed[key] for key in sorted(unsettled)]
        known = near
        near = load_neighbourhood(session, sought, disturbed, loose, known) if sought else known
        if near is known:  # what was looked for is where it was looked for
            return placed, groups, near


def _unsettled(
    groups: Sequence[Group[Reference]],
    placed: Mapping[Reference, Placed],
    ended: Sequence[Placed],
) -> set[Reference]:
    """Return the held statements that may have another leader than before."""
    sizes = Counter(item.home for item in placed.values() if item.home)
    gone: dict[UUID | None, list[Statement]] = defaultdict(list)
    for item in ended:
        gone[item.home].append(item.statement)
    unsettled: set[Reference] = set()
    for held in groups:
        old = [key for key in held.of("same") if placed[key].home]
        homes = {home for key in old if (home := placed[key].home)}
        whole = len(homes) == 1 and len(old) == sum(sizes[home] for home in homes)
        said = {placed[key].statement.digest for key in old}  # by an equal one, it is led as before
        led = all(placed[leader].statement.digest in said for leader in held.leaders)
        lost = [one for home in homes for one in gone[home] if one.digest not in said]
        if not (whole and led) or _is_missed(lost, held, placed):
            unsettled.update(old)
    return unsettled


def _is_missed(
    lost: Sequence[Statement], held: Group[Reference], placed: Mapping[Reference, Placed]
) -> bool:
    """Tell whether one of these, that are no more, was among those by whom others join it."""
    if not lost:
        return False
    members = {placed[key].statement.digest: placed[key].statement for key in held.of("same")}
    core = sorted(map(rank, members.values()))[:CORE]
    is_whole = len(core) == CORE and len(held.leaders) == 1
    return not is_whole or min(map(rank, lost)) < core[-1]


def _said_again(
    new: Sequence[Placed], ended: Sequence[Placed], placed: Mapping[Reference, Placed]
) -> dict[Reference, UUID]:
    """Return the propositions that nobody asserts any more, by what asserts them again.

    A changed text that still says it does not make another proposition of it.
    """
    held = {item.home for item in placed.values()}
    left = {item.statement.digest: item.home for item in ended if item.home not in held}
    said = {item.reference: left.get(item.statement.digest) for item in new}
    return {reference: home for reference, home in said.items() if home}


def _names(
    groups: Sequence[Group[Reference]],
    placed: Mapping[Reference, Placed],
    called: Mapping[Reference, UUID],
) -> Names:
    """Return the proposition of each group: the one that most of it was in, else a new one.

    What statements are to be ``called`` goes first: to the group that holds most of those that
    are called so and stay so, else of all that are called so now, else of those that shall be.
    """
    group_of = {key: held.leader for held in groups for key in held.of("same")}
    names: dict[Reference, UUID] = {}
    for name in sorted(set(called.values())):
        now = [key for key in group_of if placed[key].home == name]
        wanted = [key for key in group_of if called.get(key) == name]
        bearers = [key for key in now if called.get(key) == name] or now or wanted
        counts = Counter(group_of[key] for key in bearers if group_of[key] not in names)
        if counts:
            names[min(counts, key=lambda leader: (-counts[leader], leader))] = name
    sizes = Counter((leader, placed[key].home) for key, leader in group_of.items())
    for (leader, home), _ in sorted(sizes.items(), key=lambda one: (-one[1], one[0][0])):
        if home is not None and leader not in names and home not in names.values():
            names[leader] = home
    return {held.leader: names.get(held.leader) or new_id() for held in groups}


def _tell_propositions(
    session: Session,
    groups: Sequence[Group[Reference]],
    names: Names,
    placed: Mapping[Reference, Placed],
    language: str,
    called: Mapping[Reference, UUID],
) -> list[dict[str, Any]]:
    """Give the held propositions the texts of their groups; return the rows of new ones."""
    known = {item.home for item in placed.values()} | set(called.values())
    texts = {names[held.leader]: _fullest(held, placed, language) for held in groups}
    new = [
        {
            "id": name,
            "text": text,
            "language": spoken,
            "words": words_of_proposition(text, spoken),
        }
        for name, (text, spoken) in sorted(texts.items())
        if name not in known
    ]
    kept = {name: text for name, text in texts.items() if name in known}
    if kept:
        told = {
            "propositions": list(kept),
            "texts": [text for text, _ in kept.values()],
            "languages": [spoken for _, spoken in kept.values()],
            "words": [words_of_proposition(*one) for one in kept.values()],
        }
        session.connection().execute(query.retold(), told)
    return new


def _fullest(
    held: Group[Reference], placed: Mapping[Reference, Placed], language: str
) -> tuple[str, str]:
    """Return the fullest form with its language, in the language that most of the members speak.

    What is said in an article's own text goes first.
    """
    members = [placed[key] for key in held.of("same")]
    spoken = Counter(item.statement.language or language for item in members)
    most = min(spoken, key=lambda code: (-spoken[code], code))
    fullest = max(
        (item for item in members if (item.statement.language or language) == most),
        key=lambda item: (item.facts["depth"] == 0, item.statement.total, item.words),
    )
    return fullest.words, most


def _wanted(groups: Sequence[Group[Reference]], names: Names) -> Wanted:
    return {
        (names[held.leader], member.key): member
        for held in groups
        for member in held.members
        if not is_rivalry(member)
    }


def _memberships(
    wanted: Wanted, placed: Mapping[Reference, Placed], held: Sequence[MembershipRow]
) -> tuple[list[MembershipRow], list[dict[str, Any]]]:
    """Return which of the held memberships end, and the rows of those that are wanted besides.

    ``held`` are all that there are: nothing bears on a proposition that nobody asserts any more.
    """
    asserted = {proposition for proposition, _ in wanted} | _asserted_elsewhere(held, placed)
    stale, kept = [], set()
    for membership in held:
        at = membership.proposition_id, reference_of(membership)
        matched = membership.reason["method"] in PLACING
        if matched and at in wanted and _is_unchanged(membership, wanted[at]):
            kept.add(at)
        elif at in wanted or (matched and (at[1] in placed or at[0] not in asserted)):
            stale.append(membership)
    fresh = {at: member for at, member in wanted.items() if at not in kept}
    return stale, [_row(at[0], member, placed[at[1]]) for at, member in fresh.items()]


def _asserted_elsewhere(
    held: Sequence[MembershipRow], placed: Mapping[Reference, Placed]
) -> set[UUID]:
    """Return the propositions that statements assert which were not placed."""
    return {one.proposition_id for one in held if is_home(one) and reference_of(one) not in placed}


def _is_unchanged(membership: MembershipRow, member: Member[Reference]) -> bool:
    method, by = _basis(member)
    held = membership.reason
    return (
        membership.relation,
        membership.strength,
        membership.kind,
        held["method"],
        held.get("review"),
    ) == (member.relation, member.strength, member.kind, method, by)


def _basis(member: Member[Reference]) -> tuple[str, str | None]:
    """Return the method by which it is a member, and the decision if there is one."""
    return (REVIEWED, str(member.by)) if member.by else (MATCHED, None)


def _row(proposition: UUID, member: Member[Reference], item: Placed) -> dict[str, Any]:
    method, by = _basis(member)
    reason = {
        "method": method,
        "threshold": member.threshold,
        "features": dict(member.features),
    }
    return membership_row(
        proposition,
        item.reference,
        item.spans,
        item.facts,
        relation=member.relation,
        strength=member.strength,
        kind=member.kind,
        score=member.score,
        reason={**reason, "review": by} if by else reason,
    )


def follow_wordless(session: Session, emptied: Mapping[UUID, UUID]) -> set[UUID]:
    """Let claims whose words were taken down go with the proposition that they are in."""
    if not emptied:
        return set()
    moving = session.execute(query.wordless_members(), {"propositions": list(emptied)}).all()
    if not moving:
        return set()
    told = {"propositions": list({emptied[one.proposition_id] for one in moving})}
    there = session.execute(query.members(), told)
    taken = {(one.proposition_id, reference_of(one)) for one in there}
    end_memberships(session, moving)
    kept = {"id", "proposition_id", "valid_from", "valid_to"}
    columns = [one.name for one in Membership.__table__.columns if one.name not in kept]
    rows = [
        {
            "proposition_id": emptied[one.proposition_id],
            "id": new_id(),
            **{name: getattr(one, name) for name in columns},
        }
        for one in moving
        if (emptied[one.proposition_id], reference_of(one)) not in taken
    ]
    add_memberships(session, rows)
    return {emptied[one.proposition_id] for one in moving}


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
            record(session, "merged", "proposition", emptied, after={"into": survivor})
    return survivors
