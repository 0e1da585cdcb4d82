"""The model, if any, that gives statements their vectors: one a process, loaded when first asked.

Nothing depends on it. Which one it is, is said once at the start of a process (``choose``), or
by whoever brings one that is loaded already (``use``).
"""

import importlib
import importlib.util
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, Protocol

from service.analysis.matching import anchors, match_keys
from service.analysis.meaning import Meaning, meaning_of
from service.errors import Invalid, Unavailable
from service.ingest.statements import Drafted
from service.measures import timed

LIBRARY = "sentence_transformers"

MISSING = (
    "ISNAD_ENCODER names a model, and sentence-transformers is not installed: "
    "pip install 'isnad[semantic]', or leave ISNAD_ENCODER empty."
)


class Encoder(Protocol):
    """What gives texts their vectors; vectors of one ``name`` can be compared."""

    @property
    def name(self) -> str:
        """By what its vectors are known."""

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return a vector for each text, all of one length."""


@dataclass
class SentenceTransformer:
    """A model of the library sentence-transformers: a folder, or a name that it can load."""

    name: str
    _loading: Lock = field(default_factory=Lock)
    _model: Any = None

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return a vector for each text; raises Unavailable where there is no such model."""
        found = self._loaded().encode(list(texts), show_progress_bar=False, convert_to_numpy=True)
        vectors: list[list[float]] = found.tolist()
        return vectors

    def _loaded(self) -> Any:
        with self._loading:
            if self._model is None:
                self._model = self._load()
        return self._model

    def _load(self) -> Any:
        try:
            return importlib.import_module(LIBRARY).SentenceTransformer(self.name)
        except Exception as error:  # the library raises whatever its own libraries do
            told = f"The model {self.name!r} (ISNAD_ENCODER) cannot be loaded: {error}"
            raise Unavailable(told[:1_000]) from error


@dataclass(frozen=True, slots=True)
class Choice:
    """An encoder, and the cosine from which on it is taken to say that two mean one thing."""

    encoder: Encoder
    least: float


_chosen: Choice | None = None


def choose(name: str | None, least: float) -> None:
    """Let this process have the model of this name, or none; raises Invalid without the library."""
    if name and importlib.util.find_spec(LIBRARY) is None:
        raise Invalid(MISSING)
    use(Choice(SentenceTransformer(name), least) if name else None)


def use(choice: Choice | None) -> None:
    """Let this process have this encoder from now on, or none."""
    global _chosen
    _chosen = choice


def in_use() -> dict[str, Any] | None:
    """Return what tells a statement's vector that is made now from others; None without any."""
    return {"model": _chosen.encoder.name, "least": _chosen.least} if _chosen else None


def meanings(texts: Sequence[str]) -> list[Meaning | None]:
    """Return what the texts mean to the model in use, all at once; None where there is none."""
    if _chosen is None or not texts:
        return [None] * len(texts)
    with timed("stage", stage="encode"):
        vectors = _chosen.encoder.encode(texts)
    name, least = _chosen.encoder.name, _chosen.least
    return [meaning_of(name, least, vector) for vector in vectors]


def with_meanings(text: str, drafted: Iterable[Drafted]) -> tuple[Drafted, ...]:
    """Return the statements of claims of this text with what their words mean.

    An outlet's own sentences have none: nobody is said to speak, so a model may not join them.
    """
    bare = tuple(drafted)
    found = meanings([" ".join(span.of(text) for span in one.spans) for one in bare])
    return tuple(
        _meant(one, meaning) if meaning else one for one, meaning in zip(bare, found, strict=True)
    )


def _meant(drafted: Drafted, meaning: Meaning) -> Drafted:
    statement = replace(drafted.statement, meaning=meaning)
    return replace(
        drafted, statement=statement, keys=match_keys(statement), anchors=anchors(statement)
    )
