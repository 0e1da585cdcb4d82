"""The document against the server: whatever it allows is taken, whatever it forbids refused.

As `schemathesis` finds it, with all its checks, on a server of its own that holds the demo corpus.
Every run asks what follows from the document alone: its examples, its limits and what lies beyond
them. `ISNAD_CONTRACT_EXAMPLES` makes so many examples of each operation besides, in all phases, of
the largest operations and of those that change something too, which takes many minutes.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from service import db, keys
from service.ingest.seeds import load_seeds
from tests.cli.test_serve import serving

ROOT = Path(__file__).parent.parent.parent
#: Examples of each operation, in all phases; without, what the document itself leads to.
EXAMPLES = os.environ.get("ISNAD_CONTRACT_EXAMPLES")
EXTENT = (
    ("--max-examples", EXAMPLES) if EXAMPLES else ("--phases", "examples,coverage", "--seed", "1")
)
#: So many combinations of parameters that they take most of the time: only with the examples.
MANY = ("add_claim", "change_claim", "create_review", "list_claims", "list_propositions")
ASKING = ("--include-method", "GET")
CHANGING = ("--exclude-method", "GET")
LEFT_OUT = () if EXAMPLES else tuple(f"--exclude-operation-id={name}" for name in MANY)
BEYOND_LOOPBACK = {
    "ISNAD_HOST": "0.0.0.0",
    "ISNAD_PROXIES": "1",
    "ISNAD_RATE_READING": "off",
    "ISNAD_RATE_WRITING": "off",
}


@pytest.fixture
def key(fresh_engine):
    """The demo corpus is stored, and this opens all of it."""
    sessions = db.sessions(fresh_engine)
    load_seeds(sessions)
    with db.transaction(sessions) as session:
        return keys.create_key(session, "contract", ["admin"])[1]


@pytest.mark.parametrize(
    "operations",
    [
        pytest.param(ASKING, id="asking"),
        pytest.param(
            CHANGING,
            id="changing",
            # What a change comes to hangs on those before it, which ids of the time put in order.
            marks=pytest.mark.skipif(not EXAMPLES, reason="ISNAD_CONTRACT_EXAMPLES=5 runs it"),
        ),
    ],
)
def test_the_server_does_what_its_document_says(operations, fresh_url, key, tmp_path):
    tally = tmp_path / "tally.json"
    environ = {"DATABASE_URL": fresh_url, **BEYOND_LOOPBACK}
    with serving(tmp_path, workers="1", **environ) as (address, _):
        run = subprocess.run(
            [
                *(Path(sys.executable).parent / "schemathesis", "run"),
                *(f"{address}/openapi.json", *EXTENT, *operations, *LEFT_OUT),
            ],
            cwd=ROOT,
            env={
                **os.environ,
                "ISNAD_CONTRACT_URL": address,
                "ISNAD_CONTRACT_KEY": key,
                "ISNAD_CONTRACT_TALLY": str(tally),
            },
            capture_output=True,
            text=True,
        )
    print(run.stdout[-20_000:])
    counted = json.loads(tally.read_text())
    print(report(counted))
    assert run.returncode == 0, run.stdout[-20_000:]
    if EXAMPLES:
        assert never_done(counted) == []


def succeeded(statuses):
    return sum(count for status, count in statuses.items() if status.startswith("2"))


def report(counted):
    """How many requests each operation had, and which share of them succeeded."""
    lines = [
        f"{succeeded(statuses) / sum(statuses.values()):4.0%} of {sum(statuses.values()):5}  {name}"
        for name, statuses in sorted(counted.items())
    ]
    return "\n".join([*lines, f"{sum(sum(s.values()) for s in counted.values())} requests"])


def never_done(counted):
    """The operations that were never seen to succeed."""
    return [name for name, statuses in counted.items() if not succeeded(statuses)]


def test_what_never_succeeds_is_told():
    assert never_done({"GET /a": {"200": 1}, "POST /a": {"404": 3}}) == ["POST /a"]
