"""The articles of the corpora that were read by hand: their texts, put beside what was found.

The repository holds places and names of speakers, none of the text:

    python -m tests.gold.news FOLDER
    isnad evaluate attribution tests/gold/news/unseen/ar FOLDER --misses
"""

import gzip
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NEWS = Path(__file__).parent / "news"
ROOT = Path(__file__).parents[2]


def documents(folder: Path = NEWS) -> list[dict[str, Any]]:
    """What was found in each article, by the names of their files."""
    return [json.loads(path.read_bytes()) for path in sorted(folder.rglob("*/*.json"))]


def write_texts(corpora: Path, folder: Path) -> None:
    """Write the text of each article as it was read: title, blank line, body."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {document["file"]: document["corpus"] for document in documents()}
    for name, text in texts(corpora, wanted):
        (folder / name).write_text(text, encoding="utf-8", newline="")


def texts(corpora: Path, wanted: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the wanted articles of the corpora: the names of their files, and what they say."""
    with gzip.open(corpora / "ant-2018" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            name = f"{article['id'].replace('/', '_')}.txt"
            if wanted.get(name) == "ant-2018":
                yield name, f"{article['title'].strip()}\n\n{article['text'].strip()}\n"
    for name, corpus in wanted.items():
        if corpus == "polnear":
            path = corpora / "polnear" / "text" / name
            yield name, path.read_bytes().decode("utf-8")


def beside() -> Path:
    """The folder of the corpora: `ISNAD_CORPORA`, or beside the project."""
    return Path(os.environ.get("ISNAD_CORPORA") or ROOT.parent / "shared" / "corpora")


if __name__ == "__main__":
    write_texts(beside(), Path(sys.argv[1]))
