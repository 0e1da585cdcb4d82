"""Gold that says its claims in words, for people to read and extend: one short text a line.

    {"id": "ar001", "language": "ar", "phenomena": ["trailing"], "text": "…", "claims": [
        {"cue": ["قال"], "source": "الوزير", "content": ["الطريق مغلق"], "mode": "indirect",
         "kind": "verb", "speaker": "الوزير", "speaker_kind": "person"}]}

Words stand for the one place where the text has them; ``["قال", 2]`` is their second place.
``text`` is all body; a ``page`` begins with its headline. Cue and content may be in pieces;
``slack`` may belong to the content or not. The ``chain`` goes from the outermost to the innermost
source; a hop in parentheses is one that the text only implies. No chain: one hop; no depth: 0; no
speaker, no source: the text tells none. ``unnamed`` is what the text says of a source that it does
not name: affiliation, count, reason.
"""

from collections.abc import Sequence
from typing import Any

from service.evaluation.gold import GoldClaim, GoldText, Json
from service.extraction.attribution import Unnamed
from service.extraction.spans import Span

Place = str | Sequence[Any]


def read_item(item: Json) -> GoldText:
    """Return the claims of one line; raises ValueError where its words are not in its text."""
    text = text_of(item)
    claims = [_claim(text, claim, f"{item['id']}-{n}") for n, claim in enumerate(item["claims"], 1)]
    return GoldText(
        item["id"], item["language"], tuple(claims), phenomena=tuple(item.get("phenomena", ()))
    )


def text_of(item: Json) -> str:
    """Return the text of a line, to which its claims refer."""
    return str(item["page"] if "page" in item else item["text"])


def _claim(text: str, claim: Json, ref: str) -> GoldClaim:
    return GoldClaim(
        ref=ref,
        content=tuple(_span(text, words) for words in claim["content"]),
        cue=tuple(_span(text, words) for words in claim["cue"]),
        source=(_span(text, claim["source"]),) if claim["source"] else (),
        mode=claim["mode"],
        names=(claim["speaker"],) if claim["speaker"] else (),
        speaker_kind=claim["speaker_kind"] or "unknown",
        hops=_hops(claim.get("chain", ("speaker",))),
        depth=claim.get("depth", 0),
        optional=claim.get("optional", False),
        slack=tuple(_span(text, words) for words in claim.get("slack", ())),
        kind=claim["kind"],
        stance=claim.get("stance"),
        unnamed=Unnamed(**claim["unnamed"]) if "unnamed" in claim else None,
    )


def _hops(chain: Sequence[str]) -> frozenset[int]:
    return frozenset({len(chain), sum(not hop.startswith("(") for hop in chain)})


def _span(text: str, place: Place) -> Span:
    words, nth = (place, None) if isinstance(place, str) else (str(place[0]), int(place[1]))
    if nth is None and text.count(words) > 1:
        raise ValueError(f"{words!r} is {text.count(words)} times in {text[:40]!r}")
    start = -1
    for _ in range(nth or 1):
        start = text.find(words, start + 1)
        if start < 0:
            raise ValueError(f"{words!r} is not in {text[:40]!r}")
    return Span(start, start + len(words))
