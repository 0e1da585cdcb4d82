"""What people decided about propositions, and how that binds the grouping.

A decision is about statements, its ``subjects``, against ``others``: the rest of the proposition
as it stood when that was decided, or the members of the other proposition. It names statements,
never a proposition, so that it holds however the statements are grouped later:

* ``confirm``: each subject is in the proposition that holds most of the others.
* ``reject``: no subject is in a proposition with any of the others, nor bears on one in part or
  as a denial; that it states a rival value, if it does, remains.
* ``split``: as ``reject``; and the subjects are in one proposition.
* ``relate``: as ``reject``; but the subjects bear, as the decision says, on the proposition that
  holds most of the others.
* ``merge``: the proposition that holds most of the subjects and the one that holds most of the
  others are one.
* ``reconcile``: the proposition that holds most of the subjects and the one that holds most of the
  others contradict each other not, though they state other values; ``dispute``: they do. Neither
  moves a statement.

Decisions hold pair by pair, and of two that speak about one pair the later one: undoing it brings
the earlier back. What is kept apart never meets again: where a confirmation or a merge would
bring such a pair together in passing, the confirmation or the merge has no effect.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Generic, Literal, Protocol, Self, TypeVar
from uuid import UUID

from service.analysis.records import ContradictionKind, Relation, Strength

Kind = Literal["confirm", "reject", "split", "relate", "merge", "dispute", "reconcile"]

PARTING: frozenset[Kind] = frozenset({"reject", "split", "relate"})
OF_RIVALS: frozenset[Kind] = frozenset({"dispute", "reconcile"})


class Sortable(Protocol):
    """What can stand in one order and be a key."""

    def __lt__(self, other: Self, /) -> bool: ...
    def __hash__(self) -> int: ...


Key = TypeVar("Key", bound=Sortable)


@dataclass(frozen=True, slots=True)
class Decision(Generic[Key]):
    """What a person decided about the subjects; later decisions have greater ids.

    ``relation``, ``strength`` and ``contradiction`` are those of a ``relate``.
    """

    id: UUID
    kind: Kind
    subjects: frozenset[Key]
    others: frozenset[Key]
    relation: Relation | None = None
    strength: Strength | None = None
    contradiction: ContradictionKind | None = None

    def joins(self, one: Key, other: Key) -> bool:
        """Tell whether this decision says that the two are of one proposition."""
        if self.kind == "split":
            return one in self.subjects and other in self.subjects
        across = (one in self.subjects and other in self.others) or (
            other in self.subjects and one in self.others
        )
        if self.kind == "merge":
            return across or {one, other} <= self.subjects or {one, other} <= self.others
        return self.kind == "confirm" and across


@dataclass(frozen=True, slots=True)
class Rulings(Generic[Key]):
    """What decisions come to, taken together, for the statements at hand."""

    #: Whom each statement is kept apart from, both ways; and the same from the subjects alone.
    apart: Mapping[Key, Set[Key]] = field(default_factory=dict)
    parted: Mapping[Key, Set[Key]] = field(default_factory=dict)
    #: Where a subject belongs: with most of these.
    pins: Mapping[Key, Set[Key]] = field(default_factory=dict)
    #: Which others were moved out by the same split.
    companions: Mapping[Key, Set[Key]] = field(default_factory=dict)
    #: By which decision a subject is where it is, if not by what it says.
    by: Mapping[Key, UUID] = field(default_factory=dict)
    merges: Sequence[Decision[Key]] = ()
    #: What was said of relations, the earliest first.
    relations: Sequence[Decision[Key]] = ()

    def kept_apart(self, ones: Iterable[Key], others: Collection[Key]) -> bool:
        """Tell whether any of the ones is kept apart from any of the others."""
        return any(not self.apart[one].isdisjoint(others) for one in ones if one in self.apart)


def rulings(decisions: Iterable[Decision[Key]], statements: Collection[Key]) -> Rulings[Key]:
    """Return what the decisions come to for these statements; the others are not there."""
    moving = (one for one in decisions if one.kind not in OF_RIVALS)
    held = sorted(_present(moving, frozenset(statements)), key=lambda one: one.id)
    joining: list[Decision[Key]] = []
    parted: dict[Key, set[Key]] = defaultdict(set)
    pins: dict[Key, Set[Key]] = {}
    companions: dict[Key, Set[Key]] = {}
    by: dict[Key, UUID] = {}
    for decision in reversed(held):
        if decision.kind == "confirm":
            _pin(decision, pins, parted)
        if decision.kind == "split":
            for subject in decision.subjects:
                companions.setdefault(subject, decision.subjects)
        for subject in decision.subjects:
            by.setdefault(subject, decision.id)
        if decision.kind in PARTING:
            _part(decision, parted, joining)
        joining.append(decision)
    apart: dict[Key, set[Key]] = defaultdict(set)
    for one, others in parted.items():
        apart[one] |= others
        for other in others:
            apart[other].add(one)
    return Rulings(
        apart=dict(apart),
        parted=dict(parted),
        pins=pins,
        companions=companions,
        by=by,
        merges=[one for one in held if one.kind == "merge"],
        relations=[one for one in held if one.kind in PARTING],
    )


def of_rivals(
    decisions: Iterable[Decision[Key]], homes: Mapping[Key, UUID]
) -> dict[frozenset[UUID], Decision[Key]]:
    """Return the decision that holds about each pair of rival propositions: the last one.

    ``homes`` is the proposition of each statement at hand.
    """
    held: dict[frozenset[UUID], Decision[Key]] = {}
    for decision in sorted(decisions, key=lambda one: one.id):
        if decision.kind in OF_RIVALS:
            sides = (_home(decision.subjects, homes), _home(decision.others, homes))
            held[frozenset(side for side in sides if side)] = decision
    return held


def _home(keys: Iterable[Key], homes: Mapping[Key, UUID]) -> UUID | None:
    """Return the proposition that holds most of these; of equals the lesser."""
    counts = Counter(homes[key] for key in keys if key in homes)
    return min(counts, key=lambda home: (-counts[home], home), default=None)


def _present(
    decisions: Iterable[Decision[Key]], statements: frozenset[Key]
) -> Iterator[Decision[Key]]:
    for decision in decisions:
        subjects, others = decision.subjects & statements, decision.others & statements
        if subjects and (others or decision.kind == "split"):
            yield replace(decision, subjects=subjects, others=others)


def _pin(
    decision: Decision[Key], pins: dict[Key, Set[Key]], parted: Mapping[Key, Set[Key]]
) -> None:
    """Pin the subjects, unless a later decision moved them out from among most of the others."""
    for subject in decision.subjects - pins.keys():
        left = decision.others - parted.get(subject, frozenset())
        if 2 * len(left) > len(decision.others):
            pins[subject] = left


def _part(
    decision: Decision[Key], parted: dict[Key, set[Key]], later: Sequence[Decision[Key]]
) -> None:
    for subject, other in product(decision.subjects, decision.others):
        if not any(one.joins(subject, other) for one in later):
            parted[subject].add(other)
