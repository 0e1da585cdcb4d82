"""A real model, made here and known by its folder; skipped where the extra is not installed.

CI has no such library: with what it stands on it takes 6 GB, and longer to install than CI has.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.ingest import encoding
from service.models import Statement
from tests.encoders import SYNONYMS
from tests.ingest.test_encoding import DENIED, MINISTER, ONCE_MORE, OTHER, RETOLD, TOLD, tell
from tests.stories import agreement_on, carried_by

library = pytest.importorskip("sentence_transformers")
SIZE = 32


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[str]:
    """A model that is saved in a folder, and in use."""
    _build().save(str(tmp_path))
    encoding.choose(str(tmp_path), 0.85)
    yield str(tmp_path)
    encoding.choose(None, 0.85)


def _build() -> "library.SentenceTransformer":
    """A model that averages the vectors of words; those of one meaning have one vector."""
    import torch
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = ["[UNK]", *sorted({*SYNONYMS, *SYNONYMS.values()})]
    tokenizer = Tokenizer(WordLevel({word: at for at, word in enumerate(words)}, "[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    vectors = torch.tensor([_direction(SYNONYMS.get(word, word)) for word in words])
    vectors[0] = 0.0
    return library.SentenceTransformer(
        modules=[StaticEmbedding(tokenizer, embedding_weights=vectors)], device="cpu"
    )


def _direction(word: str) -> list[float]:
    draw = Random(word)
    return [draw.gauss(0, 1) for _ in range(SIZE)]


def test_a_model_that_is_loaded_by_name_joins_what_is_retold(session: Session, folder: str) -> None:
    a, b = tell(session, MINISTER + TOLD), tell(session, MINISTER + RETOLD)
    denied, another = tell(session, MINISTER + DENIED), tell(session, OTHER + ONCE_MORE)
    assert agreement_on(session, a, b).verdict == "echoed"
    assert not carried_by(session, a, denied)
    assert not carried_by(session, b, another)
    for statement in session.scalars(select(Statement)):
        assert statement.features["meaning"]["model"] == folder


def test_texts_come_to_one_vector_alone_and_among_others(folder: str) -> None:
    (alone,) = encoding.meanings([TOLD])
    among = encoding.meanings([RETOLD * 20, TOLD, "unknown"])
    assert alone == among[1]
    assert alone is not None
    assert len(alone.vector) == SIZE
    assert among[2] is not None
    assert among[2].vector == b"", "no word of it is known"
