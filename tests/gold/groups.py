"""Groups of real articles on one story each: what their claims assert in common, by hand.

The repository holds places and judgements, none of the text:

    python -m tests.gold.groups FOLDER
    isnad evaluate agreement FOLDER/NAME
    pytest -s tests/evaluation/test_groups.py

The first writes a folder for each group, the second tells of one what is right and wrong
proposition by proposition, the third sums up all of them.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.gold.news import beside, texts

GROUPS = Path(__file__).parent / "groups"
Group = Mapping[str, Any]


def write_groups(corpora: Path, folder: Path) -> list[Path]:
    """Write the folders of all groups, as `isnad evaluate agreement` takes them; return them."""
    groups = {path.stem: json.loads(path.read_bytes()) for path in sorted(GROUPS.glob("*.json"))}
    wanted = {one["file"]: one["corpus"] for group in groups.values() for one in group["articles"]}
    held = dict(texts(corpora, wanted))
    for name, group in groups.items():
        pages = {one["number"]: held[one["file"]] for one in group["articles"]}
        write_group(folder / name, group, pages)
    return [folder / name for name in groups]


def write_group(folder: Path, group: Group, held: Mapping[str, str]) -> None:
    """Write the folder of one group, with the texts of its articles by their numbers."""
    (folder / "pages").mkdir(parents=True)
    (folder / "gold").mkdir()
    for article in group["articles"]:
        stem = f"{article['number']}_{article['file'].removesuffix('.txt')}"
        page = folder / "pages" / f"{stem}.txt"
        page.write_text(held[article["number"]], encoding="utf-8", newline="")
        _dump(folder / "gold" / f"{stem}.json", _gold(group, article["number"], page.name))
    _dump(folder / "propositions.json", _propositions(group, held))
    _dump(folder / "expected_agreement.json", {"expected": group["expected"]})


def _gold(group: Group, number: str, file: str) -> Group:
    """The claims of one article."""
    claims = [
        {"sub_propositions": [], **claim}
        for claim in group["claims"]
        if claim["id"].startswith(number)
    ]
    return {"file": file, "language": group["language"], "claims": claims}


def _propositions(group: Group, held: Mapping[str, str]) -> Group:
    """The propositions, each called by the words of its first supporter."""
    words = dict(_words(group, held))
    return {
        "outlets": {one["number"]: one["outlet"] for one in group["articles"]},
        "clusters": [
            {"id": one["proposition"], "label_ar": words[(one["supporters"] or one["hearsay"])[0]]}
            for one in group["expected"]
        ],
    }


def _words(group: Group, held: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The words of each claim, and of each thing it asserts, by their ids."""
    for claim in group["claims"]:
        text = held[claim["id"].partition("-")[0]]
        parts = {one["id"]: one["spans"] for one in claim.get("sub_propositions", ())}
        for ref, spans in {claim["id"]: claim["content_spans"], **parts}.items():
            yield ref, " ".join(text[start:end] for start, end in spans)


def _dump(path: Path, told: Group) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    write_groups(beside(), Path(sys.argv[1]))
