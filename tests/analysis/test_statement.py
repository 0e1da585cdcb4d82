"""What follows from a statement is worked out once, and stays where it was worked out."""

import pickle
from dataclasses import replace

from service.analysis.matching import match_keys
from service.analysis.statement import Statement, Term, once

BRIDGE = Statement(terms=(Term("جسر", 2.4), Term("وادي", 3.1, "name")), day=736_000)


def test_it_is_worked_out_once_for_each():
    asked = []
    counted = once(lambda statement: asked.append(statement) or len(asked))
    other = Statement(terms=BRIDGE.terms)
    assert [counted(BRIDGE), counted(BRIDGE), counted(other)] == [1, 1, 2]


def test_one_that_was_sent_is_equal_and_as_bare_as_it_was_made():
    keys = match_keys(BRIDGE)
    sent = pickle.loads(pickle.dumps(BRIDGE))
    assert (sent, hash(sent), match_keys(sent)) == (BRIDGE, hash(BRIDGE), keys)
    assert len(pickle.dumps(BRIDGE)) == len(pickle.dumps(replace(BRIDGE)))
