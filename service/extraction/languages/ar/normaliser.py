"""The one Arabic normaliser: indexing, matching and lexicons all go through it.

It unifies spellings that news copy mixes freely (alef and hamza seats, ta marbuta, alef
maqsura, Persian letters and digits) and drops what carries no identity (diacritics, tatweel,
bidi and zero-width marks). It is idempotent, and it never runs on stored text: that stays
verbatim. Raise ``VERSION`` with every change of its output; stored keys name the version.
"""

import unicodedata

VERSION = 1

_UNIFIED = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
        "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي",
        "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه",
        "ک": "ك", "گ": "ك", "ڤ": "ف", "ڥ": "ف", "پ": "ب", "چ": "ج", "ژ": "ز",
        "ـ": None, "ء": "ء",
    }
)  # fmt: skip


def normalise(text: str) -> str:
    """Return the form under which ``text`` is indexed and compared.

    Presentation forms become letters (NFKC), digits become ASCII, Latin letters lower case,
    white space (NBSP too) single spaces. ``normalise(normalise(x)) == normalise(x)``.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = unicodedata.normalize("NFKC", folded).translate(_UNIFIED)
    return " ".join("".join(map(_kept, folded)).split())


def _kept(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Mn", "Cf", "Cc", "Cs"):
        return " " if char.isspace() else ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    return char
