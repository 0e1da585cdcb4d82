"""How far figures of so few texts may be from those of all such texts.

Wilson's interval of a share takes every claim for a draw of its own; claims of one article are
alike, so it is narrow. The bootstrap draws whole texts, and holds for F1 too.
"""

import random
from collections.abc import Sequence
from math import sqrt

from service.evaluation.figures import Figures, rounded

Interval = tuple[float | None, float | None]

_Z = 1.959964
"""The normal deviate of 95 %."""

_DRAWS = 1000
_SEED = 0


def wilson(part: int, whole: int) -> Interval:
    """Return the 95 % interval of a share; there is none of nothing."""
    if not whole:
        return None, None
    share, z2 = part / whole, _Z**2 / whole
    middle = (share + z2 / 2) / (1 + z2)
    half = _Z * sqrt(share * (1 - share) / whole + z2 / whole / 4) / (1 + z2)
    return rounded(max(middle - half, 0.0)), rounded(min(middle + half, 1.0))


def bootstrap(texts: Sequence[Figures]) -> dict[str, Interval]:
    """Return the 95 % intervals of precision, recall and F1, by drawing texts; always the same."""
    chance = random.Random(_SEED)
    drawn = [sum_of(chance.choices(texts, k=len(texts))) for _ in range(_DRAWS)] if texts else []
    return {
        "precision": _middle([one.precision for one in drawn]),
        "recall": _middle([one.recall for one in drawn]),
        "f1": _middle([one.f1 for one in drawn]),
    }


def sum_of(texts: Sequence[Figures]) -> Figures:
    """Return the figures of all texts together."""
    return Figures(
        sum(one.gold for one in texts),
        sum(one.found for one in texts),
        sum(one.gold_right for one in texts),
        sum(one.found_right for one in texts),
    )


def _middle(values: Sequence[float | None]) -> Interval:
    """Return between what the middle 95 % of the values lie."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return None, None
    cut = round(len(known) * 0.025)
    return rounded(known[cut]), rounded(known[-1 - cut])
