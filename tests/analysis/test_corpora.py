"""Real pages, read where they lie: the propositions that five of them share.

The gold claims go through wording, statement and grouping; the text of no page is repeated here.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from service.analysis.grouping import Group, group
from service.analysis.matching import Statement, compare, match_keys
from tests.analysis.statements import statement, terms

CORPORA = Path(
    os.environ.get("ISNAD_CORPORA", Path(__file__).parents[2].parent / "shared" / "corpora")
)
LIBYA = CORPORA / "libya-2020"
LOOK_BACK = 3

pytestmark = pytest.mark.skipif(not LIBYA.exists(), reason="the corpora are not on this machine")


def read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


@cache
def held() -> Mapping[str, Statement]:
    """Every assertion of depth 0, with what its article said before as context."""
    return {key: made for file in sorted((LIBYA / "gold").iterdir()) for key, made in of(file)}


def of(file: Path) -> Iterator[tuple[str, Statement]]:
    said: list[str] = []
    found = read(file)
    speakers = {speaker["id"]: speaker for speaker in found["speakers"]}
    for claim in sorted(found["claims"], key=lambda claim: claim["span"]):
        if claim["depth"]:
            continue
        name = claim.get("speaker_name") or ""
        side = " ".join(bodies(speakers, speakers.get(claim.get("speaker_id"), {})))
        context = " ".join((name, *said[-LOOK_BACK:]))
        for part in claim["sub_propositions"] or [claim | {"text": claim["content_text"]}]:
            made = statement(part["text"], context)
            yield part["id"], replace(made, voice=terms(name), side=terms(side))
        said.append(claim["content_text"])


def bodies(speakers: Mapping[str, Any], speaker: Mapping[str, Any]) -> Iterator[str]:
    behind = (speaker.get(name) for name in ("issuer_id", "affiliation", "part_of"))
    for body in (speakers[one] for one in behind if one in speakers):
        yield body["canonical_name"]
        yield from bodies(speakers, body)


@cache
def grouped() -> list[Group[str]]:
    return group(held())


def home(key: str) -> Group[str]:
    return next(found for found in grouped() if key in found.of())


def expected() -> dict[str, Any]:
    answers = read(LIBYA / "expected_agreement.json")["expected"] if LIBYA.exists() else []
    return {answer["proposition"]: answer for answer in answers}


@pytest.mark.parametrize("proposition", ["P01", "P02", "P03", "P04", "P05", "P06", "P07"])
def test_the_supporters_of_what_articles_share_are_one_group(proposition: str) -> None:
    supporters = expected()[proposition]["supporters"]
    assert {home(key).leader for key in supporters} == {home(supporters[0]).leader}


def test_a_denied_red_line_contradicts_the_red_line() -> None:
    (supporter,), (opponent,) = (expected()["P19"][side] for side in ("supporters", "opposing"))
    members = {m.key: m for m in home(supporter).members}
    assert members[opponent["ref"]].relation == "contradicts"
    assert members[opponent["ref"]].strength == opponent["strength"]


def test_no_hard_negatives_share_a_group() -> None:
    pairs = read(LIBYA / "propositions.json")["hard_negatives"]
    known = [(p["a"], p["b"]) for p in pairs if p["a"] in held() and p["b"] in held()]
    assert len(known) > 5
    assert [(a, b) for a, b in known if home(a).leader == home(b).leader] == []


def test_statements_that_are_the_same_share_a_key() -> None:
    keys = sorted(held())
    same = [
        (a, b)
        for i, a in enumerate(keys)
        for b in keys[i + 1 :]
        if compare(held()[a], held()[b]).relation in ("same", "contradicts")
    ]
    found = [pair for pair in same if match_keys(held()[pair[0]]) & match_keys(held()[pair[1]])]
    assert len(found) >= 0.9 * len(same), sorted(set(same) - set(found))


def test_the_clusters_are_nearly_those_of_the_annotator() -> None:
    gold = {
        key: proposition
        for proposition, answer in expected().items()
        for key in answer["supporters"]
        if key in held()
    }
    found = {k: g.leader for g in group({k: held()[k] for k in gold}) for k in g.of()}
    precision, recall = bcubed(found, gold), bcubed(gold, found)
    assert 2 * precision * recall / (precision + recall) >= 0.88


def bcubed(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    """Return the mean share of an item's mates in ``one`` that are its mates in ``other``."""
    shares = []
    for key in one:
        mates = [mate for mate in one if one[mate] == one[key]]
        shares.append(sum(other[mate] == other[key] for mate in mates) / len(mates))
    return sum(shares) / len(shares)
