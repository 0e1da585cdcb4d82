"""Keeps the prepared agreement of each proposition in step with its memberships."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from service.analysis.agreement import ALGORITHM_VERSION
from service.answers.evidence import Evidence, load_evidence
from service.audit import record
from service.ingest.rivalries import settle
from service.ingest.rows import add_rows
from service.models import Agreement, AgreementChange, Rivalry
from service.queries import placement

#: What at least supports a proposition, as a number that it is found by.
_COUNTS = ("outlets", "parties", "independent_origins")
_FOUND_BY = (*_COUNTS, "contradicted", "first_seen", "last_seen")


def refresh_agreements(session: Session, proposition_ids: Collection[UUID]) -> None:
    """Recompute the prepared rows; a row whose answer stays the same keeps its revision.

    What is said of one value decides where its rivals stand: their rows are recomputed too.

    Locks the propositions first: two writers who know different things about one must not
    compute from what each knows alone. Rows are written in the order of their ids.
    """
    session.flush()
    rivalries = session.scalars(placement.rivalries(proposition_ids)).all()
    affected = {*proposition_ids, *(end for one in rivalries for end in (one.a_id, one.b_id))}
    session.execute(placement.locked(affected)).all()
    rivalries = session.scalars(placement.rivalries(affected)).all()
    evidence = load_evidence(session, affected, rivalries=rivalries)
    settle(session, _touching(rivalries, proposition_ids), evidence)
    rows = [_row(proposition, evidence[proposition]) for proposition in sorted(evidence)]
    if not rows:
        return
    offered = insert(Agreement)
    written = offered.on_conflict_do_update(
        index_elements=[Agreement.proposition_id],
        set_={
            "revision": Agreement.revision + 1,
            "verdict": offered.excluded.verdict,
            **{name: offered.excluded[name] for name in _FOUND_BY},
            "answer": offered.excluded.answer,
            "algorithm_version": offered.excluded.algorithm_version,
            "computed_at": func.now(),
        },
        where=Agreement.answer.is_distinct_from(offered.excluded.answer),
    ).returning(Agreement.proposition_id, Agreement.revision, Agreement.verdict, Agreement.outlets)
    changed = [dict(row._mapping) for row in session.execute(written, rows)]
    add_rows(session, AgreementChange, changed)
    for row in changed:
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
