"""What a Turkish word means in any language."""

from collections.abc import Callable

from service.extraction.concepts import NAME, STATE, Senses, read
from service.extraction.languages.tr.concepts import CONCEPTS
from service.extraction.languages.tr.normaliser import normalise

#: The first name of each state in the Turkish list, and the code that stands for it everywhere.
_STATES = dict(
    line.split(maxsplit=1)
    for line in """
türkiye turkey
suriye syria
irak iraq
iran iran
rusya russia
abd united-states
almanya germany
fransa france
ingiltere britain
yunanistan greece
mısır egypt
libya libya
israil israel
filistin palestine
ürdün jordan
lübnan lebanon
katar qatar
azerbaycan azerbaijan
ukrayna ukraine
çin china
bulgaristan bulgaria
italya italy
ispanya spain
""".strip().splitlines()
)


def concepts(clipped: Callable[[str], str]) -> Senses:
    """Return the concepts of words as they are compared: clipped."""
    return read(CONCEPTS, lambda word: {clipped(normalise(word))})


def sense_of_state(name: str) -> str:
    """Return the code of a state by its first name in the list."""
    return STATE + _STATES[name] if name in _STATES else ""


def sense_of_name(word: str) -> str:
    """Return the sense of a word with a capital that no sentence begins with."""
    return NAME + word
