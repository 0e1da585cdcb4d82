"""Statements gathered into propositions.

Leader clustering in one canonical order: the barest statements come first, because the core of
a proposition is what all its members assert, and members may add. A statement belongs to the
best of the leaders that say the same. Where none does, it belongs to one that it holds in part,
if it says the same as half of the barest that this one leads so far. Being near a few members of
many counts for nothing, so that neighbours of neighbours never chain. The answer depends on the
set of statements alone, and on what people decided about them (see
``service.analysis.decisions``):

1. Statements are grouped as if nobody had decided anything, and groups that people merged are one.
2. Whoever is then in a group that a decision keeps it out of, or not in the one where it was
   confirmed, is moved; the rest is grouped anew without it, until nobody needs to be moved.
3. The moved ones are placed last, and lead nobody but each other: where they were confirmed,
   else beside those moved out with them, else in the best group that they are not kept out of,
   else on their own.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic
from uuid import UUID

from service.analysis.decisions import Decision, Key, Rulings, rulings
from service.analysis.matching import (
    SAME,
    Match,
    Statement,
    compare,
    holds,
    match_keys,
    relate,
    seek_keys,
)
from service.analysis.records import ContradictionKind, DenialKind, Relation, Strength
from service.analysis.rivals import RIVAL_KINDS

#: Of several ways in which a statement bears on the parts of a merged group, the first counts.
_WEIGHTS: Mapping[str, int] = {"same": 0, "contradicts": 1, "partial": 2}

#: So many of the barest statements of a group, each other than the rest, stand for all of it.
CORE = 5


@dataclass(frozen=True, slots=True)
class Member(Generic[Key]):
    """A statement's place in a proposition, and why; ``by`` is the decision that put it there."""

    key: Key
    relation: Relation
    score: float
    threshold: float
    strength: Strength | None = None
    kind: ContradictionKind | DenialKind | None = None
    features: Mapping[str, float | bool | str] = field(default_factory=dict)
    by: UUID | None = None


@dataclass(frozen=True, slots=True)
class Group(Generic[Key]):
    """A proposition: the statement that leads it, and all that bear on it, by key.

    Of propositions that people merged, each part has its own leader: ``leaders`` are all of them.
    """

    leader: Key
    members: tuple[Member[Key], ...]
    leaders: tuple[Key, ...]

    def of(self, relation: Relation = "same") -> tuple[Key, ...]:
        """Return the keys of the members that stand in this relation."""
        return tuple(member.key for member in self.members if member.relation == relation)


def group(
    statements: Mapping[Key, Statement], decisions: Iterable[Decision[Key]] = ()
) -> list[Group[Key]]:
    """Return the propositions of the statements, by leader.

    ``same`` memberships part the statements: each has exactly one. ``partial`` and
    ``contradicts`` come on top, as many as there are. Equal statements share their memberships,
    unless somebody decided otherwise.
    """
    found = _Partition(statements, rulings(decisions, statements))
    members: dict[Key, dict[Key, Member[Key]]] = defaultdict(dict)
    for key in found.order:
        for leader, bare in found.leaders.near(key):
            match = found.against_telling(key, leader, bare)
            if relation := found.relation(key, leader, match):
                _keep_best(members[found.whole[leader]], _member(key, match, relation))
        home = found.whole[found.homes[key]]
        if key not in members[home] or members[home][key].relation != "same":
            members[home][key] = found.put(key)
    for placed, related in found.related():
        members[placed][related.key] = related
    parts: dict[Key, list[Key]] = defaultdict(list)
    for leader, whole in found.whole.items():
        parts[whole].append(leader)
    return [
        Group(
            leader,
            tuple(members[leader][key] for key in sorted(members[leader])),
            tuple(sorted(parts[leader])),
        )
        for leader in sorted(members)
    ]


def rank(statement: Statement) -> tuple[float, str]:
    """Return what statements are ordered by, the barest first; equal ones are ranked by key."""
    return (round(statement.total, 6), statement.digest)


def _member(key: Key, match: Match, relation: Relation, by: UUID | None = None) -> Member[Key]:
    return Member(
        key, relation, match.score, match.threshold, match.strength, match.kind, match.features, by
    )


def _keep_best(members: dict[Key, Member[Key]], member: Member[Key]) -> None:
    held = members.get(member.key)
    if held is None or _order(member) < _order(held):
        members[member.key] = member


def _order(member: Member[Key]) -> tuple[int, float]:
    return _WEIGHTS[member.relation], -member.score


class _Partition(Generic[Key]):
    """Which statement is led by which, and which leaders lead one group together."""

    def __init__(self, statements: Mapping[Key, Statement], ruled: Rulings[Key]) -> None:
        self._statements, self._ruled = statements, ruled
        self.whole: dict[Key, Key] = {}
        self.order = sorted(statements, key=lambda key: (*rank(statements[key]), key))
        moved: set[Key] = set()
        while stray := self._group_without(moved):
            moved |= stray
        for key in [key for key in self.order if key in moved]:
            self.homes[key] = self._place(key)
            self.whole.setdefault(self.homes[key], self.homes[key])
        self.whole = self._merged()

    def _group_without(self, moved: Collection[Key]) -> set[Key]:
        """Group the statements but these; return those that decisions want elsewhere."""
        self.leaders = _Leaders(self._statements)
        self.homes = {key: self.leaders.follow(key) for key in self.order if key not in moved}
        self.whole = self._merged(heedless=True)
        kept_out = {
            key
            for key, others in self._ruled.parted.items()
            if key in self.homes and self._group_of(key) in self._groups_of(others)
        }
        return kept_out | {key for key in self._ruled.pins if self._is_astray(key)}

    def _is_astray(self, key: Key) -> bool:
        wanted = self._pinned(key)
        return key in self.homes and wanted is not None and wanted != self._group_of(key)

    def _group_of(self, key: Key) -> Key:
        return self.whole[self.homes[key]]

    def _groups_of(self, keys: Iterable[Key]) -> set[Key]:
        return {self._group_of(key) for key in keys if key in self.homes}

    def _most(self, keys: Iterable[Key]) -> Key | None:
        """Return the group that holds most of these; of equals the one that comes first."""
        counts = Counter(self._group_of(key) for key in keys if key in self.homes)
        return min(counts, key=lambda group: (-counts[group], group), default=None)

    def _barred(self, key: Key) -> set[Key]:
        """Return the groups in which somebody is whom it, or who moved with it, is kept from."""
        unit = self._ruled.companions.get(key, frozenset()) | {key}
        apart = self._ruled.apart
        return self._groups_of(other for one in unit for other in apart.get(one, ()))

    def _pinned(self, key: Key) -> Key | None:
        wanted = self._most(self._ruled.pins.get(key, ()))
        kept_from = self._groups_of(self._ruled.apart.get(key, ()))
        return None if wanted in kept_from else wanted

    def _place(self, key: Key) -> Key:
        """Return the leader of a statement that was moved out of its group."""
        barred = self._barred(key)
        beside = self._most(self._ruled.companions.get(key, frozenset()) - {key})
        if beside in barred:
            beside = None
        if (wanted := self._pinned(key) or beside) is not None:
            return wanted
        return self.leaders.home(key, [at for at in self.whole if self.whole[at] in barred])

    def _merged(self, *, heedless: bool = False) -> dict[Key, Key]:
        """Return the first leader of the group that each leader's belongs to.

        ``heedless`` of what is kept apart: those are then found astray, and moved.
        """
        self.whole = {leader: leader for leader in self.homes.values()}
        for merge in self._ruled.merges:
            one, other = self._most(merge.subjects), self._most(merge.others)
            if one is None or other is None or one == other:
                continue
            if heedless or not self._ruled.kept_apart(self._led(one), self._led(other)):
                first = min(one, other, key=lambda key: (*rank(self._statements[key]), key))
                for leader, whole in self.whole.items():
                    self.whole[leader] = first if whole in (one, other) else whole
        return self.whole

    def _led(self, group: Key) -> set[Key]:
        return {key for key in self.homes if self._group_of(key) == group}

    def against_telling(self, key: Key, leader: Key, match: Match) -> Match:
        """Let who denies having said a thing contradict those who say that it was said."""
        if match.kind != "denies_saying":
            return match
        telling = [other for other in self.homes if self._statements[other].reports]
        told = [other for other in telling if self._group_of(other) == self.whole[leader]]
        found = [compare(self._statements[key], self._statements[other]) for other in told]
        against = [other for other in found if other.relation == "contradicts"]
        return max(against, key=lambda other: other.score, default=match)

    def relation(self, key: Key, leader: Key, match: Match) -> Relation | None:
        """Return how the statement bears on the group that this leader leads, if at all."""
        if self._group_of(key) == self.whole[leader]:
            return match.relation if match.relation == "same" else None
        told_apart = self._is_parted(key, leader) or self._is_parted(leader, key)
        if told_apart and match.kind not in RIVAL_KINDS:
            return None
        # Who says the same as two leaders is counted with one, and shown with the other.
        return "partial" if match.relation == "same" else match.relation

    def _is_parted(self, key: Key, other: Key) -> bool:
        """Tell whether a person took the one out of the group that the other is in."""
        return self._group_of(other) in self._groups_of(self._ruled.parted.get(key, ()))

    def put(self, key: Key) -> Member[Key]:
        """Return the place of a statement that does not say the same by itself."""
        leader = self.homes[key]
        beside = self.leaders.beside.get(key)
        match = beside or compare(self._statements[key], self._statements[leader])
        by = self._ruled.by.get(key)
        return Member(key, "same", match.score, match.threshold, features=match.features, by=by)

    def related(self) -> Iterable[tuple[Key, Member[Key]]]:
        """Return the groups on which statements bear by decision alone, with how they do."""
        found: dict[tuple[Key, Key], Member[Key] | None] = {}
        for decision in self._ruled.relations:
            wanted = self._most(decision.others)
            for key in decision.subjects:
                if wanted is not None and wanted != self._group_of(key):
                    found[wanted, key] = self._related(key, wanted, decision)
        return [(at, member) for (at, _), member in found.items() if member]

    def _related(self, key: Key, leader: Key, decision: Decision[Key]) -> Member[Key] | None:
        if decision.relation is None:
            return None
        match = compare(self._statements[key], self._statements[leader])
        return Member(
            key,
            decision.relation,
            match.score,
            match.threshold,
            decision.strength,
            decision.contradiction,
            match.features,
            decision.id,
        )


class _Leaders(Generic[Key]):
    """The leaders found so far, by the keys under which a statement may meet them."""

    def __init__(self, statements: Mapping[Key, Statement]) -> None:
        self._statements = statements
        self._kept = {one.digest: match_keys(one) for one in statements.values()}
        self._sought = {one.digest: seek_keys(one) for one in statements.values()}
        # Leaders by their places in the list: hashes of numbers cost nothing, unlike those of ids.
        self._leaders: list[Key] = []
        self._turns: dict[Key, int] = {}
        self._places: dict[int, list[int]] = defaultdict(list)
        self._cores: dict[Key, dict[str, Key]] = {}
        #: How those that no leader says the same as match whom they say it with.
        self.beside: dict[Key, Match] = {}
        # Equal statements are many, in copies, and compare alike.
        self._matches: dict[tuple[Statement, Key], Match | None] = {}

    def follow(self, key: Key) -> Key:
        """Return the home of a statement that comes next, and count it with what it follows."""
        leader = self.home(key)
        core = self._cores[leader]
        if len(core) < CORE:
            core.setdefault(self._statements[key].digest, key)
        return leader

    def home(self, key: Key, barred: Sequence[Key] = ()) -> Key:
        """Return the earlier leader that says the same and matches best; else it leads itself.

        Before that it joins a leader that it holds in part, if half of whom that one leads agree.
        """
        near = [(leader, match) for leader, match in self.near(key) if leader not in barred]
        fits = [(-match.score, leader) for leader, match in near if match.relation == "same"]
        if fits:
            return min(fits)[1]
        held = [leader for leader, match in near if self._is_held(key, leader, match)]
        joined = {leader: match for leader in held if (match := self._most_say(key, leader))}
        if joined:
            leader = min(joined, key=lambda leader: (-joined[leader].score, leader))
            self.beside[key] = joined[leader]
            return leader
        return self._lead(key)

    def _is_held(self, key: Key, leader: Key, match: Match) -> bool:
        """Tell whether nothing but how much it adds keeps the statement from its leader."""
        is_part = match.relation == "partial" and match.kind is None
        return is_part and holds(self._statements[key], self._statements[leader])

    def _most_say(self, key: Key, leader: Key) -> Match | None:
        """Return the best match with a leader's core, if half of it says the same."""
        core = self._cores[leader].values()
        found = [match for one in core if (match := self._met(key, one))]
        same = [match for match in found if match.relation == "same"]
        if 2 * len(same) < len(core) or any(one.relation == "contradicts" for one in found):
            return None
        return max(same, key=lambda match: match.score, default=None)

    def _lead(self, key: Key) -> Key:
        """Let the statement lead a group of its own."""
        self._cores[key] = {}
        turn = self._turns[key] = len(self._leaders)
        self._leaders.append(key)
        for place in self._kept[self._statements[key].digest]:
            self._places[place].append(turn)
        return key

    def near(self, key: Key) -> list[tuple[Key, Match]]:
        """Return the leaders that the statement relates to, and how."""
        places = self._sought[self._statements[key].digest]
        turns = {turn for place in places for turn in self._places[place]}
        if key in self._turns:  # a statement of no words has no keys, and leads itself
            turns.add(self._turns[key])
        near = sorted(self._leaders[turn] for turn in turns)
        return [(leader, match) for leader in near if (match := self._match(key, leader))]

    def _met(self, key: Key, other: Key) -> Match | None:
        """Return how the statement relates to another, if it would be found by it."""
        kept = self._kept[self._statements[other].digest]
        sought = self._sought[self._statements[key].digest]
        return None if kept.isdisjoint(sought) else self._match(key, other)

    def _match(self, key: Key, leader: Key) -> Match | None:
        if key == leader:
            return Match(1.0, "same", SAME)
        pair = self._statements[key], leader
        if pair not in self._matches:
            self._matches[pair] = relate(self._statements[key], self._statements[leader])
        return self._matches[pair]
