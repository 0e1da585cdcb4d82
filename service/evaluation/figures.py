"""Precision, recall, and F1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """How many there are, how many were found, and how many of either are right.

    Of all claims the right ones are as many on both sides; of the claims of one mode they may
    not be: a direct one that was taken for a mixed one is right in the one row and the other.
    """

    gold: int
    found: int
    gold_right: int
    found_right: int

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return share(self.found_right, self.found)

    @property
    def recall(self) -> float | None:
        """The share of what there is that was found; None where there is nothing."""
        return share(self.gold_right, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two, or None where one of them is."""
        return harmonic(self.precision, self.recall)

    def to_dict(self) -> dict[str, float | None]:
        """Return precision, recall and F1 for JSON."""
        return {
            "precision": rounded(self.precision),
            "recall": rounded(self.recall),
            "f1": rounded(self.f1),
        }


def share(part: int, whole: int) -> float | None:
    """Return the part of the whole; unmeasured is not zero."""
    return part / whole if whole else None


def harmonic(one: float | None, other: float | None) -> float | None:
    """Return the harmonic mean of two shares."""
    if one is None or other is None:
        return None
    return 2 * one * other / (one + other) if one + other else 0.0


def rounded(value: float | None) -> float | None:
    """Return the figure as it is printed."""
    return None if value is None else round(value, 4)
