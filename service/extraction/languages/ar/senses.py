"""What an Arabic word means in any language."""

from functools import lru_cache

from service.extraction.concepts import CONTRARY, NAME, STATE, first, read
from service.extraction.languages.ar.concepts import CONCEPTS
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.places import countries
from service.extraction.languages.ar.stems import stem, without_article
from service.extraction.languages.ar.synonyms import bare_form, contrary, meaning
from service.extraction.states import STATES
from service.extraction.wording import OCCASION, Term

_SHORTEST_NAME = 3
_JOINED = ("ب", "ل", "ك", "ف", "س")


def _forms(word: str) -> set[str]:
    return {bare_form(without_article(normalise(word)))}


def _stems(word: str) -> set[str]:
    normal = normalise(word)
    return {found for found in (meaning(normal), stem(normal)) if found}


_BY_FORM = read(CONCEPTS, _forms)
_BY_STEM = read(CONCEPTS, _stems)
_STATES = {
    normalise(min(country.names, key=lambda name: " " in name)): STATE + STATES[country.names[0]]
    for country in countries()
    if country.names[0] in STATES
}


@lru_cache(maxsize=200_000)
def sense_of(term: Term, word: str) -> str:
    """Return what the word means from which a term was made; a rare word may be a name."""
    if term.kind == "place":
        return _STATES.get(term.stem, "").replace(" ", "-")
    if term.kind == "date" and term.stem.startswith("شهر"):
        return f"month{term.stem.removeprefix('شهر')}"
    bare = without_article(word)
    listed = first(_BY_FORM, _spellings(bare))
    if not listed and bare.startswith(_JOINED):
        listed = first(_BY_FORM, _spellings(without_article(bare[1:])))
    # Any word may be a name: سليم, كريم.
    told = listed or first(_BY_STEM, (term.stem, stem(word)))
    if told and contrary(word):
        return CONTRARY + told
    name = NAME + bare if len(bare) >= _SHORTEST_NAME else ""
    return f"{told} {name}".strip()


@lru_cache(maxsize=50_000)
def means_something(word: str) -> bool:
    """Tell a normalised word, without article, that the dictionary of meanings has."""
    return bool(first(_BY_FORM, _spellings(word)))


def _spellings(bare: str) -> tuple[str, str]:
    return bare_form(bare), bare_form(bare.removesuffix("ت"))


def sense_of_unit(unit: str) -> str:
    """Return what is counted: a stem, or which of several."""
    if unit == f"{OCCASION}نتيجة":
        return f"{OCCASION}score"
    found = first(_BY_STEM, (unit.removeprefix(OCCASION),))
    return OCCASION + found if found and unit.startswith(OCCASION) else found
