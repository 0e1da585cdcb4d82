"""What an Arabic phrase says of sources that it does not name: side, kind, number, reason."""

from collections.abc import Sequence

from service.extraction.languages.ar.bodies import government_of
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.organs import state_of
from service.extraction.languages.ar.spelling import spelled, trimmed
from service.extraction.tokens import Token

# Number words by what they count to; the dual is in the noun.
NUMBERS = {
    normalise(word): number
    for number, words in enumerate(
        (
            "",
            "",
            "مصدران مصدرين مسؤولان مسؤولين اثنان",
            "ثلاثة ثلاث",
            "أربعة أربع",
            "خمسة خمس",
            "ستة ست",
            "سبعة سبع",
        ),
    )
    for word in words.split()
}


# "Media reports say": nobody in particular, and the outlet itself cannot be told from it.
_MEDIA_HEADS = frozenset(normalise("وسائل وسيلة تقارير تقرير مصادر مصدر أنباء مواقع منصات").split())
_MEDIA_TRADES = frozenset(
    normalise("إعلام الإعلام إعلامية الإعلامية صحفية الصحفية صحافية الصحافية إخبارية").split()
)
_PRESS = frozenset(normalise("صحف الصحف جرائد الصحافة").split())
MEDIA_AT_LARGE = "media"


def is_media_at_large(tokens: Sequence[Token]) -> bool:
    """Tell whether the source is "the media", none of them by name."""
    words = [token.word.base for token in tokens if not token.is_mark]
    if words and words[0] in _PRESS:
        return all(token.has("nisba") or token.word.stem.endswith("ي") for token in tokens[2:])
    return len(words) > 1 and words[0] in _MEDIA_HEADS and words[1] in _MEDIA_TRADES


def affiliation(text: str, tokens: Sequence[Token]) -> str | None:
    """The side that the source is said to belong to."""
    state = state_of(tokens)
    government = government_of(text, tokens)
    for index, token in enumerate(tokens):
        if index and (token.word.base in ("في", "من", "داخل", "لدي") or token.word.preposition):
            rest = (
                tokens[index + 1 :]
                if token.word.base in ("في", "من", "داخل", "لدي")
                else tokens[index:]
            )
            return spelled(text, rest) or state or government
    return government or state


def category(text: str, tokens: Sequence[Token]) -> str | None:
    """The trade or field of the source (مصدر أمني), or that it is the media at large."""
    if is_media_at_large(tokens):
        return MEDIA_AT_LARGE
    for token in tokens[1:]:
        if token.has("nisba"):
            continue
        if not token.word.definite and token.word.stem.endswith(("ي", "يه", "يون", "يين")):
            return text[token.start + token.word.joined : token.end]
        break
    return None


def count(tokens: Sequence[Token]) -> int | None:
    """The number of sources, where one is told."""
    for token in tokens[:2]:
        if token.word.base in NUMBERS:
            return NUMBERS[token.word.base]
        if token.word.base.isdecimal() and len(token.word.base) < 6:
            return int(token.word.base)
    first = tokens[0].word
    return None if "plural" in first.tags else 1


def reason_of(text: str, tokens: Sequence[Token]) -> str | None:
    """The reason told for withholding the name."""
    if any(token.has("withheld") for token in tokens):
        return spelled(text, trimmed(list(tokens))) or None
    return None
