"""What the store knew at a time: asked later, it answers as it answered then."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text, update
from sqlalchemy.orm import Session

from service import db
from service.answers.agreement import get_agreement, get_agreement_as_of
from service.errors import NotFound
from service.ingest.agreements import refresh_agreements
from service.ingest.memberships import end_memberships
from service.ingest.withdrawals import withdraw
from service.models import (
    Affiliation,
    Article,
    Claim,
    Membership,
    Outlet,
    Ownership,
    Proposition,
    RemovedClaim,
    Review,
    Speaker,
    SpeakerJoin,
)
from tests.factories import (
    NOON,
    make_apart,
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_ownership,
    make_proposition,
    make_removed,
    make_speaker,
)
from tests.test_views import told_by

NOW = text("SELECT * FROM agreement WHERE proposition_id = :id")
THEN = text("SELECT * FROM agreement_as_of(:at, :id)")
THEN_OF_ALL = text("SELECT * FROM agreement_as_of(:at) WHERE proposition_id = :id")
TOLD_THEN = ("as_of", "settled", "revision", "not_computed")


def untimed(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name not in TOLD_THEN}


@pytest.mark.parametrize("seed", range(6))
def test_an_answer_asked_later_is_the_answer_given_then(fresh_engine: Engine, seed: int) -> None:
    chance, sessions = random.Random(seed), db.sessions(fresh_engine)
    with db.transaction(sessions) as session:
        world = World(session)
    given: list[tuple[datetime, dict[str, Any], dict[str, Any]]] = []
    for _ in range(12):
        with db.transaction(sessions) as session:
            chance.choice(STEPS)(session, world, chance)
            refresh_agreements(session, [world.proposition])
        with db.transaction(sessions) as session:
            answer = get_agreement(session, world.proposition)
            told = told_by(session.execute(NOW, {"id": world.proposition}).one())
            given.append((now(session), untimed(answer), told))
    with db.transaction(sessions) as session:
        for at, answer, told in given:
            assert untimed(get_agreement_as_of(session, world.proposition, at)) == answer
            asked = {"id": world.proposition, "at": at}
            assert told_by(session.execute(THEN, asked).one()) == told
            assert told_by(session.execute(THEN_OF_ALL, asked).one()) == told


def now(session: Session) -> datetime:
    return session.scalars(select(func.clock_timestamp())).one()


class World:
    """A proposition, those who may bear on it, and where."""

    def __init__(self, session: Session) -> None:
        self.proposition = make_proposition(session).id
        outlets = [make_outlet(session) for _ in range(4)]
        bodies = [make_speaker(session) for _ in range(3)]
        voices = [make_speaker(session, kind="person") for _ in range(3)]
        voices.append(make_speaker(session, kind="unnamed"))
        self.outlets, self.bodies = [o.id for o in outlets], [b.id for b in bodies]
        self.voices, self.unnamed = [v.id for v in voices[:3]], voices[3].id
        claims = [
            make_claim(session, make_article(session, outlet), voice)
            for outlet in outlets
            for voice in voices
        ]
        self.claims = [(claim.article_id, claim.id) for claim in claims]


def join(session: Session, world: World, chance: random.Random) -> None:
    article, claim = chance.choice(world.claims)
    held = select(Membership).filter_by(claim_id=claim, valid_to=None)
    if session.scalars(held).first() is None:
        relation = chance.choice(["same", "same", "partial", "contradicts"])
        proposition = session.get_one(Proposition, world.proposition)
        make_membership(session, proposition, session.get_one(Claim, (article, claim)), relation)


def leave(session: Session, world: World, chance: random.Random) -> None:
    held = session.scalars(select(Membership).filter_by(valid_to=None)).all()
    end_memberships(session, chance.sample(held, min(len(held), 1)))


def side(session: Session, world: World, chance: random.Random) -> None:
    speaker = chance.choice(world.voices)
    session.execute(
        update(Affiliation).filter_by(speaker_id=speaker, known_to=None).values(known_to=func.now())
    )
    body = chance.choice(world.bodies)
    session.add(Affiliation(speaker_id=speaker, body_id=body, basis="review", evidence={}))


def own(session: Session, world: World, chance: random.Random) -> None:
    outlet = chance.choice(world.outlets)
    session.execute(
        update(Ownership).filter_by(outlet_id=outlet, known_to=None).values(known_to=func.now())
    )
    owner = chance.choice(["دار النيل", "دار الضفة"])
    make_ownership(session, session.get_one(Outlet, outlet), owner)


def take_back(session: Session, world: World, chance: random.Random) -> None:
    article, _ = chance.choice(world.claims)
    withdraw(session, session.get_one(Article, article), NOON)


def take_out(session: Session, world: World, chance: random.Random) -> None:
    article, claim = chance.choice(world.claims)
    held = select(RemovedClaim).filter_by(claim_id=claim, valid_to=None)
    if removed := session.scalars(held).first():
        removed.valid_to = now(session)
        return
    proposition = session.get_one(Proposition, world.proposition)
    make_removed(session, proposition, session.get_one(Claim, (article, claim)))


def be_one(session: Session, world: World, chance: random.Random) -> None:
    one, other = sorted(chance.sample(world.voices, 2))
    form = session.get_one(Speaker, other)
    held = select(SpeakerJoin).filter_by(speaker_id=other, known_to=None)
    if found := session.scalars(held).first():
        found.known_to, form.merged_into = now(session), None
    elif not session.scalars(select(Speaker).filter_by(merged_into=other)).first():
        form.merged_into = session.get_one(Speaker, one).merged_into or one
        session.add(
            SpeakerJoin(speaker_id=other, into_id=form.merged_into, basis="name", evidence={})
        )


def know_apart(session: Session, world: World, chance: random.Random) -> None:
    held = select(Review).filter_by(undone_at=None)
    if review := session.scalars(held).first():
        review.undone_at = now(session)
        return
    voice = session.get_one(Speaker, world.unnamed)
    make_apart(session, voice).made_at = now(session)


STEPS = (
    join, join, join, join, leave, side, own, take_back, take_out, be_one, know_apart,
)  # fmt: skip


def test_before_it_was_known_there_is_no_answer(session: Session) -> None:
    proposition = make_proposition(session)
    refresh_agreements(session, [proposition.id])
    with pytest.raises(NotFound, match="not known at that time"):
        get_agreement_as_of(session, proposition.id, datetime.now(UTC) - timedelta(days=1))


def test_a_merged_proposition_answers_for_itself_while_it_stood(session: Session) -> None:
    old, new = make_proposition(session), make_proposition(session)
    make_membership(session, new, make_claim(session, make_article(session)))
    old.merged_into = new.id
    session.flush()
    answer = get_agreement_as_of(session, old.id, now(session))
    assert answer["proposition"]["id"] == str(new.id)
    assert answer["supporting"]["outlets"]["at_least"] == 1


def test_a_merge_that_was_undone_is_answered_while_it_held(fresh_engine: Engine) -> None:
    sessions = db.sessions(fresh_engine)
    with db.transaction(sessions) as session:
        old, new = make_proposition(session), make_proposition(session)
        make_membership(session, new, make_claim(session, make_article(session)))
    stands, moments = [old.id, new.id, old.id], []
    for into in (None, new.id, None):
        with db.transaction(sessions) as session:
            session.get_one(Proposition, old.id).merged_into = into
        with db.transaction(sessions) as session:
            moments.append(now(session))
    with db.transaction(sessions) as session:
        for at, standing in zip(moments, stands, strict=True):
            answer = get_agreement_as_of(session, old.id, at)
            assert answer["proposition"]["id"] == str(standing)
            listed = select(text("count(*)")).select_from(
                func.agreement_as_of(at, old.id).table_valued("proposition_id")
            )
            assert session.scalar(listed) == (standing == old.id)
