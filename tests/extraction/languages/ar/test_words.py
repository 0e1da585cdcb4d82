import pytest

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.words import FORMS, TAGS, analyse


def test_every_lexicon_key_is_a_fixed_point_of_the_normaliser():
    assert all(normalise(word) == word for word in (*TAGS, *FORMS))


@pytest.mark.parametrize(
    ("spelling", "base", "joined"),
    [
        ("وقالت", "قالت", 1),
        ("وَقال", "قال", 2),
        ("واشنطن", "واشنطن", 0),
        ("وروسيا", "روسيا", 1),
        ("وفق", "وفق", 0),
        ("فأضاف", "اضاف", 1),
    ],
)
def test_a_conjunction_is_taken_off_only_known_words(spelling, base, joined):
    word = analyse(spelling)
    assert (word.base, word.joined) == (base, joined)


@pytest.mark.parametrize(
    ("spelling", "preposition", "stem", "definite"),
    [
        ("للوزارة", "ل", "وزاره", True),
        ("بإرسال", "ب", "ارسال", False),
        ("الوزير", "", "وزير", True),
        ("بيان", "", "بيان", False),
    ],
)
def test_prepositions_and_the_article_are_read(spelling, preposition, stem, definite):
    word = analyse(spelling)
    assert (word.preposition, word.stem, word.definite) == (preposition, stem, definite)


def test_invisible_marks_alone_are_no_word():
    assert "mark" in analyse("\u064b").tags
