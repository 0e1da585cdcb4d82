"""Whose words a claim tells: "the threats of Kenya", "after Harwick warned", قرار روسيا."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from service.analysis.likeness import barest, of_power, sounds_of
from service.extraction.languages.ar.function_words import FUNCTION_WORDS as ARABIC
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.en.function_words import FUNCTION_WORDS as ENGLISH
from service.extraction.realms import states_coded
from service.ingest.names import name_key

#: What somebody does by words: said, warned, a threat, a decision.
_SAYING = frozenset(
    normalise("""
    قال قالت أعلن أعلنت حذر حذرت هدد هددت نفى نفت أنكر أنكرت أكد أكدت صرح صرحت ذكر ذكرت تعهد تعهدت
    عرض عرضت وعد وعدت قرر قررت زعم زعمت اعترف اعترفت
    إعلان تصريح تصريحات تهديد تهديدات تحذير تحذيرات قرار نفي تعهد تعهدات وعود
    said says announced warned threatened denied admitted claimed promised pledged offered decided
    announcement statement statements threat threats warning warnings decision denial pledge pledges
    """).split()
)
_EMPTY = ARABIC | ENGLISH
#: So many words before and behind it who says so is named.
_BEFORE, _BEHIND = 2, 5


def cited_names(content: Iterable[Mapping[str, Any]]) -> list[str] | None:
    """Return how all words sound that may name whose words the content tells; None for none.

    States are told by what states are known by.
    """
    found = {sound for span in content for sound in _named(span["text"])}
    return sorted(found) or None


def _named(text: str) -> Iterator[str]:
    words = states_coded(name_key(text)).split()
    for place, word in enumerate(words):
        if barest(word) in _SAYING:
            around = words[max(place - _BEFORE, 0) : place] + words[place + 1 : place + 1 + _BEHIND]
            yield from (sound for name in around for sound in _sounds(name))


def _sounds(word: str) -> Iterator[str]:
    if word.startswith("@"):
        yield from of_power(word[1:]).traits
    elif word not in _EMPTY:
        yield from sounds_of(barest(word))
