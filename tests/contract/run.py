"""Runs of schemathesis, each against a server of its own, and what came of them."""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from tests.cli.test_serve import serving
from tests.conftest import _copied
from tests.contract.origin import remember

ROOT = Path(__file__).parent.parent.parent

#: So many parameters that their combinations are most of all: on their own, and only at length.
MANY = ("list_claims", "list_propositions")
_MANY = [f"--include-operation-id={name}" for name in MANY]
_FEW = [f"--exclude-operation-id={name}" for name in MANY]
PHASES = ("examples", "coverage", "fuzzing", "stateful")
#: The parts that an examination of everything falls into, each of which can be done beside the
#: others: (phase, which operations). A scenario of the stateful phase goes through all of them.
#: What takes longest is begun first.
PARTS = (
    ("stateful", ()),
    ("coverage", ("--include-method=POST",)),
    *(("coverage", (many,)) for many in _MANY),
    ("coverage", ("--include-method=PATCH", "--include-method=DELETE")),
    ("coverage", ("--include-method=GET", *_FEW)),
    ("fuzzing", ("--exclude-method=GET",)),
    ("fuzzing", ("--include-method=GET",)),
    ("examples", ()),
)
BEYOND_LOOPBACK = {
    "ISNAD_HOST": "0.0.0.0",
    "ISNAD_PROXIES": "1",
    "ISNAD_RATE_READING": "off",
    "ISNAD_RATE_WRITING": "off",
}


@dataclass(frozen=True)
class Outcome:
    """What a run of some phases came to."""

    said: str
    ended_well: bool
    #: As the tool counts them: cases, and those that failed; kinds of failures and errors.
    cases: int
    failed: int
    troubles: tuple[str, ...]
    #: By operation: how many requests were answered by which status.
    answered: dict[str, Counter[str]]
    restored: int
    seconds: float


def examine(store, folder, *options):
    """Run schemathesis with these options against a server on a copy of a store."""
    url, key = store
    folder.mkdir(exist_ok=True)
    held = make_url(url)
    server = held.set(database="postgres").render_as_string(hide_password=False)
    with _copied(server, held.database) as copy:
        remember(copy)
        with serving(folder, workers="1", DATABASE_URL=copy, **BEYOND_LOOPBACK) as (address, _):
            told = {
                "ISNAD_CONTRACT_URL": address,
                "ISNAD_CONTRACT_KEY": key,
                "ISNAD_CONTRACT_DATABASE": copy,
                "ISNAD_CONTRACT_TALLY": str(folder / "tally.json"),
            }
            return _examine(address, os.environ | told, folder, options)


def _examine(address, environ, folder, options):
    verdict, said = folder / "verdict.json", folder / "said"
    begun = time.monotonic()
    with said.open("w") as saying:
        run = subprocess.run(
            [
                *(Path(sys.executable).parent / "schemathesis", "run", f"{address}/openapi.json"),
                *("--seed", "1", "--report-json-path", verdict, *options),
            ],
            cwd=ROOT,
            env=environ,
            stdout=saying,
            stderr=subprocess.STDOUT,
        )
    assert verdict.exists(), said.read_text()
    told = json.loads(verdict.read_text())
    counted = json.loads((folder / "tally.json").read_text())
    return Outcome(
        said=said.read_text()[-20_000:],
        ended_well=run.returncode == 0,
        cases=told["test_cases"]["generated"],
        failed=told["test_cases"]["with_failures"] + told["test_cases"]["errored"],
        troubles=tuple(one["title"] for one in told["failures"] + told["errors"]),
        answered={name: Counter(statuses) for name, statuses in counted["counted"].items()},
        restored=counted["restored"],
        seconds=time.monotonic() - begun,
    )


def examine_all(store, folder, examples, jobs):
    """(phase, outcome) of every part, so many at a time, each told as it ends."""

    def one(number, phase, which):
        options = (
            f"--phases={phase}",
            f"--max-examples={examples}",
            "--continue-on-failure",
            *which,
        )
        outcome = examine(store, folder / f"{number}-{phase}", *options)
        print(line(" ".join([phase, *which]), [outcome]), flush=True)
        return phase, outcome

    with ThreadPoolExecutor(jobs) as pool:
        waiting = [pool.submit(one, number, *part) for number, part in enumerate(PARTS)]
        return [done.result() for done in waiting]


def together(outcomes):
    """By operation, how many requests of all runs were answered by which status."""
    answered = {}
    for outcome in outcomes:
        for name, statuses in outcome.answered.items():
            answered[name] = answered.get(name, Counter()) + statuses
    return answered


def line(name, outcomes):
    cases, failed = (sum(getattr(one, what) for one in outcomes) for what in ("cases", "failed"))
    seconds, restored = (
        sum(getattr(one, what) for one in outcomes) for what in ("seconds", "restored")
    )
    return (
        f"{name}: {cases} cases, {failed} failed; "
        f"{restored} times back to the start, {seconds:.0f} s"
    )


def summary(outcomes):
    """A line for each phase and for all, and one for each operation: which share succeeded."""
    lines = [line(name, [one for phase, one in outcomes if phase == name]) for name in PHASES]
    lines += [line("all", [one for _, one in outcomes]), ""]
    for name, statuses in sorted(together(one for _, one in outcomes).items()):
        share = succeeded(statuses) / statuses.total()
        lines.append(f"{share:4.0%} of {statuses.total():5}  {name}")
    return "\n".join(lines)


def succeeded(statuses):
    return sum(count for status, count in statuses.items() if status.startswith("2"))


def never_done(answered):
    """The operations that were never seen to succeed."""
    return [name for name, statuses in answered.items() if not succeeded(statuses)]
