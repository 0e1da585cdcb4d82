"""Texts that share passages are found among any number that share some furniture."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from service.models import Revision
from service.queries import texts
from tests.factories import make_article

FURNITURE, PASSAGE = [1, 2], [7, 8, 9]


def printed(session: Session, *marks: int) -> UUID:
    """An article of which the text has these fingerprints."""
    article = make_article(session)
    its = update(Revision).where(Revision.article_id == article.id)
    session.execute(its.values(fingerprints=list(marks)))
    return article.id


def similar(session: Session, marks: list[int], most: int = 8) -> list[UUID]:
    asked = {"article": uuid4(), "fingerprints": marks, "most": most}
    return [one.article_id for one in session.execute(texts.similar_revisions(), asked)]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Of texts that have a fingerprint, only so many are looked at."""
    monkeypatch.setattr(texts, "MOST_PRINTING", 3)
    texts.similar_revisions.cache_clear()
    yield 3
    texts.similar_revisions.cache_clear()


def test_what_shares_most_comes_first_and_one_fingerprint_is_chance(session: Session) -> None:
    some = printed(session, *FURNITURE, 70)
    most = printed(session, *FURNITURE, *PASSAGE)
    printed(session, 1, 90)
    assert similar(session, [*FURNITURE, *PASSAGE]) == [most, some]
    assert similar(session, [*FURNITURE, *PASSAGE], most=1) == [most]


def test_a_copy_is_found_however_many_share_the_furniture(session: Session, few: int) -> None:
    for _ in range(2 * few):
        printed(session, *FURNITURE)
    copy = printed(session, *FURNITURE, *PASSAGE)
    found = similar(session, [*FURNITURE, *PASSAGE])
    assert found[0] == copy
    assert len(found) <= few + 1
