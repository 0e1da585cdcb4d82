"""How the sentences are written that show what a language pack finds.

Places are left out: a content that the words around it split is written with " … " between its
pieces.
"""

from typing import NamedTuple


class Found(NamedTuple):
    """One attribution: cue, resolved speaker, content, and what differs from the usual."""

    cue: str
    speaker: str | None
    content: str
    mode: str = "indirect"
    depth: int = 0
    stance: str = "states"


class Example(NamedTuple):
    """A text (a headline first, where it has one) and what is found in it."""

    text: str
    found: tuple[Found, ...] = ()
    headline: str = ""
