"""When two statements say the same, one says part of the other, or they contradict.

The comparison is of words, not of worlds: stems with weights, quantities with their bounds,
negations, states. It knows no language; a language pack supplies the parts. In the order in
which they decide:

1. *evidence*: what the two share has to be enough to tell a claim from a turn of phrase. The
   context (who speaks, what the article spoke of before) completes an elided subject, and
   counts only so far: a short, generic statement must not attract everything.
2. *vetoes*: quantities that cannot both hold, a negation that only one has, another place,
   name, week, hour or match, the states in the opposite roles. They never allow ``same``; a
   number or a negation makes a contradiction where everything else is the same. A negation
   that the other knows nothing of, or a wish against a fact, is no contradiction, and never
   ``same``: better two propositions than a denial counted as support.
3. *bounds*: "at least 12" goes with 12 and with 15, and vouches for neither: ``partial``.
4. *cover*: how much of each is in the other. Both: ``same``. One only: ``partial``.
"""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Literal

from service.analysis.differences import (
    bounds_differ,
    denial_of,
    figures_shared,
    is_elsewhere,
    is_looser,
    is_narrower,
    is_other_occasion,
    lacks_figure,
    names_swapped,
    numeric_conflict,
    polarity_differs,
    roles_swapped,
)
from service.analysis.records import ContradictionKind, DenialKind, Relation, Strength
from service.analysis.statement import Quantity, Statement, Term

__all__ = ["Match", "Quantity", "Statement", "Term", "anchors", "compare", "match_keys"]

Direction = Literal["a_in_b", "b_in_a"]

SAME = 0.55
"""Least score of ``same``, a weighted geometric mean of the two covers, where evidence is ample.

Scant evidence needs more, up to all but every word: two short statements of one story share
its names and its setting, and seldom the claim. Long ones need somewhat more too: the more
words, the more of them are setting.
"""
_LONG_SAME = 0.62
_BARER = 0.6  # of the score: that the barer statement is in the fuller says most
_AMPLE, _LONG = 11.5, 20.0
_SCANT_RISE = 0.08  # of the threshold, for each point of evidence that is missing
_TOP = 0.97
_FIGURE = 2.5  # the evidence in a figure that both state of one thing
_VOICE = 1.5
_ONE_VOICE = 3.0  # that one speaker is named by both makes two accounts of one utterance likely
OPPOSED = 0.65
"""Least score at which a difference in a number or a negation is a contradiction: what merely
resembles the other may well speak of another matter."""
PART = 0.62
"""Least cover of the lesser statement for ``partial``."""
_LESSER_COVER = 0.35  # of the longer statement: "same" may add, but not change the subject
_EVIDENCE = 5.0  # about two telling words, or five everyday ones
_OWN_EVIDENCE = 2.4  # what context alone cannot supply
_OWN_COVER = 0.5  # of either statement, in the words of both: context completes, no more
_CONTEXT_EVIDENCE = 4.0
_SETTING_EVIDENCE = 4.0  # of states and names: every claim of one story shares them
_WHOLE = 0.8
_LENT = 0.8  # a word found only in the other's context is a guess, if a good one
_LENT_SHARE = 0.35
_KEY_STEMS = 8


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
    kind: ContradictionKind | DenialKind | None = None
    features: Mapping[str, float | bool | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What two statements share, and what keeps them apart."""

    cover_a: float
    cover_b: float
    own: float
    own_cover: float
    evidence: float
    one_voice: bool
    polarity: bool
    denied: bool
    unsure: bool
    wish: bool
    numeric: ContradictionKind | None
    looser: tuple[bool, bool] | None
    place: bool
    roles: bool
    names: tuple[str, str] | None
    occasion: bool

    @property
    def score(self) -> float:
        lesser = min(self.cover_a, self.cover_b)
        return round(float(self.part**_BARER * lesser ** (1 - _BARER)), 4)

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
        told = self.evidence + (_ONE_VOICE if self.one_voice else 0.0)
        scant = _SCANT_RISE * max(_AMPLE - told, 0.0)
        share = min(max((told - _AMPLE) / (_LONG - _AMPLE), 0.0), 1.0)
        return round(min(SAME + scant + (_LONG_SAME - SAME) * share, _TOP), 4)

    @property
    def veto(self) -> ContradictionKind | None:
        if self.polarity:
            return "polarity"
        if self.numeric:
            return self.numeric
        if self.roles:
            return "actor"
        if self.names:
            return "actor"
        if self.place:
            return "place"
        return "date" if self.occasion else None


def compare(a: Statement, b: Statement) -> Match:
    """Return how ``a`` and ``b`` relate; swapping them swaps the direction, nothing else."""
    overlap = _overlap(a, b)
    if a.of != b.of:
        return _beside(a, b, overlap)
    denial = (
        overlap.is_one_subject
        and overlap.part >= _OWN_COVER
        and (denial_of(a, b) or denial_of(b, a))
    )
    if denial:
        return _match(overlap, "contradicts", strength=denial, kind="denial")
    if is_narrower(a, b) and overlap.is_evident:
        return replace(_part(overlap), kind="denies_narrower")
    if overlap.is_alike and (overlap.veto or not overlap.unsure):
        return _alike(overlap)
    if overlap.is_evident and overlap.part >= PART and not overlap.veto and not overlap.wish:
        return _part(overlap)
    return _match(overlap, None)


def _alike(overlap: _Overlap) -> Match:
    veto = overlap.veto
    if veto is None and overlap.looser:
        return _part(overlap)
    if veto is None:
        return _match(overlap, "same")
    if (overlap.polarity or overlap.numeric) and overlap.score >= OPPOSED:
        kind: ContradictionKind = "denial" if overlap.denied and veto == "polarity" else veto
        return _match(overlap, "contradicts", strength="strict", kind=kind)
    # Elsewhere, another day, or by somebody else: two events as easily as two accounts of one.
    return _match(overlap, None)


def _beside(a: Statement, b: Statement, overlap: _Overlap) -> Match:
    """Relate a denial of having said or known a thing to the thing, or to that it was said."""
    denier, other = (a, b) if a.of != "fact" else (b, a)
    if other.of != "fact" or not overlap.is_evident or overlap.part < PART:
        return _match(overlap, None)
    names_denier = bool(denier.lent.keys() & other.weights.keys())
    if denier.of == "saying" and other.reports and names_denier and not other.denies:
        return _match(overlap, "contradicts", strength="strict", kind="denial")
    kind: DenialKind = "denies_saying" if denier.of == "saying" else "denies_knowing"
    return replace(_part(overlap), kind=kind)


def _part(overlap: _Overlap) -> Match:
    a_is_lesser = overlap.cover_a > overlap.cover_b
    if overlap.looser and len(set(overlap.looser)) > 1:
        a_is_lesser = overlap.looser[0]
    return _match(overlap, "partial", direction="a_in_b" if a_is_lesser else "b_in_a")


def _match(
    overlap: _Overlap,
    relation: Relation | None,
    *,
    direction: Direction | None = None,
    strength: Strength | None = None,
    kind: ContradictionKind | DenialKind | None = None,
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
    lent_a, lent_b = a.weights.keys() & b.lent.keys(), b.weights.keys() & a.lent.keys()
    cover_a, cover_b = _cover(a, shared, lent_a), _cover(b, shared, lent_b)
    settings = shared & (a.settings | b.settings)
    setting = sum((a.weights[s] + b.weights[s]) / 2 for s in settings)
    own = sum((a.weights[s] + b.weights[s]) / 2 for s in shared - settings)
    own += min(setting, _SETTING_EVIDENCE)
    borrowed = sum(a.weights[s] for s in lent_a) + sum(b.weights[s] for s in lent_b)
    common = sum(a.lent[s] for s in a.lent.keys() & b.lent.keys())
    return _Overlap(
        cover_a=cover_a,
        cover_b=cover_b,
        own=own,
        own_cover=max(_cover(a, shared, ()), _cover(b, shared, ())),
        evidence=own + min(borrowed + common, _CONTEXT_EVIDENCE) + _FIGURE * figures_shared(a, b),
        one_voice=common >= _VOICE,
        polarity=polarity_differs(a, b),
        denied=a.denies != b.denies,
        unsure=a.demands != b.demands
        or _hides_negation(a, b, cover_b)
        or _hides_negation(b, a, cover_a)
        or lacks_figure(a, b),
        wish=a.demands != b.demands,
        numeric=numeric_conflict(a, b),
        looser=(is_looser(a, b), is_looser(b, a)) if bounds_differ(a, b) else None,
        place=is_elsewhere(a, b),
        roles=roles_swapped(a, b),
        names=names_swapped(a, b),
        occasion=is_other_occasion(a, b),
    )


def _hides_negation(a: Statement, b: Statement, cover_b: float) -> bool:
    """Tell whether ``a`` may negate what ``b`` says in other words.

    Not where all but everything that ``b`` says is in ``a``: then the negation adds to it.
    """
    return bool(a.negated - b.negated) and not (
        cover_b >= _WHOLE and (a.negated - b.negated).isdisjoint(b.weights)
    )


def _cover(statement: Statement, shared: Iterable[str], lent: Iterable[str]) -> float:
    """Return how much of the statement the other says, or takes for granted."""
    if not statement.total:
        return 0.0
    own = sum(statement.shares[stem] for stem in shared)
    borrowed = _LENT * sum(statement.shares[stem] for stem in lent)
    return min((own + min(borrowed, _LENT_SHARE * statement.total)) / statement.total, 1.0)


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
