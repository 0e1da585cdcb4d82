"""The shape of an agreement: never whether a thing is true."""

from collections.abc import Iterable
from typing import Literal

from service.analysis.records import Report

Verdict = Literal[
    "withdrawn", "one_outlet", "independently_sourced", "unresolved", "one_side", "echoed"
]
VerdictReason = Literal[
    "only_partial", "only_hearsay", "only_own_voice", "only_debunked", "only_opposed", "no_claims"
]


def verdict(
    *, outlets: int, origins: int, parties: int, speakers: int, withdrawn: bool
) -> Verdict | None:
    """Return the first line of the design's table that fits; None where nobody supports.

    ``origins`` are the independent ones at least, ``parties`` and ``speakers`` those at most.
    ``withdrawn`` tells that there was support and it was withdrawn.
    """
    if outlets == 0:
        return "withdrawn" if withdrawn else None
    if outlets == 1:
        return "one_outlet"
    if origins >= 2:
        return "independently_sourced"
    if parties >= 2:
        return "unresolved"
    return "one_side" if speakers > 1 else "echoed"


def reason_for_none(reports: Iterable[Report]) -> VerdictReason:
    """Return what there is instead of a full claim, the nearest to one first."""
    held = list(reports)
    if any(r.relation == "partial" and r.depth == 0 and not r.manner for r in held):
        return "only_partial"
    if any(r.relation != "contradicts" and r.depth > 0 for r in held):
        return "only_hearsay"
    if any(r.relation == "same" and r.own_voice for r in held):
        return "only_own_voice"
    if any(r.relation == "same" and r.refuted for r in held):
        return "only_debunked"
    return "only_opposed" if held else "no_claims"
