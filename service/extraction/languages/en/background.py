"""Where an English statement turns from what it says to what lies behind that.

What a relative clause tells of a thing, and what stands behind "after", "in response to" or "if",
is told in passing: "Moscow may replace the sixty whom the other side expelled" expels nobody.
"""

from collections.abc import Sequence

_OPENING = frozenset(
    ("who", "whom", "whose", "which", "after", "following", "amid", "if", "unless")
)
_PHRASES = frozenset((
    ("in", "response"), ("in", "answer"), ("in", "retaliation"), ("in", "wake"), ("the", "wake"),
    ("the", "aftermath"),
))  # fmt: skip
_LEAST = 3


def background(words: Sequence[str]) -> int:
    """Return from which of the words on all is background; their number if none is.

    A statement that begins so ("those who …", "after …") still has its own part before it.
    """
    for index in range(_LEAST, len(words)):
        if words[index] in _OPENING or tuple(words[index : index + 2]) in _PHRASES:
            return index
    return len(words)
