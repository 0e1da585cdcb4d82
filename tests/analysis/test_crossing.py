"""Reports in two languages: which are joined, found and told apart."""

from dataclasses import replace
from itertools import permutations

import pytest

from service.analysis.crossing import LANGUAGES, in_common_words
from service.analysis.grouping import group
from service.analysis.matching import anchors, compare, match_keys, seek_keys
from service.analysis.statement import Statement
from service.extraction.languages import codes, get_pack
from service.ingest.statements import statement_of
from tests.analysis.translations import (
    NOT_TRANSLATED,
    TRANSLATED,
    TURKISH,
    UNSEEN,
    UNSEEN_NEAR,
)


def said(words: str, language: str, voices: tuple[str, ...] | None = None) -> Statement:
    return replace(statement_of(words, get_pack(language)), voices=voices)


def pair(arabic: str, english: str) -> tuple[Statement, Statement]:
    return said(arabic, "ar"), said(english, "en")


def joined(pairs: list[tuple[str, str]]) -> int:
    return sum(compare(*pair(*one)).relation == "same" for one in pairs)


@pytest.mark.parametrize(
    ("translated", "near", "least"),
    [(TRANSLATED, NOT_TRANSLATED, 0.9), (UNSEEN, UNSEEN_NEAR, 0.3)],
    ids=["developed on", "written afterwards"],
)
def test_translations_are_joined_and_what_resembles_them_is_not(translated, near, least):
    right, wrong = joined(translated), joined(near)
    recall, precision = right / len(translated), right / (right + wrong)
    print(f"translations: precision {precision:.3f}, recall {recall:.3f}", end=" ")
    print(f"of {len(translated)} pairs and {len(near)} that resemble them")
    assert recall >= least
    assert precision >= 0.95


@pytest.mark.parametrize(("arabic", "turkish", "relation"), TURKISH)
def test_turkish_is_joined_by_the_same_concepts(arabic, turkish, relation):
    one, other = said(arabic, "ar"), said(turkish, "tr")
    assert compare(one, other).relation == relation
    assert match_keys(one) & seek_keys(other)


def test_what_is_joined_is_found_by_its_keys():
    for arabic, english in (*TRANSLATED, *UNSEEN):
        one, other = pair(arabic, english)
        if compare(one, other).relation == "same":
            assert match_keys(one) & seek_keys(other)
            assert match_keys(other) & seek_keys(one)
            assert len(anchors(one) & anchors(other)) >= 2


def test_keys_of_other_languages_find_nothing_in_ones_own():
    for arabic, _ in TRANSLATED:
        one = said(arabic, "ar")
        assert len(match_keys(one)) <= 43
        for other, _ in TRANSLATED[:5]:
            two = said(other, "ar")
            own = match_keys(replace(one, language="")) & match_keys(replace(two, language=""))
            assert match_keys(one) & seek_keys(two) == own


@pytest.mark.parametrize(("arabic", "english"), [*TRANSLATED, *NOT_TRANSLATED])
def test_which_of_two_comes_first_makes_no_difference(arabic, english):
    one, other = pair(arabic, english)
    there, back = compare(one, other), compare(other, one)
    assert (there.relation, there.score) == (back.relation, back.score)
    assert in_common_words(one, other) == in_common_words(other, one)[::-1]


def test_the_order_of_arrival_makes_no_difference():
    arabic, english = TRANSLATED[0]
    statements = {
        "a": said(arabic, "ar"),
        "b": said(english, "en"),
        "c": said(NOT_TRANSLATED[0][1], "en"),
    }
    found = {
        tuple(sorted(tuple(sorted(one.of("same"))) for one in group(dict(order))))
        for order in permutations(statements.items())
    }
    assert found == {(("a", "b"), ("c",))}


SHARED, LONE = ("@france",), ("person:سليم الكرمي|",)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (SHARED, SHARED, "same"),
        (SHARED, (), None),  # who it is, only one of the languages tells
        ((), (), None),
        (LONE, ("person:hadi al bannani|",), None),
        (("person:كلاوس شتاينر|",), ("person:klaus steiner|",), "same"),
        (None, (), "same"),  # words that nobody is said to have said
    ],
)
def test_reports_meet_only_where_both_languages_know_who_speaks(one, other, relation):
    arabic, english = TRANSLATED[0]
    assert compare(said(arabic, "ar", one), said(english, "en", other)).relation == relation


def test_two_states_that_say_the_same_are_two():
    arabic, english = TRANSLATED[0]
    found = compare(said(arabic, "ar", ("@france",)), said(english, "en", ("@italy",)))
    assert found.relation == "same"


def test_articles_more_than_a_week_apart_are_not_joined_across_languages():
    one, other = pair(*TRANSLATED[0])
    assert compare(replace(one, day=10), replace(other, day=12)).relation == "same"
    assert compare(replace(one, day=10), replace(other, day=30)).relation is None


def test_every_pack_is_known():
    assert codes() == LANGUAGES
