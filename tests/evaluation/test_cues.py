"""Cues are put into kinds by their lemmas."""

import pytest

from service.evaluation.cues import cue_class


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("said", "speech verb"),
        ("is now insisting", "speech verb"),
        ("denied", "speech verb"),
        ("According to", "particle"),
        ("have long believed", "belief"),
        ("was thought", "belief"),
        ("plans", "intention"),
        ("insistence", "speech noun"),
        ("found", "finding"),
        (":", "colon"),
        ("his", "other"),
    ],
)
def test_the_first_word_with_a_kind_decides(cue: str, kind: str) -> None:
    assert cue_class(cue) == kind
