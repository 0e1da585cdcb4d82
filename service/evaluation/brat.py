"""Gold in stand-off annotation, as brat writes it: attributions of source, cue and content.

    T1	Source 0 12	the minister
    T2	Cue 13 17	said
    T3	Content 18 40	the bridge was closed
    E1	Attribution:T4 Source:T1 Cue:T2 Content:T3

Spans may be in pieces ("18 24;30 40"). An event has those of its parts that stand above it, as
other readers of such files take it, whose figures ours are compared with. What such files do not
tell (mode, speaker, chain, depth) is not asked for, but one hop.
"""

import re
from collections.abc import Iterator, Mapping

from service.evaluation.gold import GoldClaim, GoldText, Spans
from service.extraction.spans import Span

_PLACE = re.compile(r"(T\d+)\t\w+ ([\d ;]+)\t")
_EVENT = re.compile(r"(E\d+)\t(.*)")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


def read_brat(file: str, annotations: str, language: str = "en") -> GoldText:
    """Return the attributions of one text; those without a content are none."""
    places: dict[str, Spans] = {}
    claims = []
    for line in annotations.splitlines():
        if place := _PLACE.match(line):
            places[place[1]] = _spans(place[2])
        elif event := _EVENT.match(line):
            claims.append(_claim(event[1], event[2], places))
    return GoldText(file, language, tuple(claim for claim in claims if claim.content))


def _claim(ref: str, event: str, places: Mapping[str, Spans]) -> GoldClaim:
    parts: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
    for role, place in _ROLE.findall(event):
        parts[role] += places.get(place, ())
    return GoldClaim(
        ref=ref,
        content=tuple(parts["Content"]),
        cue=tuple(parts["Cue"]),
        source=tuple(parts["Source"]),
        mode=None,
        names=(),
        speaker_kind=None,
        hops=frozenset({1}),
        depth=None,
    )


def _spans(written: str) -> Spans:
    return tuple(_pieces(written))


def _pieces(written: str) -> Iterator[Span]:
    for piece in written.split(";"):
        start, end = piece.split()
        yield Span(int(start), int(end))
