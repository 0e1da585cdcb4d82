"""Keeps the prepared agreement of each proposition in step with its memberships."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from service.analysis.agreement import ALGORITHM_VERSION
from service.answers.evidence import Evidence, load_evidence
from service.audit import record
from service.ingest.rivalries import settle
from service.ingest.rows import as_json, inserting
from service.models import Rivalry
from service.queries import placement

#: What at least supports a proposition, as a number that it is found by.
_COUNTS = ("outlets", "parties", "independent_origins")
_FOUND_BY = (*_COUNTS, "contradicted", "first_seen", "last_seen")
_ANSWERED = ("verdict", *_FOUND_BY, "answer", "algorithm_version")
_OFFERED = inserting("agreements", ("proposition_id", "revision", *_ANSWERED))
_TAKEN = ", ".join(f"{name} = excluded.{name}" for name in _ANSWERED)
_TOLD = "proposition_id, revision, verdict, outlets"

#: Writes the answers that differ, and that they do.
_WRITE = text(
    f"WITH offered AS ({_OFFERED} ON CONFLICT (proposition_id) DO UPDATE"
    f" SET revision = agreements.revision + 1, {_TAKEN}, computed_at = now()"
    f" WHERE agreements.answer IS DISTINCT FROM excluded.answer RETURNING {_TOLD}),"
    f" changed AS (INSERT INTO agreement_changes ({_TOLD}) SELECT {_TOLD} FROM offered)"
    f" SELECT {_TOLD} FROM offered ORDER BY proposition_id"
)


def refresh_agreements(session: Session, proposition_ids: Collection[UUID]) -> None:
    """Recompute the prepared rows; a row whose answer stays the same keeps its revision.

    What is said of one value decides where its rivals stand: their rows are recomputed too.

    Locks the propositions first: two writers who know different things about one must not
    compute from what each knows alone. Rows are written in the order of their ids.
    """
    session.flush()
    locked = placement.locked(with_rivals=True)
    affected = session.scalars(locked, {"propositions": list(proposition_ids)}).all()
    rivalries = session.scalars(placement.rivalries(), {"propositions": affected}).all()
    evidence = load_evidence(session, affected, rivalries=rivalries)
    settle(session, _touching(rivalries, proposition_ids), evidence)
    rows = [_row(proposition, evidence[proposition]) for proposition in sorted(evidence)]
    if not rows:
        return
    for row in session.execute(_WRITE, {"agreements": as_json(rows)}).mappings():
        _record(session, **row)


def _record(session: Session, proposition_id: UUID, revision: int, **headline: Any) -> None:
    """Record the answer that began; what it was before is kept under the revision before."""
    action, before = ("changed", {"revision": revision - 1}) if revision > 1 else ("created", None)
    after = {"revision": revision, **headline}
    record(session, action, "proposition", proposition_id, before, after)


def _touching(rivalries: Iterable[Rivalry], propositions: Collection[UUID]) -> list[Rivalry]:
    return [one for one in rivalries if one.a_id in propositions or one.b_id in propositions]


def _row(proposition: UUID, evidence: Evidence) -> dict[str, Any]:
    answer = evidence.assess().to_dict()
    return {
        "proposition_id": proposition,
        "revision": 1,
        "verdict": answer["verdict"],
        **_figures(answer),
        **_seen(evidence),
        "answer": answer,
        "algorithm_version": ALGORITHM_VERSION,
    }


def _figures(answer: dict[str, Any]) -> dict[str, Any]:
    """Take out of an answer what propositions are found by."""
    rivals = answer["contradicted_by"]
    return {
        **{name: answer["supporting"][name]["at_least"] for name in _COUNTS},
        "contradicted": any(rival["status"] == "open" for rival in rivals),
    }


def _seen(evidence: Evidence) -> dict[str, Any]:
    """Return when the earliest and the latest dated copy of what says so were published."""
    dates = [one.published_at for one in evidence.reports if one.relation == "same"]
    dated = [date for date in dates if date is not None]
    return {"first_seen": min(dated, default=None), "last_seen": max(dated, default=None)}
