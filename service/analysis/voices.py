"""Who speaks in a report, on whose side, and how far that is known."""

from collections.abc import Iterable
from uuid import UUID

from service.analysis.records import Report, Voice


def is_known(voice: Voice) -> bool:
    """Tell whether the voice is one of its own: named, or set apart by a reviewer."""
    return voice.apart or voice.kind not in ("unnamed", "group")


def identity(voice: Voice) -> UUID:
    """Return who speaks: a document's issuer, otherwise the voice itself."""
    return voice.lineage[0] if voice.kind == "document" and voice.lineage else voice.id


def above(voice: Voice) -> tuple[UUID, ...]:
    """Return the bodies that whoever speaks speaks for, nearest first."""
    return voice.lineage[1:] if voice.kind == "document" else voice.lineage


def side(voice: Voice) -> UUID | None:
    """Return the party of a voice, or None where its side is unknown."""
    if voice.kind == "group" and not voice.apart:
        return None
    if voice.lineage:
        return voice.lineage[-1]
    return voice.id if is_known(voice) else None


def known_side(voice: Voice) -> UUID | None:
    """Return the party of a voice where it is known to differ from other known parties."""
    return None if voice.adrift and not voice.apart else side(voice)


def voices_of(reports: Iterable[Report]) -> list[Voice]:
    """Return each voice of the reports once, in one order."""
    found: dict[UUID, Voice] = {}
    for voice in {r.voice for r in reports if r.voice}:
        held = found.get(voice.id)
        found[voice.id] = max(voice, held, key=repr) if held else voice
    return [found[one] for one in sorted(found)]
