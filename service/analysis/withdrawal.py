"""What falls with a report that its outlet took back, and what rests on one that it corrected."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from service.analysis.records import Dependence, Removed, Report
from service.analysis.timeline import earlier


def resting(reports: Sequence[Report], dependences: Iterable[Dependence]) -> frozenset[UUID]:
    """Return the standing claims that rest on a withdrawn report of the same proposition.

    They name its outlet as where they have it from (relay, carrier, credit line) while that
    outlet stands by no report of its own here; or they copy its claim and are not known to be
    older. One step only: a copy of what rests is not followed further.
    """
    withdrawn = [report for report in reports if report.withdrawn]
    return _resting([r for r in reports if not r.withdrawn], withdrawn, dependences)


def resting_on_removed(
    reports: Sequence[Report], dependences: Iterable[Dependence], removed: Collection[Removed]
) -> frozenset[UUID]:
    """Return, by the same rule, the standing claims that rest on what an article says no more."""
    return _resting([r for r in reports if not r.withdrawn], removed, dependences)


def _resting(
    standing: Sequence[Report],
    lost: Collection[Report] | Collection[Removed],
    dependences: Iterable[Dependence],
) -> frozenset[UUID]:
    if not lost:
        return frozenset()
    gone = {one.outlet for one in lost} - {report.outlet for report in standing}
    credited, copies = set(), set()
    for found in dependences:
        if found.kind == "credit" and found.b in gone:
            credited.add(found.a)
        elif found.kind == "shared_text":
            copies |= {(found.a, found.b), (found.b, found.a)}
    return frozenset(
        report.claim
        for report in standing
        if report.via in gone
        or report.article in credited
        or any(
            (report.claim, one.claim) in copies and earlier(report.copy, one.copy) != "a"
            for one in lost
        )
    )
