"""In what outlets differ that tell the same thing.

Differences in how a thing is told, not in what is so: another value is a rivalry, a denial a
contradiction. Told of are those between outlets; what one outlet says in two ways is its own.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Kind = Literal["attribution", "stance", "certainty", "quotation"]


@dataclass(frozen=True, slots=True)
class Telling:
    """How one claim tells it.

    ``speaker`` is who speaks, whatever the name; None where nobody is named. In an outlet's
    ``own_voice`` nobody is said to have said it. ``quotation`` are the normalised words where all
    of them stand in quotation marks.
    """

    claim: UUID
    outlet: UUID
    speaker: UUID | None
    own_voice: bool
    stance: str | None
    hedged: bool
    quotation: str | None


@dataclass(frozen=True, slots=True)
class Divergence:
    """A way in which outlets differ: each value with the claims that have it.

    The ``speaker`` is the one whose words are told in several ways; None where the difference is
    whether anybody is named at all.
    """

    kind: Kind
    speaker: UUID | None
    values: tuple[tuple[str, tuple[UUID, ...]], ...]


def divergences(tellings: Sequence[Telling]) -> list[Divergence]:
    """Return in what these differ, by kind and then by speaker; in a fixed order."""
    found = [_divergence("attribution", None, tellings, _attribution)]
    for speaker, theirs in _by_speaker(tellings):
        found.append(_divergence("stance", speaker, theirs, lambda one: one.stance))
        found.append(_divergence("certainty", speaker, theirs, _certainty))
        found.append(_divergence("quotation", speaker, theirs, lambda one: one.quotation))
    return [one for one in found if one]


def _attribution(one: Telling) -> str:
    return "own_voice" if one.own_voice else "attributed"


def _certainty(one: Telling) -> str:
    return "hedged" if one.hedged else "plain"


def _by_speaker(tellings: Iterable[Telling]) -> Iterator[tuple[UUID, list[Telling]]]:
    found: dict[UUID, list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.speaker is not None and not one.own_voice:
            found[one.speaker].append(one)
    yield from sorted(found.items())


def _divergence(
    kind: Kind,
    speaker: UUID | None,
    tellings: Iterable[Telling],
    value_of: Callable[[Telling], str | None],
) -> Divergence | None:
    """Return the difference, if any outlet tells it otherwise than another; None where none is."""
    claims: dict[str, list[UUID]] = defaultdict(list)
    told: dict[Hashable, set[str]] = defaultdict(set)
    for one in tellings:
        if (value := value_of(one)) is not None:
            claims[value].append(one.claim)
            told[one.outlet].add(value)
    if len(claims) < 2 or len({frozenset(values) for values in told.values()}) < 2:
        return None
    values = tuple((value, tuple(sorted(set(claims[value])))) for value in sorted(claims))
    return Divergence(kind, speaker, values)
