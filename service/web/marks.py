"""Claims set off in their text: speaker, cue and content, each its own mark.

Marks may overlap, nest and be broken up; HTML elements may only nest. So the text is cut at
every edge of a mark, and what is open across a cut is closed and opened again. The text itself
is never touched: without its tags, the result is the text, character for character.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

Record = Mapping[str, Any]

#: From the outermost to the innermost where two marks cover the same words.
ROLES = ("content", "hop", "speaker", "cue")
_END = Markup("</mark>")
_SAID = {"hop": "carried by", "speaker": "speaker", "cue": "cue", "content": "content"}

#: Browsers flatten what nests deeper than 512 elements; nobody can see a hundred levels.
DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that play a role in a claim; ``number`` is the claim's place in the list."""

    start: int
    end: int
    role: str
    number: int
    depth: int
    key: str

    @property
    def rank(self) -> tuple[int, int, int]:
        """The order of marks that begin at one place: those that reach further come first."""
        return (-self.end, ROLES.index(self.role), self.number)


def key_of(claim: Record, number: int) -> str:
    """What names a claim within its page."""
    return str(claim.get("id") or number)


def marks_of(claims: Sequence[Record]) -> list[Mark]:
    """Every mark of these claims, stored or only extracted; the same words are marked once."""
    marks: dict[tuple[int, int, str], Mark] = {}
    for number, claim in enumerate(claims, 1):
        for role, span in _spans(claim):
            start, end = span["start"], span["end"]
            mark = Mark(start, end, role, number, claim["depth"], key_of(claim, number))
            marks.setdefault((start, end, role), mark)
    speaking = {(mark.start, mark.end) for mark in marks.values() if mark.role == "speaker"}
    # The chain of a nested claim begins with its parent's speaker, who is marked as such.
    return [m for m in marks.values() if m.role != "hop" or (m.start, m.end) not in speaking]


def _spans(claim: Record) -> Iterator[tuple[str, Record]]:
    yield "cue", claim["cue"]
    yield from (("content", span) for span in claim["content"])
    if claim["speaker"] and claim["speaker"]["span"]:
        yield "speaker", claim["speaker"]["span"]
    for hop in claim["chain"]:
        if hop["span"] and hop["role"] != "speaker":
            yield "hop", hop["span"]


def verbatim(text: str, regions: Iterable[Record], claims: Sequence[Record]) -> Markup:
    """The whole text, each region in a block of its own, with the claims marked."""
    marks, parts, done = marks_of(claims), [], 0
    for region in regions:
        parts.append(_block("gap", text, done, region["start"], marks))
        parts.append(_block(region["kind"], text, region["start"], region["end"], marks))
        done = region["end"]
    parts.append(_block("gap", text, done, len(text), marks))
    return Markup("").join(parts)


def _block(kind: str, text: str, start: int, end: int, marks: Sequence[Mark]) -> Markup:
    if start >= end:
        return Markup("")
    blank = " blank" if not text[start:end].strip() else ""
    inner = highlighted(text, marks, start, end)
    return Markup('<div class="region {}{}">{}</div>').format(kind, blank, inner)


def highlighted(text: str, marks: Iterable[Mark], start: int, end: int) -> Markup:
    """This stretch of the text with the marks that reach into it."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    starts: dict[int, list[Mark]] = {}
    for mark in inside:
        starts.setdefault(max(mark.start, start), []).append(mark)
    edges = {start, end, *starts, *(min(mark.end, end) for mark in inside)}
    pen = _Pen()
    for here, there in pairwise(sorted(edges)):
        pen.turn(here, starts.get(here, ()))
        pen.parts.append(_exact(text[here:there]))
    pen.turn(end, ())
    return Markup("").join([*pen.parts, *pen.closing()])


class _Pen:
    """Writes elements that nest, whatever the marks do."""

    def __init__(self) -> None:
        self.parts: list[Markup] = []
        self._open: list[Mark] = []
        self._named: set[str] = set()

    def turn(self, here: int, beginning: Iterable[Mark]) -> None:
        """Close what ends here, and open what begins; what was closed on the way is reopened."""
        stays = next((i for i, m in enumerate(self._open) if m.end <= here), len(self._open))
        again = [mark for mark in self._open[stays:] if mark.end > here]
        self.parts += [_END] * (len(self._open) - stays)
        del self._open[stays:]
        for mark in sorted([*again, *beginning], key=lambda mark: mark.rank):
            if len(self._open) < DEEPEST:
                self.parts.append(self._begin(mark))
                self._open.append(mark)

    def closing(self) -> list[Markup]:
        """The ends of all that is open."""
        return [_END] * len(self._open)

    def _begin(self, mark: Mark) -> Markup:
        heard = " hearsay" if mark.depth else ""
        told = f", hearsay at depth {mark.depth}" if mark.depth else ""
        title = f"Claim {mark.number}: {_SAID[mark.role]}{told}"
        return Markup('<mark class="{}{}" title="{}"{}>').format(
            mark.role, heard, title, self._name(mark)
        )

    def _name(self, mark: Mark) -> Markup:
        """The anchor and the number of a claim: at its cue, once."""
        if mark.role != "cue" or mark.key in self._named:
            return Markup("")
        self._named.add(mark.key)
        return Markup(' id="at-{}" data-n="{}"').format(mark.key, mark.number)


def _exact(text: str) -> Markup:
    """The text for HTML, where a bare carriage return would be read as a line feed."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))
