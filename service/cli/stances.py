"""Pairs of sentences from a file, the model that tells their stance, and the figures as text."""

import csv
import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from service.analysis.overlap import Overlap
from service.evaluation.stance import (
    Model,
    Side,
    by_score,
    features,
    model_of,
    report,
    train,
)
from service.extraction.languages import get_pack
from service.ingest.statements import statement_of

_ABOUT = (
    "Weights of service/evaluation/stance.py, learned from the training part of the Arabic News "
    "Stance corpus (ANS; Khouja 2020, Apache License 2.0). No sentence of it is in this file."
)
_SHOWN = 8


def kept_model() -> tuple[Model, float]:
    """Return the model that comes with the service, and its threshold of similarity."""
    kept = json.loads((files("service.evaluation") / "stance.json").read_text("utf-8"))
    return model_of(kept), kept["similarity"]


def learned(file: Path) -> tuple[Model, float]:
    """Return the model that these pairs teach, and the best threshold of similarity."""
    rows = _read(file)
    model = train([(features(a, b), stance) for a, b, stance in rows])
    return model_of(model.as_json), by_score(
        [_score(a, b) for a, b, _ in rows], [r[2] for r in rows]
    )


def written(model: Model, least: float) -> str:
    """Return the model as the file that is kept."""
    kept = {"about": _ABOUT, "similarity": least, **model.as_json}
    return json.dumps(kept, ensure_ascii=False, indent=0) + "\n"


def stances(file: Path, model: Model, least: float) -> dict[str, Any]:
    """Return how often the model is right about the pairs of the file, and similarity alone."""
    rows = _read(file)
    gold = [stance for *_, stance in rows]
    found = [features(a, b) for a, b, _ in rows]
    told = [model.stance(one) for one in found]
    similar = ["agree" if _score(a, b) >= least else "disagree" for a, b, _ in rows]
    wrong = [
        {"pair": place, "gold": gold[place], "found": told[place], "for": model.strongest(one)}
        for place, one in enumerate(found)
        if gold[place] != told[place]
    ]
    return {
        **report(gold, told),
        "similarity_alone": {"least": least, **report(gold, similar)},
        "wrong": wrong,
    }


def stance_table(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines that say how well stance is told."""
    yield f"{'Stance':<18}  accuracy  macro F1  agree/disagree  agree  disagree  other"
    yield _line("learned", found)
    yield _line("similarity alone", found["similarity_alone"])
    yield f"Wrong: {len(found['wrong'])} of {found['pairs']}; the first, with what weighed most"
    for one in found["wrong"][:_SHOWN]:
        pulls = ", ".join(f"{name} {pull:+.2f}" for name, pull in one["for"])
        yield f"  {one['pair']:>4} is {one['gold']}, told {one['found']}: {pulls}"


def _line(name: str, figures: Mapping[str, Any]) -> str:
    f1 = figures["f1"]
    return (
        f"{name:<18}  {figures['accuracy']:>8.3f}  {figures['macro_f1']:>8.3f}  "
        f"{figures['agree_disagree_f1']:>14.3f}  {f1['agree']:>5.3f}  {f1['disagree']:>8.3f}  "
        f"{f1['other']:>5.3f}"
    )


def _read(file: Path) -> list[tuple[Side, Side, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    if not rows or not {"s1", "s2", "stance"} <= rows[0].keys():
        raise click.BadParameter("a CSV file with the columns s1, s2 and stance is needed")
    return [(_side(row["s1"]), _side(row["s2"]), row["stance"]) for row in rows]


def _side(text: str) -> Side:
    pack = get_pack("ar")
    return Side(statement_of(text, pack), pack.wording(text).negates)


def _score(a: Side, b: Side) -> float:
    return Overlap(a.statement, b.statement).score
