"""English verbs in their few forms."""

from typing import NamedTuple

from service.extraction.languages.en.verbs import IRREGULAR

_TABLE = {line.split()[0]: line.split()[1:] for line in IRREGULAR.strip().splitlines()}
_VOWELS = frozenset("aeiou")
_HISSES = ("s", "x", "sh", "ch", "z")


class Paradigm(NamedTuple):
    """The spellings of one verb."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def conjugate(verb: str) -> Paradigm:
    """Return the forms of a verb by its base form."""
    if verb in _TABLE:
        return Paradigm(verb, *_TABLE[verb])
    third = verb + ("es" if verb.endswith(_HISSES) else "s")
    if verb.endswith("e"):
        return Paradigm(verb, third, verb + "d", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        third = verb[:-1] + "ies"
        return Paradigm(verb, third, verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing")
    return Paradigm(verb, third, verb + "ed", verb + "ed", verb + "ing")
