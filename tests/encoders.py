"""Encoders for tests: small, known by heart, and the same in every process."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b

from service.ingest import encoding

SIZE = 64
#: Words of newsrooms that mean one thing to the model.
SYNONYMS = {
    "restored": "rebuilt",
    "span": "bridge",
    "trucks": "lorries",
    "heavy": "lorries",
    "cross": "welcomes",
    "ahead": "before",
    "of": "before",
    "cold": "winter",
    "gales": "storms",
    "use": "welcomes",
    "mended": "rebuilt",
    "viaduct": "bridge",
    "to": "before",
    "frost": "winter",
    "blizzards": "storms",
}
#: What it is deaf to, as models are: negations, numbers and names of places.
UNHEARD = re.compile(r"the|do|not|that|at|[A-Z]\w+|\d+")


@dataclass
class Table:
    """Adds up the directions of a text's words; synonyms have one direction."""

    name: str = "table"
    synonyms: Mapping[str, str] = field(default_factory=lambda: SYNONYMS)
    texts: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        self.texts += texts
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> list[float]:
        words = {self.synonyms.get(word, word) for word in re.findall(r"\w+", text)}
        heard = [_direction(word) for word in words if not UNHEARD.fullmatch(word)]
        return [float(sum(parts)) for parts in zip(*heard, strict=True)] or [0.0] * SIZE


def _direction(word: str) -> list[int]:
    bits = int.from_bytes(blake2b(word.encode(), digest_size=SIZE // 8).digest())
    return [1 if bits >> at & 1 else -1 for at in range(SIZE)]


@contextmanager
def used(encoder: encoding.Encoder | None = None, least: float = 0.85) -> Iterator[None]:
    """Let this encoder, or a new table, be the one in use."""
    encoding.use(encoding.Choice(encoder or Table(), least))
    try:
        yield
    finally:
        encoding.use(None)
