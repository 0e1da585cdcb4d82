"""Names printed in a page's furniture: the outlet's, and whom the text is credited to."""

import re
from collections.abc import Sequence

from service.extraction.habits import PageHabits
from service.extraction.lines import SEPARATORS, Line, longest, segments
from service.extraction.page import Printed
from service.extraction.spans import Span

_HEADER = re.compile(r"\s*(?:\.\.+|…|::|[|•·»]|\s[-–—:](?=\s))\s*")
_SUFFIX = re.compile(r"\s+[|•·–—-]\s+(?=[^|•·–—]+$)")
_EDGES = re.compile(rf"[\s*()\[\]\"'“”«»©{re.escape(SEPARATORS)}\u200e\u200f]*")
_LONGEST_NAME = 4
_LONGEST_SLOGAN = 6


def printed(text: str, start: int, end: int) -> Printed | None:
    """Return the name between two places, without the marks around it; None if none is left."""
    opening = _EDGES.match(text, start, end)
    start = opening.end() if opening else start
    closing = _EDGES.match(text[start:end][::-1])
    end -= closing.end() if closing else 0
    return Printed(text[start:end], Span(start, end)) if start < end else None


def header_parting(line: Line) -> re.Match[str] | None:
    """Return the mark that parts name and slogan in "NAME.. slogan", "NAME | slogan"; or None."""
    parting = _HEADER.search(line.text)
    if parting is None or line.stop or len(line.words) > _LONGEST_NAME + _LONGEST_SLOGAN:
        return None
    named = sum(word.end <= line.start + parting.start() for word in line.words)
    rest = len(line.words) - named
    return parting if 0 < named < _LONGEST_NAME and 0 < rest <= _LONGEST_SLOGAN else None


def header_name(page: str, line: Line) -> Printed | None:
    """Return NAME of a line shaped "NAME.. slogan" or "NAME | slogan"; else None."""
    parting = header_parting(line)
    return printed(page, line.start, line.start + parting.start()) if parting else None


def colon_label(line: Line) -> str | None:
    """Return NAME: of a headline shaped "NAME: what is told", where no quotation follows."""
    before, colon, after = line.text.partition(":")
    following = after.strip()
    if not colon or len(before.split()) > 2 or len(following.split()) < _LONGEST_NAME:
        return None
    return before + colon if following[0] not in "\"'“”«‘" else None


def titled_name(page: str, line: Line, habits: PageHabits) -> Printed | None:
    """Return the name of a header line that opens with what it is: "Newspaper X"; else None."""
    noun = line.opens_with(habits.outlet_nouns)
    if not noun or not noun < len(line.words) <= _LONGEST_NAME or line.stop:
        return None
    return printed(page, line.start, line.end)


def suffix(line: Line) -> tuple[int, int] | None:
    """Return where the headline ends and the name begins in "headline | NAME"; else None."""
    match = _SUFFIX.search(line.text)
    if match is None:
        return None
    before = sum(word.end <= line.start + match.start() for word in line.words)
    name = line.words[before:]
    if before < _LONGEST_NAME or not 0 < len(name) <= _LONGEST_NAME:
        return None
    if any(word.text.isdecimal() for word in name):  # a score: "beats the guests 3 - 1"
        return None
    return line.start + match.start(), line.start + match.end()


def suffix_name(page: str, line: Line) -> Printed | None:
    """Return NAME of a line shaped "headline | NAME"; else None."""
    parting = suffix(line)
    return printed(page, parting[1], line.end) if parting else None


def is_dateline(line: Line) -> bool:
    """Tell whether the line has the shape of a dateline: a few words in two or three parts."""
    return 2 <= len(segments(line)) <= 3 and len(line.words) <= 6 and not line.stop


def dateline_name(page: str, line: Line, habits: PageHabits) -> Printed | None:
    """Return the name in a dateline, without a city before it; None where only a city stands."""
    parts = segments(line)
    if parts[0] not in habits.places:
        return printed(page, line.start, line.end)
    following = line.words[len(parts[0]) :]
    return printed(page, following[0].start, line.end) if following else None


def credited(page: str, line: Line, habits: PageHabits) -> Printed | None:
    """Return the name in a credit line, without its label or the city of a dateline."""
    n = max(line.opens_with(habits.credit_labels), line.opens_with(habits.credit_openings))
    return (
        printed(page, line.words[n - 1].end, line.end) if n else dateline_name(page, line, habits)
    )


def is_wire(line: Line, habits: PageHabits) -> bool:
    """Tell whether a credit line names an agency anywhere."""
    key = line.key
    most = longest(habits.agencies)
    return any(
        key[i : i + n] in habits.agencies
        for i in range(len(key))
        for n in range(1, most + 1)
        if i + n <= len(key)
    )


def rights_owner(page: str, line: Line, habits: PageHabits) -> Printed | None:
    """Return the name that a copyright line states; None where the words around it are unclear."""
    n = line.opens_with(habits.rights)
    words = [word for word in line.words[n:] if not word.text.isdecimal()]
    tail = _rights_at_end(line, habits)
    words = words[: len(words) - tail] if tail else words
    if not 0 < len(words) <= _LONGEST_NAME:
        return None
    return printed(page, words[0].start, words[-1].end)


def _rights_at_end(line: Line, habits: PageHabits) -> int:
    key: Sequence[str] = line.key
    most = longest(habits.rights)
    return next((n for n in range(most, 0, -1) if tuple(key[-n:]) in habits.rights), 0)
