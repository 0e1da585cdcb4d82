"""A reader's claims in the shape in which extraction gives claims."""

from collections.abc import Mapping, Sequence
from typing import cast

from service.evaluation.gold import GoldClaim, GoldText, Spans
from service.evaluation.propositions import Place
from service.extraction.attribution import (
    Assertion,
    Attribution,
    Cue,
    Hop,
    Speaker,
    SpeakerKind,
    Stance,
)
from service.extraction.spans import Span


def attributions(text: GoldText, places: Mapping[str, Place]) -> list[Attribution]:
    """Return the claims of a text, in order; ``places`` are the things that each asserts, too.

    What the reader does not tell is left as in a plain report: bodies, channels, the chain, and
    the stance where there is none.
    """
    ordered = sorted(text.claims, key=lambda claim: claim.content[0].start)
    turns = {claim.ref: turn for turn, claim in enumerate(ordered)}
    return [_attribution(claim, turns, _parts(claim, places)) for claim in ordered]


def _attribution(claim: GoldClaim, turns: Mapping[str, int], parts: Sequence[Spans]) -> Attribution:
    speaker = _speaker(claim)
    return Attribution(
        span=_around(claim),
        cue=Cue(claim.cue[0], ""),
        speaker=speaker,
        content=claim.content,
        mode="direct" if claim.mode == "direct" else "indirect",
        stance=cast("Stance", claim.stance or "states"),
        chain=(Hop(speaker.name, "speaker", speaker.kind),) if speaker else (),
        depth=claim.depth or 0,
        parent=turns.get(claim.parent) if claim.parent else None,
        assertions=tuple(map(Assertion, parts)),
    )


def _speaker(claim: GoldClaim) -> Speaker | None:
    name = next(iter(claim.names), None)
    span = next(iter(claim.source), None)
    return (
        Speaker(name, cast("SpeakerKind", claim.speaker_kind or "person"), span=span)
        if name
        else None
    )


def _around(claim: GoldClaim) -> Span:
    spans = [*claim.cue, *claim.source, *claim.content]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _parts(claim: GoldClaim, places: Mapping[str, Place]) -> list[Spans]:
    return [place.spans for ref, place in places.items() if ref.startswith(f"{claim.ref}#")]
