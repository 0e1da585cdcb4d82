"""Stories of our own, told by several outlets each: what their claims assert in common, in words.

A folder holds the pages and `gold.json`, which cites the words of each supporter:

    python -m tests.gold.stories FOLDER
    isnad evaluate agreement FOLDER/NAME
    pytest -s tests/evaluation/test_stories.py

The first writes a folder for each story, the second tells of one what is right and wrong
proposition by proposition, the third sums up all of them.
"""

import json
import sys
from pathlib import Path
from typing import Any

from tests.gold.groups import Group, write_group

STORIES = Path(__file__).parent / "stories"


def write_stories(folder: Path) -> list[Path]:
    """Write the folders of all stories, as `isnad evaluate agreement` takes them; return them."""
    told = [path.parent for path in sorted(STORIES.glob("*/*/gold.json"))]
    for story in told:
        pages = {page.name.partition("_")[0]: page for page in sorted(story.glob("*.txt"))}
        texts = {number: page.read_text(encoding="utf-8") for number, page in pages.items()}
        files = {number: page.name.partition("_")[2] for number, page in pages.items()}
        gold = json.loads((story / "gold.json").read_bytes())
        write_group(folder / story.name, as_group(gold, texts, files), texts)
    return [folder / story.name for story in told]


def as_group(gold: Any, texts: dict[str, str], files: dict[str, str]) -> Group:
    """The story with places in place of words; raises ValueError for words that have not one."""
    claims: list[Group] = []
    expected: list[Group] = []
    for told in gold["propositions"]:
        refs = []
        for number, words in told["supporters"]:
            refs.append(f"{number}-{len(claims) + 1:03}")
            claims.append(_claim(refs[-1], texts[number], words))
        expected.append({**told, "proposition": told["id"], "supporters": refs, "hearsay": []})
    articles = [
        {"number": number, "file": files[number], "outlet": outlet}
        for number, outlet in gold["outlets"].items()
    ]
    return {
        "language": gold["language"],
        "articles": articles,
        "claims": claims,
        "expected": expected,
    }


def _claim(ref: str, text: str, words: str) -> Group:
    if text.count(words) != 1:
        raise ValueError(f"{words!r} is {text.count(words)} times in {text[:40]!r}")
    place = [text.index(words), text.index(words) + len(words)]
    # What nobody asks of an agreement is not told: cue, source, speaker.
    return {
        "id": ref,
        "content_spans": [place],
        "cue_span": None,
        "source_span": None,
        "mode": None,
        "speaker": None,
    }


if __name__ == "__main__":
    write_stories(Path(sys.argv[1]))
