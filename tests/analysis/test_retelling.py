"""What a model joins, and what it may not; the words are English of nowhere."""

from dataclasses import replace
from random import Random

import pytest

from service.analysis.matching import (
    MEANT_AS,
    Statement,
    anchors,
    compare,
    match_keys,
    seek_keys,
)
from service.analysis.meaning import Meaning, meaning_of, nearness
from service.extraction import extract
from service.extraction.languages import get_pack
from service.ingest.encoding import with_meanings
from service.ingest.statements import draft_statements, from_features, statement_of, to_features
from tests.encoders import Table, used

DAY = 741_000
SPEAKER = "Transport Minister Lee Harbour said that "
TOLD = "the rebuilt bridge welcomes lorries before the winter storms."
RETOLD = "heavy trucks cross the restored span ahead of the cold gales."


def read(text: str, day: int | None = DAY, encoder: Table | None = None) -> Statement:
    found = tuple(extract(text, "en"))
    with used(encoder):
        drafted = with_meanings(text, draft_statements(text, found, get_pack("en"), "", day))
    return drafted[0].statement


def wordless(statement: Statement) -> Statement:
    return replace(statement, meaning=None)


def near(a: Statement, b: Statement) -> float:
    found = nearness(a.meaning, b.meaning)
    assert found is not None
    return found


def test_one_speakers_words_retold_are_one_and_say_why() -> None:
    a, b = read(SPEAKER + TOLD), read(SPEAKER + RETOLD)
    assert compare(wordless(a), wordless(b)).relation is None
    found = compare(a, b)
    assert found.relation == "same"
    assert found.score >= found.threshold
    assert found.features["meaning"] == round(near(a, b), 3)
    assert found.features["meaning_threshold"] == 0.85
    assert compare(b, a).score == found.score


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (TOLD, "heavy trucks do not cross the restored span ahead of the cold gales."),
        (
            "the rebuilt bridge welcomes 13 lorries before the winter storms.",
            "12 heavy trucks cross the restored span ahead of the cold gales.",
        ),
        (
            "the rebuilt bridge of Selby welcomes lorries before the winter storms.",
            "heavy trucks cross the restored span at Marford ahead of the cold gales.",
        ),
        (
            "the rebuilt bridge in Peru welcomes lorries before the winter storms.",
            "heavy trucks cross the restored span in Kenya ahead of the cold gales.",
        ),
        (
            "the rebuilt bridge welcomes lorries on Monday before the winter storms.",
            "heavy trucks cross the restored span on Friday ahead of the cold gales.",
        ),
    ],
    ids=["negation", "number", "name", "state", "date"],
)
def test_what_keeps_statements_apart_keeps_them_apart_here(a: str, b: str) -> None:
    one, other = read(SPEAKER + a), read(SPEAKER + b)
    assert near(one, other) >= 0.85
    found = compare(one, other)
    assert found.relation == compare(wordless(one), wordless(other)).relation != "same"


@pytest.mark.parametrize(
    ("speaker", "day"),
    [
        ("Finance Minister Ann Miller said that ", DAY),
        ("The council said that ", DAY),
        ("A spokesman for Transport Minister Lee Harbour said that ", DAY),
        (SPEAKER, DAY + 4),
    ],
)
def test_nobody_else_and_no_other_time_is_joined(speaker: str, day: int) -> None:
    a, b = read(SPEAKER + TOLD), read(speaker + RETOLD, day)
    assert near(a, b) >= 0.85
    assert compare(a, b).relation is None


def test_what_is_asked_after_is_said_by_nobody_and_found_by_its_meaning() -> None:
    a, asked = read(SPEAKER + TOLD), statement_of(RETOLD, get_pack("en"))
    assert compare(a, asked).relation is None
    asked = replace(asked, meaning=read(SPEAKER + RETOLD).meaning)
    assert compare(a, asked).relation == "same"
    assert match_keys(a) & seek_keys(asked)


def test_what_is_not_near_enough_stays_apart() -> None:
    a, b = read(SPEAKER + TOLD), read(SPEAKER + "lorries pay no toll at night.")
    found = compare(a, b)
    assert found.relation is None
    assert float(found.features["meaning"]) < 0.85


def test_vectors_of_another_model_are_not_there() -> None:
    a, b = read(SPEAKER + TOLD), read(SPEAKER + RETOLD, encoder=Table("another"))
    assert compare(a, b) == compare(wordless(a), wordless(b))
    plain = seek_keys(wordless(a)) & match_keys(wordless(b))
    assert seek_keys(a) & match_keys(b) == plain == frozenset()


def test_one_vector_alone_changes_nothing() -> None:
    a, b = read(SPEAKER + TOLD), read(SPEAKER + RETOLD)
    assert compare(a, wordless(b)) == compare(wordless(a), wordless(b))


def test_without_a_model_nothing_is_kept_of_one() -> None:
    a = wordless(read(SPEAKER + TOLD))
    assert "meaning" not in to_features(a)
    assert a.digest != read(SPEAKER + TOLD).digest
    text = SPEAKER + TOLD
    drafted = list(draft_statements(text, tuple(extract(text, "en")), get_pack("en"), "", DAY))
    assert with_meanings(text, drafted) == tuple(drafted)
    assert drafted[0].statement == a


def test_a_vector_outlives_the_table() -> None:
    a = read(SPEAKER + TOLD)
    assert from_features(to_features(a)) == a


def test_a_vector_that_points_nowhere_is_known_and_near_nothing() -> None:
    for vector in ([0.0, 0.0], [float("nan"), 1.0], []):
        nowhere = meaning_of("table", 0.5, vector)
        assert nowhere == Meaning("table", 0.5, b"")
        assert nearness(nowhere, nowhere) is None
        statement = replace(read(SPEAKER + TOLD), meaning=nowhere)
        assert match_keys(statement) == match_keys(wordless(statement))


def test_who_may_be_joined_shares_a_lock() -> None:
    a, b = read(SPEAKER + TOLD), read(SPEAKER + RETOLD)
    assert compare(a, b).relation == "same"
    shared = anchors(a) & anchors(b)
    assert [one for one in shared if one.startswith(MEANT_AS)]
    assert not [one for one in anchors(wordless(a)) if one.startswith(MEANT_AS)]


def test_eight_keys_find_what_is_near_and_little_else() -> None:
    draw, found = Random(7), {0.85: 0, 0.9: 0, 0.95: 0, 0.0: 0}
    for _ in range(400):
        one, noise = ([draw.gauss(0, 1) for _ in range(384)] for _ in range(2))
        a = meaning_of("m", 0.5, one)
        for cosine in found:
            sine = (1 - cosine**2) ** 0.5
            b = meaning_of(
                "m", 0.5, [cosine * x + sine * y for x, y in zip(one, noise, strict=True)]
            )
            mine, theirs = (Statement(terms=(), language="en", meaning=each) for each in (a, b))
            assert len(match_keys(theirs)) == 8
            found[cosine] += bool(seek_keys(mine) & match_keys(theirs))
    shares = {cosine: number / 400 for cosine, number in found.items()}
    print(shares)
    assert shares[0.85] >= 0.75
    assert shares[0.9] >= 0.9
    assert shares[0.95] >= 0.98
    assert shares[0.0] <= 0.02
