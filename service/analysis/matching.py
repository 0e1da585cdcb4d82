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
5. *chance*: two parties say the same only in words of both, of the same days and states; what
   merely sounds alike is ``partial``.

Statements in two languages are put into common words first (``service.analysis.crossing``), and
more is asked of them. Where a model is in use, it may join one speaker's words that these rules
alone leave short of ``same`` (``service.analysis.retelling``).
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations
from typing import Literal

from service.analysis.crossing import (
    are_two_states,
    codes,
    in_common_words,
    is_across,
    is_heard,
    is_one_voice,
    is_substituted,
    kept_under,
    sought_under,
)
from service.analysis.differences import denial_of, figures_shared, is_narrower
from service.analysis.meaning import Meaning, nearness
from service.analysis.meaning import kept_under as kept_by_meaning
from service.analysis.meaning import sought_under as sought_by_meaning
from service.analysis.overlap import SAME, Overlap
from service.analysis.records import ContradictionKind, DenialKind, Relation, Strength
from service.analysis.retelling import MEANT, may_be_meant
from service.analysis.statement import Quantity, Statement, Term, once

__all__ = [
    "SAME",
    "SHARED",
    "KeySets",
    "Match",
    "Quantity",
    "Statement",
    "Term",
    "anchors",
    "compare",
    "further_sets",
    "holds",
    "match_keys",
    "relate",
    "seek_keys",
    "seek_sets",
    "wider",
]

Direction = Literal["a_in_b", "b_in_a"]

#: Sets of anchors, with the keys of a statement that has them all.
KeySets = Mapping[frozenset[str], frozenset[int]]

OPPOSED = 0.65
"""Least score at which a difference in a number or a negation is a contradiction: what merely
resembles the other may well speak of another matter."""
PART = 0.62
"""Least cover of the lesser statement for ``partial``."""
FOREIGN = 0.75
"""Least score of a contradiction, or of what two states both say, in two languages."""
_FOREIGN_WORDS = 3
_KEY_STEMS = 8
_ASKED_STEMS = 12

#: Begins an anchor that statements of all languages may have.
SHARED = "\x1e"

#: Begins a key or an anchor of statements that have a vector.
MEANT_AS = "\x1d"


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

    @property
    def closeness(self) -> float:
        """How near the two are, 0–1: the product of what each has of the other.

        By it the nearest of many is told. The score asks first whether the barer is in the
        fuller, as a scrap is in very many.
        """
        return float(self.features.get("cover_a", 1.0)) * float(self.features.get("cover_b", 1.0))


def compare(a: Statement, b: Statement) -> Match:
    """Return how ``a`` and ``b`` relate; swapping them swaps the direction, nothing else."""
    found = _by_words(a, b)
    return _by_meaning(a, b, found) if a.meaning and b.meaning else found


@lru_cache(maxsize=2048)  # what is near a new statement is also what it is grouped with
def relate(a: Statement, b: Statement) -> Match | None:
    """Return how the two relate, as ``compare`` has it; None where they do not at all.

    Most that share a key do not, and of those it is not worked out how near they come.
    """
    if is_across(a, b) or (a.meaning and b.meaning):
        match = compare(a, b)
    elif (overlap := Overlap(a, b)).is_one_subject:
        match = _in_one_language(overlap)
    else:
        return None
    return match if match.relation else None


def holds(fuller: Statement, barer: Statement) -> bool:
    """Tell whether one holds the other as it is, among more: no other figure, act or negation."""
    if is_across(fuller, barer):
        return False
    overlap = Overlap(fuller, barer)
    is_whole = overlap.cover_b >= PART and not (overlap.unsure or overlap.looser or overlap.veto)
    return overlap.is_evident and is_whole


def _by_words(a: Statement, b: Statement) -> Match:
    if is_across(a, b):
        return _across(*in_common_words(a, b))
    return _in_one_language(Overlap(a, b))


def _in_one_language(overlap: Overlap) -> Match:
    a, b = overlap.a, overlap.b
    if a.of != b.of:
        return _beside(a, b, overlap)
    if not overlap.is_one_subject:
        return _match(overlap, None)
    if denial := denial_of(a, b) or denial_of(b, a):
        return _match(overlap, "contradicts", strength=denial, kind="denial")
    if overlap.is_evident and is_narrower(a, b):
        return replace(_part(overlap), kind="denies_narrower")
    if overlap.is_alike and (overlap.veto or not overlap.unsure):
        return _alike(overlap)
    if overlap.is_evident and overlap.part >= PART and not overlap.veto and not overlap.wish:
        return _part(overlap)
    return _match(overlap, None)


def _alike(overlap: Overlap) -> Match:
    veto = overlap.veto
    if veto is None and overlap.looser:
        return _part(overlap)
    if veto is None and overlap.is_by_chance:
        return _part(overlap) if overlap.part >= PART else _match(overlap, None)
    if veto is None:
        return _match(overlap, "same")
    if (overlap.polarity or overlap.numeric) and overlap.score >= OPPOSED:
        is_denial = veto == "polarity" and overlap.a.denies != overlap.b.denies
        kind: ContradictionKind = "denial" if is_denial else veto
        return _match(overlap, "contradicts", strength="strict", kind=kind)
    # Elsewhere, another day, or by somebody else: two events as easily as two accounts of one.
    return _match(overlap, None)


def _across(a: Statement, b: Statement) -> Match:
    """Relate two statements of different languages, in common words: better nothing than wrongly.

    What contradicts may be anybody's whose name is known in both languages.
    """
    overlap = Overlap(a, b)
    if not _is_enough(overlap) or overlap.unsure or a.of != b.of:
        return _match(overlap, None)
    found = _alike(overlap) if overlap.is_alike else _match(overlap, None)
    # Two negations of different words may be one, in another order of words.
    is_plain = not (a.negated and b.negated)
    if found.relation == "contradicts" and is_heard(a, b) and is_plain:
        return found if found.score >= FOREIGN else _match(overlap, None)
    if is_substituted(a, b, overlap.score):
        return _match(overlap, None)
    if a.negated != b.negated:
        return _match(overlap, None)
    if found.relation in ("same", "partial") and is_one_voice(a, b):
        return found
    if found.relation == "same" and are_two_states(a, b) and found.score >= FOREIGN:
        return found
    return _match(overlap, None)


def _is_enough(overlap: Overlap) -> bool:
    """Tell whether two languages share enough, of events that may be one."""
    dated = {term.stem for term in overlap.a.terms if term.kind == "date"}
    shared = len(overlap.shared - dated) + figures_shared(overlap.a, overlap.b)
    return overlap.is_evident and shared >= _FOREIGN_WORDS and not overlap.is_long_apart


def _beside(a: Statement, b: Statement, overlap: Overlap) -> Match:
    """Relate a denial of having said or known a thing to the thing, or to that it was said."""
    denier, other = (a, b) if a.of != "fact" else (b, a)
    if other.of != "fact" or not overlap.is_evident or overlap.part < PART:
        return _match(overlap, None)
    names_denier = bool(denier.lent.keys() & other.weights.keys())
    if denier.of == "saying" and other.reports and names_denier and not other.denies:
        return _match(overlap, "contradicts", strength="strict", kind="denial")
    kind: DenialKind = "denies_saying" if denier.of == "saying" else "denies_knowing"
    return replace(_part(overlap), kind=kind)


def _by_meaning(a: Statement, b: Statement, found: Match) -> Match:
    """Return the match with how near a model finds the two, and as ``same`` where that tells."""
    near = nearness(a.meaning, b.meaning)
    if near is None or a.meaning is None or b.meaning is None:
        return found
    least = max(a.meaning.least, b.meaning.least)
    features = {**found.features, "meaning": round(near, 3), "meaning_threshold": least}
    is_open = found.relation in (None, "partial") and found.kind is None
    if is_open and round(near, 3) >= least:
        overlap = Overlap(a, b)
        if may_be_meant(overlap, is_part=found.relation == "partial"):
            return Match(overlap.score, "same", MEANT, features=features)
    return replace(found, features=features)


def _part(overlap: Overlap) -> Match:
    a_is_lesser = overlap.cover_a > overlap.cover_b
    if overlap.looser and len(set(overlap.looser)) > 1:
        a_is_lesser = overlap.looser[0]
    return _match(overlap, "partial", direction="a_in_b" if a_is_lesser else "b_in_a")


def _match(
    overlap: Overlap,
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
    if overlap.is_alike and overlap.veto:
        features["veto"] = overlap.veto
        if overlap.names:
            features["swapped"] = " / ".join(overlap.names)
    threshold = PART if relation == "partial" else overlap.threshold
    score = overlap.part if relation == "partial" else overlap.score
    return Match(round(score, 4), relation, threshold, direction, strength, kind, features)


# Keys ---------------------------------------------------------------------------------------


@once
def match_keys(statement: Statement) -> frozenset[int]:
    """Return the keys under which a statement is found: signed 32-bit integers, at most 43.

    With a vector there are eight more, for statements of near vectors in the same language.

    Each is a pair of its anchors. Two statements that are ``same`` nearly always share one; see
    the tests for the measured share. A statement of one word has one key. Those under which it is
    found from other languages are pairs of what means the same in all of them.
    """
    names = [*kept_under(statement), *_marked(statement, kept_by_meaning)]
    own = (key for keys in _own_sets(statement).values() for key in keys)
    return frozenset((*own, *map(_hashed, names)))


@once
def seek_keys(statement: Statement) -> frozenset[int]:
    """Return the keys of other statements that may relate to this one, in whatever language."""
    return frozenset(key for keys in seek_sets(statement).values() for key in keys)


@once
def seek_sets(statement: Statement) -> KeySets:
    """Return these keys by the anchors that each is made of: two, or one that stands alone."""
    near = {frozenset({name}): name for name in _marked(statement, sought_by_meaning)}
    names = {**sought_under(statement), **near}
    found = {marks: frozenset({_hashed(name)}) for marks, name in names.items()}
    return {**_own_sets(statement), **found}


@once
def further_sets(statement: Statement) -> KeySets:
    """Return the pairs in which a stem is that the statement's own keys leave out.

    For a text that is only asked about: its rarest words may be nobody else's.
    """
    own = _own_sets(statement)
    pairs = _pairs_of(_weightiest(statement, _ASKED_STEMS))
    return {marks: keys for marks, keys in pairs.items() if marks not in own}


def wider(common: KeySets) -> KeySets:
    """Return the sets that are wider by one anchor than these, and of which each part is one.

    What shares a set with many others is told from them by what else it shares; a set of which
    a part is rare needs no asking, for all that share the part are known.
    """
    found = {}
    for one, other in combinations(common, 2):
        both = one | other
        if len(both) - 1 == len(one) == len(other) > 1 and both not in found:
            parts = [common.get(both - {anchor}) for anchor in both]
            if all(parts):
                found[both] = frozenset(key for keys in parts if keys for key in keys)
    return found


def _marked(statement: Statement, names: Callable[[Meaning], list[str]]) -> list[str]:
    """Return such names of the statement's vector, apart from all others."""
    found = names(statement.meaning) if statement.meaning else ()
    return [f"{MEANT_AS}{statement.language}\x1f{name}" for name in found]


@once
def _own_sets(statement: Statement) -> KeySets:
    return _pairs_of(_stems(statement))


@lru_cache(maxsize=512)  # a statement is made anew with each thing that is told of it
def _pairs_of(anchored: frozenset[str]) -> KeySets:
    stems = sorted(anchored)
    if len(stems) == 1:
        return {anchored: frozenset({_key(stems[0], "")})}
    pairs = combinations(stems, 2)
    return {frozenset(pair): frozenset({_key(*pair)}) for pair in pairs}


def anchors(statement: Statement) -> frozenset[str]:
    """Return what two statements that share a key share two of; one name is in every language's.

    They are the names to lock by: fourteen locks do what the 43 keys would. With a vector the
    speaker's name is locked too.
    """
    own = _stems(statement) | {f"{SHARED}{code}" for code in codes(statement)}
    if statement.meaning is None:
        return own
    # A model joins what is said under one name alone.
    return own | {MEANT_AS + " ".join(sorted(term.stem for term in statement.voice))}


@once
def _stems(statement: Statement) -> frozenset[str]:
    """Return the weightiest stems, at most eight."""
    return _weightiest(statement, _KEY_STEMS)


def _weightiest(statement: Statement, most: int) -> frozenset[str]:
    telling = [term for term in statement.terms if term.kind != "date"] or statement.terms
    ranked = sorted(telling, key=lambda term: (-term.weight, term.stem))
    return frozenset(term.stem for term in ranked[:most])


def _key(first: str, second: str) -> int:
    return _hashed(f"{first}\x1f{second}")


def _hashed(name: str) -> int:
    value = zlib.crc32(name.encode())
    return value - 2**32 if value >= 2**31 else value
