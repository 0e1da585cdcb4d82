"""Which words of a claim stand in quotation marks: two speakers do not choose the same ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from service.analysis.likeness import barest
from service.extraction.languages.ar.function_words import FUNCTION_WORDS as ARABIC
from service.extraction.languages.en.function_words import FUNCTION_WORDS as ENGLISH
from service.ingest.names import name_key

_MARKED = re.compile(r'"([^"]+)"|«([^«»]+)»|“([^“”]+)”')
_EMPTY = ARABIC | ENGLISH
_SHORTEST = 3


def quoted_pairs(content: Iterable[Mapping[str, Any]], mode: str) -> list[str] | None:
    """Return the pairs of telling words that follow one another in a quotation; None for none.

    ``content`` are the spans of a claim; of one in direct speech all is quoted.
    """
    texts = [span["text"] for span in content]
    quotations = texts if mode == "direct" else _marked(texts)
    pairs = {f"{a} {b}" for told in quotations for a, b in pairwise(_telling(told))}
    return sorted(pairs) or None


def _marked(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from ("".join(groups) for groups in _MARKED.findall(text))


def _telling(text: str) -> list[str]:
    words = [barest(word) for word in name_key(text).split() if word not in _EMPTY]
    return [word for word in words if len(word) >= _SHORTEST]
