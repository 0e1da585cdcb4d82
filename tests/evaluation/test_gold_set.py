"""The sentences of our own hold what they promise: phenomena, claims, and places of their words."""

from collections import Counter
from pathlib import Path

import orjson
import pytest

from service.evaluation.gold import GoldText
from service.evaluation.words import read_item

GOLD = Path(__file__).parents[1] / "gold"
WITHOUT_CLAIMS = {"topic-verb", "narration", "impersonal", "nobody-claimed", "related-headline"}


def texts(language: str) -> list[GoldText]:
    """The texts of a language; reading them finds the place of all their words."""
    lines = b"".join(path.read_bytes() for path in sorted((GOLD / language).glob("*.jsonl")))
    return [read_item(orjson.loads(line)) for line in lines.splitlines()]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_ids_are_unique_and_every_text_shows_something(language: str) -> None:
    held = texts(language)
    assert len({text.file for text in held}) == len(held)
    assert all(text.phenomena and text.language == language for text in held)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_false_friends_hold_no_claim(language: str) -> None:
    friends = [text for text in texts(language) if WITHOUT_CLAIMS & {*text.phenomena}]
    shown = Counter(name for text in friends for name in text.phenomena)
    assert set(shown) >= WITHOUT_CLAIMS
    assert [text.file for text in friends if text.claims] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_content_overlaps_neither_its_cue_nor_its_source(language: str) -> None:
    for text in texts(language):
        for claim in text.claims:
            others = (*claim.cue, *claim.source)
            assert not any(a.overlaps(b) for a in claim.content for b in others), claim.ref
