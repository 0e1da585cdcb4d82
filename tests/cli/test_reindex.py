"""The words that texts are found by, on the command line."""

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from service.models import Claim, Proposition
from tests.factories import make_article, make_claim, make_proposition


@pytest.fixture
def texts(fresh_engine):
    """A session on a store of some claims and propositions, whose words are forgotten."""
    with Session(fresh_engine) as session:
        article = make_article(session)
        for _ in range(3):
            make_claim(session, article)
            make_proposition(session)
        session.execute(update(Claim).values(words=None))
        session.execute(update(Proposition).values(words=None))
        session.commit()
        yield session


def lacking(session):
    session.rollback()
    return [
        session.scalar(select(func.count()).select_from(model).where(model.words.is_(None)))
        for model in (Claim, Proposition)
    ]


@pytest.mark.parametrize(("command", "told"), [("migrate", "as before"), ("reindex", "7 texts.")])
def test_texts_without_words_are_given_them(stored, texts, monkeypatch, command, told):
    monkeypatch.setattr("service.ingest.words.BATCH", 2)
    assert lacking(texts) == [3, 3]
    answer = stored(command)
    assert answer.exit_code == 0
    assert told in answer.output
    assert lacking(texts) == [0, 0]
