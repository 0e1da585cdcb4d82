"""Where an Arabic statement turns from what it says to what lies behind that.

What a relative clause tells of a thing, and what stands behind "after", "in answer to" or "if", is
told in passing: "Moscow may replace the sixty whom the other side expelled" expels nobody.
"""

from collections.abc import Sequence

from service.extraction.languages.ar.normaliser import normalise

_RELATIVES = frozenset(
    normalise("الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي اللائي").split()
)
_BEHIND = frozenset(normalise("بعد عقب إثر غداة وبعد بعيد إذا لو").split())
_PHRASES = frozenset(
    tuple(normalise(phrase).split())
    for phrase in (
        "ردا على",
        "على خلفية",
        "في أعقاب",
        "على إثر",
        "في ضوء",
        "وسط مخاوف",
        "في حال",
        "ما لم",
    )
)
_LEAST = 2


def background(words: Sequence[str]) -> int:
    """Return from which of the normalised words on all is background; their number if none is.

    A statement that begins so ("those who …", "after …") still has its own part before it.
    """
    for index in range(_LEAST, len(words)):
        is_opening = words[index] in _RELATIVES or words[index] in _BEHIND
        if is_opening or tuple(words[index : index + 2]) in _PHRASES:
            return index
    return len(words)
