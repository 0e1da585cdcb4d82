"""The document against the server: whatever it allows is taken, whatever it forbids refused.

As `schemathesis` finds it, with all its checks, on a server of its own that holds the demo corpus
and what a desk has done with it. Every run of the tests asks what follows from the document alone
(its examples, its limits and what lies beyond them) where something is read, and tries a few
generated examples and scenarios of every change. `make contract` tries all phases on everything,
with `ISNAD_CONTRACT_EXAMPLES` of each operation: 5,000 cases and more.
"""

import os
from collections import Counter

import pytest

from tests.contract.run import MANY, examine, examine_all, never_done, summary, together

#: Examples of each operation, in all phases; without, a little of each.
EXAMPLES = os.environ.get("ISNAD_CONTRACT_EXAMPLES")
JOBS = int(os.environ.get("ISNAD_CONTRACT_JOBS") or os.cpu_count() or 1)
LITTLE = {
    "reading": (
        *("--phases=examples,coverage", "--include-method=GET"),
        *(f"--exclude-operation-id={name}" for name in MANY),
    ),
    "changing": ("--phases=examples,fuzzing,stateful", "--exclude-method=GET", "--max-examples=5"),
}


@pytest.mark.skipif(EXAMPLES is not None, reason="all of it is asked")
@pytest.mark.parametrize("what", LITTLE)
def test_the_server_does_what_its_document_says(what, worked, tmp_path):
    outcome = examine(worked, tmp_path / what, *LITTLE[what])
    assert outcome.ended_well, outcome.said
    assert never_done(outcome.answered) == []


@pytest.mark.skipif(EXAMPLES is None, reason="it takes long: make contract")
def test_the_server_does_what_its_document_says_in_all_phases(worked, tmp_path):
    outcomes = examine_all(worked, tmp_path, EXAMPLES, JOBS)
    print(summary(outcomes))
    assert [one.said for _, one in outcomes if not one.ended_well] == []
    assert never_done(together(one for _, one in outcomes)) == []


def test_what_never_succeeds_is_told():
    counted = {"GET /a": Counter({"200": 1}), "POST /a": Counter({"404": 3})}
    assert never_done(counted) == ["POST /a"]
