"""Postgres holds the words that it is given, and finds texts by them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import literal, select, text, update
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.orm import Session

from service.extraction.search import parse, vector
from service.ingest import words
from service.models import Article, Claim, Proposition
from tests.factories import make_article, make_claim, make_proposition


def fits(session, question, stored):
    asked = literal(parse(question).as_tsquery()).cast(TSQUERY)
    return session.scalar(select(literal(stored).cast(TSVECTOR).bool_op("@@")(asked)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(given=st.text(max_size=60).filter(lambda given: parse(given).terms))
def test_any_text_is_found_by_its_own_words(session, given):
    plain = " ".join(given.replace("-", " ").replace("*", " ").replace('"', " ").split())
    stored = vector([plain], "ar")
    if "\0" not in stored and parse(plain).terms:
        assert fits(session, plain, stored)
        assert not fits(session, f"-{plain.split()[0]}x {plain}x", stored) or len(plain) > 50


@pytest.mark.parametrize(
    "question", ["وزراء بنغازي", "بنغا*", '"الوزير في بنغازي"', "وزير -طرابلس"]
)
def test_the_database_finds_what_is_marked(session, question):
    said = "تحدث الوزير في بنغازي"
    assert fits(session, question, vector([said], "ar"))
    assert parse(question).places(said, "ar")
    assert not fits(session, question, vector(["تحدث وزير في طرابلس"], "ar"))


def test_the_longest_texts_can_be_held(session):
    distinct = " ".join(f"{number:x}كلمة" for number in range(200_000))
    assert session.scalar(select(literal(vector([distinct], "ar")).cast(TSVECTOR).is_not(None)))


def test_words_that_are_missing_are_filled_in(session):
    article = make_article(session)
    made = {Article: article, Claim: make_claim(session, article)}
    made[Proposition] = make_proposition(session)
    before = [stored(session, model, row.id) for model, row in made.items()]
    words.forget(session)
    assert words.fill(session) == 3
    assert words.fill(session) == 0
    assert [stored(session, model, row.id) for model, row in made.items()] == before


def test_what_others_are_filling_is_left_to_them(fresh_engine):
    with fresh_engine.connect() as one, fresh_engine.connect() as other:
        session = Session(one)
        make_proposition(session)
        session.commit()
        session.execute(update(Proposition).values(words=None))
        session.commit()
        other.execute(text("SELECT 1 FROM propositions FOR UPDATE"))
        assert words.fill(session) == 0
        other.rollback()
        assert words.fill(session) == 1


def stored(session, model, identity):
    return session.scalar(select(model.words).where(model.id == identity))
