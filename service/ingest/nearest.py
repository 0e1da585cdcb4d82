"""The held statements or sentences that share most with others, however many are held.

What two share is anchors, mostly words. Whoever shares two of them, or more, that few have is
found by these. Of what very many have only some is looked at; so wider sets of such anchors are
asked for, until what shares them is few or no wider set is left. The questions grow with what
is common among these statements, not with the store.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from service.analysis.matching import KeySets, Statement, further_sets, seek_sets, wider
from service.models import Statement as Stored
from service.queries import nearest as query
from service.queries.nearest import Kind

#: So many that have a set of keys are looked at; what more have is common.
ENOUGH = 30

Identity = tuple[Any, ...]
Shared = dict[Identity, set[int]]  # the keys that each is known to share


def find_nearest(
    session: Session,
    wanted: Sequence[Statement],
    most: int,
    kind: Kind = Stored,
    enough: int = ENOUGH,
    *,
    further: bool = False,
) -> list[dict[Identity, int]]:
    """Return for each statement the ids of at most so many rows, with how much they share.

    Found is whatever shares a set of anchors with the statement that fewer than ``enough`` rows
    have; what shares most comes first. ``further`` asks also for pairs of anchors of lesser weight,
    once: by them a long text is found whose weightiest words are not in what is held.
    """
    found: list[Shared] = [defaultdict(set) for _ in wanted]
    asked = [seek_sets(one) for one in wanted]
    weightiest = [frozenset[str]().union(*sets) for sets in asked]
    if further:
        asked = [{**sets, **further_sets(one)} for sets, one in zip(asked, wanted, strict=True)]
    while any(asked):
        common = _look(session, kind, asked, found, enough, most)
        asked = [wider(_of(*each)) for each in zip(weightiest, common, strict=True)]
    return [_nearest(one, most) for one in found]


def _look(
    session: Session,
    kind: Kind,
    asked: Sequence[KeySets],
    found: Sequence[Shared],
    enough: int,
    most: int,
) -> list[KeySets]:
    """Add what shares these sets to what is found; return those of them that are common."""
    listed = [(place, marks) for place, sets in enumerate(asked) for marks in sets]
    keys = [asked[place][marks] for place, marks in listed]
    places = (place for place, _ in listed)
    parameters = {**query.wanted(places, keys), "enough": enough, "most": most}
    rows = session.execute(query.sharing(kind), parameters).all()
    for place, *identity, shared, _ in rows:
        found[place][tuple(identity)].update(*(keys[number - 1] for number in shared))
    common: list[dict[frozenset[str], frozenset[int]]] = [{} for _ in asked]
    for number in (rows[0].common or ()) if rows else ():
        place, marks = listed[number - 1]
        common[place][marks] = keys[number - 1]
    return list(common)


def _of(anchors: frozenset[str], sets: KeySets) -> KeySets:
    """Return those of the sets that are of these anchors alone."""
    return {marks: keys for marks, keys in sets.items() if marks <= anchors}


def _nearest(found: Shared, most: int) -> dict[Identity, int]:
    """Return so many that share most keys, as far as is known, with how many these are."""
    ranked = sorted((-len(keys), one) for one, keys in found.items())
    return {one: -few for few, one in ranked[:most]}
