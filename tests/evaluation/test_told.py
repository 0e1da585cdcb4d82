"""A reader's claims, taken instead of those that extraction finds."""

import pytest

from service.evaluation.gold import GoldClaim, GoldText, spans_of
from service.evaluation.propositions import Place
from service.evaluation.told import attributions


def claim(ref, start, **values):
    given = {
        "content": spans_of([(start, start + 20)]),
        "cue": spans_of([(start - 5, start - 1)]),
        "source": (),
        "mode": "indirect",
        "names": ("هيئة المنارة",),
        "speaker_kind": "organization",
        "hops": frozenset({1}),
        "depth": 0,
    }
    return GoldClaim(ref, **{**given, **values})


def test_claims_come_in_the_order_of_their_text_with_their_parents_and_parts() -> None:
    nested = claim("1-c02", 110, depth=1, parent="1-c01")
    text = GoldText("1.txt", "ar", (nested, claim("1-c01", 105)))
    parts = {"1-c01": Place("1", ()), "1-c01#a": Place("1", spans_of([(105, 112)]))}
    outer, inner = attributions(text, parts)
    assert (inner.parent, inner.depth, outer.parent) == (0, 1, None)
    assert [one.spans for one in outer.assertions] == [spans_of([(105, 112)])]
    assert inner.assertions == ()
    assert (outer.span.start, outer.span.end) == (100, 125)


@pytest.mark.parametrize("names", [(), ("الهيئة", "هيئة المنارة")])
def test_who_speaks_is_told_by_the_first_name_if_by_any(names) -> None:
    (found,) = attributions(GoldText("1.txt", "ar", (claim("1-c01", 105, names=names),)), {})
    assert (found.speaker.name if found.speaker else None) == next(iter(names), None)
    assert len(found.chain) == len(names[:1])
