"""What the store knew at a time: asked later, it answers as it answered then."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, update
from sqlalchemy.orm import Session

from service import db
from service.answers.agreement import get_agreement, get_agreement_as_of
from service.errors import NotFound
from service.ingest.agreements import refresh_agreements
from service.ingest.placement import end_memberships
from service.ingest.withdrawals import withdraw
from service.models import (
    Affiliation,
    Article,
    Claim,
    Membership,
    Outlet,
    Ownership,
    Proposition,
)
from tests.factories import (
    NOON,
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_ownership,
    make_proposition,
    make_speaker,
)

TOLD_THEN = ("as_of", "revision", "not_computed")


def untimed(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name not in TOLD_THEN}


@pytest.mark.parametrize("seed", range(6))
def test_an_answer_asked_later_is_the_answer_given_then(fresh_engine: Engine, seed: int) -> None:
    chance, sessions = random.Random(seed), db.sessions(fresh_engine)
    with db.transaction(sessions) as session:
        world = World(session)
    given: list[tuple[datetime, dict[str, Any]]] = []
    for _ in range(12):
        with db.transaction(sessions) as session:
            chance.choice(STEPS)(session, world, chance)
            refresh_agreements(session, [world.proposition])
        with db.transaction(sessions) as session:
            given.append((now(session), untimed(get_agreement(session, world.proposition))))
    with db.transaction(sessions) as session:
        for at, answer in given:
            assert untimed(get_agreement_as_of(session, world.proposition, at)) == answer


def now(session: Session) -> datetime:
    return session.scalars(select(func.clock_timestamp())).one()


class World:
    """A proposition, those who may bear on it, and where."""

    def __init__(self, session: Session) -> None:
        self.proposition = make_proposition(session).id
        outlets = [make_outlet(session) for _ in range(4)]
        bodies = [make_speaker(session) for _ in range(3)]
        voices = [make_speaker(session, kind="person") for _ in range(4)]
        self.outlets, self.bodies = [o.id for o in outlets], [b.id for b in bodies]
        self.voices = [v.id for v in voices]
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


STEPS = (join, join, join, leave, side, own, take_back)


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
