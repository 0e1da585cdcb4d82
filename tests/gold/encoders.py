"""What a model for matching does on the stories, and what one could do at most, and do harm.

    python -m tests.gold.encoders
    python -m tests.gold.encoders MODEL LEAST …

Without a model, two that are none, on the real stories: one knows the annotators' propositions,
and gives the same vector to all that they found to say one thing; the other finds everything
alike. With the name or the folder of a model of sentence-transformers, that one, at each least
cosine: on the real stories, and on those of our own.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from sqlalchemy import Engine

from service.cli.trials import scratch
from service.ingest import encoding
from tests.evaluation.stories import compared, told
from tests.gold.groups import write_groups
from tests.gold.news import beside
from tests.gold.stories import write_stories

LEAST = 0.85
ALIKE = 0.6  # of the words of a claim that was found and of the annotator's


class Undiscerning:
    name = "finds everything alike"

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        return [[1.0]] * len(texts)


class Knowing:
    name = "knows the answers"

    def __init__(self, folders: Sequence[Path]) -> None:
        self._known = [one for folder in folders for one in _supporters(folder)]

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> list[float]:
        said = _words(text)
        share, name = max(
            (len(said & words) / len(said | words), name) for words, name in self._known
        )
        draw = Random(name if share >= ALIKE else text)
        return [draw.gauss(0, 1) for _ in range(64)]


def _supporters(folder: Path) -> Iterator[tuple[frozenset[str], str]]:
    """Yield the words of what supports each proposition of a story, with the proposition."""
    pages = {path.name: path.read_bytes().decode() for path in (folder / "pages").iterdir()}
    words = {}
    for path in (folder / "gold").iterdir():
        gold = json.loads(path.read_bytes())
        for claim in gold["claims"]:
            parts = {one["id"]: one["spans"] for one in claim["sub_propositions"]}
            for ref, spans in {claim["id"]: claim["content_spans"], **parts}.items():
                said = " ".join(pages[gold["file"]][start:end] for start, end in spans)
                words[ref] = _words(said)
    for one in json.loads((folder / "expected_agreement.json").read_bytes())["expected"]:
        for ref in one["supporters"]:
            yield words[ref], f"{folder.name} {one['proposition']}"


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, scratch() as sessions:
        real = write_groups(beside(), Path(folder) / "real")
        engine = sessions.kw["bind"]
        _tell(engine, "no model", real)
        if not sys.argv[1:]:
            for none in (Knowing(real), Undiscerning()):
                _tell(engine, none.name, real, encoding.Choice(none, LEAST))
            return
        own = write_stories(Path(folder) / "own")
        _tell(engine, "no model, our own", own)
        encoder = encoding.SentenceTransformer(sys.argv[1])
        for least in map(float, sys.argv[2:] or [LEAST]):
            choice = encoding.Choice(encoder, least)
            _tell(engine, f"{least}", real, choice)
            _tell(engine, f"{least}, our own", own, choice)


def _tell(
    engine: Engine, name: str, folders: Sequence[Path], choice: encoding.Choice | None = None
) -> None:
    encoding.use(choice)
    print(told(name, {one.name: compared(engine, one) for one in folders}), flush=True)


if __name__ == "__main__":
    main()
