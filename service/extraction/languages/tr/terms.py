"""What a Turkish statement is compared by: clipped words with one weight, digits, negations.

Turkish hangs its grammar on the end of the word, so a word is compared by its beginning; that
joins forms of one word and now and then two words. Stems are marked as Turkish (``tr:``).
"""

import re

from service.extraction.languages.tr.contents import NEGATED
from service.extraction.languages.tr.dates import DATES
from service.extraction.languages.tr.function_words import FUNCTION_WORDS
from service.extraction.languages.tr.normaliser import normalise
from service.extraction.languages.tr.senses import concepts, sense_of_name, sense_of_state
from service.extraction.languages.tr.vocabulary import NATIONS as _TABLE
from service.extraction.wording import Quantity, Term, Wording

_WORD = re.compile(r"%|\d+(?:[.,]\d+)*|[^\W\d_]+")
_SUFFIX = re.compile(r"(?<=\w)'\w{1,5}")
_STEM = 6
_WEIGHT = 2.6
_PLACE_WEIGHT = 2.4
_CAPITAL = re.compile(r"(?<=[\w,;)] )[A-ZÇĞİÖŞÜ]\w+")

NATIONS: dict[str, str] = {
    word: row.split()[0] for row in _TABLE.strip().strip(";").split(";") for word in row.split()
}
"""Every name, adjective and capital with the name of its state."""


def wording(text: str) -> Wording:
    """Return what ``text`` says, in clipped words."""
    words = _WORD.findall(_SUFFIX.sub("", normalise(text)))
    names = frozenset(normalise(name) for name in _CAPITAL.findall(text))
    terms: dict[str, Term] = {}
    senses: dict[str, str] = {}
    negated: set[str] = set()
    for word in words:
        term = _term(word)
        if term is not None:
            terms.setdefault(term.stem, term)
            senses.setdefault(term.stem, _sense(term, word, is_name=word in names))
            if NEGATED.search(word):
                negated.add(term.stem)
    quantities = {_quantity(words, i) for i, word in enumerate(words) if word[0].isdigit()}
    return Wording(
        terms=tuple(terms.values()),
        quantities=tuple(sorted(quantities, key=repr)),
        negated=frozenset(negated),
        senses=tuple(sorted((stem, sense) for stem, sense in senses.items() if sense)),
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


def _clipped(word: str) -> str:
    return word[:_STEM]


_CONCEPTS = concepts(_clipped)


def _sense(term: Term, word: str, *, is_name: bool) -> str:
    """Return what a word means in any language; one with a capital is a name, or may be."""
    if term.kind == "place":
        return sense_of_state(term.stem.removeprefix("tr:"))
    if word in DATES.months:
        return f"month{DATES.months[word]}"
    known = _CONCEPTS.get(_clipped(word), "")
    return f"{known} {sense_of_name(word)}".strip() if is_name else known


def _quantity(words: list[str], index: int) -> Quantity:
    unit = next((term for word in words[index + 1 : index + 3] if (term := _term(word))), None)
    value = float(words[index].replace(".", "").replace(",", "."))
    if index and words[index - 1] in ("%", "yüzde"):
        return Quantity(value, "exact", "%")
    return Quantity(value, "exact", unit.stem if unit else None)
