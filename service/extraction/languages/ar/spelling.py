"""Noun phrases as names: the words of the text without marks and proclitics."""

from collections.abc import Sequence

from service.extraction.tokens import Token

QUOTES = frozenset("\"“”«»„'‘’")
DASHES = frozenset("-–—")
# Letters that write one foreign sound; long vowels are written or not.
_ALIKE = str.maketrans("جقغشصط", "كككسست", "اويى")
_ROOT = 4
EDGES = QUOTES | DASHES | frozenset("()،,٬:")


def trimmed(tokens: list[Token]) -> list[Token]:
    """The phrase without marks at its edges."""
    start, end = 0, len(tokens)
    while start < end and tokens[start].word.norm in EDGES:
        start += 1
    while end > start and tokens[end - 1].word.norm in EDGES:
        end -= 1
    return tokens[start:end]


def is_hyphen(tokens: Sequence[Token], index: int) -> bool:
    """Tell the mark inside a double name (جان-ماري) from a dash between words."""
    return (
        0 < index < len(tokens) - 1
        and tokens[index].word.norm in DASHES
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def spelled(text: str, tokens: Sequence[Token]) -> str:
    """The phrase as a name: without quotation marks, dashes and a leading proclitic."""
    words, end = "", None
    for token in tokens:
        if token.word.norm in QUOTES or token.word.norm in DASHES:
            continue
        if end is not None and end < token.start:
            words += " "
        words += text[token.start : token.end] if end is not None else first_word(text, token)
        end = token.end
    return _tidy(words.replace("_", " "))


def _tidy(words: str) -> str:
    for mark in "،,٬)":
        words = words.replace(f" {mark}", mark)
    words = words.replace("( ", "(").strip(" ،,٬.")
    return words if words.count("(") == words.count(")") else words.replace("(", "")


def sound_of(word: str) -> str:
    """The consonants of a foreign name, which newsrooms spell alike: زوكربيرغ, زوكربرج.

    Arabic names differ by their long vowels alone (محمد, محمود; سلمان, سليمان): of a word that
    may be one, the word itself.
    """
    bones = word.translate(_ALIKE)
    native = len(bones) == _ROOT and (bones[0] == "م" or bones[-1] == "ن")
    return word if len(bones) < _ROOT or native else bones


def is_name(name: str) -> bool:
    """Tell whether anything is left of a name without its marks."""
    return any(char.isalnum() for char in name)


def first_word(text: str, token: Token) -> str:
    """The word without a proclitic: للوزارة is الوزارة."""
    word = text[token.start + token.word.joined : token.end]
    if token.word.preposition == "ل" and len(word) > 2:
        return "ال" + word[2:] if word.startswith("لل") else word[1:]
    if token.word.preposition == "ب" and len(word) > 2:
        return word[1:]
    return word
