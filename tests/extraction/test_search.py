"""What is asked is read as the texts were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.search import forms, parse, short_prefixes, vector

TEXT = "قال الوزير إنّ ١٬٥٠٠ شخص و15 آخرين وصلوا إلى المرفأ وبنغازي"


def found(question, text=TEXT, language="ar"):
    return [text[start:end] for start, end in parse(question).places(text, language)]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("وزراء", ["الوزير"]),
        ("الوزير", ["الوزير"]),
        ("1500", ["١٬٥٠٠"]),
        ("١٥٠٠", ["١٬٥٠٠"]),
        ("1,500", ["١٬٥٠٠"]),
        ("15", ["و15"]),
        ("بنغازى", ["وبنغازي"]),
        ("إن", ["إنّ"]),
        ("بنغا*", ["وبنغازي"]),
        ("المر*", ["المرفأ"]),
        ('"وصلوا إلى المرفأ"', ["وصلوا", "إلى", "المرفأ"]),
        ('"إلى مرفأ"', ["إلى", "المرفأ"]),
        ("«شخص و15»", ["شخص", "و15"]),
        ('"وصلوا المرفأ"', []),
        ('"وزراء"', []),
        ("-الوزير شخص", ["شخص"]),
        ("مدينة", []),
    ],
)
def test_arabic_words_are_found_in_all_their_forms(question, words):
    assert found(question) == words


def test_a_word_is_read_by_its_own_script_whatever_the_language_of_the_text():
    text = "أعلنت NATO أن Erdoğan’s ministers"
    assert found("nato", text) == ["NATO"]
    assert found("Erdogan minister", text) == ["Erdoğan", "ministers"]
    assert found("Erdogan", "Erdoğan konuştu", "tr") == ["Erdoğan"]


def test_languages_that_share_letters_are_asked_at_once():
    asked = parse("government").as_tsquery()
    for language in ("en", "tr"):
        assert f"'{forms('government', language).stem}'" in asked


def test_what_is_no_word_is_no_operator():
    assert parse("& | ! ( ) : * <-> ' \\ \" -").terms == ()
    assert parse("جسر & | مغلق'").as_tsquery() == parse("جسر مغلق").as_tsquery()
    assert [term.excluded for term in parse('جسر -"أ ب" -ج - د').terms] == [
        False, True, True, False,
    ]  # fmt: skip


def test_vowel_signs_alone_are_no_word():
    assert parse("\u064b\u064c ـ").terms == ()
    assert found('"شخص \u064b ـ و15"', "شخص ـ و15") == ["شخص", "و15"]


def test_a_quote_that_is_left_open_reaches_to_the_end():
    assert parse('"أغلق الجسر').terms == parse('"أغلق الجسر"').terms


def test_beginnings_must_show_some_letters():
    assert short_prefixes(parse("ا*"))
    assert not short_prefixes(parse("ال* ب"))


def test_a_phrase_does_not_reach_from_one_part_to_the_next():
    places = vector(["أغلق", "الجسر"], "ar")
    assert "'اغلق':1 " in places
    assert "'جسر':18" in places


def test_of_a_book_as_much_is_kept_as_a_vector_holds():
    words = " ".join(f"كلمة{number}" for number in range(60_000))
    assert len(vector([words], "ar").encode()) < 2**21
    assert vector(["جسر " * 20_000], "ar").count(",") < 1_000


@given(st.text(max_size=200))
def test_any_question_can_be_read(text):
    question = parse(text)
    question.as_tsquery()
    assert all(0 <= start < end <= len(text) for start, end in question.places(text, "ar"))
