"""The one Arabic normaliser: indexing, matching and lexicons all go through it.

It unifies spellings that news copy mixes freely (alef and hamza seats, ta marbuta, alef
maqsura, Persian letters and digits) and drops what carries no identity (diacritics, tatweel,
bidi and zero-width marks). It is idempotent, and it never runs on stored text: that stays
verbatim. Raise ``VERSION`` with every change of its output; stored keys name the version.
"""

import re
import unicodedata
from functools import lru_cache

VERSION = 2

_UNIFIED = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
        "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي",
        "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه",
        "ک": "ك", "گ": "ك", "ڤ": "ف", "ڥ": "ف", "پ": "ب", "چ": "ج", "ژ": "ز",
        "ـ": None, "ء": "ء",
    }
)  # fmt: skip


# Characters that NFKC leaves alone and never composes with a neighbour: nearly all of the news.
_PLAIN = re.compile(
    "[\x00-\x7f\xab\xbb\u060c\u061b\u061f\u0621-\u0652\u0660-\u0669\u2013\u2018\u2019\u201c\u201d]*"
)
# News repeats its words: each is normalised once. A longer one would only fill the memory.
_VOCABULARY = 1 << 16
_LONGEST_KEPT = 40
_CHARACTERS = 1 << 12


def normalise(text: str) -> str:
    """Return the form under which ``text`` is indexed and compared.

    Presentation forms become letters (NFKC), digits become ASCII, Latin letters lower case,
    white space (NBSP too) single spaces. ``normalise(normalise(x)) == normalise(x)``.
    """
    return _kept_form(text) if len(text) <= _LONGEST_KEPT else _form(text)


def _form(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return " ".join(text.translate(_DIRECT).split())
    return _folded(text)


_kept_form = lru_cache(maxsize=_VOCABULARY)(_form)


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = unicodedata.normalize("NFKC", folded).translate(_UNIFIED)
    return " ".join("".join(map(_kept, folded)).split())


@lru_cache(maxsize=_CHARACTERS)
def _kept(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Mn", "Cf", "Cc", "Cs"):
        return " " if char.isspace() else ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    return char


_DIRECT = {
    code: " " if chr(code).isspace() else _folded(chr(code))
    for code in range(0x2020)
    if _PLAIN.fullmatch(chr(code))
}
