"""Whether two names are said of one speaker, as the evaluation takes it."""

import re
from collections.abc import Iterable

_NO_LETTERS = re.compile(r"[\u064b-\u0652\u0640\"'“”«»()،,.-]")
_FOLDED = str.maketrans("أإآىة", "ااايه")

#: Words in common, of those of the shorter name.
_MOST = 0.6


def same_name(name: str, names: Iterable[str]) -> bool:
    """Tell whether a name shares most of its words with one of the names."""
    words = _words(name)
    return any(
        len(words & other) >= _MOST * min(len(words), len(other))
        for other in map(_words, names)
        if words and other
    )


def _words(name: str) -> frozenset[str]:
    folded = _NO_LETTERS.sub(" ", name).translate(_FOLDED).lower()
    return frozenset(
        word[2:] if word.startswith("ال") and len(word) > 4 else word for word in folded.split()
    )
