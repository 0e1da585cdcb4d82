"""Folders of texts with what a reader found in them, as the evaluation takes them.

The claims of a folder are JSON Lines that hold their texts (also in folders below it), JSON files
of one text each, or stand-off annotation (``.ann``). The texts of the latter two are in the
articles of the demo corpus (``manifest.json``), or ``.txt`` in ``pages/`` or ``text/`` beside the
folder, or in it. For agreements there are ``propositions.json`` and ``expected_agreement.json``.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from service.errors import Invalid, NotFound
from service.evaluation.brat import read_brat
from service.evaluation.gold import GoldText, read_gold
from service.evaluation.passages import Pair, read_reused
from service.evaluation.propositions import (
    GoldProposition,
    Place,
    read_places,
    read_propositions,
)
from service.evaluation.words import read_item
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
    """What the claims of a corpus have in common, and where their words stand.

    ``reused`` are places of two texts with the same words, ``apart`` claims that only resemble
    each other; none where the reader does not tell.
    """

    held: Sequence[GoldProposition]
    places: Mapping[str, Place]
    reused: Sequence[Pair] = ()
    apart: Sequence[tuple[str, str]] = ()


def read_corpus(gold: Path, texts: Path | None = None) -> Corpus:
    """Return the gold texts of a folder; raises NotFound where a file or a text is missing.

    ``gold`` may be one file of JSON Lines too. The texts are in ``texts``, or else where the layout
    has them beside the gold.
    """
    lines = [gold] if gold.is_file() else sorted(gold.rglob("*.jsonl"))
    if lines:
        return _of_lines(lines)
    held = _gold(gold)
    if texts is None and (gold.parent / "manifest.json").exists():
        drafts = {f"{Path(seed.file).stem}.txt": seed.draft for seed in read_seeds(gold.parent)}
        return Corpus(held, drafts)
    beside = [gold.parent / name for name in ("pages", "text")]
    folder = texts or next((one for one in beside if one.is_dir()), gold)
    return Corpus(held, {one.file: _draft(folder / one.file) for one in held})


def read_agreements(folder: Path) -> tuple[Corpus, Propositions]:
    """Return a corpus with what its claims have in common, in either of the two layouts."""
    seeds = (folder / "manifest.json").exists()
    gold = folder / ("expected" if seeds else "gold")
    held = _json((gold if seeds else folder) / "propositions.json")
    expected = None if seeds else _json(folder / "expected_agreement.json")
    corpus = read_corpus(gold) if seeds else _of_outlets(read_corpus(gold), folder, held)
    places = read_places(_documents(gold))
    return corpus, Propositions(
        tuple(read_propositions(held, expected)),
        places,
        tuple(read_reused(held, places)),
        tuple((pair["a"], pair["b"]) for pair in held.get("hard_negatives", ())),
    )


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


def _of_lines(paths: Sequence[Path]) -> Corpus:
    """Return the texts that stand in JSON Lines, with their claims."""
    gold: list[GoldText] = []
    drafts: dict[str, ArticleDraft] = {}
    for path in paths:
        with _known_shape(path):
            read = [read_item(orjson.loads(line)) for line in path.read_bytes().splitlines()]
        gold += read
        drafts |= zip((one.file for one in read), map(_read, feeds.read(path)), strict=True)
    return Corpus(gold, drafts)


def _gold(folder: Path) -> list[GoldText]:
    annotated = sorted(folder.glob("*.ann"))
    with _known_shape(folder):
        if annotated:
            return [read_brat(f"{path.stem}.txt", path.read_text("utf-8")) for path in annotated]
        return [read_gold(document) for document in _documents(folder)]


@contextmanager
def _known_shape(place: Path) -> Iterator[None]:
    try:
        yield
    except (KeyError, TypeError, ValueError) as error:
        raise Invalid(f"{place}: claims in a shape that is not known: {error!r}") from None


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
    return _read(read)


def _read(read: feeds.Read) -> ArticleDraft:
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
