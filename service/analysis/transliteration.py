"""Names by their sound: spellings of one name in Arabic letters, in Latin ones, or across both.

A name is cut into *units* (عبد الرحمن is one, so is جاويش أوغلو). The *sound* of a unit is coarse:
what any transliteration keeps. It finds candidates; ``spelled_alike`` and ``transliterated``
decide, letter by letter. Arabic names proper differ by their long vowels alone (حسن، حسين), foreign
names do not (بوتن، بوتين): a word of a native pattern is never taken for another such word.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")

#: Words that begin a compound name, and those that end one.
_FIRST = frozenset((
    "عبد", "ابو", "ابي", "ابا", "بن", "ابن", "ام", "abd", "abdel", "abdul", "abdal", "abdoul",
    "abu", "abou", "abul", "aboul", "bin", "ben", "ibn",
))  # fmt: skip
_LAST = frozenset((
    "الدين", "الله", "الحق", "اوغلو", "اوغلي",
    "din", "deen", "eddin", "eddine", "uddin", "allah", "ullah", "oglu",
))  # fmt: skip
_ARTICLES = frozenset(("ال", "al", "el", "ad", "as", "an", "ash", "ar", "at", "az"))
_SPELLED = {
    "ابي": "ابو", "ابا": "ابو", "ابن": "بن", "اوغلي": "اوغلو",
    "abdel": "abd", "abdul": "abd", "abdal": "abd", "abdoul": "abd",
    "abou": "abu", "abul": "abu", "aboul": "abu", "ibn": "bin", "ben": "bin",
    "deen": "din", "eddin": "din", "eddine": "din", "uddin": "din", "ullah": "allah",
}  # fmt: skip
_ABD = re.compile(r"^abd(?:el|ul|al|oul|er|ur|ar|our|as|us)(?=\w{4})")
_SHORTEST_BEHIND_ARTICLE = 3

#: Several letters that stand for one consonant, longest first.
_LATIN_GROUPS = (("tsch", "c"), ("tch", "c"), ("sch", "s"), ("dj", "j"), ("ph", "f"), ("x", "ks"))
_SOUNDS = {
    **dict.fromkeys("جغقكخgjkqc", "K"),
    **dict.fromkeys("بbp", "B"),
    **dict.fromkeys("سصزشظszß", "S"),
    **dict.fromkeys("تطدضذثtd", "T"),
    **dict.fromkeys("لl", "L"),
    **dict.fromkeys("رr", "R"),
    **dict.fromkeys("مm", "M"),
    **dict.fromkeys("نn", "N"),
}
_LIPS = frozenset("فوfvw")
_LONG = "اوي"

#: Arabic letters for which foreign names have several: each set writes one foreign sound.
_INTERCHANGED = tuple(map(frozenset, ("جغقك", "سصزش", "تطث", "دضذظ", "هح", "خك", "فو")))
#: Words of three root letters (C; و and ي may be ones) in the patterns of Arabic: فعل فاعل فعيل
#: فعال فعول, with م (M) before them and endings such as ان (N: a ن at the end); and افعل افعال.
_NATIVE = re.compile(
    r"^M?[CM](?:[Cوي]|ا[Cوي]|[Cوي]ا|Cي|Cو|ا[Cوي]ي)[CNوي](?:اN|يN|ه|ي|اء|ا|اوي)?$"
    r"|^ا[CM](?:[Cوي]|Cا|Cو)[CNوي](?:ه|ي|اء)?$"
)
_CONSONANT = re.compile(r"[^اويهM]|^[وي]")
#: Words whose sounds are remembered: without a limit, a server would keep all it met.
_WORDS_KEPT = 50_000
_MOST_EDITS = {False: 2, True: 3}
_LONG_WORD = 5
_LEAST_SOUNDS = 2
_TELLING_SOUNDS = 3
_RARE = 6

_LONG_LATIN = re.compile("ee|ei|ey|oo|ou|uu|aa|ii")
_PARTNERS = {"ا": "aeou", "و": "ouwv", "ي": "iyej", "ف": "fvw"}


class Unit(NamedTuple):
    """A part of a name: as it is compared, and its coarse sound."""

    word: str
    sound: str


@lru_cache(maxsize=_WORDS_KEPT)
def units(key: str) -> tuple[Unit, ...]:
    """Return the parts of a name, given by its key; compounds are one part."""
    words = [_SPELLED.get(word, word) for word in _folded(key).split()]
    joined: list[str] = []
    pending = ""
    for index, word in enumerate(words):
        last = index == len(words) - 1
        if word in _ARTICLES and not last:
            continue
        if word in _FIRST and not last:
            pending += word
        elif word in _LAST and joined and not pending:
            joined[-1] += word.removeprefix("ال")
        else:
            joined.append(pending + _bare(word))
            pending = ""
    return tuple(Unit(word, _sound(word) or word) for word in joined)


def _folded(key: str) -> str:
    """The key without the marks of Latin letters: ç is c, ğ is g."""
    plain = key.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d")
    decomposed = unicodedata.normalize("NFD", plain.replace("ç", "ch"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _bare(word: str) -> str:
    """The word without an article; عبدالرحمن and عبد الرحمن are alike."""
    word = _ABD.sub("abd", word)
    for ending in ("الدين", "الله"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            word = word.removesuffix(ending) + ending.removeprefix("ال")
    for first in ("عبد", "ابو"):
        if word.startswith(f"{first}ال") and len(word) > len(f"{first}ال") + 1:
            return first + word.removeprefix(f"{first}ال")
    for article in ("ال", "al", "el"):
        if word.startswith(article) and len(word) >= len(article) + _SHORTEST_BEHIND_ARTICLE:
            return word.removeprefix(article)
    return word


def is_arabic(word: str) -> bool:
    """Tell whether a word is written in Arabic letters."""
    return _ARABIC.search(word) is not None


@lru_cache(maxsize=_WORDS_KEPT)
def _sound(word: str) -> str:
    return "".join(sound for sound, _ in _syllables(word))


@lru_cache(maxsize=_WORDS_KEPT)
def _syllables(word: str) -> tuple[tuple[str, str], ...]:
    """Each sound with the letters up to the next one; the first may be what precedes them all."""
    found: list[tuple[str, str]] = []
    for index, char in enumerate(_simplified(word)):
        sound = _SOUNDS.get(char, "F" if index == 0 and char in _LIPS else "")
        if sound and found and found[-1] == (sound, ""):
            continue  # doubled
        if sound:
            found.append((sound, ""))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + char)
    return tuple(found)


def _simplified(word: str) -> str:
    if is_arabic(word):
        return word.replace("تش", "ج")
    for group, letter in _LATIN_GROUPS:
        word = word.replace(group, letter)
    return word


def block(key: str) -> str | None:
    """Return what all spellings of a full name share; None for a single word."""
    parts = units(key)
    return f"{parts[0].sound} {parts[-1].sound}" if len(parts) > 1 else None


def spelled_alike(one: str, other: str) -> bool:
    """Tell whether two words of one script are spellings of one name."""
    if one == other:
        return True
    if is_arabic(one) != is_arabic(other):
        return False
    return _alike_in_arabic(one, other) if is_arabic(one) else _alike_in_latin(one, other)


def _alike_in_arabic(one: str, other: str) -> bool:
    if is_native(one) and is_native(other):
        return False
    sound = _sound(one)
    if sound != _sound(other) or len(sound) < _LEAST_SOUNDS:
        return False
    most = _MOST_EDITS[min(len(one), len(other)) >= _LONG_WORD]
    return _edits(_simplified(one), _simplified(other)) <= most


@lru_cache(maxsize=_WORDS_KEPT)
def is_native(word: str) -> bool:
    """Tell whether a word has a pattern of Arabic names, in which each long vowel tells."""
    shape = f"M{word[1:]}" if word.startswith("م") else word
    shape = _CONSONANT.sub("C", shape)
    return _NATIVE.match(f"{shape[:-1]}N" if word.endswith("ن") else shape) is not None


def _edits(one: str, other: str) -> int:
    """How many letters differ, where only long vowels and interchanged letters may; else many."""
    many = len(one) + len(other)
    above = list(range(len(other) + 1))
    for char in one:
        line = [above[0] + 1 if char in _LONG else many]
        for column, against in enumerate(other, 1):
            line.append(
                min(
                    above[column - 1] + _exchange(char, against, many),
                    above[column] + (1 if char in _LONG + "هء" else many),
                    line[column - 1] + (1 if against in _LONG + "هء" else many),
                )
            )
        above = line
    return above[-1]


def _exchange(char: str, against: str, many: int) -> int:
    if char == against:
        return 0
    vowels = char in _LONG and against in _LONG
    known = vowels or any(char in letters and against in letters for letters in _INTERCHANGED)
    return 1 if known else many


def _alike_in_latin(one: str, other: str) -> bool:
    """Tell Mohamed from nobody but Muhammad: vowels and doubled letters vary in long words."""
    return min(len(one), len(other)) >= 5 and _light(one) == _light(other)


@lru_cache(maxsize=_WORDS_KEPT)
def _light(word: str) -> str:
    """The word with vowels that transliterations mix taken for one, save the last letter."""
    body, end = word[:-1], word[-1:]
    for group, vowel in (("ou", "u"), ("oo", "u"), ("ee", "i"), ("o", "u"), ("e", "a"), ("y", "i")):
        body = body.replace(group, vowel)
    return re.sub(r"(.)\1+", r"\1", body + end)


def transliterated(arabic: str, latin: str) -> bool:
    """Tell whether a word in Latin letters may be the Arabic word, sound for sound."""
    if is_arabic(latin):
        arabic, latin = latin, arabic
    one, other = _syllables(arabic), _syllables(latin)
    if not one or [sound for sound, _ in one] != [sound for sound, _ in other]:
        return False
    last = len(one) - 1
    return all(
        _gaps_agree(one[place][1], other[place][1], place == last) for place in range(len(one))
    )


def _gaps_agree(arabic: str, latin: str, last: bool) -> bool:
    """Tell whether what stands between two consonants may be the same vowels."""
    lips = "ف" in arabic
    if lips != any(char in "fv" for char in latin) and not (not lips and "و" in arabic):
        return False
    vowels = [char for char in arabic if char in _LONG]
    if not vowels:
        return bool(last) or not _LONG_LATIN.search(latin)
    return any(char in latin for vowel in vowels for char in _PARTNERS[vowel])


def is_rare(key: str) -> bool:
    """Tell whether a full name says by itself who it is: three parts, or telling foreign ones."""
    parts = units(key)
    if len(parts) > 2:
        return True
    return (
        len(parts) == 2
        and not any(is_native(part.word) for part in parts if is_arabic(part.word))
        and sum(_consonants(part.word) for part in parts) >= _RARE
        and all(_consonants(part.word) >= _TELLING_SOUNDS for part in parts)
    )


def _consonants(word: str) -> int:
    return sum(char not in "اويaeiouyءهh" for char in _simplified(word))
