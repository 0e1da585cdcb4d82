"""What words mean in any language: concepts, states, dates, and names by their spelling.

A *sense* is what statements of two languages can have in common. It is written as a few codes with
spaces between them: concepts (``kill``), a state (``@libya``), a date (``month5``), a name
(``~sawsan``). A word with several meanings has several; ``-`` before them says that its stem
stands for the contrary of the word (the stem of "closed" may be that of "open", negated).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import chain

NAME, STATE, CONTRARY = "~", "@", "-"

Senses = Mapping[str, str]


def read(table: str, forms: Callable[[str], Iterable[str]]) -> Senses:
    """Return the sense of every form of the words that a table lists by their concepts."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in table.split(";"):
        concept, *words = row.split() or [""]
        for form in chain.from_iterable(map(forms, words)):
            found[form].setdefault(concept)
    return {form: " ".join(concepts) for form, concepts in found.items()}


def first(senses: Senses, forms: Iterable[str]) -> str:
    """Return the sense of the first of these forms that has one, or nothing."""
    return next((senses[form] for form in forms if form in senses), "")


@lru_cache(maxsize=1 << 15)
def both(sense: str, other: str) -> str:
    """Return the sense of a stem that two words have, each with a sense of its own."""
    codes = dict.fromkeys(f"{sense.removeprefix(CONTRARY)} {other.removeprefix(CONTRARY)}".split())
    return CONTRARY * sense.startswith(CONTRARY) + " ".join(codes)
