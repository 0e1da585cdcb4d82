"""Rival values of one thing: twelve dead, fifteen dead; on Tuesday, on Thursday.

Both cannot hold, yet often nobody contradicts anybody: the ministry of noon has counted on by
evening. Whether a rivalry is still open follows from who said which, and when.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

from service.analysis.records import ContradictionKind, Report, Strength
from service.analysis.timeline import stretch
from service.analysis.voices import side

RIVAL_KINDS: frozenset[ContradictionKind | None] = frozenset({"numeric", "date"})
"""Where two values stand against each other, and neither denies the other."""

Status = Literal["open", "superseded", "different_scope", "rejected"]
Order = Literal["earlier", "later"]


@dataclass(frozen=True, slots=True)
class Rival:
    """A proposition that states another value, and who vouches for that.

    ``rejected``: a person knows that the two values go together.
    """

    proposition: UUID
    kind: ContradictionKind
    strength: Strength
    reports: tuple[Report, ...]
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a rivalry stands; ``order`` tells when the rival was said, where it supersedes."""

    status: Status
    order: Order | None = None


REJECTED = Standing("rejected")


def standing(ours: Sequence[Report], theirs: Sequence[Report]) -> Standing:
    """Return where the rivalry between two values stands, by those who vouch for each.

    ``superseded``: all who vouch for the one say the other later; "later" is only said of
    parties that are known and reports that are dated. ``different_scope``: one article lets one
    party say both, so they are not of one thing. Otherwise it is ``open``.
    """
    if _said_together(ours) & _said_together(theirs):
        return Standing("different_scope")
    if _is_overtaken(ours, theirs):
        return Standing("superseded", "later")
    if _is_overtaken(theirs, ours):
        return Standing("superseded", "earlier")
    return Standing("open")


def _said_together(reports: Iterable[Report]) -> set[tuple[UUID, UUID]]:
    return {(r.article, party) for r in reports if (party := _party(r))}


def _is_overtaken(earlier: Iterable[Report], later: Iterable[Report]) -> bool:
    before, after = _first_said(earlier), _first_said(later)
    if None in before:
        return False
    return all(
        said is not None and (then := after.get(party)) is not None and said[1] < then[0]
        for party, said in before.items()
    )


def _first_said(
    reports: Iterable[Report],
) -> dict[UUID | None, tuple[datetime, datetime] | None]:
    """Return between when and when each party is first held to have said it.

    None stands for a side unknown. Clocks are read as printed, whatever their zone: a toll
    through a day is told by the papers of one country. Whoever reprints the old figure late does
    not say it anew. An undated copy may be the oldest or the youngest: it dates nothing where
    there is a dated one.
    """
    dates: dict[UUID | None, list[tuple[datetime, datetime]]] = defaultdict(list)
    for report in reports:
        as_printed = replace(report.copy, zoned=True)
        dates[_party(report)] += [found] if (found := stretch(as_printed)) else []
    return {
        party: (min(since for since, _ in said), min(until for _, until in said)) if said else None
        for party, said in dates.items()
    }


def _party(report: Report) -> UUID | None:
    return side(report.voice) if report.voice else None
