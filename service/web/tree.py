"""The isnād of a proposition as a tree: from parties by routes to outlets, claims as leaves.

``grown`` reads it off an agreement; ``drawn`` gives every box and line a place, so that the
template only writes them down. The other side is drawn as in a mirror: the two face each other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

Record = Mapping[str, Any]

WIDTH = 640
ROW = 54
BOX = 42
MARGIN = 10
#: Left edge and width of the boxes: parties stand where an Arabic reader begins.
COLUMNS = {"outlet": (64, 164), "route": (274, 146), "party": (466, 172)}
LETTERS = {"outlet": 22, "route": 19, "party": 23}
LEAVES_SHOWN = 4
LEAF_GAP = 13


@dataclass(frozen=True, slots=True)
class Node:
    """A party, a route or an outlet; ``sure`` unless its side is unknown."""

    kind: str
    key: str
    name: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Branch:
    """One claim and the way it took; ``claim`` is its record."""

    party: Node
    route: Node
    outlet: Node
    claim: Record


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its place and its name in lines; an outlet has leaves."""

    node: Node
    x: float
    y: float
    width: int
    lines: tuple[tuple[float, str], ...]
    leaves: tuple["Leaf", ...] = ()
    more: int = 0

    @property
    def middle(self) -> float:
        """Where its name is centred."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Leaf:
    """A claim, drawn as a dot that leads to its words."""

    x: float
    y: float
    claim: Record


@dataclass(frozen=True, slots=True)
class Drawing:
    """A tree with a place for everything; ``lines`` are SVG paths, each with its weight."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[tuple[str, int], ...]


@dataclass
class Twig:
    """The tree as nested lists: a node and what hangs on it."""

    node: Node
    twigs: dict[str, "Twig"] = field(default_factory=dict)
    claims: list[Record] = field(default_factory=list)

    def grow(self, node: Node) -> "Twig":
        """The twig of this node, made where it is new."""
        return self.twigs.setdefault(node.key, Twig(node))


def grown(side: Record | None, dossier: Record) -> list[Branch]:
    """Every claim that this side counts, with its way; ordered so that lines cross little."""
    if side is None:
        return []
    held = [dossier["claims"][key] for key in side["claims"] if key in dossier["claims"]]
    branches = [_branch(claim, side["routes"]["members"], dossier["names"]) for claim in held]
    parties = _first(branch.party.key for branch in branches)
    # Outlets of one route stand together, beside the first party that it reached them from.
    beside = {b.route.key: parties[b.party.key] for b in reversed(branches)}
    return sorted(branches, key=lambda b: (beside[b.route.key], b.route.key, b.outlet.name))


def nested(branches: Iterable[Branch]) -> list[Twig]:
    """The same as lists within lists: party, route, outlet, and the claims."""
    root = Twig(Node("root", "", ""))
    for branch in branches:
        twig = root.grow(branch.party).grow(branch.route).grow(branch.outlet)
        twig.claims.append(branch.claim)
    return list(root.twigs.values())


def drawn(branches: Sequence[Branch], *, mirrored: bool = False) -> Drawing:
    """The tree with a place for every box, line and leaf."""
    columns = {kind: _column(branches, kind) for kind in COLUMNS}
    height = max(len(nodes) for nodes in columns.values()) * ROW + 2 * MARGIN
    places = _places(branches, columns, height)
    boxes = [_box(node, places[node.key], branches) for nodes in columns.values() for node in nodes]
    if mirrored:
        boxes = [_mirrored(box) for box in boxes]
    return Drawing(WIDTH, height, tuple(boxes), tuple(_lines(branches, boxes)))


def _first(keys: Iterable[str]) -> dict[str, int]:
    """The place of each key's first appearance."""
    places: dict[str, int] = {}
    for place, key in enumerate(keys):
        places.setdefault(key, place)
    return places


# From the agreement -------------------------------------------------------------------------


def _branch(claim: Record, routes: Sequence[Record], names: Mapping[str, str]) -> Branch:
    index = _route_of(claim, routes)
    outlet = claim["outlet"]
    return Branch(
        party=_party(claim),
        route=Node("route", f"route {index}", _route_name(routes[index], names)),
        outlet=Node("outlet", f"outlet {outlet['id']}", outlet["name"]),
        claim=claim,
    )


def _party(claim: Record) -> Node:
    speaker = claim["speaker"]
    if speaker is None:
        return Node("party", f"party of {claim['id']}", "no speaker found", sure=False)
    if speaker["party"]:
        return Node("party", f"party {speaker['party']['id']}", speaker["party"]["name"])
    return Node("party", f"party {speaker['id']}", speaker["name"], sure=False)


def _route_of(claim: Record, routes: Sequence[Record]) -> int:
    """The route of the claim's article; where it came by several, the one its chain names."""
    article = claim["article"]["id"]
    taken = [i for i, route in enumerate(routes) if article in route["articles"]]
    named = {hop[key] for hop in claim["chain"] for key in ("speaker", "outlet")}
    return next((i for i in taken if named & set(routes[i]["via"])), taken[-1])


def _route_name(route: Record, names: Mapping[str, str]) -> str:
    if route["via"]:
        return "، ".join(names.get(via, "?") for via in route["via"])
    copies = len(route["articles"])
    return "its own text" if copies == 1 else f"{copies} texts, one route"


# Places -------------------------------------------------------------------------------------


def _column(branches: Iterable[Branch], kind: str) -> list[Node]:
    """The nodes of one kind, each once, in the order of the branches."""
    return list({node.key: node for b in branches if (node := getattr(b, kind))}.values())


def _places(
    branches: Sequence[Branch], columns: Mapping[str, list[Node]], height: int
) -> dict[str, float]:
    """The height at which each node stands: in the middle of what hangs on it."""
    outlets = columns["outlet"]
    first = (height - ROW * (len(outlets) - 1)) / 2
    places = {node.key: first + ROW * i for i, node in enumerate(outlets)}
    for kind, below in (("route", "outlet"), ("party", "route")):
        wanted = {node.key: _mean(branches, kind, below, node, places) for node in columns[kind]}
        places |= _spread(wanted, height)
    return places


def _mean(
    branches: Iterable[Branch], kind: str, below: str, node: Node, places: Mapping[str, float]
) -> float:
    hanging = {getattr(b, below).key for b in branches if getattr(b, kind) == node}
    return sum(places[key] for key in hanging) / len(hanging)


def _spread(wanted: Mapping[str, float], height: int) -> dict[str, float]:
    """The places that were asked for, moved apart until no two overlap and all fit in."""
    first, last = MARGIN + ROW / 2, height - MARGIN - ROW / 2
    keys = sorted(wanted, key=lambda key: wanted[key])
    places, floor = {}, first
    for key in keys:
        places[key] = floor = max(wanted[key], floor)
        floor += ROW
    ceiling = last
    for key in reversed(keys):
        places[key] = ceiling = min(places[key], ceiling)
        ceiling -= ROW
    return places


def _box(node: Node, place: float, branches: Iterable[Branch]) -> Box:
    x, width = COLUMNS[node.kind]
    lines = wrapped(node.name, LETTERS[node.kind])
    top = place - (len(lines) - 1) * 9
    placed = tuple((top + 18 * i, line) for i, line in enumerate(lines))
    claims = [b.claim for b in branches if b.outlet == node]
    leaves = tuple(
        Leaf(x - 12 - LEAF_GAP * i, place, claim) for i, claim in enumerate(claims[:LEAVES_SHOWN])
    )
    more = max(0, len(claims) - LEAVES_SHOWN)
    return Box(node, x, place - BOX / 2, width, placed, leaves, more)


def wrapped(name: str, letters: int) -> list[str]:
    """The name in at most two lines of so many letters; what is left out leaves an ellipsis."""
    lines = [""]
    for word in name.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= letters or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    kept = [_cut(line, letters) for line in lines[:2]]
    return [*kept[:-1], _cut(f"{kept[-1]} …", letters)] if len(lines) > 2 else kept


def _cut(line: str, letters: int) -> str:
    return line if len(line) <= letters else f"{line[: letters - 1].rstrip(' …')}…"


def _mirrored(box: Box) -> Box:
    leaves = tuple(replace(leaf, x=WIDTH - leaf.x) for leaf in box.leaves)
    return replace(box, x=WIDTH - box.x - box.width, leaves=leaves)


def _lines(branches: Iterable[Branch], boxes: Iterable[Box]) -> Iterator[tuple[str, int]]:
    """A curve for every step that some claim took, heavier where several did."""
    at = {box.node.key: box for box in boxes}
    weights: dict[tuple[str, str], int] = {}
    for branch in branches:
        for step in pairwise((branch.party.key, branch.route.key, branch.outlet.key)):
            weights[step] = weights.get(step, 0) + 1
    for (start, end), weight in weights.items():
        yield _curve(at[start], at[end]), min(weight, 4)


def _curve(start: Box, end: Box) -> str:
    forward = start.x < end.x
    x1, x2 = (start.x + start.width, end.x) if forward else (start.x, end.x + end.width)
    y1, y2 = start.y + BOX / 2, end.y + BOX / 2
    bend = (x1 + x2) / 2
    return f"M{x1:g},{y1:g} C{bend:g},{y1:g} {bend:g},{y2:g} {x2:g},{y2:g}"
