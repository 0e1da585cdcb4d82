"""Whatever a desk does in whatever order, answers are those of a recomputation from scratch.

`ISNAD_MACHINE_EXAMPLES=200 pytest -s tests/api/test_machine.py` tries more, others each time, and
prints how often which change was done (200, 201, 204) or refused; `ISNAD_MACHINE_STEPS` of them
at most make an example.
"""

import os
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from service import db
from service.app import create_app
from service.keys import create_key
from service.models import SCOPES
from service.settings import Settings
from tests.api.machine.machine import Machine
from tests.api.machine.world import World

#: So many, always the same, in every run of the tests.
FEW, STEPS = 6, 12
EXAMPLES = int(os.environ.get("ISNAD_MACHINE_EXAMPLES", FEW))
#: So many are enough for every kind of change to be done.
MANY = 100
EVERY = {
    *("outlet", "owner", "names", "watch", "retract watch"),
    *("give", "copy", "give anew", "give again", "withdrawal", "correction", "takedown", "lift"),
    *("put in", "put right", "put otherwise", "take out", "undo amendment"),
    *("merge", "split", "aliases", "affiliation"),
    *("confirm", "reject", "relate", "apart", "same", "dispute", "reconcile", "undo review"),
    *("suggest", "confirm suggestion", "reject suggestion"),
}
#: Left to itself, hypothesis does what it did before far more often than other things.
EVENLY = {"backend": "hypothesis-urandom"}


@pytest.fixture
def world(fresh_url: str, fresh_engine: Engine) -> World:
    sessions = db.sessions(fresh_engine)
    client = create_app(Settings(database_url=fresh_url), sessions).test_client()
    with db.transaction(sessions) as session:
        _, token = create_key(session, "desk", SCOPES)
    return World(client, sessions, token)


def live(world: World, examples: int, **chosen: Any) -> None:
    run_state_machine_as_test(
        lambda: Machine(world),
        settings=settings(
            max_examples=examples,
            stateful_step_count=int(os.environ.get("ISNAD_MACHINE_STEPS", STEPS)),
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            # What is found is short enough to be read, and making it shorter takes long.
            phases=[Phase.generate],
            **chosen,
        ),
    )


def test_any_sequence_of_changes_answers_as_a_recomputation_does(world: World) -> None:
    try:
        live(world, EXAMPLES, **({"derandomize": True} if EXAMPLES == FEW else EVENLY))
    finally:
        print(told(world.done))
    done = {what.rpartition(" ")[0] for what in world.done if int(what[-3:]) < 300}
    assert len(done) > 12
    assert EXAMPLES < MANY or done >= EVERY


def told(done: Counter[str]) -> str:
    return "\n".join(f"{number:6} {name}" for name, number in sorted(done.items()))


@pytest.mark.parametrize(
    "forgotten",
    ["service.ingest.articles.refresh_agreements", "service.ingest.placement.end_memberships"],
)
def test_what_is_forgotten_is_found(
    world: World, monkeypatch: pytest.MonkeyPatch, forgotten: str
) -> None:
    monkeypatch.setattr(forgotten, lambda *_: None)
    with pytest.raises((AssertionError, IntegrityError)):
        live(world, 10, derandomize=True)
