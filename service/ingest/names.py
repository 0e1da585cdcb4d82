"""The forms under which names of outlets and speakers are looked up."""

import re
from functools import lru_cache

from service.analysis.transliteration import is_arabic, units
from service.extraction.concepts import CONTRARY, NAME
from service.extraction.languages import get_pack
from service.extraction.languages.ar.normaliser import normalise

_MARKS = re.compile(r"[^\w\s]+")


def name_key(name: str) -> str:
    """Return the key of a name: normalised, without punctuation; equal keys are one name.

    The Arabic normaliser folds case and width for every script, so one key serves all languages.
    """
    return " ".join(_MARKS.sub(" ", normalise(name)).split())


#: Concepts that say of what class a body is, and nothing of which one.
_CLASSES = frozenset((
    "government", "organization", "agency", "newspaper", "television", "media", "movement",
    "company", "party", "club", "group",
))  # fmt: skip
_LEAST_CODES, _MOST_CODES = 2, 3
_LEAST_SOUNDS = 3


@lru_cache(maxsize=50_000)
def sense_of(name: str) -> str | None:
    """Return what a body's name means in every language, or None if a word is not known.

    Such is "army coast" of جيش الساحل and of the Coast Army; what no dictionary has goes by its
    sound. Long names are left to their own language.
    """
    codes = _codes(name)
    telling = sorted({code for code in codes if code and code not in _CLASSES})
    if None in codes or not _LEAST_CODES <= len(telling) <= _MOST_CODES:
        return None
    return " ".join(telling)


def sounding(name: str) -> str | None:
    """Return the sound of the one word of a name that no dictionary has, if it tells enough."""
    sounds = {code for code in _codes(name) if code and code.startswith(NAME)}
    return sounds.pop() if len(sounds) == 1 else None


@lru_cache(maxsize=1024)
def _codes(name: str) -> tuple[str | None, ...]:
    pack = get_pack("ar" if is_arabic(name) else "en")
    wording = pack.wording(f"X {name}" if pack.code == "en" else name)
    senses = dict(wording.senses)
    return tuple(_code(senses.get(term.stem, "")) for term in wording.terms)


def _code(sense: str) -> str | None:
    """Return the first concept of a sense, or the sound of a name that has enough of it."""
    if not sense.startswith(NAME):
        return sense.removeprefix(CONTRARY).split()[0] if sense else None
    sound = "".join(unit.sound for unit in units(sense.removeprefix(NAME)))
    return NAME + sound if len(sound) >= _LEAST_SOUNDS else None
