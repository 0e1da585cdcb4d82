"""Whether one sentence agrees with another, contradicts it, or speaks of another matter.

A small logistic regression over what the matcher sees of two statements, learned from pairs of
Arabic headlines that people labelled. It is a measuring stick for the matcher and not a part of
it. The weights name words, so that every answer tells what decided; see ``strongest``.
"""

import math
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from service.analysis.matching import compare
from service.analysis.overlap import Overlap
from service.analysis.statement import Statement, Term

CLASSES = ("agree", "disagree", "other")
Features = Mapping[str, float]

# People disagree with headlines more often than they leave the subject: so weigh their pairs.
_CLASS_WEIGHTS = (1.3, 1.0, 6.0)
_STRENGTH = 6.0  # of the pull of all weights to nought
_EPOCHS, _RATE, _SEED = 60, 0.15, 7
_RARE = 2  # a feature seen in fewer pairs teaches nothing
_NOUGHT = 0.02  # a weight below is left out
_PAIRED = 4  # more words than that stand for no swap of one for another
_ALIKE = 0.5


class Side(NamedTuple):
    """One of two sentences: what it says, and whether it negates anything."""

    statement: Statement
    negates: bool


@dataclass(frozen=True)
class Model:
    """Weights of each feature for each class, and what is added before any feature."""

    bias: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]

    def scores(self, features: Features) -> list[float]:
        """Return the probability of each class."""
        totals = list(self.bias)
        for name, value in features.items():
            for place, weight in enumerate(self.weights.get(name, ())):
                totals[place] += weight * value
        return _normal(totals)

    def stance(self, features: Features) -> str:
        """Return the likeliest class."""
        scores = self.scores(features)
        return CLASSES[scores.index(max(scores))]

    def strongest(self, features: Features, count: int = 5) -> list[tuple[str, float]]:
        """Return the features that speak most for or against agreement over disagreement."""
        pulls = {
            name: (self.weights[name][0] - self.weights[name][1]) * value
            for name, value in features.items()
            if name in self.weights
        }
        return sorted(pulls.items(), key=lambda pull: (-abs(pull[1]), pull[0]))[:count]

    @cached_property
    def as_json(self) -> dict[str, Any]:
        """The model as it is kept, without weights that are next to nothing."""
        kept = {
            name: [round(one, 3) for one in weights]
            for name, weights in sorted(self.weights.items())
            if max(map(abs, weights)) >= _NOUGHT
        }
        bias = [round(one, 3) for one in self.bias]
        return {"classes": list(CLASSES), "bias": bias, "weights": kept}


def model_of(kept: Mapping[str, Any]) -> Model:
    """Return the model that ``as_json`` describes."""
    return Model(tuple(kept["bias"]), kept["weights"])


# Features -----------------------------------------------------------------------------------


def features(one: Side, other: Side) -> dict[str, float]:
    """Return what tells of the stance; the order of the two sides makes no difference."""
    a, b = one.statement, other.statement
    overlap = Overlap(a, b)
    left_a, left_b = _left(a, b), _left(b, a)
    found = {f"word {term.stem}": 1.0 for term in (*left_a, *left_b)}
    if len(left_a) <= _PAIRED and len(left_b) <= _PAIRED:
        found |= {
            " / ".join(("swap", *sorted((x.stem, y.stem)))): 1.0 for x in left_a for y in left_b
        }
    found |= _of_overlap(overlap)
    found |= _of_rest(a, b, overlap, left_a, left_b)
    found["negation in one"] = float(one.negates != other.negates)
    return {name: value for name, value in found.items() if value}


def _of_overlap(overlap: Overlap) -> dict[str, float]:
    a, b = overlap.a, overlap.b
    covers = sorted((overlap.cover_a, overlap.cover_b))
    values = {q.value for q in a.quantities}, {q.value for q in b.quantities}
    return {
        "score": overlap.score,
        "least cover": covers[0],
        "most cover": covers[1],
        "evidence": min(overlap.evidence, 20.0) / 20.0,
        "shared": len(overlap.shared) / max(len(a.weights.keys() | b.weights.keys()), 1),
        "nothing shared": float(not overlap.shared),
        f"veto {overlap.veto}": 1.0,
        f"relation {compare(a, b).relation}": 1.0,
        "unsure": float(overlap.unsure),
        "other figures": float(all(values) and values[0] != values[1]),
        "figures in one": float(bool(values[0]) != bool(values[1])),
        "negated in one": float(bool(a.negated) != bool(b.negated)),
        "negated apart": float(a.negated != b.negated),
        "length": (len(a.terms) + len(b.terms)) / 20.0,
    }


def _of_rest(
    a: Statement, b: Statement, overlap: Overlap, left_a: list[Term], left_b: list[Term]
) -> dict[str, float]:
    fewer, more = sorted((len(left_a), len(left_b)))
    both = [{term.kind for term in left} for left in (left_a, left_b)]
    firsts = [next((t.stem for t in s.terms if t.stem in overlap.shared), None) for s in (a, b)]
    heads = [next((t.stem for t in s.terms), None) for s in (a, b)]
    return {
        "left fewer": fewer / 8.0,
        "left more": more / 8.0,
        "one for one": float(fewer == more == 1),
        "one more": float(fewer + more == 1),
        "nothing left": float(more == 0),
        "little left": float(more <= 2 < len(overlap.shared)),
        "first shared alike": float(firsts[0] is not None and firsts[0] == firsts[1]),
        "heads alike": float(heads[0] is not None and heads[0] == heads[1]),
        "places left in both": float(all("place" in kinds for kinds in both)),
        "places left": float(any("place" in kinds for kinds in both)),
        "names left": float(any("name" in kinds for kinds in both)),
    }


def _left(a: Statement, b: Statement) -> list[Term]:
    """Return the terms of ``a`` that ``b`` has in no form."""
    theirs = [_pieces(term.stem) for term in b.terms if term.stem not in a.weights]
    return [
        term
        for term in a.terms
        if term.stem not in b.weights
        and all(_alike(_pieces(term.stem), other) < _ALIKE for other in theirs)
    ]


def _pieces(stem: str) -> set[str]:
    word = f"#{stem}#"
    return {word[place : place + 3] for place in range(len(word) - 2)}


def _alike(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


# Learning -----------------------------------------------------------------------------------


def train(pairs: Sequence[tuple[Features, str]]) -> Model:
    """Return the model learned from features and their classes; the same for the same pairs."""
    seen = Counter(name for found, _ in pairs for name in found)
    known = {name: count for name, count in seen.items() if count >= _RARE}
    weights = {name: [0.0] * len(CLASSES) for name in known}
    moved = {name: [1e-6] * len(CLASSES) for name in known}
    bias, moved_bias = [0.0] * len(CLASSES), [1e-6] * len(CLASSES)
    order = list(pairs)
    shuffle = random.Random(_SEED).shuffle  # the order of learning, not a secret
    for _ in range(_EPOCHS):
        shuffle(order)
        for found, stance in order:
            errors = list(_errors(Model(tuple(bias), weights).scores(found), stance))
            _step(bias, moved_bias, errors)
            for name in found.keys() & known.keys():
                pull = _STRENGTH / known[name]
                slopes = [
                    error * found[name] + pull * weight
                    for error, weight in zip(errors, weights[name], strict=True)
                ]
                _step(weights[name], moved[name], slopes)
    return Model(tuple(bias), weights)


def _errors(scores: Sequence[float], stance: str) -> Iterator[float]:
    weight = _CLASS_WEIGHTS[CLASSES.index(stance)]
    for name, score in zip(CLASSES, scores, strict=True):
        yield weight * (score - (name == stance))


def _step(values: list[float], moved: list[float], slopes: Sequence[float]) -> None:
    """Move each value against its slope, the less the more it has moved."""
    for place, slope in enumerate(slopes):
        moved[place] += slope * slope
        values[place] -= _RATE * slope / math.sqrt(moved[place])


def _normal(totals: Sequence[float]) -> list[float]:
    highest = max(totals)
    raised = [math.exp(total - highest) for total in totals]
    return [one / sum(raised) for one in raised]


# Scoring ------------------------------------------------------------------------------------


def report(gold: Sequence[str], found: Sequence[str]) -> dict[str, Any]:
    """Return accuracy, F1 by class, and its mean over the classes."""
    f1 = {name: _f1(name, gold, found) for name in CLASSES}
    right = sum(one == other for one, other in zip(gold, found, strict=True))
    return {
        "pairs": len(gold),
        "accuracy": right / len(gold) if gold else 0.0,
        "macro_f1": sum(f1.values()) / len(f1),
        "agree_disagree_f1": (f1["agree"] + f1["disagree"]) / 2,
        "f1": f1,
    }


def _f1(name: str, gold: Sequence[str], found: Sequence[str]) -> float:
    both = sum(one == other == name for one, other in zip(gold, found, strict=True))
    total = gold.count(name) + found.count(name)
    return 2 * both / total if total else 0.0


def by_score(scores: Sequence[float], gold: Sequence[str]) -> float:
    """Return the threshold of similarity that parts agreement from the rest most accurately."""
    return max(
        sorted(set(scores)),
        key=lambda least: sum(
            (score >= least) == (stance == "agree")
            for score, stance in zip(scores, gold, strict=True)
        ),
        default=1.0,
    )
