"""The chain of every claim: who carried it, who relayed it, who spoke; outermost first."""

from collections.abc import Sequence

from service.extraction.attribution import Channel, Hop, HopRole, Speaker
from service.extraction.claims import Claim, range_span
from service.extraction.sources import Source
from service.extraction.speakers import Resolved

Name = dict[int, Speaker]


def channels(
    text: str, claims: Sequence[Claim], resolved: Sequence[Resolved]
) -> tuple[list[Channel | None], list[Source | None]]:
    """By what means each claim was made, and its carrier where an earlier claim named it.

    Both hold on for the same speaker, and from a speaker to the document that it issued; they
    never reach backwards, and never out of a content.
    """
    means: list[Channel | None] = []
    carriers: list[Source | None] = []
    held: dict[int, tuple[Channel | None, Source | None]] = {}
    for claim, found in zip(claims, resolved, strict=True):
        channel, carrier = _own(text, claim), found.carrier
        inherited = _inherited(claim, found, held)
        if channel is None and carrier is None and inherited is not None:
            channel, carrier = inherited
        if channel is None:
            channel = _implied(found.speaker)
        if claim.depth == 0 and found.speaker is not None:
            kept = Channel(channel.kind) if channel else None
            held[id(found.speaker)] = (kept, carrier)
        means.append(channel)
        carriers.append(carrier)
    return means, carriers


def _own(text: str, claim: Claim) -> Channel | None:
    if claim.clause.channel is None:
        return None
    kind, tokens = claim.clause.channel
    return Channel(kind, range_span(text, claim.sentence, tokens))


def _inherited(
    claim: Claim, found: Resolved, held: dict[int, tuple[Channel | None, Source | None]]
) -> tuple[Channel | None, Source | None] | None:
    if claim.depth or found.speaker is None:
        return None
    issuer = found.speaker.issuer
    own = held.get(id(found.speaker))
    return own or (held.get(id(issuer)) if issuer is not None else None)


def _implied(speaker: Source | None) -> Channel | None:
    if speaker is None:
        return None
    if speaker.kind == "document":
        return Channel("statement" if speaker.issuer is not None else "document")
    return Channel("other") if speaker.kind == "outlet" else None


def hop(text: str, claim: Claim, source: Source, speaker: Speaker, role: HopRole) -> Hop:
    """One link: the source in its role, with the words that name it here."""
    clause = claim.clause
    tokens = {"speaker": clause.source, "relay": clause.relay, "carrier": clause.carrier}[role]
    prefixed = role == "carrier" or clause.form == "according"
    span = range_span(text, claim.sentence, tokens, prefixed)
    cue = claim.cue.of(text) if role != "carrier" else None
    return Hop(speaker.name, role, source.kind, cue, span)
