"""The languages that attributions are found in; each is a folder of its own.

Adding a language means adding a folder whose ``__init__`` defines ``PACK``.
"""

import pkgutil
import re
from functools import cache
from importlib import import_module

from service.extraction.languages.pack import LanguagePack

# Enough of a text to tell its script, whatever its length.
_SAMPLE = 5000
# Part of the letters that a language of the same script covers, accents aside.
_SAME_SCRIPT = 0.8
_WORD = re.compile(r"[^\W\d_]+")


class UnsupportedLanguage(ValueError):
    """There is no language pack for this code, or for the script of this text."""


@cache
def codes() -> tuple[str, ...]:
    """Codes of the languages there are packs for, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.ispkg))


@cache
def get_pack(code: str) -> LanguagePack:
    """Return the pack of a language by its ISO 639 code."""
    if code not in codes():
        raise UnsupportedLanguage(f"no language pack for {code!r}; there are: {', '.join(codes())}")
    pack: LanguagePack = import_module(f"{__name__}.{code}").PACK
    return pack


def detect(text: str) -> str | None:
    """Return the language whose script most letters of the text are written in, if any are.

    Of languages that share the script, the one whose common words occur most.
    """
    sample = text[:_SAMPLE]
    shares = {code: len(re.findall(get_pack(code).letters, sample)) for code in codes()}
    most = max(shares.values(), default=0)
    if not most:
        return None
    rivals = [code for code in codes() if shares[code] >= _SAME_SCRIPT * most]
    return max(rivals, key=lambda code: _common_words(sample, code)) if rivals[1:] else rivals[0]


def _common_words(sample: str, code: str) -> int:
    pack = get_pack(code)
    return sum(word in pack.common for word in _WORD.findall(pack.normalise(sample)))
