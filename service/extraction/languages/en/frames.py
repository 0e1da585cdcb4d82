"""A clause as it is put together: its frame, what it takes, and the channel that it names."""

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.en.complements import Complement, channel_in
from service.extraction.languages.en.endings import content_end
from service.extraction.languages.en.scan import Scan
from service.extraction.languages.en.subjects import finds, may_act, suits
from service.extraction.languages.en.words import channel_of
from service.extraction.tokens import Form

_FRONTING = frozenset({"in", "during", "at", "on", "speaking", "via", "through", "by"})
_FRONTED = 16


def frame(index: int, end: int, form: Form) -> Clause:
    """The clause of a verb, without source or content yet."""
    return Clause(
        (index, end), form.verb.lemma, form.verb.stance, [],
        past=form.kind == "past", weak=form.verb.weak,
    )  # fmt: skip


def with_complement(
    scan: Scan, clause: Clause, found: Complement | None, form: Form
) -> Clause | None:
    """The clause with the complement as its content; None where they do not suit."""
    if found is not None and found.kind == "object" and not may_act(scan, clause):
        return None
    if found is None or not (suits(scan, clause, form) or finds(scan, clause, found)):
        return None
    clause.content = [Piece(found.start, content_end(scan, clause.cue[0], found))]
    note_channel(scan, clause, clause.cue[1], found.start)
    return clause


def note_channel(scan: Scan, clause: Clause, start: int, end: int) -> None:
    """Note the first channel that stands between two places: said in a statement that."""
    place = channel_in(scan.tokens, start, min(end, len(scan.tokens))) or _fronted(scan, clause)
    if place is None:
        return
    kind = channel_of(scan.tokens[place[1] - 1].word)
    if kind is not None:
        clause.channel = (kind, place)


def _fronted(scan: Scan, clause: Clause) -> Range | None:
    """The channel in "In a statement, the ministry said", "Speaking at a news conference, …"."""
    floor = scan.limits.floor(clause.cue[0])
    if clause.source is None or scan.norm(floor) not in _FRONTING:
        return None
    stop = min(clause.source[0], floor + _FRONTED)
    comma = next((i for i in range(floor, stop) if scan.norm(i) == ","), None)
    return None if comma is None else channel_in(scan.tokens, floor, comma)
