"""What the Turkish lexicon knows of a spelling."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, get_args

from service.extraction.attribution import Stance
from service.extraction.languages.tr.normaliser import normalise
from service.extraction.languages.tr.vocabulary import CUES, TAGS
from service.extraction.tokens import Form, Verb, Word

_STANCES: dict[str, Stance] = {stance: stance for stance in get_args(Stance)}
_PLURAL_BACK, _PLURAL_FRONT = "lar", "ler"
_BACK = "aıou"
_CASES = """
    nin nın nun nün in ın un ün nden ndan den dan nde nda de da ne na ye ya yi yı ni nı e a i ı
"""


class Cue(NamedTuple):
    """A form that attributes, and the words that stand before its last one ("ifade" etti)."""

    form: Form
    before: tuple[str, ...]


def _cues() -> dict[str, tuple[Cue, ...]]:
    """Cues by the last word of each; those of more words first."""
    found: dict[str, list[Cue]] = {}
    for line in CUES.strip().splitlines():
        for last, cue in _of_verb(line):
            found.setdefault(last, []).append(cue)
    return {
        last: tuple(sorted(cues, key=lambda cue: -len(cue.before))) for last, cues in found.items()
    }


def _of_verb(line: str) -> Iterator[tuple[str, Cue]]:
    lemma, stance, *spelled = line.split()
    verb = Verb(lemma.replace("_", " "), _STANCES[stance])
    for kind, phrase in zip(("past", "participle", "converb"), spelled, strict=True):
        if phrase != "-":
            *before, last = phrase.split("_")
            yield last, Cue(Form(verb, kind, number=None), tuple(before))
            if kind == "past":
                yield last + _plural(last), Cue(Form(verb, kind, number="p"), tuple(before))


def _plural(past: str) -> str:
    vowel = next(letter for letter in reversed(past) if letter in "aıoueiöü")
    return _PLURAL_BACK if vowel in _BACK else _PLURAL_FRONT


def _tagged() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    tag = ""
    for line in TAGS.strip().splitlines():
        words = line.split()
        if not line.startswith(" "):
            tag, *words = words
        for word in words:
            found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}


CUES_BY_LAST = _cues()
"""The cues that end in each word."""

_TAGS = _tagged()


@lru_cache(maxsize=100_000)
def without_case(norm: str) -> str:
    """Return a source noun without its case ending (bakanlığa → bakanlık); others as they are."""
    if norm in _TAGS:
        return norm
    for ending in _CASES.split():
        cut = norm.removesuffix(ending)
        if cut != norm:
            known = next((form for form in (cut, _hard(cut)) if form in _TAGS), None)
            if known:
                return known
    return norm


def _hard(word: str) -> str:
    """The word with the k that a vowel behind it had softened."""
    return word[:-1] + "k" if word.endswith("ğ") else word


def analyse(spelling: str) -> Word:
    """Return what is known of a word as it is spelled."""
    norm = normalise(spelling)
    stem = without_case(norm)
    tags = set(_TAGS.get(stem, ()))
    if spelling[:1].isupper():
        tags.add("cap")
    if norm[:1].isdigit():
        tags.add("digit")
    forms = tuple(cue.form for cue in CUES_BY_LAST.get(norm, ()))
    return Word(norm, norm, stem, forms=forms, tags=frozenset(tags))
