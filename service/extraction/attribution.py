"""What extraction finds: who said what, by which cue, through whom.

Every span refers to the text that was given to ``extract``, a raw page included.
"""

from dataclasses import dataclass
from typing import Literal

from service.extraction.spans import Span

SpeakerKind = Literal["person", "organization", "document", "outlet", "unnamed", "group"]
HopRole = Literal["carrier", "relay", "speaker"]
Mode = Literal["direct", "mixed", "indirect"]
Stance = Literal[
    "states", "stresses", "reveals", "agrees", "denies", "alleges", "accuses",
    "praises", "condemns", "warns", "demands", "promises", "refuses", "expects",
]  # fmt: skip
ChannelKind = Literal[
    "statement", "interview", "press_conference", "speech", "social",
    "phone", "video", "broadcast", "document", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute (قال, وفق, a headline's colon) and their dictionary form."""

    span: Span
    lemma: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What the text says of a source that it does not name.

    ``affiliation`` is the side the source is said to belong to, ``count`` the number of
    sources where one is stated, ``reason`` the stated reason for withholding the name.
    """

    affiliation: str | None = None
    category: str | None = None
    count: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, government or state that a speaker speaks for, as the text names it.

    ``within`` is the larger body it belongs to (ministry → government → state); ``acronym`` is
    told beside its full name.
    """

    name: str
    kind: SpeakerKind = "organization"
    within: "Body | None" = None
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have said it.

    ``name`` is the fullest form the article gives, without titles for a person; ``mention``
    the words at this place, ``span`` where they stand (None: elided or a pronoun). A document
    has an ``issuer``; ``body`` is whom a person, a ministry or an unnamed source speaks for;
    ``members`` are the sides of a group. ``aliases`` are the other forms used in the article;
    ``acronym`` is the one that the article explains by a body's full name.
    """

    name: str
    kind: SpeakerKind
    mention: str | None = None
    span: Span | None = None
    role: str | None = None
    issuer: Body | None = None
    body: Body | None = None
    unnamed: Unnamed | None = None
    members: tuple[Body, ...] = ()
    aliases: tuple[str, ...] = ()
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of the chain named in the text."""

    name: str
    role: HopRole
    kind: SpeakerKind
    cue: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """By what means it was said; ``span`` is None where it is inherited or implied."""

    kind: ChannelKind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Assertion:
    """One of the things that a content asserts: its spans, in order."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attributed statement at one place of the text.

    ``chain`` runs outermost first and ends at the speaker; a nested claim's chain begins with
    its parent's. ``parent`` is an index into the list that ``extract`` returned. ``speaker``
    is None where the text gives no way to tell who spoke. ``assertions`` partition the content
    into the things it asserts (one, for most claims). ``confidence`` is in 0–1, uncalibrated.
    """

    span: Span
    cue: Cue
    speaker: Speaker | None
    content: tuple[Span, ...]
    mode: Mode
    stance: Stance
    negated: bool = False
    hedged: bool = False
    channel: Channel | None = None
    chain: tuple[Hop, ...] = ()
    depth: int = 0
    parent: int | None = None
    assertions: tuple[Assertion, ...] = ()
    confidence: float = 1.0
