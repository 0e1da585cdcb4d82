"""Where a page's body lies among its known lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.extraction import names
from service.extraction.habits import PageHabits
from service.extraction.lines import ENDS, NEVER_BODY, Line

_GAP_LINE = 3
_GAP_MOST = 20
"""What the lines between two runs of prose cost, in words of prose: enough to leave a lone
sentence of a header behind, too little for a list inside an article to cut it in two."""
_GAP_WIDGET = 9
"""A widget costs the same however many links it holds: less than a lead has words."""
_PROSE_MOST = 40
_ENOUGH = 15
"""Words of prose after which a heading such as "Comments" ends the body."""
_LONGEST_LINK = 120
LONGEST_OPENING = 100
"""A line that runs straight on into the text is a title only up to this length."""
_FEW_LINES = 12
_NOTE_WORDS = 8
_UNFINISHED = ("…", "..")


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a page, and where among them the body lies.

    ``lead`` is the first line of prose, ``opening`` the first of the plain lines that run
    straight on into it, ``end`` lies behind the last line of body; lines in ``skipped`` belong
    to widgets between. Without a body all three are the number of lines: everything leads up
    to nothing.
    """

    lines: Sequence[Line]
    habits: PageHabits
    opening: int
    lead: int
    end: int
    skipped: frozenset[int]

    @property
    def has_body(self) -> bool:
        """Tell whether anything looks like running text."""
        return self.lead < self.end


@dataclass(slots=True)
class _Run:
    """Prose so far: from which line to which, how many words it outweighs its gaps by."""

    first: int
    last: int
    weight: int


def lay_out(lines: Sequence[Line], habits: PageHabits) -> Layout:
    """Return where the body lies: the run of lines in which prose weighs most."""
    skipped: set[int] = set()
    run = _heaviest(lines, skipped) or _unpunctuated(lines)
    if run is None:
        return Layout(lines, habits, len(lines), len(lines), len(lines), frozenset())
    end = _last_line(lines, run.last, habits) + 1
    return Layout(lines, habits, _opening(lines, run.first), run.first, end, frozenset(skipped))


def body_lines(page: Layout, title: int | None) -> frozenset[int]:
    """Return the indices of the lines of body, once it is known which line is the title."""
    if not page.has_body:
        return frozenset()
    inside = {i for i in range(page.lead, page.end) if not _interrupts(page, i)}
    return frozenset(inside | set(_opening_lines(page, title)))


def _heaviest(lines: Sequence[Line], skipped: set[int]) -> _Run | None:
    """Return the heaviest run of prose (a maximum segment sum), in one pass."""
    best: _Run | None = None
    run: _Run | None = None
    gap = 0
    widget: int | None = None
    for i, line in enumerate(lines):
        if line.kind == "prose" and (widget is None or _resumes(lines, i)):
            if widget is not None:
                skipped.update(range(widget, i))
            run, gap, widget = _extended(run, i, line, gap), 0, None
            if best is None or run.weight >= best.weight:
                best = _Run(run.first, run.last, run.weight)
        elif run is None:
            continue
        elif line.kind in ENDS:
            if best and best.weight >= _ENOUGH:
                return best
            run = None
        elif widget is None:
            widget = i if line.kind == "widget" else None
            gap = min(gap + (_GAP_WIDGET if widget == i else _GAP_LINE), _GAP_MOST)
    return best


def _extended(run: _Run | None, index: int, line: Line, gap: int) -> _Run:
    value = min(len(line.words), _PROSE_MOST)
    if run is None or run.weight <= gap:
        return _Run(index, index, value)
    return _Run(run.first, index, run.weight - gap + value)


def _resumes(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the article goes on after a widget: whole sentences, two lines of them.

    A widget's excerpts are cut short and stand each under a headline of its own.
    """
    pair = lines[index : index + 2]
    return len(pair) == 2 and all(
        line.kind == "prose" and not line.text.endswith(_UNFINISHED) for line in pair
    )


def _unpunctuated(lines: Sequence[Line]) -> _Run | None:
    """Return a body where no line is prose by itself: a short text without full stops.

    Between furniture there are a few plain lines, most of them long; more would be a list.
    """
    plain = [i for i, line in enumerate(lines) if line.kind == "plain"]
    if not plain or len(plain) > _FEW_LINES or plain[-1] - plain[0] >= len(plain):
        return None
    if len(lines) == 1:
        return _Run(0, 0, 0)
    long = [i for i in plain if len(lines[i].words) >= _NOTE_WORDS]
    if 2 * len(long) < len(plain):
        return None
    titled = len(plain) > 1 and long[0] == plain[0] and _longer_follows(lines, plain)
    return _Run(plain[1] if titled else long[0], plain[-1], 0)


def _longer_follows(lines: Sequence[Line], plain: Sequence[int]) -> bool:
    return len(lines[plain[0]].text) < min(len(lines[plain[1]].text), LONGEST_OPENING)


def _opening(lines: Sequence[Line], lead: int) -> int:
    start = lead
    while start and lines[start - 1].kind == "plain" and _joined(lines, start - 1):
        start -= 1
    return start


def _joined(lines: Sequence[Line], index: int) -> bool:
    """Tell whether no blank line parts the line from the next one."""
    return index + 1 < len(lines) and lines[index].block == lines[index + 1].block


def _opening_lines(page: Layout, title: int | None) -> Iterator[int]:
    """Yield the plain lines of body before the first of prose: not captions, not the title."""
    start = page.opening if title is None else max(page.opening, title + 1)
    above = page.opening - 1
    captions = above >= 0 and above != title and _joined(page.lines, above)
    if captions and title != above:
        return
    seen = Counter(line.text for line in page.lines[: page.lead])
    yield from (i for i in range(start, page.lead) if seen[page.lines[i].text] == 1)


def _last_line(lines: Sequence[Line], last: int, habits: PageHabits) -> int:
    """Return the last line of body: plain lines after the last sentence may belong to it."""
    while last + 1 < len(lines) and lines[last + 1].kind in ("plain", "prose"):
        if not (_joined(lines, last) or _continues(lines[last + 1], habits)):
            break
        last += 1
    return last


def _continues(line: Line, habits: PageHabits) -> bool:
    """Tell whether a line that stands alone is a paragraph without a full stop.

    Most such lines are links and tags; a paragraph is long and opens as no headline does.
    """
    if len(line.words) < _NOTE_WORDS:
        return False
    prefixes = tuple(one[0].rstrip("-") for one in habits.paragraph_openings if one[0][-1:] == "-")
    return line.opens_with(habits.paragraph_openings) > 0 or line.key[0].startswith(prefixes)


def _interrupts(page: Layout, index: int) -> bool:
    line = page.lines[index]
    if line.kind in NEVER_BODY or index in page.skipped:
        return True
    if line.kind == "date":
        labels = page.habits.published_labels | page.habits.updated_labels
        return line.opens_with(labels) > 0
    return line.kind == "plain" and (_is_link(page, index) or _follows_label(page, index))


def _is_link(page: Layout, index: int) -> bool:
    """Tell whether a line alone between blank lines is another article's headline.

    It has a headline's colon after a name ("Agency: ...") and no full stop; a subhead has no
    colon, and the turns of an interview repeat their label.
    """
    line = page.lines[index]
    if line.stop or len(line.text) > _LONGEST_LINK or not _alone(page.lines, index):
        return False
    label = names.colon_label(line)
    return label is not None and not _repeats(page.lines, index, label)


def _alone(lines: Sequence[Line], index: int) -> bool:
    return not _joined(lines, index) and not (index and _joined(lines, index - 1))


def _repeats(lines: Sequence[Line], index: int, label: str) -> bool:
    near = (*lines[max(0, index - 6) : index], *lines[index + 1 : index + 7])
    return any(line.text.startswith(label) for line in near)


def _follows_label(page: Layout, index: int) -> bool:
    """Tell whether the line is the headline that a label above it announces."""
    above = page.lines[index - 1]
    return above.kind == "related" and above.opens_with(page.habits.related_labels) == len(
        above.words
    )
