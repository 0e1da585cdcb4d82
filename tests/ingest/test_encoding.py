"""A store with a model: what it joins, in any order, and what switching it on takes."""

from itertools import permutations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service import db
from service.errors import Invalid, Unavailable
from service.ingest import encoding
from service.ingest.matches import find_matches
from service.ingest.reextraction import count_outdated, list_outdated, reextract
from service.models import Article, Membership, Sentence, Statement
from tests.encoders import Table, used
from tests.factories import make_outlet
from tests.partitions import computed, stored
from tests.stories import agreement_on, carried_by, publish, span

TOLD = "the rebuilt bridge welcomes lorries before the winter storms."
RETOLD = "heavy trucks cross the restored span ahead of the cold gales."
MINISTER = "Transport Minister Lee Harbour said that "
OTHER = "Finance Minister Ann Miller said that "
ONCE_MORE = "trucks use the mended viaduct up to the frost blizzards."
DENIED = RETOLD.replace("cross", "do not cross")
DAY = "2031-05-02T12:00:00Z"


def tell(session: Session, text: str) -> Article:
    return publish(session, make_outlet(session), text, language="en", published_at=DAY)


def test_two_outlets_retell_one_speaker(session: Session) -> None:
    with used():
        a, b = tell(session, MINISTER + TOLD), tell(session, MINISTER + RETOLD)
    agreement = agreement_on(session, a, b)
    assert agreement.verdict == "echoed"
    assert span(agreement, "outlets") == (2, 2)
    assert span(agreement, "parties")[1] == 1
    features = [one.reason["features"] for one in session.scalars(select(Membership))]
    assert [one["meaning_threshold"] for one in features if "meaning" in one] == [0.85]


def test_without_a_model_they_are_two(session: Session) -> None:
    a, b = tell(session, MINISTER + TOLD), tell(session, MINISTER + RETOLD)
    assert not carried_by(session, a, b)
    assert all("meaning" not in one.features for one in session.scalars(select(Statement)))


def test_two_speakers_are_never_made_to_agree(session: Session) -> None:
    with used():
        a, b = tell(session, MINISTER + TOLD), tell(session, OTHER + RETOLD)
    assert not carried_by(session, a, b)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::3])
def test_one_by_one_comes_to_what_all_at_once_does(
    session: Session, order: tuple[int, ...]
) -> None:
    texts = [MINISTER + TOLD, MINISTER + RETOLD, OTHER + ONCE_MORE, MINISTER + DENIED]
    with used():
        held = {at: tell(session, texts[at]) for at in order}
    assert stored(session) == computed(session)
    assert sorted(map(len, stored(session))) == [1, 1, 2]
    assert carried_by(session, held[0], held[1])


def test_switched_on_later_it_reads_what_is_held_again(factory: db.Sessions) -> None:
    with db.transaction(factory) as session:
        articles = [tell(session, MINISTER + text) for text in (TOLD, RETOLD)]
        assert not carried_by(session, *articles)
    with used():
        with db.transaction(factory) as session:
            assert count_outdated(session) == 2
            waiting = list_outdated(session, None, 10)
        for article in waiting:
            assert reextract(factory, article)["kept"] == 1
        with db.transaction(factory) as session:
            assert count_outdated(session) == 0
            assert carried_by(session, *articles)
            assert stored(session) == computed(session)
        for article in waiting:
            assert not reextract(factory, article)
    with db.transaction(factory) as session:
        assert count_outdated(session) == 0, "switched off, it leaves nothing to do"
    with used(least=0.99), db.transaction(factory) as session:
        assert count_outdated(session) == 2


def test_a_text_that_is_asked_after_is_found_by_its_meaning(session: Session) -> None:
    with used():
        tell(session, MINISTER + TOLD)
        (found,) = find_matches(session, [RETOLD], "en")
    (candidate,) = found["candidates"]
    assert candidate["relation"] == "same"
    assert candidate["reason"]["features"]["meaning"] >= 0.85


def test_what_nobody_is_said_to_have_said_is_not_encoded(session: Session) -> None:
    encoder = Table()
    with used(encoder):
        tell(session, f"{MINISTER}{TOLD} {RETOLD.capitalize()}")
    assert encoder.texts == [TOLD.removesuffix(".")]
    assert all("meaning" not in one.features for one in session.scalars(select(Sentence)))


def test_a_model_without_the_library_is_refused_at_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(encoding, "LIBRARY", "no_such_library")
    with pytest.raises(Invalid, match=r"isnad\[semantic\]"):
        encoding.choose("some-model", 0.85)
    encoding.choose(None, 0.85)
    assert encoding.in_use() is None


def test_a_model_that_cannot_be_loaded_is_named() -> None:
    model = encoding.SentenceTransformer("no/such/folder")
    with pytest.raises(Unavailable, match="no/such/folder"):
        model.encode(["text"])
