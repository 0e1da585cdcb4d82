"""Names by their sound, in one script and across two."""

import pytest

from service.analysis.transliteration import (
    block,
    is_native,
    is_rare,
    spelled_alike,
    transliterated,
    units,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبد الرحمن حلبي", "عبدالرحمن حلبي"),
        ("ابو بكر مرجان", "ابوبكر مرجان"),
        ("نور الدين سالم", "نورالدين سالم"),
        ("احمد اوغلو", "احمد اوغلي"),
        ("abdel rahman halabi", "abdul rahman halabi"),
        ("yılmaz çelik", "yilmaz chelik"),
    ],
)
def test_one_name_in_two_spellings_has_the_same_parts(one: str, other: str) -> None:
    assert units(one) == units(other)
    assert block(one) == block(other)


def test_a_single_word_names_nobody_for_sure() -> None:
    assert block("حلبي") is None


@pytest.mark.parametrize(
    ("one", "other"), [("بوتن", "بوتين"), ("غريفيث", "جريفيث"), ("mohamed", "mohammad")]
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert spelled_alike(one, other)
    assert spelled_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("حسن", "حسين"), ("سالم", "سليم"), ("مالك", "مليك"), ("omar", "amir")]
)
def test_names_that_a_vowel_tells_apart(one: str, other: str) -> None:
    assert not spelled_alike(one, other)
    assert not spelled_alike(other, one)


def test_patterns_of_arabic_names() -> None:
    assert all(map(is_native, ("حسن", "حسين", "سالم", "محمود", "سليمان")))
    assert not any(map(is_native, ("غريفيث", "هارويك", "ستيفنسون")))


@pytest.mark.parametrize(
    ("arabic", "latin"), [("سليم", "selim"), ("كمال", "kamal"), ("غرين", "green")]
)
def test_a_word_in_two_scripts(arabic: str, latin: str) -> None:
    assert transliterated(arabic, latin)
    assert transliterated(latin, arabic)


@pytest.mark.parametrize(
    ("arabic", "latin"), [("حسن", "hussein"), ("سليم", "salman"), ("كمال", "jalal")]
)
def test_words_that_sound_otherwise(arabic: str, latin: str) -> None:
    assert not transliterated(arabic, latin)


def test_three_parts_or_telling_foreign_ones_are_rare() -> None:
    assert is_rare("سالم حسن مرجان")
    assert is_rare("ستيفنسون هاربرغر")
    assert not is_rare("سالم حسن")
