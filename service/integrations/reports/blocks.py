"""What a report is made of: paragraphs of runs, and tables of paragraphs."""

import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["title", "heading", "subheading", "text", "sentence", "quote", "small", "item"]

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})

_CONTROLS = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in (0x9, 0xA, 0xD)},
    **dict.fromkeys((65534, 65535, *range(55296, 57344)), "�"),
    **dict.fromkeys((127, *range(128, 160)), "�"),
}
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_EMBEDDINGS, _ISOLATES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
_POP, _POP_ISOLATE = "\u202c", "\u2069"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one hand; ``href`` is where they lead."""

    text: str
    href: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in the direction of their language."""

    runs: tuple[Run, ...]
    language: str
    style: Style = "text"

    @property
    def is_right_to_left(self) -> bool:
        """Tell in which direction it runs."""
        return self.language.split("-")[0] in RIGHT_TO_LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each of which holds paragraphs, under a row of headings."""

    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All of a report; ``at`` is the time of which it tells, as RFC 3339."""

    title: str
    language: str
    at: str
    blocks: tuple[Paragraph | Table, ...]


def legible(text: str) -> str:
    """The text with a picture in place of each control character, which no document can hold."""
    return text.translate(_CONTROLS)


def inline(text: str) -> str:
    """A name such as it can stand in a sentence: marks of direction would turn what follows."""
    return _BIDI.sub("", legible(text))


def closed(text: str) -> str:
    """The text, with an end to every mark of direction that it leaves open."""
    opened: list[str] = []
    for mark in _BIDI.findall(text):
        if mark in _EMBEDDINGS:
            opened.append(_POP)
        elif mark in _ISOLATES:
            opened.append(_POP_ISOLATE)
        elif mark == _POP and opened and opened[-1] == _POP:
            opened.pop()
        elif mark == _POP_ISOLATE and _POP_ISOLATE in opened:
            while opened.pop() != _POP_ISOLATE:
                pass
    return text + "".join(reversed(opened))
