"""Expressions of several words that say what one does, or nothing."""

import pytest

from service.extraction.languages.ar.terms import wording


def _told(words: str) -> set[str]:
    return {term.stem for term in wording(words).terms}


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("لقي حتفه في الحريق", "قتل في الحريق"),
        ("ألقت الشرطة القبض عليه وألقي القبض على شريكه", "ألقت الشرطة القبض عليه واعتقل شريكه"),
        ("بكأس العالم", "بالمونديال"),
        ("في كانون الثاني", "في يناير"),
        ("حادث سير", "حادث مروري"),
        ("حلف شمال الأطلسي", "الناتو"),
        ("وقف إطلاق النار", "هدنة"),
        ("افتتح الجسر في الوقت الحالي", "افتتح الجسر"),
        ("من جانبه زار المصنع", "زار المصنع"),
    ],
)
def test_an_expression_tells_what_a_word_does(long: str, short: str) -> None:
    assert _told(long) == _told(short)


@pytest.mark.parametrize("words", ["خاف من جانبين", "كأس العالمية", "في إطارات السيارات"])
def test_only_whole_words_are_an_expression(words: str) -> None:
    assert len(_told(words)) >= len(words.split()) - 1


def test_a_month_of_two_words_counts_nothing() -> None:
    assert wording("في تشرين الثاني").quantities == ()
