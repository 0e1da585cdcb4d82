"""When two statements say the same, one says part of the other, or they contradict.

The comparison is of words, not of worlds: stems with weights, quantities with their bounds,
negations, states. It knows no language; a language pack supplies the parts. In the order in
which they decide:

1. *evidence*: what the two share has to be enough to tell a claim from a turn of phrase. The
   context (who speaks, what the article spoke of before) completes an elided subject, and
   counts only so far: a short, generic statement must not attract everything.
2. *vetoes*: quantities that cannot both hold, a negation that only one has, another place,
   the states in the opposite roles. They never allow ``same``; where everything else is the
   same, they make a contradiction. A negation that the other knows nothing of, or a wish
   against a fact, is no contradiction, and never ``same``: better two propositions than a
   denial counted as support.
3. *cover*: how much of each is in the other. Both: ``same``. One only: ``partial``.
"""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from itertools import combinations
from math import sqrt
from typing import Literal

from service.analysis.records import ContradictionKind, Relation, Strength

TermKind = Literal["word", "place", "date"]
Bound = Literal["exact", "at_least", "at_most", "about"]
Direction = Literal["a_in_b", "b_in_a"]

SAME = 0.55
"""Least score of ``same``, the geometric mean of the two covers, for short statements.

Long ones need up to 0.65: the more words, the more of them are setting and not the claim.
"""
_LONG_SAME = 0.65
_SHORT, _LONG = 14.0, 24.0  # evidence between which the threshold rises
OPPOSED = 0.65
"""Least score at which a difference in a number or a negation is a contradiction: what merely
resembles the other may well speak of another matter."""
PART = 0.62
"""Least cover of the lesser statement for ``partial``."""
_LESSER_COVER = 0.4  # of the longer statement: "same" may add, but not change the subject
_EVIDENCE = 5.0  # about two telling words, or five everyday ones
_OWN_EVIDENCE = 2.4  # what context alone cannot supply
_OWN_COVER = 0.5  # of either statement, in the words of both: context completes, no more
_CONTEXT_EVIDENCE = 4.0
_LENT = 0.8  # a word found only in the other's context is a guess, if a good one
_LENT_SHARE = 0.35
_ABOUT = 0.1
_KEY_STEMS = 8
_PHRASE = 4.0  # a denied phrase as specific as "red line"


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A stem that says something; rare ones weigh more."""

    stem: str
    weight: float
    kind: TermKind = "word"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A stated amount of something; ``unit`` is None where the text does not say of what."""

    value: float
    bound: Bound
    unit: str | None


@dataclass(frozen=True)
class Statement:
    """What a claim asserts, as far as comparison goes.

    ``negated`` are the stems under a negation, ``denied`` those of a thing whose existence is
    denied, ``actors`` states in the order in which one acts on the other. ``context`` holds
    what the statement takes for granted: its speaker, and the subjects of the claims before it
    in its article. ``denies``: the speaker denies the content as a whole;
    ``demands``: the speaker wants it, which does not say that it is so.
    """

    terms: tuple[Term, ...]
    quantities: tuple[Quantity, ...] = ()
    negated: frozenset[str] = frozenset()
    denied: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    context: tuple[Term, ...] = ()
    denies: bool = False
    demands: bool = False

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Weight of each of its own stems."""
        return {term.stem: term.weight for term in self.terms}

    @cached_property
    def lent(self) -> Mapping[str, float]:
        """Weight of each stem that only its context supplies."""
        return {t.stem: t.weight for t in self.context if t.stem not in self.weights}

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """What each of its own stems adds to cover: names must not drown the predicate."""
        return {stem: sqrt(weight) for stem, weight in self.weights.items()}

    @cached_property
    def total(self) -> float:
        """The shares of all it says itself."""
        return sum(self.shares.values())

    @cached_property
    def places(self) -> frozenset[str]:
        """Its states and capitals."""
        return frozenset(term.stem for term in self.terms if term.kind == "place")

    @cached_property
    def digest(self) -> str:
        """Equal for equal statements, whatever the order of their words; 32 hex digits."""
        parts = (
            sorted(self.terms),
            sorted(map(repr, self.quantities)),
            sorted(self.negated),
            sorted(self.denied),
            self.actors,
            sorted(self.context),
            self.denies,
            self.demands,
        )
        return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Match:
    """How two statements relate, and on what grounds.

    ``direction`` says which of the two is the lesser, where one covers the other only in part.
    ``strength`` and ``kind`` qualify ``contradicts``.
    """

    score: float
    relation: Relation | None
    threshold: float
    direction: Direction | None = None
    strength: Strength | None = None
    kind: ContradictionKind | None = None
    features: Mapping[str, float | bool | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What two statements share, and what keeps them apart."""

    cover_a: float
    cover_b: float
    own: float
    own_cover: float
    evidence: float
    polarity: bool
    unsure: bool
    wish: bool
    numeric: ContradictionKind | None
    place: bool
    roles: bool

    @property
    def score(self) -> float:
        return round(sqrt(self.cover_a * self.cover_b), 4)

    @property
    def part(self) -> float:
        return max(self.cover_a, self.cover_b)

    @property
    def is_evident(self) -> bool:
        return self.is_one_subject and self.own_cover >= _OWN_COVER

    @property
    def is_one_subject(self) -> bool:
        return self.own >= _OWN_EVIDENCE and self.evidence >= _EVIDENCE

    @property
    def is_alike(self) -> bool:
        """Tell whether all but the vetoes agrees."""
        lesser = min(self.cover_a, self.cover_b)
        return self.is_evident and self.score >= self.threshold and lesser >= _LESSER_COVER

    @property
    def threshold(self) -> float:
        share = (self.evidence - _SHORT) / (_LONG - _SHORT)
        return round(SAME + (_LONG_SAME - SAME) * min(max(share, 0.0), 1.0), 4)

    @property
    def veto(self) -> ContradictionKind | None:
        if self.polarity:
            return "polarity"
        if self.numeric:
            return self.numeric
        if self.roles:
            return "actor"
        return "place" if self.place else None


def compare(a: Statement, b: Statement) -> Match:
    """Return how ``a`` and ``b`` relate; swapping them swaps the direction, nothing else."""
    overlap = _overlap(a, b)
    denial = (
        overlap.is_one_subject and overlap.part >= _OWN_COVER and (_denial(a, b) or _denial(b, a))
    )
    if denial:
        return _match(overlap, "contradicts", strength=denial, kind="denial")
    if overlap.is_alike and (overlap.veto or not overlap.unsure):
        return _alike(overlap)
    if overlap.is_evident and overlap.part >= PART and not overlap.veto and not overlap.wish:
        direction: Direction = "a_in_b" if overlap.cover_a > overlap.cover_b else "b_in_a"
        return _match(overlap, "partial", direction=direction)
    return _match(overlap, None)


def _alike(overlap: _Overlap) -> Match:
    veto = overlap.veto
    if veto is None:
        return _match(overlap, "same")
    if veto in ("polarity", "numeric", "date") and overlap.score >= OPPOSED:
        return _match(overlap, "contradicts", strength="strict", kind=veto)
    # Elsewhere, or by somebody else: two events as easily as two accounts of one.
    return _match(overlap, None)


def _match(
    overlap: _Overlap,
    relation: Relation | None,
    *,
    direction: Direction | None = None,
    strength: Strength | None = None,
    kind: ContradictionKind | None = None,
) -> Match:
    features: dict[str, float | bool | str] = {
        "cover_a": round(overlap.cover_a, 3),
        "cover_b": round(overlap.cover_b, 3),
        "evidence": round(overlap.evidence, 2),
    }
    if overlap.veto:
        features["veto"] = overlap.veto
    threshold = PART if relation == "partial" else overlap.threshold
    score = overlap.part if relation == "partial" else overlap.score
    return Match(round(score, 4), relation, threshold, direction, strength, kind, features)


def _overlap(a: Statement, b: Statement) -> _Overlap:
    shared = a.weights.keys() & b.weights.keys()
    own = sum((a.weights[s] + b.weights[s]) / 2 for s in shared)
    lent_a, lent_b = a.weights.keys() & b.lent.keys(), b.weights.keys() & a.lent.keys()
    borrowed = sum(a.weights[s] for s in lent_a) + sum(b.weights[s] for s in lent_b)
    common = sum(a.lent[s] for s in a.lent.keys() & b.lent.keys())
    return _Overlap(
        cover_a=_cover(a, shared, lent_a),
        cover_b=_cover(b, shared, lent_b),
        own=own,
        own_cover=max(_cover(a, shared, ()), _cover(b, shared, ())),
        evidence=own + min(borrowed + common, _CONTEXT_EVIDENCE),
        polarity=_polarity_differs(a, b),
        unsure=a.demands != b.demands or bool(_one_sided_negations(a, b)),
        wish=a.demands != b.demands,
        numeric=_numeric_conflict(a, b),
        place=_is_elsewhere(a, b),
        roles=_roles_swapped(a, b),
    )


def _cover(statement: Statement, shared: Iterable[str], lent: Iterable[str]) -> float:
    """Return how much of the statement the other says, or takes for granted."""
    if not statement.total:
        return 0.0
    own = sum(statement.shares[stem] for stem in shared)
    borrowed = _LENT * sum(statement.shares[stem] for stem in lent)
    return min((own + min(borrowed, _LENT_SHARE * statement.total)) / statement.total, 1.0)


# Vetoes -------------------------------------------------------------------------------------


def _polarity_differs(a: Statement, b: Statement) -> bool:
    """Tell whether one negates what the other affirms."""
    return bool(_one_sided_negations(a, b) & a.weights.keys() & b.weights.keys()) != (
        a.denies != b.denies
    )


def _one_sided_negations(a: Statement, b: Statement) -> frozenset[str]:
    return a.negated ^ b.negated


def _numeric_conflict(a: Statement, b: Statement) -> ContradictionKind | None:
    """Return the kind of the first unit on which no quantities of both can hold together."""
    units = {q.unit for q in a.quantities} & {q.unit for q in b.quantities}
    for unit in sorted(units, key=str):
        ours = [q for q in a.quantities if q.unit == unit]
        theirs = [q for q in b.quantities if q.unit == unit]
        if not any(_compatible(x, y) for x in ours for y in theirs):
            return "date" if unit in _dates(a) else "numeric"
    return None


def _dates(statement: Statement) -> set[str]:
    return {term.stem for term in statement.terms if term.kind == "date"}


def _compatible(x: Quantity, y: Quantity) -> bool:
    """Tell whether both quantities can be true of one thing: "at least 12" goes with 15."""
    low_x, high_x = _range(x)
    low_y, high_y = _range(y)
    return low_x <= high_y and low_y <= high_x


def _range(quantity: Quantity) -> tuple[float, float]:
    value = quantity.value
    if quantity.bound == "at_least":
        return value, float("inf")
    if quantity.bound == "at_most":
        return float("-inf"), value
    slack = _ABOUT * value if quantity.bound == "about" else 0.0
    return value - slack, value + slack


def _is_elsewhere(a: Statement, b: Statement) -> bool:
    """Tell whether each names a state that the other neither names nor takes for granted."""
    return bool(a.places - b.places - b.lent.keys()) and bool(b.places - a.places - a.lent.keys())


def _roles_swapped(a: Statement, b: Statement) -> bool:
    return len(a.actors) > 1 and a.actors != b.actors and sorted(a.actors) == sorted(b.actors)


def _denial(denier: Statement, other: Statement) -> Strength | None:
    """Return how strongly ``denier`` denies that a thing exists which ``other`` speaks of.

    Strict where a whole phrase is denied and the two are about one subject; a single word
    (no disagreement, no comment) only where all that the denial says is in the other, else it
    is a tension: it may be another disagreement.
    """
    denied = set(denier.denied)
    if not denied or not denied <= other.weights.keys() or denied & other.negated:
        return None
    rest = denier.weights.keys() - denied
    about = rest & (other.weights.keys() | other.lent.keys())
    if rest == about or (about and sum(denier.weights[s] for s in denied) >= _PHRASE):
        return "strict"
    named = denied | (rest & other.weights.keys())
    is_mostly_shared = len(named) > len(denied) and 2 * len(named) >= len(denier.weights)
    return "tension" if is_mostly_shared else None


# Keys ---------------------------------------------------------------------------------------


def match_keys(statement: Statement) -> frozenset[int]:
    """Return the keys under which a statement is found: signed 32-bit integers, at most 28.

    Each is a pair of its anchors. Two statements that are ``same`` nearly always share one; see
    the tests for the measured share. A statement of one word has one key.
    """
    stems = sorted(anchors(statement))
    if len(stems) == 1:
        return frozenset({_key(stems[0], "")})
    return frozenset(_key(*pair) for pair in combinations(stems, 2))


def anchors(statement: Statement) -> frozenset[str]:
    """Return the weightiest stems, at most eight: statements that share a key share two.

    They are the names to lock by: eight locks do what the 28 keys would.
    """
    telling = [term for term in statement.terms if term.kind != "date"] or statement.terms
    ranked = sorted(telling, key=lambda term: (-term.weight, term.stem))
    return frozenset(term.stem for term in ranked[:_KEY_STEMS])


def _key(first: str, second: str) -> int:
    value = zlib.crc32(f"{first}\x1f{second}".encode())
    return value - 2**32 if value >= 2**31 else value
