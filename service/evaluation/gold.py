"""What careful readers found in texts: claims, and the shapes of JSON that hold them.

Two shapes are read here, both one text a file: that of ``seeds/expected`` and that of corpora
that describe the article too ("article" is an object). Spans are ``[start, end)``. Claims told
by their words are read in ``words``, stand-off annotation in ``brat``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from service.extraction.attribution import Unnamed
from service.extraction.spans import Span

Spans = tuple[Span, ...]
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim that a reader found.

    ``hops`` are the lengths of its chain that are right: a hop that the text only implies may
    be given or left out. ``slack`` may belong to the content or not. An ``optional`` claim may
    be found or not. ``names`` are those its speaker goes by. What is None, and names where there
    are none, is not asked for. ``kind`` says by what it is attributed: verb, particle, colon…
    """

    ref: str
    content: Spans
    cue: Spans
    source: Spans
    mode: str | None
    names: tuple[str, ...]
    speaker_kind: str | None
    hops: frozenset[int]
    depth: int | None
    optional: bool = False
    slack: Spans = ()
    kind: str | None = None
    stance: str | None = None
    unnamed: Unnamed | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class GoldText:
    """The claims in one text; what is found in ``neutral`` spans counts neither way.

    ``phenomena`` are what the text is there to show, where it was written to show something.
    """

    file: str
    language: str
    claims: tuple[GoldClaim, ...]
    neutral: Spans = ()
    phenomena: tuple[str, ...] = ()


def read_gold(document: Json) -> GoldText:
    """Return the claims that a file holds, whichever of the two shapes it has."""
    described = isinstance(document.get("article"), dict)
    return _described(document) if described else _plain(document)


def spans_of(pairs: Iterable[Iterable[int]]) -> Spans:
    """Return the spans of ``[[start, end], …]``."""
    return tuple(Span(*pair) for pair in pairs)


def _plain(document: Json) -> GoldText:
    """Read the plain shape; what it does not say of a claim is not asked for."""
    claims = tuple(
        GoldClaim(
            **_common(claim),
            cue=spans_of([*_pair(claim["cue_span"]), *claim.get("alt_cue_spans", ())]),
            content=spans_of(claim["content_spans"]),
            names=(claim["speaker"],) if claim["speaker"] else (),
            speaker_kind=claim.get("speaker_kind"),
            hops=frozenset({claim.get("hops") or len(claim.get("chain") or ("speaker",))}),
            optional=claim.get("optional", False),
            kind=claim.get("kind"),
            stance=claim.get("stance"),
        )
        for claim in document["claims"]
    )
    return GoldText(document["file"], document.get("language", "unknown"), claims)


def _described(document: Json) -> GoldText:
    speakers = {speaker["id"]: speaker for speaker in document["speakers"]}
    headlines = [n["span"] for n in document["non_attributions"] if "headline" in n["reason"]]
    return GoldText(
        document["article"]["seed_file"],
        document["article"]["language"],
        tuple(_described_claim(claim, speakers) for claim in document["claims"]),
        spans_of(headlines),
    )


def _described_claim(claim: Json, speakers: Mapping[str, Json]) -> GoldClaim:
    speaker = speakers[claim["speaker_id"]]
    spans, loose = spans_of(claim["content_spans"]), set(claim["optional_content_spans"])
    explicit = sum(not hop["implicit"] for hop in claim["chain"])
    return GoldClaim(
        **_common(claim),
        cue=spans_of([claim["cue_span"], *claim["cue_extra_spans"]]),
        content=tuple(span for at, span in enumerate(spans) if at not in loose),
        names=(speaker["canonical_name"], *(alias["text"] for alias in speaker["aliases"])),
        speaker_kind="outlet" if speaker["kind"] == "media_outlet" else speaker["kind"],
        hops=frozenset({len(claim["chain"]), explicit}),
        optional=claim["certainty"] != "core",
        slack=tuple(span for at, span in enumerate(spans) if at in loose),
        kind=claim.get("cue_form"),
    )


def _common(claim: Json) -> dict[str, Any]:
    return {
        "ref": claim.get("id", ""),
        "source": spans_of(_pair(claim["source_span"])),
        "mode": claim["mode"],
        "depth": claim.get("depth"),
        "parent": claim.get("parent_claim") or claim.get("parent"),
    }


def _pair(span: list[int] | None) -> list[list[int]]:
    return [span] if span else []
