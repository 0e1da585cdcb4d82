"""The isnād tree: every claim once, on its way, and nothing on top of anything else."""

from itertools import combinations
from typing import Any

import pytest

from service.web.tree import (
    BOX,
    MARGIN,
    WIDTH,
    Branch,
    Drawing,
    Node,
    drawn,
    grown,
    nested,
    wrapped,
)


def claim(
    number: int, article: str, party: str | None = "p", via: str | None = None
) -> dict[str, Any]:
    return {
        "id": f"c{number}",
        "article": {"id": article},
        "outlet": {"id": f"o-{article}", "name": f"صحيفة {article}"},
        "speaker": {
            "id": f"s{number}",
            "name": f"متحدث {number}",
            "party": {"id": party, "name": f"جهة {party}"} if party else None,
        },
        "chain": [{"speaker": None, "outlet": via}] if via else [],
    }


def side(claims: list[dict[str, Any]], *routes: dict[str, Any]) -> dict[str, Any]:
    return {"claims": [one["id"] for one in claims], "routes": {"members": list(routes)}}


def dossier(claims: list[dict[str, Any]], **names: str) -> dict[str, Any]:
    return {"claims": {one["id"]: one for one in claims}, "names": names}


def text_route(*articles: str) -> dict[str, Any]:
    return {"kind": "text", "articles": list(articles), "via": []}


def many(number: int, parties: int) -> list[Branch]:
    claims = [claim(i, f"a{i}", f"p{i % parties}") for i in range(number)]
    routes = [text_route(f"a{i}", f"a{i + 1}") for i in range(0, number, 2)]
    return grown(side(claims, *routes), dossier(claims))


def test_outlets_that_share_a_text_hang_on_one_route():
    claims = [claim(1, "x"), claim(2, "y"), claim(3, "z")]
    branches = grown(side(claims, text_route("x", "y"), text_route("z")), dossier(claims))
    (party,) = nested(branches)
    copied, own = party.twigs.values()
    assert copied.node.name == "2 texts, one route" and len(copied.twigs) == 2
    assert own.node.name == "its own text" and len(own.twigs) == 1


def test_a_claim_takes_the_route_that_its_chain_names():
    claims = [claim(1, "x", "p"), claim(2, "x", "q", via="agency")]
    routes = (text_route("x"), {"kind": "relay", "articles": ["x"], "via": ["agency"]})
    branches = grown(side(claims, *routes), dossier(claims, agency="وكالة"))
    assert branches[-1].route.name == "وكالة"


def test_unknown_sides_are_drawn_as_unsure():
    claims = [claim(1, "x", None), {**claim(2, "x"), "speaker": None}]
    branches = grown(side(claims, text_route("x")), dossier(claims))
    assert [branch.party.sure for branch in branches] == [False, False]


@pytest.mark.parametrize(("number", "parties"), [(1, 1), (2, 2), (60, 9), (7, 7)])
def test_nothing_covers_anything_and_all_fits_in(number: int, parties: int):
    drawing = drawn(many(number, parties))
    assert sum(box.node.kind == "outlet" for box in drawing.boxes) == number
    for box in drawing.boxes:
        assert MARGIN - 1 <= box.y <= drawing.height - BOX - MARGIN + 1
        assert box.x >= 0 and box.x + box.width <= WIDTH
    for one, other in combinations(drawing.boxes, 2):
        assert one.x != other.x or abs(one.y - other.y) >= BOX


def test_one_outlet_stands_level_with_its_party():
    heights = {box.y for box in drawn(many(1, 1)).boxes}
    assert len(heights) == 1


def test_the_other_side_is_a_mirror():
    branches = many(3, 2)
    plain, mirror = drawn(branches), drawn(branches, mirrored=True)
    for one, other in zip(plain.boxes, mirror.boxes, strict=True):
        assert one.x + one.width == WIDTH - other.x
    assert _reach(plain, "party") == pytest.approx(WIDTH - _reach(mirror, "party"))


def _reach(drawing: Drawing, kind: str) -> float:
    return next(box.middle for box in drawing.boxes if box.node.kind == kind)


def test_leaves_beyond_four_are_counted():
    claims = [claim(i, "x") for i in range(7)]
    drawing = drawn(grown(side(claims, text_route("x")), dossier(claims)))
    (outlet,) = (box for box in drawing.boxes if box.node.kind == "outlet")
    assert (len(outlet.leaves), outlet.more) == (4, 3)


def test_names_are_broken_between_words():
    assert wrapped("وزارة الداخلية في حكومة بيلسان", 20) == ["وزارة الداخلية في", "حكومة بيلسان"]
    assert wrapped("قصير", 20) == ["قصير"]
    assert wrapped("", 20) == [""]
    cut = wrapped("a" * 50 + " b c", 20)
    assert all(len(line) <= 20 for line in cut) and cut[0].endswith("…")
    assert wrapped("one two three four five six", 9)[-1].endswith("…")


def test_no_side_has_no_tree():
    assert grown(None, dossier([])) == []
    assert Node("party", "k", "n").sure
