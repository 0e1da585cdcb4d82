"""Statements gathered into propositions.

Leader clustering in one canonical order: the barest statements come first, because the core of
a proposition is what all its members assert, and members may add. A statement belongs to the
best of the leaders that say the same; being near another member counts for nothing, so that
neighbours of neighbours never chain. The answer depends on the set of statements alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, Self, TypeVar

from service.analysis.matching import SAME, Match, Statement, compare, match_keys
from service.analysis.records import ContradictionKind, DenialKind, Relation, Strength


class _Sortable(Protocol):
    def __lt__(self, other: Self, /) -> bool: ...
    def __hash__(self) -> int: ...


Key = TypeVar("Key", bound=_Sortable)


@dataclass(frozen=True, slots=True)
class Member(Generic[Key]):
    """A statement's place in a proposition, and why."""

    key: Key
    relation: Relation
    score: float
    threshold: float
    strength: Strength | None = None
    kind: ContradictionKind | DenialKind | None = None
    features: Mapping[str, float | bool | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group(Generic[Key]):
    """A proposition: the statement that leads it, and all that bear on it, by key."""

    leader: Key
    members: tuple[Member[Key], ...]

    def of(self, relation: Relation = "same") -> tuple[Key, ...]:
        """Return the keys of the members that stand in this relation."""
        return tuple(member.key for member in self.members if member.relation == relation)


def group(statements: Mapping[Key, Statement]) -> list[Group[Key]]:
    """Return the propositions of the statements, by leader.

    ``same`` memberships part the statements: each has exactly one. ``partial`` and
    ``contradicts`` come on top, as many as there are. Equal statements share their memberships.
    """
    order = sorted(statements, key=lambda key: (*_rank(statements[key]), key))
    leaders = _Leaders(statements)
    homes = {key: leaders.home(key) for key in order}
    members: dict[Key, list[Member[Key]]] = defaultdict(list)
    told: dict[Key, list[Key]] = defaultdict(list)
    for key in order:
        if statements[key].reports:
            told[homes[key]].append(key)
    for key in order:
        for leader, bare in leaders.near(key):
            match = _against_telling(key, leader, bare, told, statements)
            if relation := _relation(match, at_home=leader == homes[key]):
                members[leader].append(_member(key, match, relation))
    return [
        Group(leader, tuple(sorted(members[leader], key=lambda member: member.key)))
        for leader in sorted(members)
    ]


def _against_telling(
    key: Key,
    leader: Key,
    match: Match,
    told: Mapping[Key, Sequence[Key]],
    statements: Mapping[Key, Statement],
) -> Match:
    """Let who denies having said a thing contradict those who say that it was said."""
    if match.kind != "denies_saying":
        return match
    found = [compare(statements[key], statements[other]) for other in told.get(leader, ())]
    against = [other for other in found if other.relation == "contradicts"]
    return max(against, key=lambda other: other.score, default=match)


def _rank(statement: Statement) -> tuple[float, str]:
    return (round(statement.total, 6), statement.digest)


def _relation(match: Match, *, at_home: bool) -> Relation | None:
    # Who says the same as two leaders is counted with one, and shown with the other.
    return "partial" if match.relation == "same" and not at_home else match.relation


def _member(key: Key, match: Match, relation: Relation) -> Member[Key]:
    return Member(
        key, relation, match.score, match.threshold, match.strength, match.kind, match.features
    )


class _Leaders(Generic[Key]):
    """The leaders found so far, by the keys under which a statement may meet them."""

    def __init__(self, statements: Mapping[Key, Statement]) -> None:
        self._statements = statements
        self._places: dict[int, list[Key]] = defaultdict(list)
        self._led: set[Key] = set()

    def home(self, key: Key) -> Key:
        """Return the earlier leader that says the same and matches best; else it leads itself."""
        fits = [(-m.score, leader) for leader, m in self.near(key) if m.relation == "same"]
        if fits:
            return min(fits)[1]
        self._led.add(key)
        for place in match_keys(self._statements[key]):
            self._places[place].append(key)
        return key

    def near(self, key: Key) -> list[tuple[Key, Match]]:
        """Return the leaders that share a key with the statement, and how they relate."""
        places = match_keys(self._statements[key])
        found = {leader for place in places for leader in self._places[place]}
        found |= {key} & self._led  # a statement of no words has no keys, and leads itself
        return [(leader, self._match(key, leader)) for leader in sorted(found)]

    def _match(self, key: Key, leader: Key) -> Match:
        if key == leader:
            return Match(1.0, "same", SAME)
        return compare(self._statements[key], self._statements[leader])
