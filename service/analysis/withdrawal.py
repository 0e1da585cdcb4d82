"""What falls with a report that its outlet took back."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from service.analysis.records import Dependence, Report


def resting(reports: Sequence[Report], dependences: Iterable[Dependence]) -> frozenset[UUID]:
    """Return the standing claims that rest on a withdrawn report of the same proposition.

    They name its outlet as where they have it from (relay, carrier, credit line) while that
    outlet stands by no report of its own here; or they copy its claim and are not known to be
    older. One step only: a copy of what rests is not followed further.
    """
    standing = [report for report in reports if not report.withdrawn]
    gone = {r.outlet for r in reports if r.withdrawn} - {r.outlet for r in standing}
    credited, copies = set(), set()
    for found in dependences:
        if found.kind == "credit" and found.b in gone:
            credited.add(found.a)
        elif found.kind == "shared_text":
            copies |= {(found.a, found.b), (found.b, found.a)}
    taken_back = [report for report in reports if report.withdrawn]
    return frozenset(
        report.claim
        for report in standing
        if report.via in gone
        or report.article in credited
        or any((report.claim, r.claim) in copies and _follows(report, r) for r in taken_back)
    )


def _follows(report: Report, other: Report) -> bool:
    """Tell whether nothing speaks against ``report`` being the later of two."""
    if report.published_at is None or other.published_at is None:
        return True
    return report.published_at >= other.published_at
