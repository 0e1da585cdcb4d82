"""The figures of an evaluation as text that is read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from service.evaluation.attribution import Judged
from service.evaluation.propositions import COMPARED
from service.extraction.spans import Span

Report = Mapping[str, Any]

_FIGURES = ("precision", "recall", "f1")
_HEAD = "     P      R     F1"
_LONGEST = 100


def attribution_table(report: Report) -> Iterator[str]:
    """Yield the lines that say how well attribution does."""
    yield f"{'Attribution':<33} relaxed                   exact"
    yield f"{'':<34}{_HEAD}   {_HEAD}    gold  found   R, 95 %     texts right"
    yield _line("all", {**report, **report["texts"]})
    for side, intervals in report["bootstrap"].items():
        told = ", ".join(f"{name} {_between(intervals[name])}" for name in _FIGURES)
        yield f"    {side}, 95 % by drawing texts: {told}"
    for aspect, values in (*report["by"].items(), ("shows", report["phenomena"])):
        for value, figures in values.items():
            yield _line(f"{aspect} {value}", figures)
    matches = (f"{name} {_share(figure)}" for name, figure in report["of_matches"].items())
    yield f"Right where the claim is: {', '.join(matches)}"
    yield f"Content to the letter, F1: {_share(report['content_exact']['f1'])}"
    yield from _unread(report)


def _line(name: str, figures: Report) -> str:
    sides = (
        " ".join(f"{_share(figures[side][figure]):>6}" for figure in _FIGURES)
        for side in ("relaxed", "exact")
    )
    counts = f"{figures['gold']:>5}  {figures['found']:>5}"
    texts = f"{figures['right']:>5} of {figures['texts']}" if "texts" in figures else ""
    recall = _between(figures["wilson"]["recall"])
    return f"{name:<33} {'   '.join(sides)}   {counts}   {recall:<11} {texts}".rstrip()


def _between(interval: Sequence[float | None]) -> str:
    low, high = interval
    return "–" if low is None else f"{_share(low)}–{_share(high)}"


def agreement_table(report: Report) -> Iterator[str]:
    """Yield the lines that say how right the answers on propositions are."""
    yield "Agreement        verdict              outlets  parties  origins"
    for row in report["propositions"]:
        yield from _proposition(row)
    yield from _totals("Right", report["right"], report["total"])
    wrongly = ", ".join(report["false_corroborations"]) or "none"
    yield f"Independent sources found where there are none: {wrongly}"
    yield _clusters("Clusters", report["bcubed"])
    if report["bcubed_of_gold_claims"]:
        yield _clusters("Clusters of the reader's claims", report["bcubed_of_gold_claims"])
    yield from _told_apart(report)
    if any(row["expected_of_arabic"] for row in report["propositions"]):
        yield from _totals(
            "Right, English joined or not", report["right_of_arabic"], report["total"]
        )
        yield _clusters("Clusters of the Arabic", report["bcubed_of_arabic"])
    yield from _unread(report)


def _clusters(label: str, figures: Report) -> str:
    shares = ", ".join(f"{name} {_share(figures[name])}" for name in _FIGURES)
    return f"{label} (BCubed over {figures['claims']} supporting claims): {shares}"


def _told_apart(report: Report) -> Iterator[str]:
    """Yield what is told of passages that texts share, and of claims that only resemble others."""
    if (found := report["passages"]) is not None:
        shares = ", ".join(f"{name} {_share(found[name])}" for name in _FIGURES)
        yield (
            f"Shared passages: {found['recalled']} of {found['told']} found, "
            f"{found['right']} of {found['found']} found are right: {shares}"
        )
    if (joined := report["joined_wrongly"]) is not None:
        named = ", ".join(" and ".join(pair) for pair in joined) or "none"
        yield f"Claims that only resemble each other, found to say one thing: {named}"


def _proposition(row: Report) -> Iterator[str]:
    wrong = not all(row["right"].values())
    needs = f"  (needs {', '.join(row['needs'])})" if wrong and row["needs"] else ""
    yield f"{row['id']:<5} {row['label'][:_LONGEST]}"
    yield f"      expected   {_answer(row['expected'])}"
    if row["expected_of_arabic"]:
        yield f"      of Arabic  {_answer(row['expected_of_arabic'])}"
    mark = "" if not wrong else "  ← " + ", ".join(n for n in COMPARED if not row["right"][n])
    yield f"      found      {_answer(row['found'])}{mark}{needs}"


def _answer(answer: Report) -> str:
    parties, origins = (_range(answer[name]) for name in ("parties", "independent_origins"))
    return f"{answer['verdict'] or 'null':<20} {answer['outlets']:>7}  {parties:>7}  {origins:>7}"


def _range(count: Sequence[int]) -> str:
    low, high = count
    return str(low) if low == high else f"{low}–{high}"


def _totals(label: str, right: Report, total: int) -> Iterator[str]:
    figures = ", ".join(f"{name} {right[name]}" for name in (*COMPARED, "all"))
    yield f"{label}, of {total}: {figures}"


def _unread(report: Report) -> Iterator[str]:
    if report["unread"]:
        yield f"Not read, in a language without a pack: {', '.join(report['unread'])}"


def _share(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.3f}"


def misses(rows: Iterable[Judged], texts: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each claim that was missed, and for each that is none, with its cue."""
    for row in rows:
        text = texts[row.of.file]
        if row.gold and not row.right:
            told = " ".join(filter(None, (row.gold.kind, row.gold.mode)))
            yield _told(row, "missed", told, _words(text, row.gold.cue), row.gold.content, text)
        if row.found and not row.right:
            cue = row.found.cue.span.of(text)
            yield _told(row, "too much", row.found.mode, cue, row.found.content, text)


def _told(row: Judged, what: str, told: str, cue: str, content: Iterable[Span], text: str) -> str:
    return f"{row.of.file}: {what}: {told} [{cue}] {_words(text, content)[:_LONGEST]}"


def _words(text: str, spans: Iterable[Span]) -> str:
    return " … ".join(span.of(text) for span in spans)
