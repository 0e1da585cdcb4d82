"""How right extraction and agreement are, against what a careful reader found."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import click

from service.cli.corpora import read_agreements, read_corpus
from service.cli.shell import print_json
from service.cli.stances import kept_model, learned, stance_table, stances, written
from service.cli.tables import agreement_table, attribution_table, misses
from service.cli.trials import agreements, attribution_report, demo_report, judged, scratch

_path = partial(click.Path, exists=True, path_type=Path)
_folder = partial(_path, file_okay=False)
_file = partial(click.Path, exists=True, dir_okay=False, path_type=Path)
_as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")


@click.group()
def evaluate() -> None:
    """Score extraction and agreement on texts of which a reader's findings are known."""


@evaluate.command()
@click.argument("gold_dir", type=_path())
@click.argument("text_dir", type=_folder(), required=False)
@click.option("--misses", "listed", is_flag=True, help="List what was missed or is too much.")
@_as_json
def attribution(gold_dir: Path, text_dir: Path | None, listed: bool, as_json: bool) -> None:
    """Compare the claims found in texts with those in GOLD_DIR.

    The claims are JSON Lines with their texts (then GOLD_DIR may be one such file), JSON files of
    one text each, or brat's `.ann`. The texts are in TEXT_DIR, or in `pages` or `text` beside
    GOLD_DIR, or in GOLD_DIR itself; those of the demo corpus are known.
    """
    corpus = read_corpus(gold_dir, text_dir)
    rows = judged(corpus)
    report = attribution_report(corpus, rows)
    _print(report, attribution_table(report), as_json)
    if listed:
        texts = {file: draft.text for file, draft in corpus.drafts.items()}
        click.echo("\n".join(misses(rows, texts)), err=as_json)


@evaluate.command()
@click.argument("gold_dir", type=_folder())
@_as_json
def agreement(gold_dir: Path, as_json: bool) -> None:
    """Ingest the texts of GOLD_DIR and compare each answer with the one worked out by hand.

    A database is made for it and thrown away; that of the settings is not touched.
    """
    corpus, held = read_agreements(gold_dir)
    with scratch() as sessions:
        report = agreements(sessions, corpus, held, _seeds(gold_dir))
    _print(report, agreement_table(report), as_json)


@evaluate.command()
@_as_json
def demo(as_json: bool) -> None:
    """Score attribution and every proposition of the demo corpus."""
    with scratch() as sessions:
        report = demo_report(sessions)
    told = [*attribution_table(report["attribution"]), "", *agreement_table(report["agreement"])]
    _print(report, told, as_json)


@evaluate.command()
@click.argument("pairs", type=_file())
@click.option("--learn-from", "lessons", type=_file(), help="Learn anew from these pairs first.")
@click.option("--keep", type=click.Path(dir_okay=False, path_type=Path), help="Write the model.")
@_as_json
def stance(pairs: Path, lessons: Path | None, keep: Path | None, as_json: bool) -> None:
    """Tell of Arabic sentence PAIRS (CSV: s1, s2, stance) whether they agree, and score it.

    Beside it stands what similarity alone gives, and what weighed most where it was wrong.
    """
    model, least = learned(lessons) if lessons else kept_model()
    if keep:
        keep.write_text(written(model, least), encoding="utf-8")
    report = stances(pairs, model, least)
    _print(report, stance_table(report), as_json)


def _seeds(folder: Path) -> Path | None:
    return folder if (folder / "manifest.json").exists() else None


def _print(report: Any, told: Iterable[str], as_json: bool) -> None:
    print_json(report) if as_json else click.echo("\n".join(told))
