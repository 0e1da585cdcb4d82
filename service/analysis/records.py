"""What the agreement is computed from: plain records, no tables, no language."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple
from uuid import UUID

from service.analysis.likeness import Name
from service.analysis.timeline import Copy, Precision

Relation = Literal["same", "partial", "contradicts"]
Strength = Literal["strict", "tension"]
ContradictionKind = Literal["numeric", "polarity", "date", "place", "actor", "denial"]
DenialKind = Literal["denies_saying", "denies_knowing", "denies_narrower"]
FoldKind = Literal[
    "shared_text",
    "credit",
    "relay",
    "carrier",
    "publisher",
    "speaks_for",
    "named_alike",
    "one_utterance",
]
RouteKind = Literal["relay", "carrier"]
VoiceKind = Literal["person", "organization", "document", "outlet", "unnamed", "group"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker, as far as agreement cares.

    ``lineage`` lists the bodies it speaks for, nearest first (ministry, government); its last
    element is the party, and a voice without lineage is a party of its own. A document's
    lineage begins with its issuer. For ``unnamed`` voices an empty lineage means: side unknown.
    ``sides`` are the parties of a group's members. ``count`` is a stated number of sources.
    ``apart`` records a reviewer's decision that an unnamed voice is nobody else's and of no
    other side: it then counts like a named one. ``local``: its name tells who it is within its
    article alone (a bare surname, "the police"), so that it may be another's elsewhere.
    ``adrift``: that is so of its party, or it holds an office in a body that is not told, or it
    is a medium, which has it from somebody. ``names``: its own and its party's, where they are
    names by which one party may be known for another. ``line`` holds the names of who speaks and
    of the bodies of the lineage, by their ids, as far as they are such names. ``parted`` pairs
    these with whom a person told them apart from.
    """

    id: UUID
    kind: VoiceKind
    lineage: tuple[UUID, ...] = ()
    sides: tuple[UUID, ...] = ()
    count: int | None = None
    apart: bool = False
    local: bool = False
    adrift: bool = False
    names: tuple[Name, ...] = ()
    line: tuple[tuple[UUID, Name], ...] = ()
    parted: tuple[tuple[UUID, UUID], ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)  # tells nearly all apart; many times a report is looked up


@dataclass(frozen=True, slots=True)
class Report:
    """One membership: a claim that bears on the proposition.

    ``via`` is the agency, interview or other medium its chain names nearest the speaker, as the
    id of an outlet or speaker, or None: then the article's own text is the route. ``own_voice``:
    the speaker is the publishing outlet itself, or "media" at large. ``withdrawn``: its article
    is; what rests on it follows from the others. ``voice`` is None where the speaker is unknown.
    ``strength`` and ``kind`` qualify a ``contradicts``; ``manner`` a ``partial`` that denies
    something else than the proposition itself. ``refuted``: its article quotes it to debunk it.
    ``precision`` and ``zoned`` say what is known of ``published_at``; see ``Copy``. ``mention`` is
    where the text names the speaker, ``quoted`` are pairs of words that stand in quotation marks,
    ``cited`` the sounds of all words that may name whose words it tells.
    """

    claim: UUID
    article: UUID
    outlet: UUID
    publisher: UUID | None
    relation: Relation
    depth: int
    voice: Voice | None
    via: UUID | None = None
    via_kind: RouteKind | None = None
    own_voice: bool = False
    withdrawn: bool = False
    published_at: datetime | None = None
    precision: Precision | None = None
    zoned: bool = True
    strength: Strength | None = None
    kind: ContradictionKind | None = None
    manner: DenialKind | None = None
    refuted: bool = False
    mention: tuple[int, int] | None = None
    quoted: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.claim)  # likewise

    @property
    def copy(self) -> Copy:
        """The claim with the date of its article, to be put in order with others."""
        return Copy(self.claim, self.published_at, self.precision, self.zoned)


@dataclass(frozen=True, slots=True)
class Removed:
    """A report that counts no more: its outlet changed the text, and no longer says so."""

    claim: UUID
    article: UUID
    outlet: UUID
    published_at: datetime | None = None
    precision: Precision | None = None
    zoned: bool = True

    @property
    def copy(self) -> Copy:
        """The claim with the date of its article, to be put in order with others."""
        return Copy(self.claim, self.published_at, self.precision, self.zoned)


class Dependence(NamedTuple):
    """A stored dependence that may fold two routes into one.

    ``a`` and ``b`` are claims (``shared_text``: the passages of these claims are copies of each
    other) or an article and the outlet it credits (``credit``).
    """

    kind: Literal["shared_text", "credit"]
    a: UUID
    b: UUID
    method: str
    score: float
    threshold: float
    evidence: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
