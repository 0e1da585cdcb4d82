"""What a statement is compared by, as a language pack reads it out of the words."""

from typing import Literal, NamedTuple

TermKind = Literal["word", "name", "place", "date"]
Bound = Literal["exact", "at_least", "at_most", "about"]

#: Begins the unit of a figure that tells which one of several: the second week, ten o'clock.
OCCASION = "#"


class Term(NamedTuple):
    """A stem that says something; rare ones weigh more (about 1 to 4.5)."""

    stem: str
    weight: float
    kind: TermKind = "word"


class Quantity(NamedTuple):
    """A stated amount; ``unit`` is the stem of what is counted, ``%``, a month, or None."""

    value: float
    bound: Bound
    unit: str | None


class Wording(NamedTuple):
    """What a text says, word order aside.

    ``negated`` are the stems that stand right under a negation; ``denied`` those of a thing
    whose existence is denied (ليست هناك أي س); ``actors`` the states in the order in which one
    acts on the other, empty where they act together. ``negates``: a negation stands anywhere.
    ``supposes``: it is put as a condition or a possibility; ``demands``: as what has to be done.
    ``asides`` are the stems that it has only in what it tells in passing: in a relative clause,
    behind "after". ``turned`` are those of the negated stems that no negation is printed of: the
    text has their contrary. ``senses`` are what stems and units mean in any language, where that
    is known (see ``service.extraction.concepts``).
    """

    terms: tuple[Term, ...]
    quantities: tuple[Quantity, ...] = ()
    negated: frozenset[str] = frozenset()
    denied: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    negates: bool = False
    supposes: bool = False
    demands: bool = False
    turned: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    senses: tuple[tuple[str, str], ...] = ()
