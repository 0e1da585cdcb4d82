"""Folders of texts with what a reader found in them, as the evaluation takes them.

Two layouts are known. The demo corpus: ``manifest.json``, ``outlets.json`` and ``expected/``. And
pages as they were printed: ``gold/`` (claims, one JSON a page), ``pages/``, ``propositions.json``
and ``expected_agreement.json``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from service.errors import Invalid, NotFound
from service.evaluation.gold import GoldText, read_gold
from service.evaluation.propositions import (
    GoldProposition,
    Place,
    read_places,
    read_propositions,
)
from service.ingest import feeds
from service.ingest.drafts import ArticleDraft
from service.ingest.seeds import read_seeds


@dataclass(frozen=True, slots=True)
class Corpus:
    """Gold texts, with the articles they are of by the names of their files."""

    gold: Sequence[GoldText]
    drafts: Mapping[str, ArticleDraft]


@dataclass(frozen=True, slots=True)
class Propositions:
    """What the claims of a corpus have in common, and where their words stand."""

    held: Sequence[GoldProposition]
    places: Mapping[str, Place]


def read_corpus(gold: Path, texts: Path | None = None) -> Corpus:
    """Return the gold texts of a folder; raises NotFound where a file or a text is missing.

    The texts are in ``texts``, or else where the layout has them beside the gold.
    """
    held = _gold(gold)
    if texts is None and (gold.parent / "manifest.json").exists():
        drafts = {f"{Path(seed.file).stem}.txt": seed.draft for seed in read_seeds(gold.parent)}
        return Corpus(held, drafts)
    beside = gold.parent / "pages"
    folder = texts or (beside if beside.is_dir() else gold)
    return Corpus(held, {one.file: _draft(folder / one.file) for one in held})


def read_agreements(folder: Path) -> tuple[Corpus, Propositions]:
    """Return a corpus with what its claims have in common, in either of the two layouts."""
    seeds = (folder / "manifest.json").exists()
    gold = folder / ("expected" if seeds else "gold")
    held = _json((gold if seeds else folder) / "propositions.json")
    expected = None if seeds else _json(folder / "expected_agreement.json")
    corpus = read_corpus(gold) if seeds else _of_outlets(read_corpus(gold), folder, held)
    places = read_places(_documents(gold))
    return corpus, Propositions(tuple(read_propositions(held, expected)), places)


def number(file: str) -> str:
    """Return by what the ids of its claims begin: the digits before the name of a text."""
    return Path(file).name.partition("-")[0].partition("_")[0]


def _of_outlets(corpus: Corpus, folder: Path, held: Any) -> Corpus:
    """Say of each page who published it: the gold knows, where the page does not print it."""
    outlets = held["outlets"]
    drafts = {
        file: _draft(folder / "pages" / file, outlet=outlets[number(file)])
        for file in corpus.drafts
    }
    return Corpus(corpus.gold, drafts)


def _gold(folder: Path) -> list[GoldText]:
    try:
        return [read_gold(document) for document in _documents(folder)]
    except (KeyError, TypeError, ValueError) as error:
        raise Invalid(f"{folder}: claims in a shape that is not known: {error!r}") from None


def _documents(folder: Path) -> list[Any]:
    found = [_json(path) for path in sorted(folder.glob("*.json"))]
    documents = [document for document in found if "claims" in document]
    if not documents:
        raise NotFound(f"{folder}: no claims here that a reader found.")
    return documents


def _draft(path: Path, **given: Any) -> ArticleDraft:
    if not path.is_file():
        raise NotFound(f"{path} is missing.")
    (read,) = feeds.read(path, **given)
    if not isinstance(read, ArticleDraft):
        raise read[1]
    return read


def _json(path: Path) -> Any:
    try:
        return orjson.loads(path.read_bytes())
    except FileNotFoundError:
        raise NotFound(f"{path} is missing.") from None
    except orjson.JSONDecodeError as error:
        raise Invalid(f"{path}: not JSON: {error.msg}") from None
