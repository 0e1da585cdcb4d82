"""What an English word means in any language."""

from service.extraction.concepts import CONTRARY, NAME, STATE, first, read
from service.extraction.languages.en.concepts import CONCEPTS
from service.extraction.languages.en.stems import stem
from service.extraction.languages.en.synonyms import CONTRARIES, MEANINGS
from service.extraction.wording import OCCASION, Term

MARK = "en:"
#: Months that are words too, unless they have a capital.
_MONTHS = {"march": "month3", "may": "month5"}
_BY_WORD = read(CONCEPTS, lambda word: {word})
_BY_STEM = read(CONCEPTS, lambda word: {stem(word)})


def sense_of(term: Term, word: str, *, is_name: bool) -> str:
    """Return what the word means from which a term was made; a name is one in any language."""
    told = term.stem.removeprefix(MARK)
    if term.kind == "place":
        return STATE + told.replace(" ", "-")
    if told.startswith("month"):
        return told
    bare = word.removesuffix("'s")
    found = stem(bare)
    concepts = _BY_WORD.get(bare) or first(_BY_STEM, (found, MEANINGS.get(found, found)))
    if is_name and bare in _MONTHS:
        return _MONTHS[bare]
    if is_name:
        return f"{concepts} {NAME}{bare}".strip()
    is_contrary = found in CONTRARIES or MEANINGS.get(found) in CONTRARIES
    return CONTRARY + concepts if concepts and is_contrary else concepts


def sense_of_unit(unit: str) -> str:
    """Return what is counted: a stem, or which of several."""
    found = first(_BY_STEM, (unit.removeprefix(OCCASION).removeprefix(MARK),))
    found = found or unit.removeprefix(OCCASION) * unit.startswith(OCCASION)
    return OCCASION + found if found and unit.startswith(OCCASION) else found
