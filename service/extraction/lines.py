"""The lines of a page, each known by itself: prose, plain, or a piece of furniture.

What a line is in its place (a subhead or a headline, a caption or a title) is for ``pages.py``;
here only its own words and shape count.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from service.extraction.dates import find_date, only_date
from service.extraction.habits import Normalise, PageHabits, Phrases
from service.extraction.spans import Span

LineKind = Literal[
    "prose", "plain", "counter", "date", "credit", "byline", "photo",
    "closing", "widget", "related", "notice", "button", "menu", "slogan", "rights",
]  # fmt: skip

META: frozenset[LineKind] = frozenset({"date", "counter", "byline", "button", "photo"})
"""What stands under a title."""
ENDS: frozenset[LineKind] = frozenset({"closing", "rights"})
"""What ends a body for good."""
NEVER_BODY: frozenset[LineKind] = ENDS | {
    "credit", "related", "notice", "button", "photo", "widget",
}  # fmt: skip
"""What is no body even between two paragraphs; dates and numbers may head a section."""

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W_](?:[^\s!-/:-@\[-`{-~،؛؟«»“”‘’–—…|•·]*)")
_INVISIBLE = (
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\u00ad"
)
BLANK = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + _INVISIBLE
_CLOSERS = "\"'”“»«’‘)]}" + BLANK
_STOPS = ".!?؟۔。"
SEPARATORS = "|/:：–—-"
"""Between a label and what it labels, or a name and what follows it."""

_HEAD = 200
"""Characters of a line that are compared with phrases; furniture shows at the beginning."""
_UNSTOPPED_PROSE = 160
"""A line without a full stop is prose from this length on: no headline is longer."""
_FEWEST_PROSE_WORDS = 4
_FEW_WORDS = 8
"""A line of names, labels or dates has no more words than this."""


class Word(NamedTuple):
    """A normalised word, and where it stands in the page."""

    text: str
    start: int
    end: int


class Line(NamedTuple):
    """A line that is not blank, without the white space around it.

    ``block`` numbers the runs of lines between blank ones; ``words`` are the first of the line,
    ``key`` their normalised forms.
    """

    start: int
    end: int
    text: str
    block: int
    words: tuple[Word, ...]
    key: tuple[str, ...]
    kind: LineKind = "plain"

    @property
    def span(self) -> Span:
        """Where the line stands in the page."""
        return Span(self.start, self.end)

    @property
    def stop(self) -> str:
        """The mark that ends the line, inside closing quotes and brackets, or an empty string."""
        bare = self.text[-40:].rstrip(_CLOSERS)
        return bare[-1:] if bare[-1:] in _STOPS + ":：،؛…," else ""

    def opens_with(self, listed: Phrases) -> int:
        """Return how many words the longest listed phrase at the beginning has; 0 if none."""
        key = self.key
        most = min(longest(listed), len(key))
        return next((n for n in range(most, 0, -1) if key[:n] in listed), 0)

    def consists_of(self, listed: Phrases) -> bool:
        """Tell whether listed phrases and numbers are all there is in the line."""
        rest = self.key
        while rest:
            n = next((n for n in (3, 2, 1) if rest[:n] in listed), 0)
            if not n and not rest[0].isdecimal():
                return False
            rest = rest[n or 1 :]
        return True

    def after(self, words: int) -> str:
        """Return what follows the first ``words`` words, with the separator, to the line's end."""
        return self.text[self.words[words - 1].end - self.start :] if words else self.text

    def splits_after(self, words: int) -> bool:
        """Tell whether the first ``words`` words are all there is, or a separator follows."""
        rest = self.after(words).lstrip(BLANK + '*"”»)')
        return (
            not any(map(str.isalpha, rest))
            or rest[:1] in tuple(SEPARATORS + ">›…")
            or (rest.startswith(".."))
        )


@cache
def longest(listed: Phrases) -> int:
    """Return how many words the longest of the phrases has."""
    return max(map(len, listed), default=0)


def known_lines(text: str, habits: PageHabits) -> list[Line]:
    """Return the lines of ``text`` that are not blank, each with its kind."""
    return [_known(line, habits) for line in _lines(text, habits.normalise)]


def _lines(text: str, normalise: Normalise) -> Iterator[Line]:
    block, start = 0, 0
    for end, next_start in _breaks(text):
        trimmed = text[start:end].lstrip(BLANK)
        if trimmed:
            yield _line(trimmed.rstrip(BLANK), end - len(trimmed), block, normalise)
        else:
            block += 1
        start = next_start


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    for match in _BREAK.finditer(text):
        yield match.span()
    yield len(text), len(text)


def _line(text: str, start: int, block: int, normalise: Normalise) -> Line:
    words = [
        Word(normalised, start + match.start(), start + match.end())
        for match in _WORD.finditer(text, 0, _HEAD)
        if (normalised := normalise(match[0]))
    ]
    key = tuple([word.text for word in words])
    return Line(start, start + len(text), text, block, tuple(words), key)


def _known(line: Line, habits: PageHabits) -> Line:
    return line._replace(kind=_kind(line, habits))


def _kind(line: Line, habits: PageHabits) -> LineKind:
    if line.consists_of(habits.counters):  # also a line without any word
        return _labelled(line, habits) or "counter"
    if has_rights(line, habits):
        return "rights"
    if line.opens_with(habits.notices):
        return "notice"
    if len(line.text) < _UNSTOPPED_PROSE:
        kind = _labelled(line, habits) or _furnished(line, habits)
        if kind:
            return kind
    return "prose" if _is_prose(line) else "plain"


def has_rights(line: Line, habits: PageHabits) -> bool:
    """Tell whether the line claims the page's copyright."""
    return len(line.text) <= _HEAD and ("©" in line.text or line.opens_with(habits.rights) > 0)


def _labelled(line: Line, habits: PageHabits) -> LineKind | None:
    """Return the kind of a line that a label opens; a sentence that begins so has no separator."""
    if is_credit(line, habits):
        return "credit"
    if is_dated(line, habits):
        return "date"
    if _heads(line, habits.closings):
        return "closing"
    if _leads_to_one(line, habits):
        return "related"
    if _heads(line, habits.widgets):
        return "widget"
    return None


def _furnished(line: Line, habits: PageHabits) -> LineKind | None:
    if line.consists_of(habits.buttons):
        return "button"
    if line.consists_of(habits.menu) or _is_trail(line, habits):
        return "menu"
    if _is_slogan(line, habits):
        return "slogan"
    if _is_byline(line, habits):
        return "byline"
    if _is_photo(line, habits):
        return "photo"
    return None


def is_credit(line: Line, habits: PageHabits) -> bool:
    """Tell whether the line says where the text was taken from, and nothing else."""
    if len(line.words) > 10 or line.stop in tuple(".؟!:"):
        return False
    labelled = line.opens_with(habits.credit_labels)
    if labelled and labelled < len(line.words) and line.splits_after(labelled):
        return True
    opened = line.opens_with(habits.credit_openings)
    if 1 < opened < len(line.words) <= _FEW_WORDS:
        return True
    return _is_wire(line, habits)


def _is_wire(line: Line, habits: PageHabits) -> bool:
    """Tell whether the line is made of agencies, or of a name or place and then agencies."""
    if not line.words or len(line.words) > _FEW_WORDS:
        return False
    parts = segments(line)
    return all(_is_agency(part, habits) for part in parts[1:] or parts)


def _is_agency(words: tuple[str, ...], habits: PageHabits) -> bool:
    return words in habits.agencies or (len(words) > 1 and words[1:] in habits.agencies)


def segments(line: Line) -> list[tuple[str, ...]]:
    """Return the words of the line in groups, parted by the marks that part names."""
    groups: list[list[str]] = []
    end = line.start
    for word in line.words:
        gap = line.text[end - line.start : word.start - line.start]
        if not groups or any(mark in gap for mark in "/+|،,–—-"):
            groups.append([])
        groups[-1].append(word.text)
        end = word.end
    return [tuple(group) for group in groups]


def is_dated(line: Line, habits: PageHabits) -> bool:
    """Tell whether the line is a date, perhaps with a label, a clock or a short byline."""
    if not any(map(str.isdigit, line.text)) or line.stop in tuple("؟!"):
        return False
    if only_date(line.text, habits.dates):
        return True
    found = find_date(line.text, habits.dates)
    if found is None or found.precision == "month":
        return False
    labels = habits.published_labels | habits.updated_labels
    left = len(line.words) - sum(
        found.span.start <= word.start - line.start < found.span.end for word in line.words
    )
    at_edge = found.span.end >= len(line.text) - 2 or found.span.start <= 1
    return left <= (_FEW_WORDS if line.opens_with(labels) else 4 if at_edge else 1)


def _heads(line: Line, listed: Phrases) -> bool:
    """Tell whether a listed heading is the line, or stands before a separator or a short list."""
    n = line.opens_with(listed)
    return n > 0 and (line.splits_after(n) or (n > 1 and not line.stop))


def _leads_to_one(line: Line, habits: PageHabits) -> bool:
    """Tell whether the line names another article after a label such as "Read also"."""
    n = line.opens_with(habits.related_labels)
    return n > 0 and (line.splits_after(n) or (n > 1 and line.stop not in tuple(".")))


def _is_trail(line: Line, habits: PageHabits) -> bool:
    """Tell whether the line is a trail of navigation: Home > Politics > Libya."""
    n = line.opens_with(habits.menu)
    return n > 0 and line.after(n).lstrip(BLANK)[:1] in tuple(">›»/|\\") and not line.stop


def _is_slogan(line: Line, habits: PageHabits) -> bool:
    noun = line.opens_with(habits.outlet_nouns)
    if not noun or line.stop in tuple("؟!:") or len(line.words) > _FEW_WORDS * 2:
        return False
    return any(line.key[noun : noun + n] in habits.slogan_words for n in (1, 2))


def _is_byline(line: Line, habits: PageHabits) -> bool:
    n = line.opens_with(habits.byline_labels)
    return 0 < n < len(line.words) <= _FEW_WORDS - 2 and not line.stop


def _is_photo(line: Line, habits: PageHabits) -> bool:
    n = line.opens_with(habits.photo_labels)
    bracketed = line.text[-40:].rpartition("(")[2] if line.text.endswith(")") else ""
    ends = bool(bracketed) and _phrase(bracketed, habits) in habits.photo_labels
    return ends or (n > 0 and line.splits_after(n))


def _phrase(text: str, habits: PageHabits) -> tuple[str, ...]:
    return tuple(habits.normalise(match.group()) for match in _WORD.finditer(text))


def _is_prose(line: Line) -> bool:
    if len(line.text) >= _UNSTOPPED_PROSE:
        return True
    words, stop = len(line.words), line.stop
    if stop in tuple(":：،؛,"):  # a clause that goes on in the next line
        return words > _FEWEST_PROSE_WORDS
    if stop in ("؟", "?", "!", "…") or line.text.endswith(".."):  # headlines end so, too
        return len(line.text) >= _UNSTOPPED_PROSE * 5 // 8
    return stop in tuple(".۔。") and words >= _FEWEST_PROSE_WORDS
