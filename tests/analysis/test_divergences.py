"""In what outlets differ that tell one thing."""

from dataclasses import replace
from uuid import UUID

import pytest

from service.analysis.divergences import Telling, divergences

FIRST, SECOND, MAYOR = (UUID(int=number) for number in (101, 102, 201))
PLAIN = Telling(UUID(int=1), FIRST, MAYOR, False, "states", False, "سنفتح الجسر غدا")
OTHER = replace(PLAIN, claim=UUID(int=2), outlet=SECOND)


def test_outlets_that_tell_it_alike_do_not_differ() -> None:
    assert divergences([]) == divergences([PLAIN]) == divergences([PLAIN, OTHER]) == []


@pytest.mark.parametrize(
    ("kind", "change", "values"),
    [
        ("stance", {"stance": "stresses"}, ("states", "stresses")),
        ("certainty", {"hedged": True}, ("hedged", "plain")),
        ("quotation", {"quotation": "سنفتح جسرا"}, ("سنفتح الجسر غدا", "سنفتح جسرا")),
    ],
)
def test_what_differs_is_told_with_its_claims(kind, change, values) -> None:
    (found,) = divergences([PLAIN, replace(OTHER, **change)])
    assert (found.kind, found.speaker) == (kind, MAYOR)
    assert tuple(value for value, _ in found.values) == values
    assert sorted(claims for _, claims in found.values) == [(PLAIN.claim,), (OTHER.claim,)]


def test_that_some_attribute_it_to_nobody_is_a_difference() -> None:
    own = replace(OTHER, speaker=None, own_voice=True, stance=None, quotation=None)
    (found,) = divergences([PLAIN, own])
    assert (found.kind, found.speaker) == ("attribution", None)
    assert found.values == (("attributed", (PLAIN.claim,)), ("own_voice", (own.claim,)))


def test_words_of_two_speakers_are_not_compared() -> None:
    assert divergences([PLAIN, replace(OTHER, speaker=UUID(int=202), stance="denies")]) == []


def test_what_is_not_quoted_whole_is_no_other_quotation() -> None:
    assert divergences([PLAIN, replace(OTHER, quotation=None)]) == []


def test_what_one_outlet_says_in_two_ways_is_its_own() -> None:
    again = replace(PLAIN, claim=UUID(int=3), stance="stresses")
    assert divergences([PLAIN, again]) == []
    both = replace(OTHER, claim=UUID(int=4), stance="stresses")
    assert divergences([PLAIN, again, OTHER, both]) == []
    (found,) = divergences([PLAIN, again, OTHER])
    assert dict(found.values)["states"] == (PLAIN.claim, OTHER.claim)
