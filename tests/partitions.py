"""Which claims assert which proposition: as stored, and as grouping all of them at once says."""

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.analysis.grouping import group
from service.ingest.decisions import load_decisions
from service.ingest.neighbourhood import is_home, reference_of
from service.ingest.statements import from_features
from service.models import Membership, Statement
from service.queries.placement import Reference

Partition = list[list[Reference]]


def held(session: Session) -> dict[UUID, list[Reference]]:
    """The statements that assert each proposition."""
    found: dict[UUID, list[Reference]] = defaultdict(list)
    session.expire_all()
    for membership in session.scalars(select(Membership).filter_by(valid_to=None)):
        if is_home(membership):
            found[membership.proposition_id].append(reference_of(membership))
    return found


def stored(session: Session) -> Partition:
    """The partition of the current statements as it is kept."""
    return sorted(map(sorted, held(session).values()))


def computed(session: Session) -> Partition:
    """The partition of the current statements, all at once, under the decisions that stand."""
    statements = {
        (one.article_id, one.claim_id, one.position): from_features(one.features)
        for one in session.scalars(select(Statement).filter_by(retired_at=None))
    }
    groups = group(statements, load_decisions(session, list(statements)))
    return sorted(sorted(found.of("same")) for found in groups)
