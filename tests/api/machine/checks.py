"""What holds whatever a desk has done: every answer is the one that follows from what is stored."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from service.analysis.decisions import of_rivals
from service.analysis.grouping import Group, group
from service.analysis.matching import Statement as Comparable
from service.analysis.rivals import RIVAL_KINDS
from service.answers.evidence import load_evidence
from service.answers.propositions import survivor
from service.ingest.agreements import _row as prepared_row
from service.ingest.decisions import load_decisions
from service.ingest.neighbourhood import is_home, reference_of
from service.ingest.rivalries import _standing as standing_of
from service.ingest.statements import from_features
from service.models import (
    Agreement,
    Amendment,
    Article,
    Claim,
    Membership,
    Proposition,
    Review,
    Rivalry,
    Speaker,
    Statement,
)
from service.queries.placement import PLACING, Reference
from tests.api.machine.desk import Desk
from tests.test_views import in_words_of_the_view, told_by

Answers = dict[UUID, dict[str, Any]]

FOUND_BY = ("verdict", "outlets", "parties", "independent_origins", "contradicted")
SEEN = ("first_seen", "last_seen")


def now(session: Session) -> datetime:
    """The moment on the store's clock, after all that was committed."""
    moment: datetime = session.scalars(select(func.clock_timestamp())).one()
    return moment


def answers(session: Session) -> Answers:
    """The prepared answers on the propositions that stand, and that anything bears on."""
    standing = select(Agreement).join(Proposition, Proposition.id == Agreement.proposition_id)
    rows = session.scalars(standing.where(Proposition.merged_into.is_(None)))
    return {row.proposition_id: row.answer for row in rows}


def figures(session: Session) -> list[str]:
    """What is answered about how many, whatever the claims and propositions are called."""
    found = []
    for answer in answers(session).values():
        sides = filter(None, (answer["supporting"], answer["opposing"]))
        counts = [
            {
                name: (one["at_least"], one["at_most"])
                for name, one in side.items()
                if name != "claims"
            }
            for side in sides
        ]
        if answer["verdict"] or answer["partial"] or answer["hearsay"]:
            found.append(str((answer["verdict"], counts)))
    return sorted(found)


def is_as_given(session: Session) -> bool:
    """Whether what stands follows from the texts alone: nobody decided or told anything else."""
    told = (
        select(Review.id).filter_by(undone_at=None),
        select(Amendment.id).filter_by(undone_at=None),
        select(Article.id).where(Article.taken_down_at.is_not(None)),
        select(Article.id).where(Article.status == "withdrawn"),
    )
    return not any(session.scalar(select(one.exists())) for one in told)


def check_answers(session: Session) -> None:
    """Prepared rows are what a recomputation from the tables comes to."""
    rows = {row.proposition_id: row for row in session.scalars(select(Agreement))}
    named = set(session.scalars(select(Proposition.id)))
    assert rows.keys() == named
    evidence = load_evidence(session, named)
    for proposition, held in rows.items():
        wanted = prepared_row(proposition, evidence[proposition])
        assert held.answer == wanted["answer"], proposition
        kept = {name: getattr(held, name) for name in (*FOUND_BY, *SEEN)}
        assert kept == {name: wanted[name] for name in kept}, proposition
    unrejected = select(Rivalry).filter_by(valid_to=None).where(Rivalry.status != "rejected")
    for one in session.scalars(unrejected):
        ends = load_evidence(session, {one.a_id, one.b_id})
        stands = {"status": one.status, "superseded_id": one.superseded_id}
        assert stands == standing_of(one, ends), one.id


def check_views(session: Session) -> None:
    """Postgres comes to the same, now and as of now."""
    wanted = {key: in_words_of_the_view(one) for key, one in answers(session).items()}
    for question in ("agreement", "agreement_as_of(clock_timestamp())"):
        rows = session.execute(text(f"SELECT * FROM {question}")).all()
        told = {row.proposition_id: told_by(row) for row in rows}
        assert {key: told[key] for key in wanted} == wanted, question


def check_partition(session: Session) -> None:
    """Statements are where a grouping of all at once puts them, under all that was decided."""
    session.expire_all()
    statements = _statements(session)
    decisions = load_decisions(session, list(statements))
    groups, homes = group(statements, decisions), _homes(session)
    assert sorted(map(sorted, _by_home(homes).values())) == sorted(
        sorted(one.of("same")) for one in groups
    )
    named = {one.leader: homes[one.of("same")[0]] for one in groups}
    assert _against(session) == _grouped_against(groups, named)
    decided = {pair: one.id for pair, one in of_rivals(decisions, homes).items()}
    rivals = _grouped_rivals(groups, named, homes)
    assert _rivals(session) == {pair: decided.get(pair) for pair in rivals}


def _statements(session: Session) -> dict[Reference, Comparable]:
    held = session.scalars(select(Statement).filter_by(retired_at=None))
    return {
        (one.article_id, one.claim_id, one.position): from_features(one.features) for one in held
    }


def _homes(session: Session) -> dict[Reference, UUID]:
    """Where each statement that can be compared is at home."""
    comparable = select(Statement.claim_id).filter_by(retired_at=None)
    held = select(Membership).where(
        Membership.valid_to.is_(None), Membership.claim_id.in_(comparable)
    )
    return {reference_of(m): m.proposition_id for m in session.scalars(held) if is_home(m)}


def _by_home(homes: Mapping[Reference, UUID]) -> dict[UUID, list[Reference]]:
    found: dict[UUID, list[Reference]] = defaultdict(list)
    for reference, home in homes.items():
        found[home].append(reference)
    return found


Bearing = tuple[UUID, Reference, str | None]


def _against(session: Session) -> set[Bearing]:
    comparable = select(Statement.claim_id).filter_by(retired_at=None)
    held = select(Membership).where(
        Membership.valid_to.is_(None),
        Membership.relation == "contradicts",
        Membership.claim_id.in_(comparable),
    )
    return {
        (m.proposition_id, reference_of(m), m.kind)
        for m in session.scalars(held)
        if m.reason["method"] in PLACING
    }


def _grouped_against(
    groups: Collection[Group[Reference]], named: Mapping[Reference, UUID]
) -> set[Bearing]:
    return {
        (named[one.leader], member.key, member.kind)
        for one in groups
        for member in one.members
        if member.relation == "contradicts" and member.kind not in RIVAL_KINDS
    }


def _rivals(session: Session) -> dict[frozenset[UUID], UUID | None]:
    """The decision about each pair of rivals that is held, if there is one."""
    held = session.scalars(select(Rivalry).filter_by(valid_to=None))
    return {frozenset((one.a_id, one.b_id)): one.review_id for one in held}


def _grouped_rivals(
    groups: Collection[Group[Reference]],
    named: Mapping[Reference, UUID],
    homes: Mapping[Reference, UUID],
) -> set[frozenset[UUID]]:
    return {
        frozenset((named[one.leader], homes[member.key]))
        for one in groups
        for member in one.members
        if member.relation == "contradicts" and member.kind in RIVAL_KINDS
    }


def check_forms(session: Session) -> None:
    """Whoever stands for a form of a name is nobody else's form."""
    into = {one.id: one.merged_into for one in session.scalars(select(Speaker))}
    assert all(into[stands] is None for stands in into.values() if stands)


def check_merged(session: Session, desk: Desk) -> None:
    """Old ids lead to the proposition that stands."""
    for one in session.scalars(select(Proposition).where(Proposition.merged_into.is_not(None))):
        moved = desk.client.get(f"/v1/propositions/{one.id}/agreement")
        stands = survivor(session, one.id)
        assert (moved.status_code, moved.headers["Location"]) == (
            308,
            f"/v1/propositions/{stands}/agreement",
        )


def check_served(session: Session, desk: Desk, changed: Collection[str]) -> None:
    """What is answered over HTTP is what is prepared."""
    for proposition, answer in answers(session).items():
        if str(proposition) in changed:
            told = desk.read(f"/v1/propositions/{proposition}/agreement")
            for name in ("verdict", "partial", "hearsay", "withdrawn", "contradicted_by"):
                if name == "contradicted_by":
                    told[name] = [_without_name(one) for one in told[name]]
                assert told[name] == answer[name], (proposition, name)
            assert told["supporting"] == answer["supporting"]
            assert told["opposing"] == answer["opposing"]


def _without_name(one: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in one.items() if name != "name"}


def check_then(session: Session, moment: datetime, held: Answers) -> None:
    """What the store knew at a moment is answered as it was then, by Python and by Postgres."""
    evidence = load_evidence(session, held, moment)
    assert {key: evidence[key].assess().to_dict() for key in held} == held
    question = text("SELECT * FROM agreement_as_of(:at)")
    rows = session.execute(question, {"at": moment}).all()
    told = {row.proposition_id: told_by(row) for row in rows}
    assert told == {key: in_words_of_the_view(one) for key, one in held.items()}


def check_feed(session: Session, desk: Desk) -> None:
    """The feed tells each change once, in order, however it is read."""
    told = desk.feed
    numbers = [one["number"] for one in told]
    assert numbers == sorted(set(numbers))
    assert desk.follow_anew(7) == told
    counts = Counter((one["type"], one["id"]) for one in told)
    once = {key: number for key, number in counts.items() if key[0] in _ONCE}
    assert set(once.values()) <= {1}, once
    for kind, ids in _told(session).items():
        assert {one for name, one in counts if name == kind} == ids, kind
    revisions = {row.proposition_id: row.revision for row in session.scalars(select(Agreement))}
    for proposition, revision in revisions.items():
        heard = [
            one["revision"]
            for one in told
            if one["id"] == str(proposition) and one["type"] in _ANSWERED
        ]
        assert heard == [*range(1, revision + 1)], proposition


_ONCE = ("claim.created", "claim.superseded", "article.created", "speaker.created")
_ANSWERED = ("proposition.created", "proposition.changed")


def _told(session: Session) -> dict[str, set[str]]:
    """What the feed must have told, by the tables."""
    ended = Claim.superseded_at.is_not(None)
    return {
        "article.created": {str(one) for one in session.scalars(select(Article.id))},
        "claim.created": {str(one) for one in session.scalars(select(Claim.id))},
        "claim.superseded": {str(one) for one in session.scalars(select(Claim.id).where(ended))},
        "proposition.created": {
            str(one) for one in session.scalars(select(Agreement.proposition_id))
        },
        "speaker.created": {str(one) for one in session.scalars(select(Speaker.id))},
    }
