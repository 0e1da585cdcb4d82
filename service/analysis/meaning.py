"""What a statement means to a model: its vector, how near two are, and how near ones are found.

The vector is kept with its statement in whole numbers, so that a comparison comes to the same
whenever and wherever it is made. Vectors of two models are never compared.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import shake_128
from math import isfinite, isqrt, sqrt
from operator import mul

_MOST = 127  # a component is a signed byte
_KEYS = 8
_BITS = 16  # of a key: of a million unrelated statements some two thousand share one
_LEAST_PARTS = 4

#: What a plane adds up: the places of some components, and those of some to be taken from them.
Plane = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Meaning:
    """The vector that a model gave to a statement, as signed bytes of one scale.

    ``least`` is the cosine from which on this model is taken to say that two mean one thing.
    """

    model: str
    least: float
    vector: bytes

    @cached_property
    def parts(self) -> Sequence[int]:
        """The components of the vector."""
        return array("b", self.vector)

    @cached_property
    def length(self) -> float:
        """The length of the vector."""
        return sqrt(sum(map(mul, self.parts, self.parts)))

    @cached_property
    def corners(self) -> tuple[int, ...]:
        """On which sides of some planes the vector lies: a number for each key."""
        return tuple(
            sum(_is_above(plane, self.parts) << bit for bit, plane in enumerate(planes))
            for planes in (_planes(len(self.parts)) if self.parts else ())
        )


def meaning_of(model: str, least: float, vector: Sequence[float]) -> Meaning:
    """Return the vector as it is kept: an empty one for one that points nowhere."""
    most = max(map(abs, vector), default=0.0)
    if not (all(map(isfinite, vector)) and most):
        return Meaning(model, least, b"")
    parts = array("b", (round(_MOST * one / most) for one in vector))
    return Meaning(model, least, parts.tobytes())


def nearness(a: Meaning | None, b: Meaning | None) -> float | None:
    """Return the cosine between two vectors of one model; None where there are none."""
    if a is None or b is None or a.model != b.model:
        return None
    if not a.vector or len(a.vector) != len(b.vector):
        return None
    product: int = sum(map(mul, a.parts, b.parts))
    return product / (a.length * b.length)


def kept_under(meaning: Meaning) -> list[str]:
    """Return the eight names under which near ones find this one."""
    return [_name(meaning, key, corner) for key, corner in enumerate(meaning.corners)]


def sought_under(meaning: Meaning) -> list[str]:
    """Return the names under which it finds near ones: its own, and those one plane away."""
    return [
        _name(meaning, key, corner ^ flip)
        for key, corner in enumerate(meaning.corners)
        for flip in (0, *(1 << bit for bit in range(_BITS)))
    ]


def _name(meaning: Meaning, key: int, corner: int) -> str:
    return f"{meaning.model}\x1f{key}\x1f{corner}"


def _is_above(plane: Plane, parts: Sequence[int]) -> bool:
    added, taken = plane
    return sum(parts[at] for at in added) > sum(parts[at] for at in taken)


@lru_cache(maxsize=8)
def _planes(size: int) -> tuple[tuple[Plane, ...], ...]:
    """Return the planes of each key: very sparse and random, the same in every process.

    As many components as the square root of all tell as much as all would (Li, Hastie and
    Church, Very Sparse Random Projections, 2006).
    """
    return tuple(
        tuple(_plane(f"{size}/{key}/{bit}", size) for bit in range(_BITS)) for key in range(_KEYS)
    )


def _plane(name: str, size: int) -> Plane:
    drawn = shake_128(name.encode()).digest(4 * max(isqrt(size), _LEAST_PARTS))
    places = [int.from_bytes(drawn[at : at + 4]) % size for at in range(0, len(drawn), 4)]
    return tuple(places[::2]), tuple(places[1::2])
