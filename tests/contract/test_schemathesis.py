"""The document against the server: whatever it allows is taken, whatever it forbids refused.

As `schemathesis` finds it, with all its checks, on a server of its own that holds the demo corpus
and what a desk has done with it. Every run of the tests asks what follows from the document alone
(its examples, its limits and what lies beyond them) where something is read, and tries a few
generated examples and scenarios of every change. `make contract` tries all phases on everything,
with `ISNAD_CONTRACT_EXAMPLES` of each operation: 5,000 requests and more, which takes long.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url

from service import db, keys
from service.app import create_app
from service.ingest.seeds import load_seeds
from service.settings import Settings
from tests.cli.test_serve import serving
from tests.conftest import _copied, _engine
from tests.contract import desk

ROOT = Path(__file__).parent.parent.parent
#: Examples of each operation, in all phases; without, a little of each.
EXAMPLES = os.environ.get("ISNAD_CONTRACT_EXAMPLES")
#: So many combinations of parameters that they take most of the time; and statistics, which a busy
#: machine answers by 503: only with the examples.
MANY = ("list_claims", "list_propositions", "get_stats")
EXTENTS = {
    "reading": ("--phases", "examples,coverage", *(f"--exclude-operation-id={n}" for n in MANY)),
    "changing": ("--phases", "examples,fuzzing,stateful", "--max-examples", "5"),
}
METHODS = {
    "reading": ("--include-method", "GET"),
    "changing": ("--exclude-method", "GET"),
}
BEYOND_LOOPBACK = {
    "ISNAD_HOST": "0.0.0.0",
    "ISNAD_PROXIES": "1",
    "ISNAD_RATE_READING": "off",
    "ISNAD_RATE_WRITING": "off",
}


@pytest.fixture
def held(server):
    """A database with the demo corpus and what a desk does, and a key that opens all of it."""
    with _copied(server) as url:
        with _engine(url) as engine:
            sessions = db.sessions(engine)
            load_seeds(sessions)
            with db.transaction(sessions) as session:
                key = keys.create_key(session, "contract", ["admin"])[1]
            desk.work(create_app(Settings(database_url=url), sessions).test_client(), key)
        yield url, key


@pytest.mark.parametrize("what", EXTENTS)
def test_the_server_does_what_its_document_says(what, server, held, tmp_path):
    template, key = held
    extent = (*METHODS[what], *(("--max-examples", EXAMPLES) if EXAMPLES else EXTENTS[what]))
    run, tally = examine(server, template, key, extent, tmp_path)
    print(run.stdout[-20_000:])
    print(report(tally))
    assert run.returncode == 0, run.stdout[-20_000:] + run.stderr[-2_000:]
    assert never_done(tally["counted"]) == []


def examine(server, template, key, extent, folder):
    """Run schemathesis against a server on a copy of the template; what it said, and counted."""
    tally = folder / "tally.json"
    name = make_url(template).database
    with _copied(server, name) as url:
        environ = {"DATABASE_URL": url, **BEYOND_LOOPBACK}
        with serving(folder, workers="1", **environ) as (address, _):
            run = subprocess.run(
                [
                    *(Path(sys.executable).parent / "schemathesis", "run"),
                    *(f"{address}/openapi.json", "--seed", "1", *extent),
                ],
                cwd=ROOT,
                env={
                    **os.environ,
                    "ISNAD_CONTRACT_URL": address,
                    "ISNAD_CONTRACT_KEY": key,
                    "ISNAD_CONTRACT_DATABASE": url,
                    "ISNAD_CONTRACT_TEMPLATE": name,
                    "ISNAD_CONTRACT_TALLY": str(tally),
                },
                capture_output=True,
                text=True,
            )
        return run, json.loads(tally.read_text())


def succeeded(statuses):
    return sum(count for status, count in statuses.items() if status.startswith("2"))


def report(tally):
    """How many requests each operation had, and which share of them succeeded."""
    counted = tally["counted"]
    lines = [
        f"{succeeded(statuses) / sum(statuses.values()):4.0%} of {sum(statuses.values()):5}  {name}"
        for name, statuses in sorted(counted.items())
    ]
    requests = sum(sum(statuses.values()) for statuses in counted.values())
    return "\n".join([*lines, f"{requests} requests, {tally['restored']} times from the start"])


def never_done(counted):
    """The operations that were never seen to succeed."""
    return [name for name, statuses in counted.items() if not succeeded(statuses)]


def test_what_never_succeeds_is_told():
    assert never_done({"GET /a": {"200": 1}, "POST /a": {"404": 3}}) == ["POST /a"]
