"""What a language's pages look like, as values: the phrases by which furniture is known.

Phrases may be written naturally: they pass through the language's normaliser here, and so do
the lines they are compared with. No list names a site.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

Normalise = Callable[[str], str]
Phrases = frozenset[tuple[str, ...]]
"""Phrases as tuples of normalised words."""


@dataclass(frozen=True, slots=True, eq=False)
class DateHabits:
    """How a language prints dates.

    ``day_first`` says how 03/04/2020 is read: True, False, or None (not at all). ``zones`` are
    the printed names of time zones that have one offset all year, in minutes east of UTC;
    a zone with summer time is not read, because its offset cannot be known from the name.
    """

    normalise: Normalise
    months: Mapping[str, int]
    weekdays: frozenset[str]
    morning: frozenset[str]
    evening: frozenset[str]
    zones: Mapping[str, int]
    fillers: frozenset[str] = frozenset()
    day_first: bool | None = None
    words: frozenset[str] = field(init=False)
    """Every word that dates are made of."""

    def __post_init__(self) -> None:
        for name in ("months", "zones"):
            named = {self.normalise(k): v for k, v in getattr(self, name).items()}
            object.__setattr__(self, name, MappingProxyType(named))
        for name in ("weekdays", "morning", "evening", "fillers"):
            words = frozenset(map(self.normalise, getattr(self, name)))
            object.__setattr__(self, name, words)
        months = frozenset(word for name in self.months for word in name.split())
        clock = self.morning | self.evening | {"gmt", "utc"}
        object.__setattr__(self, "words", months | clock | self.weekdays | self.fillers)


def phrases(*written: str) -> Any:
    """Return phrases as they are written in a language's folder; ``PageHabits`` prepares them."""
    return written


@dataclass(frozen=True, slots=True, eq=False)
class PageHabits:
    """The words of page furniture in one language.

    * ``credit_labels`` stand before a separator ("Source:"), ``credit_openings`` before the name
      itself ("quoted from"); ``agencies`` are words that show a credit to be one of wire copy.
    * ``published_labels``, ``updated_labels``: before a date; only the first kind publishes.
    * ``byline_labels``: before a writer's name. ``photo_labels``: open or close a caption.
    * ``closings`` open the tail of a page, after which no body comes (comments, tags);
      ``widgets`` open a list of other articles, after which the body may go on;
      ``related_labels`` stand before one other article's headline.
    * ``notices`` open a line in the site's own voice (cookies, newsletter, rights).
    * ``correction_labels`` stand before a colon, ``correction_openings`` open a line, that tells
      what was wrong in the article before.
    * ``buttons``, ``counters``, ``menu``: words of which whole lines of controls, of counts and of
      navigation consist.
    * ``outlet_nouns`` open an outlet's name or a slogan; it is a slogan where one of
      ``slogan_words`` follows. ``rights`` stand beside the owner's name in a copyright line.
    * ``places``: cities of datelines. ``paragraph_openings``: words or prefixes (ending in "-")
      with which a paragraph goes on but no headline begins.
    """

    normalise: Normalise
    dates: DateHabits
    credit_labels: Phrases = field(default_factory=frozenset)
    credit_openings: Phrases = field(default_factory=frozenset)
    agencies: Phrases = field(default_factory=frozenset)
    published_labels: Phrases = field(default_factory=frozenset)
    updated_labels: Phrases = field(default_factory=frozenset)
    byline_labels: Phrases = field(default_factory=frozenset)
    photo_labels: Phrases = field(default_factory=frozenset)
    closings: Phrases = field(default_factory=frozenset)
    widgets: Phrases = field(default_factory=frozenset)
    related_labels: Phrases = field(default_factory=frozenset)
    notices: Phrases = field(default_factory=frozenset)
    correction_labels: Phrases = field(default_factory=frozenset)
    correction_openings: Phrases = field(default_factory=frozenset)
    buttons: Phrases = field(default_factory=frozenset)
    counters: Phrases = field(default_factory=frozenset)
    menu: Phrases = field(default_factory=frozenset)
    outlet_nouns: Phrases = field(default_factory=frozenset)
    slogan_words: Phrases = field(default_factory=frozenset)
    rights: Phrases = field(default_factory=frozenset)
    places: Phrases = field(default_factory=frozenset)
    paragraph_openings: Phrases = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        for one in fields(self):
            if one.name not in ("normalise", "dates"):
                prepared = self._prepared(getattr(self, one.name))
                object.__setattr__(self, one.name, prepared)

    def _prepared(self, written: Iterable[str | tuple[str, ...]]) -> Phrases:
        texts = (one if isinstance(one, str) else " ".join(one) for one in written)
        return frozenset(tuple(self.normalise(text).split()) for text in texts)


_NO_DATES = DateHabits(
    normalise=str.casefold,
    months={},
    weekdays=frozenset(),
    morning=frozenset({"am"}),
    evening=frozenset({"pm"}),
    zones={},
)
SHAPE_ALONE = PageHabits(normalise=str.casefold, dates=_NO_DATES)
"""For a language whose habits nobody has written down: pages are read by their shape alone."""
