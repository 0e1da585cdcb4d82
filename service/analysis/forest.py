"""What folds into one, and the fewest edges that explain why.

A fold joins two *nodes*. Some nodes are the things to be counted (routes, voices), the others
are anchors (an agency, a publisher, a government) that only hold counted nodes together.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from service.analysis.records import FoldKind

Node = Hashable
Places = tuple[tuple[tuple[int, int], tuple[int, int]], ...]

# Evidence that a reader can look at comes first: a copied passage says more than an owner.
_ORDER: Mapping[FoldKind, int] = {
    "shared_text": 0, "credit": 1, "relay": 2, "carrier": 3, "publisher": 4, "named_alike": 5,
    "speaks_for": 6, "one_utterance": 7,
}  # fmt: skip


class Fold(NamedTuple):
    """One reason why two nodes count as one; ``between`` is how it is told to a reader.

    ``earlier`` is the one of ``between`` that is known to be older, of texts that share a passage;
    ``articles`` are those in which the evidence stands, where ``between`` does not tell.
    """

    # A tuple: where many copied from each other there are thousands, of which few are told.

    kind: FoldKind
    nodes: tuple[Node, Node]
    between: tuple[str, str]
    method: str
    score: float = 1.0
    threshold: float = 1.0
    evidence: Places = ()
    earlier: str | None = None
    articles: tuple[UUID, UUID] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the fold as the ``reasons`` of an answer show it."""
        return {
            "kind": self.kind,
            "between": list(self.between),
            "method": self.method,
            "score": self.score,
            "threshold": self.threshold,
            "earlier": self.earlier,
            "articles": [str(one) for one in self.articles] if self.articles else None,
            "evidence": [{"a": _place(a), "b": _place(b)} for a, b in self.evidence],
        }


class Partition:
    """Nodes in classes, by union and find."""

    def __init__(self) -> None:
        # Numbers of nodes, whose hashes cost nothing: those of pairs of ids are worked out anew.
        self._numbers: dict[Node, int] = {}
        self._parents: list[int] = []

    def find(self, node: Node) -> int:
        """Return the number of the node that stands for the class of ``node``."""
        root = place = self._number(node)
        while (parent := self._parents[root]) != root:
            root = parent
        while place != root:
            self._parents[place], place = root, self._parents[place]
        return root

    def join(self, a: Node, b: Node) -> bool:
        """Put both in one class; tell whether they were in two."""
        one, other = self.find(a), self.find(b)
        self._parents[one] = other
        return one != other

    def _number(self, node: Node) -> int:
        number = self._numbers.setdefault(node, len(self._parents))
        if number == len(self._parents):
            self._parents.append(number)
        return number


def spanning(folds: Iterable[Fold]) -> list[Fold]:
    """Return the fewest of ``folds``, those that tell most, that join what all of them join."""
    partition = Partition()
    return [fold for fold in sorted(folds, key=_rank) if partition.join(*fold.nodes)]


def bearing(forest: Iterable[Fold], counted: Iterable[Node]) -> list[Fold]:
    """Return the edges of a forest without those to anchors that hold nothing else together."""
    kept, things = list(forest), set(counted)
    while True:
        degree = Counter(node for fold in kept for node in fold.nodes)
        left = [fold for fold in kept if all(n in things or degree[n] > 1 for n in fold.nodes)]
        if len(left) == len(kept):
            return kept
        kept = left


def _rank(fold: Fold) -> tuple[int, float, tuple[str, str], str, Places]:
    return (_ORDER[fold.kind], -fold.score, fold.between, fold.method, fold.evidence)


def _place(span: tuple[int, int]) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}
