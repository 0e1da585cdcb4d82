"""Attributions as the JSON objects that tools exchange."""

from dataclasses import asdict
from typing import Any

from service.extraction.attribution import Attribution, Body, Hop, Speaker
from service.extraction.spans import Span

EXTRACTOR = {"name": "rules", "version": "0.2.0"}

Json = dict[str, Any]


def to_json(claim: Attribution, text: str) -> Json:
    """Return the claim in the shape of the interface; ``text`` is what it was extracted from."""
    return {
        "span": _span(claim.span, text),
        "cue": {**_span(claim.cue.span, text), "lemma": claim.cue.lemma},
        "speaker": _speaker(claim.speaker, text) if claim.speaker else None,
        "content": [_span(span, text) for span in claim.content],
        "mode": claim.mode,
        "stance": claim.stance,
        "negated": claim.negated,
        "hedged": claim.hedged,
        "channel": _channel(claim, text),
        "chain": [_hop(hop, text) for hop in claim.chain],
        "depth": claim.depth,
        "parent": claim.parent,
        "assertions": [
            [_span(span, text) for span in assertion.spans] for assertion in claim.assertions
        ],
        "extraction_confidence": claim.confidence,
        "extractor": dict(EXTRACTOR),
    }


def _span(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _place(span: Span | None, text: str) -> Json | None:
    return None if span is None else _span(span, text)


def _speaker(speaker: Speaker, text: str) -> Json:
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "mention": speaker.mention,
        "span": _place(speaker.span, text),
        "role": speaker.role,
        "issuer": speaker.issuer.name if speaker.issuer else None,
        "issuer_body": _body(speaker.issuer),
        "body": _body(speaker.body),
        "unnamed": asdict(speaker.unnamed) if speaker.unnamed else None,
        "members": [_body(member) for member in speaker.members],
        "aliases": list(speaker.aliases),
    }


def _body(body: Body | None) -> Json | None:
    if body is None:
        return None
    return {"name": body.name, "kind": body.kind, "within": _body(body.within)}


def _channel(claim: Attribution, text: str) -> Json | None:
    channel = claim.channel
    if channel is None:
        return None
    return {"kind": channel.kind, "span": _place(channel.span, text)}


def _hop(hop: Hop, text: str) -> Json:
    return {
        "name": hop.name,
        "role": hop.role,
        "kind": hop.kind,
        "cue": hop.cue,
        "span": _place(hop.span, text),
    }
