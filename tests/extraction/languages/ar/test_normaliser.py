"""Spellings made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.languages.ar.normaliser import normalise

LETTERS = st.characters(codec="utf-8", min_codepoint=0, max_codepoint=0x6FF)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("أحمد", "احمد"),
        ("مُدَرِّسة", "مدرسه"),
        ("الـــبيان", "البيان"),
        ("١٢٫٥", "12٫5"),
        ("BBC\u00a0عربي\u200f", "bbc عربي"),
        ("ﷲ", "الله"),
        ("\x00ق\x1fال\n", "ق ال"),
        ("ا\u0653", "ا"),  # alef and a lone maddah, which compose
    ],
)
def test_what_does_not_tell_words_apart_is_unified(written, normal):
    assert normalise(written) == normal


@given(st.text(LETTERS))
def test_a_text_in_normal_form_stays_as_it_is(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(LETTERS), st.sampled_from(["\u0653", "\ufefb", "ß", "\u0301"]))
def test_a_rare_character_changes_nothing_in_the_words_before_it(text, rare):
    """Rare characters are read by a slower road, which must lead to the same place."""
    assert normalise(f"{text} {rare}") == f"{normalise(text)} {normalise(rare)}".strip()
