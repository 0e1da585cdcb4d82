"""What an extractor found in a text, put right by what people told of it.

A person's word goes for every reading of the text, whatever an extractor finds at that cue, and
for a changed text as long as it has the words. Where these are gone, or the claim that a nested
one stands in, it rests; nothing is put in its place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from service.extraction.attribution import Attribution, Hop
from service.extraction.spans import Span
from service.extraction.wire import from_json

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Edit:
    """One amendment: the claim that it takes out, and the claim that it puts in."""

    id: UUID
    target: Json | None
    told: Json | None


@dataclass(slots=True, eq=False)
class _Entry:
    """A claim that stands, with the part of its chain that is not its parent's."""

    found: Attribution
    own: tuple[Hop, ...]
    within: "_Entry | None"
    by: UUID | None = None

    @property
    def lineage(self) -> "list[_Entry]":
        """The claims that it stands in, outermost first, and itself."""
        line, entry = [self], self.within
        while entry is not None:
            line.append(entry)
            entry = entry.within
        return line[::-1]


def amend(
    text: str, found: Sequence[Attribution], edits: Iterable[Edit]
) -> tuple[tuple[Attribution, ...], dict[int, UUID]]:
    """Return the claims of the text as they stand, and by their places the edits that told them."""
    entries = _entries(found)
    for edit in edits:
        _apply(text, entries, edit)
    entries.sort(key=lambda entry: entry.found.cue.span.start)
    places = {id(entry): place for place, entry in enumerate(entries)}
    standing = tuple(_standing(entry, places) for entry in entries)
    return standing, {place: one.by for place, one in enumerate(entries) if one.by}


def own_chain(found: Sequence[Attribution], place: int) -> tuple[Hop, ...]:
    """Return the hops of a claim's chain that do not come from its parent's."""
    chain, parent = found[place].chain, found[place].parent
    outer = () if parent is None else found[parent].chain
    return chain[len(outer) :] if chain[: len(outer)] == outer else chain


def anchor(found: Attribution, text: str) -> Json:
    """Return the words by which a claim is known again in another reading: its span and cue."""
    return {"span": _quote(found.span, text), "cue": _quote(found.cue.span, text)}


def find(found: Sequence[Attribution], at: Json) -> int | None:
    """Return the place of the claim that stands there."""
    return next((place for place, one in enumerate(found) if _stands_at(one, at)), None)


def _entries(found: Sequence[Attribution]) -> list[_Entry]:
    entries = [_Entry(one, own_chain(found, place), None) for place, one in enumerate(found)]
    for entry, one in zip(entries, found, strict=True):
        entry.within = None if one.parent is None else entries[one.parent]
    return entries


def _apply(text: str, entries: list[_Entry], edit: Edit) -> None:
    told = placed(edit.told, text) if edit.told else None
    target = placed(edit.target, text) if edit.target else None
    old = next((one for one in entries if target and _stands_at(one.found, target)), None)
    if edit.told is None:
        if old is not None:
            _take_out(entries, old, old.within)
        return
    if told is None:
        return
    new = from_json(told)
    replaced = [one for one in entries if one is old or _says_there(one.found, new)]
    within = _parent(entries, told["within"], replaced)
    if told["within"] and within is None:
        return
    entry = _Entry(new, new.chain, within, edit.id)
    for one in replaced:
        _take_out(entries, one, entry)
    entries.append(entry)


def _parent(
    entries: Sequence[_Entry], at: Json | None, replaced: Sequence[_Entry]
) -> _Entry | None:
    """Return the claim that stands there; none that is replaced, or stands in one that is."""
    around = (one for one in entries if at and _stands_at(one.found, at))
    return next((one for one in around if not any(r in one.lineage for r in replaced)), None)


def _take_out(entries: list[_Entry], old: _Entry, heir: _Entry | None) -> None:
    """Take a claim out; what stands in it stands in its heir from now on."""
    entries.remove(old)
    for entry in entries:
        if entry.within is old:
            entry.within = heir


def _standing(entry: _Entry, places: dict[int, int]) -> Attribution:
    line = entry.lineage
    return replace(
        entry.found,
        chain=tuple(hop for one in line for hop in one.own),
        depth=len(line) - 1,
        parent=None if entry.within is None else places[id(entry.within)],
    )


def _stands_at(found: Attribution, at: Json) -> bool:
    return (found.cue.span, found.span) == (_span(at["cue"]), _span(at["span"]))


def _says_there(found: Attribution, new: Attribution) -> bool:
    """Tell whether a claim has the cue of the new one, and words of its content."""
    return found.cue.span == new.cue.span and any(
        one.overlaps(other) for one in found.content for other in new.content
    )


# Places -------------------------------------------------------------------------------------


def placed(told: Json, text: str) -> Json | None:
    """Return the same with the places that its words have in this text; None without them.

    Where the whole stands several times, the nearest to where it stood is meant.
    """
    start = _nearest(text, told["span"])
    return None if start is None else _moved(told, text, start - told["span"]["start"])


def _nearest(text: str, quote: Json) -> int | None:
    words, start = quote["text"], quote["start"]
    after = text.find(words, start)
    before = text.rfind(words, 0, start + len(words))
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: abs(place - start)) if found else None


def _moved(told: Any, text: str, by: int) -> Any:
    if isinstance(told, list):
        return [_moved(one, text, by) for one in told]
    if not isinstance(told, dict):
        return told
    if told.keys() >= {"start", "end", "text"}:
        return _moved_quote(told, text, by)
    return {name: _moved(one, text, by) for name, one in told.items()}


def _moved_quote(quote: Json, text: str, by: int) -> Json | None:
    """Return a quote in its new place; None where its words stood elsewhere and are gone."""
    start = max(quote["start"] + by, 0)
    if not text.startswith(quote["text"], start):
        found = _nearest(text, {**quote, "start": start})
        if found is None:
            return None
        start = found
    return {**quote, "start": start, "end": start + len(quote["text"])}


def _span(quote: Json) -> Span:
    return Span(quote["start"], quote["end"])


def _quote(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
