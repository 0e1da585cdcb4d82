"""Attributions as the JSON objects that tools exchange."""

from dataclasses import asdict
from typing import Any

from service.extraction.attribution import (
    Assertion,
    Attribution,
    Body,
    Channel,
    Cue,
    Hop,
    Speaker,
    Unnamed,
)
from service.extraction.spans import Span

EXTRACTOR = {"name": "rules", "version": "0.3.0"}

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


def from_json(told: Json) -> Attribution:
    """Return the claim that ``to_json`` wrote, as one that stands by itself."""
    speaker, channel = told["speaker"], told["channel"]
    return Attribution(
        span=_to_span(told["span"]),
        cue=Cue(_to_span(told["cue"]), told["cue"]["lemma"]),
        speaker=_to_speaker(speaker) if speaker else None,
        content=tuple(map(_to_span, told["content"])),
        mode=told["mode"],
        stance=told["stance"],
        negated=told["negated"],
        hedged=told["hedged"],
        channel=Channel(channel["kind"], _to_place(channel["span"])) if channel else None,
        chain=tuple(map(_to_hop, told["chain"])),
        assertions=tuple(Assertion(tuple(map(_to_span, one))) for one in told["assertions"]),
        confidence=told["extraction_confidence"],
    )


def _to_span(told: Json) -> Span:
    return Span(told["start"], told["end"])


def _to_place(told: Json | None) -> Span | None:
    return None if told is None else _to_span(told)


def _to_speaker(told: Json) -> Speaker:
    return Speaker(
        name=told["name"],
        kind=told["kind"],
        mention=told["mention"],
        span=_to_place(told["span"]),
        role=told["role"],
        issuer=_to_body(told["issuer_body"]),
        body=_to_body(told["body"]),
        unnamed=Unnamed(**told["unnamed"]) if told["unnamed"] else None,
        members=tuple(body for one in told["members"] if (body := _to_body(one))),
        aliases=tuple(told["aliases"]),
    )


def _to_body(told: Json | None) -> Body | None:
    if told is None:
        return None
    return Body(told["name"], told["kind"], _to_body(told["within"]))


def _to_hop(told: Json) -> Hop:
    return Hop(told["name"], told["role"], told["kind"], told["cue"], _to_place(told["span"]))
