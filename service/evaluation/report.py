"""The figures of attribution: over all, by aspect, and of what is right."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from service.evaluation.aspects import ASPECTS, hops, speaker_kind
from service.evaluation.attribution import Judged
from service.evaluation.figures import Figures, rounded, share
from service.evaluation.gold import GoldText
from service.evaluation.intervals import bootstrap, wilson
from service.evaluation.names import same_name
from service.extraction.attribution import Speaker, Unnamed

Rows = Collection[Judged]
Sides = tuple[list[Judged], list[Judged]]


def report(rows: Rows, texts: Iterable[GoldText] = ()) -> dict[str, Any]:
    """Return all figures for JSON; ``texts`` are those that were read, also without a row."""
    files = {text.file: text for text in (*texts, *(row.of for row in rows))}
    return {
        **_figures_of(_sides(rows)),
        "content_exact": _counted(_sides(rows), lambda row: row.identical).to_dict(),
        "of_matches": _of_matches(rows),
        "texts": _texts(rows, files.values()),
        "bootstrap": _bootstrap(rows, files.values()),
        "by": {name: by for name in ASPECTS if (by := _by(rows, name))},
        "phenomena": _phenomena(rows, files.values()),
    }


def _sides(rows: Rows) -> Sides:
    return [row for row in rows if row.gold], [row for row in rows if row.found]


def _by(rows: Rows, aspect: str) -> dict[str, Any]:
    """Return the figures of each value of an aspect; none where the reader does not tell it."""
    sides: defaultdict[str, Sides] = defaultdict(lambda: ([], []))
    told = False
    for row in rows:
        for at, claim in enumerate((row.gold, row.found)):
            for value in ASPECTS[aspect][at](row) if claim else ():
                sides[value][at].append(row)
                told |= at == 0
    return {value: _figures_of(sides[value]) for value in sorted(sides)} if told else {}


def _figures_of(sides: Sides) -> dict[str, Any]:
    relaxed = _counted(sides, lambda row: row.right)
    return {
        "gold": relaxed.gold,
        "found": relaxed.found,
        "relaxed": relaxed.to_dict(),
        "exact": _counted(sides, lambda row: row.exact).to_dict(),
        "wilson": {
            "precision": wilson(relaxed.found_right, relaxed.found),
            "recall": wilson(relaxed.gold_right, relaxed.gold),
        },
    }


def _counted(sides: Sides, is_right: Callable[[Judged], bool]) -> Figures:
    gold, found = sides
    return Figures(len(gold), len(found), sum(map(is_right, gold)), sum(map(is_right, found)))


def _bootstrap(rows: Rows, texts: Iterable[GoldText]) -> dict[str, Any]:
    by_text: dict[str, list[Judged]] = {text.file: [] for text in texts}
    for row in rows:
        by_text[row.of.file].append(row)
    sides = [_sides(held) for held in by_text.values()]
    return {
        "relaxed": bootstrap([_counted(one, lambda row: row.right) for one in sides]),
        "exact": bootstrap([_counted(one, lambda row: row.exact) for one in sides]),
    }


def _texts(rows: Rows, texts: Collection[GoldText]) -> dict[str, int]:
    """Return how many texts there are, and in how many of them nothing is wrong."""
    wrong = {row.of.file for row in rows if not row.right}
    return {"texts": len(texts), "right": sum(text.file not in wrong for text in texts)}


def _phenomena(rows: Rows, texts: Iterable[GoldText]) -> dict[str, dict[str, Any]]:
    """Return the figures of the texts that are there to show a phenomenon, by its name."""
    showing: defaultdict[str, list[GoldText]] = defaultdict(list)
    for text in texts:
        for name in text.phenomena:
            showing[f"{text.language} {name}"].append(text)
    return {name: _shown(rows, held) for name, held in sorted(showing.items())}


def _shown(rows: Rows, texts: Collection[GoldText]) -> dict[str, Any]:
    files = {text.file for text in texts}
    own = [row for row in rows if row.of.file in files]
    return {**_figures_of(_sides(own)), **_texts(own, texts)}


def _of_matches(rows: Rows) -> dict[str, float | None]:
    """Return how often the rest is right where the claim is; the source, where contents meet."""
    right = [(row.gold, row.found) for row in rows if row.right and row.gold and row.found]
    sourced = [row.source for row in rows if row.found and row.gold and row.gold.source]
    told: dict[str, Sequence[bool]] = {
        "source": sourced,
        "mode": [gold.mode == found.mode for gold, found in right if gold.mode],
        "stance": [gold.stance == found.stance for gold, found in right if gold.stance],
        "speaker": [
            found.speaker is not None and same_name(found.speaker.name, gold.names)
            for gold, found in right
            if gold.names
        ],
        "kind of speaker": [
            gold.speaker_kind == speaker_kind(found) for gold, found in right if gold.speaker_kind
        ],
        "unnamed": [
            told
            for gold, found in right
            if gold.unnamed
            for told in _told_of_unnamed(gold.unnamed, found.speaker)
        ],
        "depth": [gold.depth == found.depth for gold, found in right if gold.depth is not None],
        "chain": [hops(found) in gold.hops for gold, found in right],
    }
    return {name: rounded(share(sum(held), len(held))) for name, held in told.items()}


def _told_of_unnamed(gold: Unnamed, speaker: Speaker | None) -> Iterator[bool]:
    """Yield of each thing that the text says of an unnamed source whether it was found."""
    found = speaker.unnamed if speaker else None
    if gold.count is not None:
        yield found is not None and found.count == gold.count
    for field in ("affiliation", "reason"):
        words = getattr(gold, field)
        if words is not None:
            yield same_name(getattr(found, field, None) or "", [words])
