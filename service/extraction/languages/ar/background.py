"""Where an Arabic statement turns from what it says to what lies behind that.

What a relative clause tells of a thing, and what stands behind "after", "in answer to" or "if", is
told in passing: "Moscow may replace the sixty whom the other side expelled" expels nobody.
"""

from collections.abc import Sequence

from service.extraction.languages.ar.normaliser import normalise

_RELATIVES = frozenset(
    normalise("الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي اللائي").split()
)
_BEHIND = frozenset(normalise("بعد عقب إثر غداة وبعد بعيد").split())
_CONDITIONS = frozenset(normalise("إذا لو").split())
_IN_CASE = tuple(normalise("في حال").split())
_PHRASES = frozenset(
    tuple(normalise(phrase).split())
    for phrase in ("ردا على", "على خلفية", "في أعقاب", "على إثر", "في ضوء", "وسط مخاوف")
)
_COMMA = "،"
_LEAST, _LEAST_OF_SUBJECT = 2, 3


def background(words: Sequence[str]) -> int:
    """Return from which of the normalised words on all is background; their number if none is.

    A statement that begins so ("those who …", "after …") still has its own part before it: two
    words, and a sign more where its verb may follow the subject that is described.
    """
    for index in range(_LEAST, len(words)):
        is_early = index < _LEAST_OF_SUBJECT
        if _is_behind(words, index) if is_early else _turns(words, index):
            return index
    return len(words)


def _turns(words: Sequence[str], index: int) -> bool:
    is_opening = words[index] in _RELATIVES or words[index] in _BEHIND
    return is_opening or tuple(words[index : index + 2]) in _PHRASES or _is_last_if(words, index)


def _is_behind(words: Sequence[str], index: int) -> bool:
    """Tell whether all before it are words, and it leads to what was before or is answered."""
    is_opening = words[index] in _BEHIND or tuple(words[index : index + 2]) in _PHRASES
    return is_opening and all(word.isalpha() for word in words[:index])


def _is_last_if(words: Sequence[str], index: int) -> bool:
    """Tell whether a condition begins here behind which nothing else is told."""
    is_condition = words[index] in _CONDITIONS or tuple(words[index : index + 2]) == _IN_CASE
    return is_condition and _COMMA not in words[index:]
