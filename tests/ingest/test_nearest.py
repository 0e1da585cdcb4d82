"""What shares most with a statement is found, however many share a part of that."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from service.analysis.matching import (
    Statement,
    Term,
    further_sets,
    match_keys,
    seek_keys,
    seek_sets,
    wider,
)
from service.ingest.nearest import Identity, find_nearest
from service.ingest.statements import to_features
from service.models import Article
from service.models import Statement as Stored
from tests.factories import make_article, make_claim

ENOUGH = 5


def of(words: str) -> Statement:
    return Statement(terms=tuple(Term(word, 1.0) for word in words.split()))


def store(session: Session, article: Article, words: str) -> Identity:
    said, claim = of(words), make_claim(session, article)
    keys = {"article_id": article.id, "claim_id": claim.id, "position": 0}
    session.add(
        Stored(
            **keys,
            language="ar",
            spans=[{"start": 0, "end": 1, "text": words}],
            features=to_features(said),
            keys=sorted(match_keys(said)),
            normaliser_version=1,
        )
    )
    session.flush()
    return tuple(keys.values())


@contextmanager
def asked(session: Session) -> Iterator[list[str]]:
    """The statements of SQL that are sent meanwhile."""
    sent: list[str] = []

    def note(*told: object) -> None:
        sent.append(str(told[2]))

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(connection, "before_cursor_execute", note)


def nearest(
    session: Session, words: str, most: int = 30, *, further: bool = False
) -> dict[Identity, int]:
    (found,) = find_nearest(session, [of(words)], most, enough=ENOUGH, further=further)
    return found


@pytest.fixture
def article(session: Session) -> Article:
    return make_article(session)


def test_what_shares_most_comes_first(session: Session, article: Article) -> None:
    two = store(session, article, "bridge closed monday")
    all_three = store(session, article, "bridge closed flood")
    store(session, article, "school opened")
    assert nearest(session, "bridge closed flood") == {all_three: 3, two: 1}
    assert list(nearest(session, "bridge closed flood")) == [all_three, two]
    assert list(nearest(session, "bridge closed flood", most=1)) == [all_three]


def test_each_statement_has_its_own_answer(session: Session, article: Article) -> None:
    bridge = store(session, article, "bridge closed flood")
    school = store(session, article, "school opened monday")
    wanted = [of("bridge closed"), of("nothing alike"), of("school opened")]
    assert find_nearest(session, wanted, 30) == [{bridge: 1}, {}, {school: 1}]


def test_nothing_is_asked_for_what_says_nothing(session: Session) -> None:
    with asked(session) as sent:
        assert find_nearest(session, [], 30) == []
        assert find_nearest(session, [Statement(terms=())], 30) == [{}]
    assert sent == []


def test_a_retired_statement_is_not_found(session: Session, article: Article) -> None:
    article_id, claim_id, position = store(session, article, "bridge closed")
    held = session.get_one(Stored, (article_id, claim_id, position))
    held.retired_at = article.created_at
    session.flush()
    assert nearest(session, "bridge closed") == {}


def test_what_a_rare_pair_tells_needs_one_question(session: Session, article: Article) -> None:
    store(session, article, "bridge closed flood")
    with asked(session) as sent:
        nearest(session, "bridge closed flood")
    assert len(sent) == 1


@pytest.mark.parametrize("width", [3, 4, 5])
def test_among_many_that_share_a_part_the_one_that_shares_more_is_found(
    session: Session, article: Article, width: int
) -> None:
    """Each narrower set is common: more have it than are looked at, and they were there first."""
    words = ["bridge", "closed", "flood", "river", "monday"][:width]
    for part in combinations(words, width - 1):
        for number in range(ENOUGH):
            store(session, article, " ".join((*part, f"other{number}")))
    last = store(session, article, " ".join(words))
    found = nearest(session, " ".join(words))
    assert next(iter(found)) == last


def test_of_what_everybody_says_no_more_is_looked_at(session: Session, article: Article) -> None:
    for _ in range(4 * ENOUGH):
        store(session, article, "bridge closed")
    assert len(nearest(session, "bridge closed")) == ENOUGH


#: As many as a statement has keys of, all before the others in the order of their weights.
UNKNOWN = " ".join(f"a{number}" for number in range(8))


def test_further_words_find_what_the_weightiest_do_not(session: Session, article: Article) -> None:
    held = store(session, article, "bridge closed flood")
    assert nearest(session, f"{UNKNOWN} bridge closed flood") == {}
    assert nearest(session, f"{UNKNOWN} bridge closed flood", further=True) == {held: 3}


def test_further_words_are_asked_for_once(session: Session, article: Article) -> None:
    for _ in range(2 * ENOUGH):
        store(session, article, "bridge closed flood")
    with asked(session) as sent:
        assert nearest(session, f"{UNKNOWN} bridge closed flood", further=True)
    assert len(sent) == 1


def test_a_short_text_has_no_further_words(session: Session, article: Article) -> None:
    words = "bridge closed flood"
    assert further_sets(of(words)) == {}
    assert not seek_sets(of(UNKNOWN + words)).keys() & further_sets(of(UNKNOWN + words)).keys()


def sets(*listed: Sequence[str]) -> dict[frozenset[str], frozenset[int]]:
    """Sets of anchors, each with keys that are its letters."""
    return {frozenset(one): frozenset(map(ord, one)) for one in listed}


def test_a_wider_set_is_sought_where_all_its_parts_are_common() -> None:
    assert wider(sets("ab", "bc", "ac")) == sets("abc")
    assert wider(sets("ab", "bc")) == {}
    assert wider(sets("ab", "cd")) == {}
    assert wider(sets("abc", "abd", "acd", "bcd")) == sets("abcd")


def test_what_stands_alone_is_sought_alone() -> None:
    assert wider(sets("a", "b")) == {}


def test_the_sets_have_the_keys_that_are_sought() -> None:
    said = of("bridge closed flood")
    assert seek_keys(said) == {key for keys in seek_sets(said).values() for key in keys}
    assert set(seek_sets(said)) == set(map(frozenset, combinations(said.weights, 2)))
    assert set(seek_sets(of("bridge"))) == {frozenset({"bridge"})}
