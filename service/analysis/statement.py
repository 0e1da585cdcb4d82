"""What a claim asserts, as far as comparison goes: stems, quantities, negations, context."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property, wraps
from hashlib import blake2b
from math import fsum, sqrt
from typing import Any, Literal, NamedTuple, TypeVar

from service.analysis.meaning import Meaning

TermKind = Literal["word", "name", "place", "date"]
DenialOf = Literal["fact", "saying", "knowing"]
Bound = Literal["exact", "at_least", "at_most", "about"]

#: Begins the unit of a figure that tells which one of several: the second week, ten o'clock.
OCCASION = "#"


# Tuples: dozens are made anew of each held statement that is compared.
class Term(NamedTuple):
    """A stem that says something; rare ones weigh more."""

    stem: str
    weight: float
    kind: TermKind = "word"


class Quantity(NamedTuple):
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
    ``of`` tells what is denied: the thing, having said it, or knowing of it. ``reports``: the
    content is that somebody said so. ``demands``: the speaker wants it, which does not say that
    it is so. ``acts``: stems of the words for what the speaker does (praise, promise, threaten) to
    the thing spoken of, which is told and not the thing. ``asides`` are stems told in passing
    alone. ``supposes``: it is put as a condition or a possibility. ``day`` counts the days
    to when its article was published, where that is told to the day. ``voice`` are the words of
    its speaker's name, ``side`` those of the bodies that the speaker speaks for;
    ``story`` the words that lead the claims of its article.

    ``senses`` are what stems and units mean in any language; statements in two languages meet by
    them alone (see ``service.analysis.crossing``). ``voices`` are the codes of whoever speaks, as
    far as they are the same in every language; None for words that nobody is said to have said.
    ``meaning`` is the vector that a model gave to its words, where one is in use.
    """

    terms: tuple[Term, ...]
    quantities: tuple[Quantity, ...] = ()
    negated: frozenset[str] = frozenset()
    turned: frozenset[str] = frozenset()
    denied: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    context: tuple[Term, ...] = ()
    denies: bool = False
    demands: bool = False
    of: DenialOf = "fact"
    reports: bool = False
    supposes: bool = False
    acts: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    day: int | None = None
    voice: tuple[Term, ...] = ()
    side: tuple[Term, ...] = ()
    story: frozenset[str] = frozenset()
    language: str = ""
    senses: tuple[tuple[str, str], ...] = ()
    voices: tuple[str, ...] | None = None
    meaning: Meaning | None = None

    def __hash__(self) -> int:
        return self._hash

    def __getstate__(self) -> dict[str, Any]:
        # What was worked out stays behind: it would weigh more, and hashes differ by process.
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @cached_property
    def _hash(self) -> int:
        return hash((self.terms, self.quantities, self.context, self.day, self.voices))

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Weight of each of its own stems."""
        return {term.stem: term.weight for term in self.terms}

    @cached_property
    def lent(self) -> Mapping[str, float]:
        """Weight of each stem that only its context supplies."""
        return {t.stem: t.weight for t in self.context if t.stem not in self.weights}

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """What each of its stems and units means in any language, where that is known."""
        return dict(self.senses)

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """What each of its own stems adds to cover: names must not drown the predicate."""
        return {stem: sqrt(weight) for stem, weight in self.weights.items()}

    @cached_property
    def total(self) -> float:
        """The shares of all it says itself."""
        return fsum(self.shares.values())

    @cached_property
    def places(self) -> frozenset[str]:
        """Its states and capitals."""
        return frozenset(term.stem for term in self.terms if term.kind == "place")

    @cached_property
    def settings(self) -> frozenset[str]:
        """Its states and names: whom it is about, and not what it says of them."""
        return frozenset(term.stem for term in self.terms if term.kind in ("place", "name"))

    @cached_property
    def digest(self) -> str:
        """Equal for equal statements, whatever the order of their words; 32 hex digits."""
        parts = (
            sorted(self.terms),
            sorted(map(repr, self.quantities)),
            sorted(self.negated),
            sorted(self.turned),
            sorted(self.denied),
            self.actors,
            sorted(self.context),
            self.denies,
            self.demands,
            self.of,
            self.reports,
            self.supposes,
            sorted(self.acts),
            sorted(self.asides),
            self.day,
            sorted(self.voice),
            sorted(self.side),
            sorted(self.story),
            self.language,
            self.senses,
            self.voices,
            *((self.meaning,) if self.meaning else ()),
        )
        return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


Told = TypeVar("Told")


def once(read: Callable[[Statement], Told]) -> Callable[[Statement], Told]:
    """Let what follows from a statement alone be worked out once, and kept with it."""
    name = f"_{read.__name__}"

    @wraps(read)
    def reading(statement: Statement) -> Told:
        kept: dict[str, Any] = statement.__dict__
        if name not in kept:
            kept[name] = read(statement)
        found: Told = kept[name]
        return found

    return reading
