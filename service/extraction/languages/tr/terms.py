"""What a Turkish statement is compared by: clipped words with one weight, digits, negations.

Turkish hangs its grammar on the end of the word, so a word is compared by its beginning; that
joins forms of one word and now and then two words. Stems are marked as Turkish (``tr:``).
"""

import re
from functools import lru_cache

from service.extraction.languages.tr.contents import NEGATED
from service.extraction.languages.tr.function_words import FUNCTION_WORDS
from service.extraction.languages.tr.normaliser import normalise
from service.extraction.languages.tr.vocabulary import NATIONS as _TABLE
from service.extraction.wording import Quantity, Term, Wording

_WORD = re.compile(r"%|\d+(?:[.,]\d+)*|[^\W\d_]+")
_SUFFIX = re.compile(r"(?<=\w)'\w{1,5}")
_STEM = 6
_WEIGHT = 2.6
_PLACE_WEIGHT = 2.4

NATIONS: dict[str, str] = {
    word: row.split()[0] for row in _TABLE.strip().strip(";").split(";") for word in row.split()
}
"""Every name, adjective and capital with the name of its state."""


@lru_cache(maxsize=1024)
def wording(text: str) -> Wording:
    """Return what ``text`` says, in clipped words."""
    words = _WORD.findall(_SUFFIX.sub("", normalise(text)))
    terms: dict[str, Term] = {}
    negated: set[str] = set()
    for word in words:
        term = _term(word)
        if term is not None:
            terms.setdefault(term.stem, term)
            if NEGATED.search(word):
                negated.add(term.stem)
    quantities = {_quantity(words, i) for i, word in enumerate(words) if word[0].isdigit()}
    return Wording(
        terms=tuple(terms.values()),
        quantities=tuple(sorted(quantities, key=repr)),
        negated=frozenset(negated),
    )


def stem(word: str) -> str:
    """Return the beginning that the forms of a normalised word share."""
    return word[:_STEM]


def _term(word: str) -> Term | None:
    if word in FUNCTION_WORDS or len(word) < 3 or not word[0].isalpha():
        return None
    if word in NATIONS:
        return Term(f"tr:{NATIONS[word]}", _PLACE_WEIGHT, "place")
    return Term(f"tr:{stem(word)}", _WEIGHT)


def _quantity(words: list[str], index: int) -> Quantity:
    unit = next((term for word in words[index + 1 : index + 3] if (term := _term(word))), None)
    value = float(words[index].replace(".", "").replace(",", "."))
    if index and words[index - 1] in ("%", "yüzde"):
        return Quantity(value, "exact", "%")
    return Quantity(value, "exact", unit.stem if unit else None)
