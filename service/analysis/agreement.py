"""Who agrees, who contradicts, and how many of them can be told apart.

``assess`` is the definition that the tables and the views have to reproduce:

* supporters are ``same`` reports of depth 0, neither in the outlet's own voice nor withdrawn;
  opponents are ``contradicts`` reports under the same conditions;
* ``partial`` reports of depth 0 and hearsay (depth ≥ 1) are listed, never counted;
* everything withdrawn, and what rests on it, is listed in ``withdrawn`` and nowhere else;
* what rests on a report that a corrected article makes no more counts, and is listed beside;
* the same set of reports and dependences gives the same answer, in whatever order it comes.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from service.analysis.forest import Fold, bearing, spanning
from service.analysis.independence import (
    Chain,
    Count,
    Route,
    independent_chains,
    known_parties,
    parties,
    publishers,
    route_folds,
    route_node,
    routes,
    speakers,
    utterance_folds,
    voice_folds,
)
from service.analysis.namesakes import Namesakes
from service.analysis.records import (
    ContradictionKind,
    DenialKind,
    Dependence,
    Removed,
    Report,
    Strength,
)
from service.analysis.rivals import REJECTED, Order, Rival, Status, standing
from service.analysis.timeline import Precision
from service.analysis.verdict import Verdict, VerdictReason, reason_for_none, verdict
from service.analysis.voices import identity
from service.analysis.withdrawal import resting, resting_on_removed

ALGORITHM_VERSION = "12"
"""Raised with every change of an answer; prepared answers name the version that made them."""


@dataclass(frozen=True, slots=True)
class Block:
    """The counts of one side of the question: those who assert, or those who contradict."""

    outlets: Count
    publishers: Count
    routes: Count
    speakers: Count
    parties: Count
    independent_origins: Count
    claims: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Opponent:
    """Who contradicts, how, and in which claims; no voice where the speaker is unknown.

    Who states a rival value does so in another ``proposition``; ``status`` and ``order`` tell
    whether one of the two has overtaken the other. A denial is always open.
    """

    voice: UUID | None
    strength: Strength
    kind: ContradictionKind | None
    claims: tuple[UUID, ...]
    proposition: UUID | None = None
    status: Status = "open"
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim that denies something else: having said it, knowing it, or something narrower."""

    claim: UUID
    kind: DenialKind


@dataclass(frozen=True, slots=True)
class Carrier:
    """An outlet that carries the proposition, and its earliest dated copy that is held.

    ``precision`` is that of the date; ``zoned``: it is told in which time zone.
    """

    outlet: UUID
    earliest_dated_copy: datetime | None
    precision: Precision | None
    zoned: bool | None
    claims: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """A place where an outlet asserts the thing itself: a claim, or a sentence in its place."""

    article: UUID
    claim: UUID


@dataclass(frozen=True, slots=True)
class Agreement:
    """The computed part of an answer: ids and counts; names are joined at reading."""

    verdict: Verdict | None
    verdict_reason: VerdictReason | None
    supporting: Block
    opposing: Block | None
    contradicted_by: tuple[Opponent, ...]
    partial: tuple[UUID, ...]
    denials: tuple[Denial, ...]
    debunked: tuple[UUID, ...]
    hearsay: tuple[UUID, ...]
    own_voice: tuple[OwnVoice, ...]
    withdrawn: tuple[UUID, ...]
    corrected: tuple[UUID, ...]
    rests_on_corrected: tuple[UUID, ...]
    carriers: tuple[Carrier, ...]
    reasons: tuple[Fold, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the answer in the words of the API, ready for JSON."""
        return {
            "verdict": self.verdict,
            "verdict_reason": self.verdict_reason,
            "supporting": _block_dict(self.supporting),
            "opposing": _block_dict(self.opposing) if self.opposing else None,
            "contradicted_by": [_told(item) for item in self.contradicted_by],
            "partial": _plain(self.partial),
            "denials": [_told(item) for item in self.denials],
            "debunked": _plain(self.debunked),
            "hearsay": _plain(self.hearsay),
            "own_voice": [_told(item) for item in self.own_voice],
            "withdrawn": _plain(self.withdrawn),
            "corrected": _plain(self.corrected),
            "rests_on_corrected": _plain(self.rests_on_corrected),
            "carriers": [_told(item) for item in self.carriers],
            "reasons": [fold.to_dict() for fold in self.reasons],
            "algorithm": {"name": "agreement", "version": ALGORITHM_VERSION},
        }


def assess(
    reports: Sequence[Report],
    dependences: Sequence[Dependence],
    rivals: Iterable[Rival] = (),
    removed: Collection[Removed] = (),
) -> Agreement:
    """Return who agrees on the proposition that ``reports`` bear on.

    ``rivals`` are the propositions that state another value of the same thing, ``removed`` the
    reports that articles made before they were changed.
    """
    shaken = resting_on_removed(reports, dependences, removed)
    fallen = resting(reports, dependences)
    held = _distinct(r for r in reports if not (r.withdrawn or r.claim in fallen))
    withdrawn = _distinct(r for r in reports if r.withdrawn or r.claim in fallen)
    voiced = [r for r in held if r.depth == 0 and not r.own_voice]
    supporters = [r for r in voiced if is_support(r)]
    opponents = [r for r in voiced if r.relation == "contradicts"]
    supporting, reasons = _block(supporters, dependences)
    opposing, further = _block(opponents, dependences) if opponents else (None, [])
    own = [r for r in held if r.depth == 0 and r.own_voice and r.relation == "same"]
    shape = verdict(
        outlets=supporting.outlets.at_most,
        origins=supporting.independent_origins.at_least,
        parties=supporting.parties.at_most,
        speakers=supporting.speakers.at_most,
        withdrawn=any(map(is_support, withdrawn)),
    )
    return Agreement(
        verdict=shape,
        verdict_reason=None if shape else reason_for_none(held),
        supporting=supporting,
        opposing=opposing,
        contradicted_by=(*_opponents(opponents), *_rivals(supporters, rivals)),
        partial=_claims(r for r in voiced if r.relation == "partial" and not r.manner),
        denials=_denials(voiced),
        debunked=_claims(r for r in voiced if r.relation == "same" and r.refuted),
        hearsay=_claims(r for r in held if r.depth and r.relation != "contradicts"),
        own_voice=tuple(OwnVoice(r.article, r.claim) for r in own),
        withdrawn=_claims(withdrawn),
        corrected=tuple(sorted({one.claim for one in removed})),
        rests_on_corrected=_claims(r for r in held if r.claim in shaken),
        carriers=_carriers([*supporters, *own]),
        reasons=tuple(dict.fromkeys([*reasons, *further])),
    )


def is_support(report: Report) -> bool:
    """Tell whether the report counts for the proposition, unless it is withdrawn."""
    counts = report.relation == "same" and report.depth == 0
    return counts and not (report.own_voice or report.refuted)


def _block(
    reports: Sequence[Report], dependences: Sequence[Dependence]
) -> tuple[Block, list[Fold]]:
    one = Namesakes(reports, dependences)
    folds = spanning(route_folds(reports, dependences))
    spoken = spanning([*voice_folds(reports), *one.folds])
    ways = routes(reports, folds)
    sides = parties(reports, one)
    outlets = sorted({r.outlet for r in reports})
    known = known_parties(reports, one)
    utterances = utterance_folds(reports, known)
    chains = independent_chains(reports, ways, known, utterances)
    block = Block(
        outlets=Count(len(outlets), len(outlets), tuple(outlets)),
        publishers=publishers(reports),
        routes=Count(len(ways), len(ways), ways),
        speakers=speakers(reports, one),
        parties=sides,
        independent_origins=Count(len(chains), sides.at_most, chains),
        claims=_claims(reports),
    )
    voices = {i for r in reports if r.voice for i in (r.voice.id, identity(r.voice))}
    reasons = bearing(folds, {route_node(r) for r in reports})
    joined = spanning([*folds, *utterances]) if utterances else []
    further = [fold for fold in joined if fold.kind == "one_utterance"]
    return block, reasons + further + bearing(spoken, voices)


def _opponents(reports: Iterable[Report]) -> tuple[Opponent, ...]:
    claims: dict[tuple[UUID | None, Strength, ContradictionKind | None], set[UUID]]
    claims = defaultdict(set)
    for report in reports:
        voice = report.voice.id if report.voice else None
        claims[voice, report.strength or "strict", report.kind].add(report.claim)
    found = [Opponent(*key, tuple(sorted(ids))) for key, ids in claims.items()]
    return tuple(sorted(found, key=lambda item: (item.claims, item.strength, item.kind or "")))


def _denials(reports: Iterable[Report]) -> tuple[Denial, ...]:
    found = {(r.claim, r.manner) for r in reports if r.manner}
    return tuple(Denial(claim, manner) for claim, manner in sorted(found))


def _rivals(supporters: Sequence[Report], rivals: Iterable[Rival]) -> Iterator[Opponent]:
    """Yield who states another value, by proposition; nobody where nobody stands by either."""
    for rival in sorted(rivals, key=lambda rival: rival.proposition):
        reports = [r for r in rival.reports if is_support(r) and not r.withdrawn]
        if supporters and reports:
            found = REJECTED if rival.rejected else standing(supporters, reports)
            for one in _opponents(reports):
                yield replace(
                    one,
                    strength=rival.strength,
                    kind=rival.kind,
                    proposition=rival.proposition,
                    status=found.status,
                    order=found.order,
                )


#: The most exact first; a date of which nothing else is told is one to the second.
_EXACT: tuple[Precision | None, ...] = (None, "second", "minute", "day", "month", "year")


def _carriers(reports: Iterable[Report]) -> tuple[Carrier, ...]:
    outlets: dict[UUID, list[Report]] = defaultdict(list)
    for report in reports:
        outlets[report.outlet].append(report)
    return tuple(_carrier(outlet, outlets[outlet]) for outlet in sorted(outlets))


def _carrier(outlet: UUID, reports: Sequence[Report]) -> Carrier:
    """The copy that may be the oldest; of those, the one whose date says most."""
    dated = [
        (r.published_at, _EXACT.index(r.precision), not r.zoned, r)
        for r in reports
        if r.published_at
    ]
    first = min(dated, key=lambda one: one[:3])[3] if dated else None
    claimed = _claims(r for r in reports if r.voice or not r.own_voice)
    if first is None:
        return Carrier(outlet, None, None, None, claimed)
    return Carrier(outlet, first.published_at, first.precision or "second", first.zoned, claimed)


def _distinct(reports: Iterable[Report]) -> list[Report]:
    """Return each report once, in one order."""
    found = sorted(set(reports), key=lambda r: (r.claim, r.relation))
    alike = [list(some) for _, some in groupby(found, key=lambda r: (r.claim, r.relation))]
    return [one for some in alike for one in (sorted(some, key=repr) if some[1:] else some)]


def _claims(reports: Iterable[Report]) -> tuple[UUID, ...]:
    return tuple(sorted({r.claim for r in reports}))


def _block_dict(block: Block) -> dict[str, Any]:
    counted = {
        name: _count_dict(getattr(block, name))
        for name in ("outlets", "publishers", "speakers", "parties")
    }
    return {
        **counted,
        "routes": _count_dict(block.routes, _route_dict),
        "independent_origins": _count_dict(block.independent_origins, _chain_dict, "chains"),
        "claims": _plain(block.claims),
    }


def _count_dict(
    count: Count, member: Callable[[Any], Any] | None = None, name: str = "members"
) -> dict[str, Any]:
    members = [(member or _plain)(item) for item in count.members]
    return {"at_least": count.at_least, "at_most": count.at_most, name: members}


def _route_dict(route: Route) -> dict[str, Any]:
    return {"kind": route.kind, "articles": _plain(route.articles), "via": _plain(route.via)}


def _chain_dict(chain: Chain) -> dict[str, Any]:
    return {"party": _plain(chain.party), "route": chain.route, "claim": str(chain.claim)}


def _told(item: Opponent | Denial | OwnVoice | Carrier) -> dict[str, Any]:
    return {field.name: _plain(getattr(item, field.name)) for field in fields(item)}


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
