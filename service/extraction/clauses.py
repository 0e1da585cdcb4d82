"""What a language's clause finder hands over, and what is the same in every language about it.

A ``Clause`` speaks of tokens of one sentence by index; ranges are half-open.
"""

from dataclasses import dataclass
from typing import NamedTuple

from service.extraction.attribution import ChannelKind, Stance

Range = tuple[int, int]


class Piece(NamedTuple):
    """A range of tokens of which the first loses ``clip`` characters (a proclitic)."""

    start: int
    end: int
    clip: int = 0


@dataclass(slots=True)
class Clause:
    """A cue with its source and content, as one sentence shows them.

    ``source`` is None where the speaker is elided or a pronoun: then ``gender`` and ``number``
    say what the cue agrees with, and ``antecedent`` may point at the noun phrase
    and ``lead`` at the subject of the sentence's main verb. ``relay``
    names the medium that carried the words of ``source``. ``passes_on`` marks a phrase such as
    "according to Reuters" that may carry the sentence's own claim instead of making one;
    ``carries``: it does, whoever it names. ``quoted_pieces``: its pieces are quotations of their
    own ("…," she said, "…"), each within its marks.
    ``personal``: its subject is a pronoun of persons alone (he, she), never of bodies.
    ``open``: a colon led to its content, which may run on in the sentences that follow.
    ``whole``: the cue's first letters are its own, though they look like a conjunction.
    ``clip``: as many first letters of the source are a preposition, though its word is unknown.
    """

    cue: Range
    lemma: str
    stance: Stance
    content: list[Piece]
    source: Range | None = None
    antecedent: Range | None = None
    lead: Range | None = None
    relay: Range | None = None
    relay_elided: bool = False
    carrier: Range | None = None
    channel: tuple[ChannelKind, Range] | None = None
    gender: str | None = None
    number: str | None = None
    extent: Range | None = None
    form: str = "verb"
    passes_on: bool = False
    carries: bool = False
    headline: bool = False
    weak: bool = False
    past: bool = False
    whole: bool = False
    clip: int = 0
    quoted_pieces: bool = False
    open: bool = False
    personal: bool = False
    confidence: float = 0.9
