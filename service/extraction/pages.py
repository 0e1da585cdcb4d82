"""Raw pages: title, outlet, date, credit, body and furniture told apart.

A page is read by its shape (line lengths, closing punctuation, blank lines, repetition, lines
that are only numbers) and by its language's habits, never by lists of sites. The steps:

1. each line is known by itself: prose, plain, or a piece of furniture (``lines.py``);
2. the body is the run of lines in which prose outweighs what interrupts it (``body.py``);
3. the title is the first fitting line of those that lead up to the body;
4. the names and the date are read from the furniture that is left (``names.py``).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from service.extraction import names
from service.extraction.body import LONGEST_OPENING, Layout, body_lines, lay_out
from service.extraction.dates import find_date
from service.extraction.habits import SHAPE_ALONE, PageHabits
from service.extraction.languages import codes, detect, get_pack
from service.extraction.lines import META, Line, known_lines
from service.extraction.page import Page, Printed, PrintedDate, Region, RegionKind
from service.extraction.spans import Span

_LONGEST_TITLE = 160
_FEWEST_TITLE_WORDS = 4


def read_page(text: str, language: str | None = None) -> Page:
    """Return what the page shows of itself; regions in order, apart, and of whole lines.

    Any string is read. A text without furniture is title and body, or body alone; a page in
    which nothing looks like running text has no body region. Names and dates are as printed,
    or None: never inferred.
    """
    habits = _habits(text, language)
    page = lay_out(known_lines(text, habits), habits)
    title = _title_line(page)
    body = body_lines(page, title)
    outlets = _outlets(text, page, title, body, habits)
    credits = _credits(page, body)
    kinds: dict[int, RegionKind] = dict.fromkeys(_dates(page, body), "date")
    kinds |= dict.fromkeys(credits, "credit")
    kinds |= dict.fromkeys(outlets, "outlet")
    kinds |= dict.fromkeys(body, "body")
    if title is not None:
        kinds[title] = "title"
    outlet, credit = _parties(text, page, outlets, credits, habits)
    return Page(
        regions=tuple(_regions(page.lines, kinds)),
        title=None if title is None else _headline(text, page, title),
        outlet=outlet,
        published=_published(page, title, body, habits),
        credit=credit,
    )


def _habits(text: str, language: str | None) -> PageHabits:
    code = language or detect(text)
    return get_pack(code).page if code in codes() else SHAPE_ALONE


def _regions(lines: Sequence[Line], kinds: dict[int, RegionKind]) -> Iterator[Region]:
    numbered = groupby(range(len(lines)), key=lambda i: kinds.get(i, "boilerplate"))
    for kind, run in numbered:
        indices = list(run)
        yield Region(kind, Span(lines[indices[0]].start, lines[indices[-1]].end))


# --- Title -------------------------------------------------------------------------------


def _title_line(page: Layout) -> int | None:
    """Return the index of the title among the lines before the lead.

    First choice is the first line that could be a headline; a site's header, a repeated
    caption or a dateline gets its turn only where nothing else is there.
    """
    before = [i for i in range(page.lead) if page.lines[i].kind == "plain"]
    if not page.has_body:
        before = [i for i in before if i + 1 < len(page.lines) and page.lines[i + 1].kind in META]
    fitting = [i for i in before if _may_be_title(page, i)]
    often = Counter(page.lines[i].text for i in fitting)
    single = [i for i in fitting if often[page.lines[i].text] == 1]
    long = [i for i in single or fitting if _is_headline(page, i)]
    if long:
        return _repeated_alone(page, long[_opens_with_header(page, before, long)], long)
    labelled = [i for i in range(page.lead) if page.lines[i].kind == "related" and page.has_body]
    left = fitting or labelled or [i for i in before if _is_headline(page, i)]
    return left[-1] if left else None


def _repeated_alone(page: Layout, title: int, others: Sequence[int]) -> int:
    """Return the headline itself where the browser's title ("headline | NAME") precedes it."""
    text = page.lines[title].text
    same = (i for i in others if i > title and text.startswith(page.lines[i].text))
    return next(same, title)


def _opens_with_header(page: Layout, before: Sequence[int], long: Sequence[int]) -> bool:
    """Tell whether the first headline is the site's own, with the article's apart from the text."""
    if len(long) < 2 or long[0] != before[0] or long[1] >= page.opening:
        return False
    return names.header_parting(page.lines[long[0]]) is not None


def _may_be_title(page: Layout, index: int) -> bool:
    line = page.lines[index]
    most = LONGEST_OPENING if index >= page.opening else _LONGEST_TITLE
    if len(line.text) > most or line.stop in tuple(":،؛"):
        return False
    return not (index == page.lead - 1 and names.is_dateline(line))


def _is_headline(page: Layout, index: int) -> bool:
    following = page.lines[index + 1].kind if index + 1 < len(page.lines) else None
    fewest = _FEWEST_TITLE_WORDS - (following in META)
    return len(page.lines[index].words) >= fewest


def _headline(text: str, page: Layout, title: int) -> Printed:
    line = page.lines[title]
    parting = names.suffix(line)
    end = parting[0] if parting and _is_suffix(text, page, title) else line.end
    return Printed(text[line.start : end], Span(line.start, end))


def _is_suffix(text: str, page: Layout, title: int) -> bool:
    """Tell whether the name after the headline is the site's: the page says it once more."""
    name = names.suffix_name(text, page.lines[title])
    others = (line for i, line in enumerate(page.lines) if i != title)
    return name is not None and any(name.name in line.text[:_LONGEST_TITLE] for line in others)


# --- Outlet and credit ---------------------------------------------------------------------


def _outlets(
    text: str, page: Layout, title: int | None, body: frozenset[int], habits: PageHabits
) -> dict[int, Printed]:
    """Return the lines that name the outlet, the clearest first."""
    found: dict[int, Printed | None] = {}
    ahead = page.lead if title is None else title
    plain = [i for i in range(ahead) if page.lines[i].kind == "plain" and i not in body]
    for i in plain:
        found[i] = names.titled_name(text, page.lines[i], habits)
    if plain and title is not None and not found[plain[0]]:
        found[plain[0]] = _header(text, page, plain[0], title)
    after = [i for i in range(ahead + 1, page.lead) if i not in body]
    for i in after[-1:]:
        if page.lines[i].kind == "plain" and names.is_dateline(page.lines[i]):
            found[i] = names.dateline_name(text, page.lines[i], habits)
    for i, line in enumerate(page.lines):
        if line.kind == "rights" and i not in body:
            found[i] = names.rights_owner(text, line, habits)
    return {i: name for i, name in found.items() if name}


def _header(text: str, page: Layout, index: int, title: int) -> Printed | None:
    """Return the name in "NAME.. slogan", or after the headline in "headline | NAME".

    A name that the article's title or lead speaks of is its topic ("Libya.. the army
    advances"), not the outlet.
    """
    line = page.lines[index]
    if line.text.startswith(page.lines[title].text):
        return names.suffix_name(text, line)
    name = names.header_name(text, line)
    told = [page.lines[i].text for i in (title, page.lead) if i < len(page.lines)]
    return None if name and any(name.name in one for one in told) else name


def _credits(page: Layout, body: frozenset[int]) -> list[int]:
    """Return the credit lines, the one that counts last: after the body rather than before."""
    return [i for i, line in enumerate(page.lines) if line.kind == "credit" and i not in body]


def _parties(
    text: str, page: Layout, outlets: dict[int, Printed], credits: list[int], habits: PageHabits
) -> tuple[Printed | None, Printed | None]:
    """Return outlet and credit.

    A site that prints its name nowhere but in the credit line credits itself.
    """
    outlet = next(iter(outlets.values()), None)
    if not credits:
        return outlet, None
    line = page.lines[credits[-1]]
    credit = names.credited(text, line, habits)
    if outlet is None and not names.is_wire(line, habits):
        return credit, None
    return outlet, credit


# --- Date ----------------------------------------------------------------------------------


def _dates(page: Layout, body: frozenset[int]) -> list[int]:
    return [i for i, line in enumerate(page.lines) if line.kind == "date" and i not in body]


def _published(
    page: Layout, title: int | None, body: frozenset[int], habits: PageHabits
) -> PrintedDate | None:
    """Return the date of publication: a labelled one, else one near the title.

    A date that the page gives to its last change is none of publication.
    """
    dates = [i for i in _dates(page, body) if not page.lines[i].opens_with(habits.updated_labels)]
    labelled = [i for i in dates if page.lines[i].opens_with(habits.published_labels)]
    near = [i for i in dates if title is not None and title < i < page.lead]
    above = [i for i in dates if i < page.lead]
    early = [i for i in labelled if i < page.lead]
    for i in (*early, *near, *reversed(above), *labelled):
        found = find_date(page.lines[i].text, habits.dates, page.lines[i].start)
        if found:
            return found
    return None
