"""Keeps the rivalries between propositions: which values stand against each other, and how."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, update
from sqlalchemy.orm import Session

from service.analysis.agreement import is_support
from service.analysis.decisions import of_rivals
from service.analysis.grouping import Group, Member
from service.analysis.records import Report
from service.analysis.rivals import RIVAL_KINDS, standing
from service.answers.evidence import Evidence
from service.ingest.decisions import Ruling
from service.ingest.rows import add_rows
from service.models import Rivalry, new_id
from service.queries import placement as query
from service.queries.lists import among
from service.queries.placement import Reference
from service.queries.times import ending

Pair = tuple[UUID, UUID]


def is_rivalry(member: Member[Reference]) -> bool:
    """Tell whether the member states another value, rather than deny what the others say."""
    return member.relation == "contradicts" and member.kind in RIVAL_KINDS


def write_rivalries(
    session: Session,
    groups: Sequence[Group[Reference]],
    names: Mapping[Reference, UUID],
    known: Collection[UUID],
    moved: Mapping[UUID, UUID],
    deserted: Collection[UUID] = frozenset(),
    decisions: Sequence[Ruling] = (),
) -> set[UUID]:
    """Bring the rivalries among these groups to what they are; return the propositions changed.

    ``names`` is the proposition of each group by its leader, ``known`` those looked at; one
    that lost all its statements is in ``moved`` with the one that took over, rivals and all, or is
    ``deserted``, and has none.
    What people decided of two rivals holds as long as both are stated.
    """
    homes = {key: names[held.leader] for held in groups for key in held.of("same")}
    wanted, decided = _wanted(groups, names, homes), of_rivals(decisions, homes)
    stale, kept = [], set()
    told = {"propositions": list(known)}
    for held in session.scalars(query.rivalries(), told) if known else ():
        pair = held.a_id, held.b_id
        if pair in wanted and _is_unchanged(held, wanted[pair], decided.get(frozenset(pair))):
            kept.add(pair)
        elif pair in wanted or {*pair} <= {*known} or not {*pair}.isdisjoint(deserted):
            stale.append(held)
        elif {*pair} & moved.keys():
            stale.append(held)
            heir = _ordered(moved.get(pair[0], pair[0]), moved.get(pair[1], pair[1]))
            wanted.setdefault(heir, _again(held))
    _end(session, stale)
    fresh = {pair: row for pair, row in wanted.items() if pair not in kept}
    _add(
        session,
        [
            {"a_id": a, "b_id": b, **row, **_decided(decided.get(frozenset((a, b))))}
            for (a, b), row in sorted(fresh.items())
        ],
    )
    ended = {(held.a_id, held.b_id) for held in stale}
    return {end for pair in {*ended, *fresh} for end in pair}


def _decided(decision: Ruling | None) -> dict[str, Any]:
    """Return what a row says of what a person decided."""
    rejected = decision is not None and decision.kind == "reconcile"
    return {
        "review_id": decision.id if decision else None,
        "status": "rejected" if rejected else "open",
    }


def _wanted(
    groups: Sequence[Group[Reference]],
    names: Mapping[Reference, UUID],
    homes: Mapping[Reference, UUID],
) -> dict[Pair, dict[str, Any]]:
    best: dict[Pair, Member[Reference]] = {}
    for held in groups:
        for member in filter(is_rivalry, held.members):
            pair = _ordered(names[held.leader], homes[member.key])
            if pair not in best or _rank(member) < _rank(best[pair]):
                best[pair] = member
    return {pair: _facts(member) for pair, member in best.items()}


def _rank(member: Member[Reference]) -> tuple[float, str]:
    return -member.score, member.kind or ""


def _facts(member: Member[Reference]) -> dict[str, Any]:
    reason = {
        "method": "statement_match",
        "threshold": member.threshold,
        "features": dict(member.features),
    }
    return {
        "kind": member.kind,
        "strength": member.strength,
        "score": member.score,
        "reason": reason,
        "superseded_id": None,
    }


def _again(held: Rivalry) -> dict[str, Any]:
    return {
        "kind": held.kind,
        "strength": held.strength,
        "score": held.score,
        "reason": held.reason,
        "superseded_id": None,
    }


def _is_unchanged(held: Rivalry, row: Mapping[str, Any], decision: Ruling | None) -> bool:
    by = decision.id if decision else None
    return (held.kind, held.strength, held.review_id) == (row["kind"], row["strength"], by)


def settle(
    session: Session, rivalries: Iterable[Rivalry], evidence: Mapping[UUID, Evidence]
) -> None:
    """Write where these rivalries stand, by the evidence on both ends; rejected ones stay so."""
    stale, fresh = [], []
    for held in rivalries:
        if held.status == "rejected":
            continue
        found = _standing(held, evidence)
        if found != {"status": held.status, "superseded_id": held.superseded_id}:
            stale.append(held)
            kept = {"a_id": held.a_id, "b_id": held.b_id, "review_id": held.review_id}
            fresh.append({**kept, **_again(held), **found})
    _end(session, stale)
    _add(session, fresh)


def _standing(held: Rivalry, evidence: Mapping[UUID, Evidence]) -> dict[str, Any]:
    found = standing(_supporters(evidence[held.a_id]), _supporters(evidence[held.b_id]))
    overtaken = {"later": held.a_id, "earlier": held.b_id, None: None}
    return {"status": found.status, "superseded_id": overtaken[found.order]}


def _supporters(evidence: Evidence) -> list[Report]:
    return [r for r in evidence.reports if is_support(r) and not r.withdrawn]


def _ordered(one: UUID, other: UUID) -> Pair:
    return (one, other) if one < other else (other, one)


def _end(session: Session, rivalries: Sequence[Rivalry]) -> None:
    """End these now; what began in this very transaction was never known, and goes."""
    theirs = among(Rivalry.id, [held.id for held in rivalries])
    if rivalries:
        unsynchronized = {"synchronize_session": False}
        born = delete(Rivalry).where(theirs, Rivalry.valid_from == func.now())
        session.execute(born, execution_options=unsynchronized)
        ended = update(Rivalry).where(theirs).values(valid_to=ending(Rivalry.valid_from))
        session.execute(ended, execution_options=unsynchronized)


def _add(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    add_rows(session, {Rivalry: [{"id": new_id(), **row} for row in rows]})
