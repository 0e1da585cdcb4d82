"""How much of a content stands in quotation marks: a split that needs no reader.

It is coarser than a reader's mode: all that stands in marks is direct, be it nested or not; a
quoted stretch of a single word counts only where it is the whole content.
"""

import re
from collections.abc import Sequence
from typing import Literal

from service.extraction.spans import Span

Marked = Literal["direct", "mixed", "indirect"]

#: Marks that pair within a line; those that open and stay open reach to its end. A single mark
#: opens before a word and closes after one, or it is an apostrophe.
_QUOTED = re.compile(
    r"«[^»\n]*|“[^”\n]*|„[^“”\n]*[“”]?|``[^'\n]*"
    r"|\"[^\"\n]*\""
    r"|(?<![\w'])['‘](?=\w)[^\n]{0,1000}?(?<=[\w.,!?…])['’‘](?!\w)"
)
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 2


def quoted_places(text: str) -> frozenset[int]:
    """Return where the letters are that stand in quotation marks."""
    return frozenset(
        at for found in _QUOTED.finditer(text) for at in range(*found.span()) if text[at].isalnum()
    )


def marked(text: str, content: Sequence[Span], quoted: frozenset[int]) -> Marked:
    """Tell whether all of a content is quoted, a part, or nothing."""
    letters = [at for span in content for at in range(span.start, span.end) if text[at].isalnum()]
    inside = [at for at in letters if at in quoted]
    if inside and len(inside) == len(letters):
        return "direct"
    words = {m.start() for span in content for m in _WORD.finditer(text, span.start, span.end)}
    return "mixed" if len(words.intersection(inside)) >= _FEWEST_WORDS else "indirect"
