"""What a reader says several claims assert in common, and how right the found answers are.

A claim of the reader is at home in the found proposition that one of its words' statements is
in; a proposition of the reader is the found one whose claims are nearest to its own. Clusters
are compared by BCubed over the reader's supporting claims; a claim that was not found is alone.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from service.evaluation.figures import harmonic, rounded
from service.evaluation.gold import Json, Spans, spans_of
from service.extraction.spans import Span

Range = tuple[int, int]
Homes = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True)
class Answer:
    """As much of an agreement as a reader works out by hand."""

    verdict: str | None
    outlets: int
    parties: Range
    independent_origins: Range


NOTHING_FOUND = Answer(None, 0, (0, 0), (0, 0))
COMPARED = ("verdict", "outlets", "parties", "independent_origins")


@dataclass(frozen=True, slots=True)
class Place:
    """The words of a claim, or of one of the things it asserts."""

    article: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Found:
    """A statement that was found to say a proposition in full."""

    proposition: Hashable
    place: Place


@dataclass(frozen=True, slots=True)
class GoldProposition:
    """What claims have in common, and the right answer.

    ``arabic`` is the answer without the English articles, where that is another one; ``needs``
    names what an answer has to be able to do.
    """

    id: str
    label: str
    supporters: tuple[str, ...]
    hearsay: tuple[str, ...]
    expected: Answer
    arabic: Answer | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A proposition of the reader with the found one that is nearest to it."""

    gold: GoldProposition
    found: Answer

    def right(self, name: str, *, arabic: bool = False) -> bool:
        """Tell whether this figure is the reader's; ``arabic``: English articles joined or not."""
        apart = self.gold.arabic if arabic else None
        wanted = [answer for answer in (self.gold.expected, apart) if answer]
        return any(getattr(answer, name) == getattr(self.found, name) for answer in wanted)


# The shapes of files ------------------------------------------------------------------------


def read_places(documents: Iterable[Json]) -> dict[str, Place]:
    """Return the words of each claim, and of each thing it asserts, by their ids."""
    return {
        part["id"]: Place(part["id"].partition("-")[0], spans_of(spans))
        for document in documents
        for claim in document["claims"]
        for part, spans in (
            (claim, claim["content_spans"]),
            *((one, one["spans"]) for one in claim["sub_propositions"]),
        )
    }


def read_propositions(held: Json, expected: Json | None) -> Iterator[GoldProposition]:
    """Yield the propositions of the two shapes: answers inside, or in a file of their own."""
    if expected is None:
        yield from map(_answered, held["propositions"])
        return
    labels = {cluster["id"]: cluster["label_ar"] for cluster in held["clusters"]}
    for told in expected["expected"]:
        yield GoldProposition(
            id=told["proposition"],
            label=labels[told["proposition"]],
            supporters=tuple(told["supporters"]),
            hearsay=tuple(told["hearsay"]),
            expected=_answer(told),
        )


def _answered(held: Json) -> GoldProposition:
    return GoldProposition(
        id=held["id"],
        label=held["label_ar"],
        supporters=tuple(m["ref"] for m in held["members"] if m["relation"] == "same"),
        hearsay=tuple(held["hearsay"]),
        expected=_answer(held["expected"]),
        arabic=_answer(held["arabic_only"]) if held["arabic_only"] else None,
        needs=tuple(held["needs"]),
    )


def _answer(told: Json) -> Answer:
    low, high = told["parties"]
    least, most = told["independent_origins"]
    return Answer(told["verdict"], told["outlets"], (low, high), (least, most))


# The comparison -----------------------------------------------------------------------------


def compare(
    gold: Sequence[GoldProposition], homes: Homes, answers: Mapping[Hashable, Answer]
) -> list[Compared]:
    """Return each proposition of the reader with the answer that was found."""
    return [Compared(one, answers.get(_nearest(one, homes), NOTHING_FOUND)) for one in gold]


def cited(gold: Iterable[GoldProposition], places: Mapping[str, Place]) -> dict[str, Place]:
    """Return the places of the claims that the reader puts into propositions."""
    refs = {ref for one in gold for ref in (*one.supporters, *one.hearsay)}
    return {ref: place for ref, place in places.items() if ref in refs}


def find_homes(places: Mapping[str, Place], found: Collection[Found]) -> Homes:
    """Return the found proposition in which each claim is at home, if it is in any."""
    homes = {}
    for ref, place in places.items():
        rated = [(_common(place, one.place), str(one.proposition), one) for one in found]
        common, _, best = max(rated, default=(0.0, "", None), key=lambda rated: rated[:2])
        if best and common:
            homes[ref] = best.proposition
    return homes


def _common(place: Place, other: Place) -> float:
    """Return the share of common characters, if most of those of the first are among them."""
    if place.article != other.article:
        return 0.0
    one, two = _characters(place.spans), _characters(other.spans)
    return len(one & two) / len(one | two) if len(one & two) >= len(one) / 2 else 0.0


def _characters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _nearest(gold: GoldProposition, homes: Homes) -> Hashable:
    """Return the found proposition that shares most of the claims of either, or None."""
    own = {*gold.supporters, *gold.hearsay}
    members: dict[Hashable, set[str]] = {}
    for ref, home in homes.items():
        members.setdefault(home, set()).add(ref)
    rated = [(len(own & refs) / len(own | refs), str(home), home) for home, refs in members.items()]
    common, _, home = max(rated, default=(0.0, "", None), key=lambda rated: rated[:2])
    return home if common else None


def bcubed(gold: Sequence[GoldProposition], homes: Homes, read: Collection[str]) -> Json:
    """Return BCubed precision, recall and F1 over the supporting claims in the texts read."""
    clusters = {
        ref: one.id for one in gold for ref in one.supporters if ref.partition("-")[0] in read
    }
    found = {ref: homes.get(ref, ref) for ref in clusters}
    precision, recall = mates(found, clusters), mates(clusters, found)
    figures = {"precision": precision, "recall": recall, "f1": harmonic(precision, recall)}
    return {"claims": len(clusters), **{name: rounded(value) for name, value in figures.items()}}


def mates(one: Mapping[str, Hashable], other: Mapping[str, Hashable]) -> float | None:
    """Return the mean share of a claim's mates in ``one`` that are its mates in ``other``."""
    shares = []
    for ref, cluster in one.items():
        together = [mate for mate in one if one[mate] == cluster]
        shares.append(sum(other[mate] == other[ref] for mate in together) / len(together))
    return sum(shares) / len(shares) if shares else None


def report(compared: Sequence[Compared]) -> dict[str, Any]:
    """Return each proposition and the totals for JSON."""
    return {
        "propositions": [_row(one) for one in compared],
        "total": len(compared),
        "right": _totals(compared, arabic=False),
        "right_of_arabic": _totals(compared, arabic=True),
        "false_corroborations": [one.gold.id for one in compared if _is_falsely_sure(one)],
    }


def _is_falsely_sure(one: Compared) -> bool:
    """Tell of the worst mistake: independent sources are found where there are none."""
    sure = one.found.verdict == "independently_sourced"
    return sure and not (one.right("verdict") or one.right("verdict", arabic=True))


def _totals(compared: Sequence[Compared], *, arabic: bool) -> dict[str, int]:
    totals = {name: sum(one.right(name, arabic=arabic) for one in compared) for name in COMPARED}
    whole = sum(all(one.right(name, arabic=arabic) for name in COMPARED) for one in compared)
    return {**totals, "all": whole}


def _row(one: Compared) -> dict[str, Any]:
    return {
        "id": one.gold.id,
        "label": one.gold.label,
        "needs": list(one.gold.needs),
        "expected": asdict(one.gold.expected),
        "expected_of_arabic": asdict(one.gold.arabic) if one.gold.arabic else None,
        "found": asdict(one.found),
        "right": {name: one.right(name) for name in COMPARED},
        "right_of_arabic": {name: one.right(name, arabic=True) for name in COMPARED},
    }
