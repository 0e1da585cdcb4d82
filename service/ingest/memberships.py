"""The statements of an article as they are placed, and the memberships that say where they are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.extraction.languages.ar.normaliser import VERSION as NORMALISER_VERSION
from service.ingest.claims import Recorded, quote
from service.ingest.neighbourhood import Placed
from service.ingest.rows import add_rows
from service.ingest.statements import NOTHING, Drafted, to_features
from service.models import Membership, Revision, new_id
from service.queries.lists import among
from service.queries.placement import MembershipRow, Reference
from service.queries.times import ending


def placed_statements(
    revision: Revision, recorded: Sequence[Recorded], statements: Sequence[Drafted]
) -> list[tuple[Drafted, Placed]]:
    """Return the statements with what a membership copies from their claims."""
    return [(d, _placed(revision, recorded[d.claim], d)) for d in statements]


def _placed(revision: Revision, claim: Recorded, drafted: Drafted) -> Placed:
    return Placed(
        reference=(revision.article_id, claim.id, drafted.position),
        statement=drafted.statement,
        spans=[quote(revision.text, span) for span in drafted.spans],
        facts={**_facts(revision, claim), "refuted": drafted.refuted},
    )


def _facts(revision: Revision, claim: Recorded) -> dict[str, Any]:
    """Return what a membership copies from the claim."""
    return {
        "outlet_id": claim.outlet,
        "speaker_id": claim.speaker,
        "depth": claim.attribution.depth,
        "via_id": claim.via,
        "via_kind": claim.via_kind,
        "own_voice": claim.own_voice,
        "refuted": False,
        **_date(revision),
    }


def _date(revision: Revision) -> dict[str, Any]:
    """Return what a membership copies from the date of the text."""
    return {
        "published_at": revision.published_at,
        "published_precision": revision.published_precision,
        "published_zoned": revision.published_time_zone is not None,
    }


def statement_row(drafted: Drafted, item: Placed, language: str) -> dict[str, Any]:
    """Return the row of a statement."""
    article, claim, position = item.reference
    return {
        "article_id": article,
        "claim_id": claim,
        "position": position,
        "language": language,
        "spans": item.spans,
        "features": to_features(drafted.statement),
        "keys": sorted(drafted.keys),
        "normaliser_version": NORMALISER_VERSION,
    }


def nested(
    revision: Revision, recorded: Sequence[Recorded], drafted: Sequence[tuple[Drafted, Placed]]
) -> list[tuple[Placed, Placed]]:
    """Return each nested claim's statement with the statement in whose words it is reported."""
    statements: dict[int, list[tuple[Drafted, Placed]]] = defaultdict(list)
    for found, item in drafted:
        statements[found.claim].append((found, item))
    pairs = []
    for index, claim in enumerate(recorded):
        parent = claim.attribution.parent
        if parent is None:
            continue
        inner = [item for _, item in statements[index]] or [_act(revision, claim)]
        outer = [
            item
            for found, item in statements[parent]
            if any(span.overlaps(claim.attribution.span) for span in found.spans)
        ]
        pairs += [(one, other) for one in inner for other in outer]
    return pairs


def _act(revision: Revision, claim: Recorded) -> Placed:
    """Return a nested claim that makes no statement of its own."""
    return Placed(
        reference=(revision.article_id, claim.id, 0),
        statement=NOTHING,
        spans=[quote(revision.text, span) for span in claim.attribution.content],
        facts=_facts(revision, claim),
    )


def membership_row(
    proposition: UUID,
    reference: Reference,
    spans: Any,
    facts: Mapping[str, Any],
    **values: Any,
) -> dict[str, Any]:
    """Return the row of a membership of this statement, for ``add_memberships``."""
    article, claim, position = reference
    return {
        "proposition_id": proposition,
        "id": new_id(),
        "article_id": article,
        "claim_id": claim,
        "position": position,
        "spans": spans,
        "strength": None,
        "kind": None,
        **facts,
        **values,
    }


def add_memberships(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Write these memberships."""
    add_rows(session, {Membership: rows})


def end_memberships(session: Session, memberships: Sequence[MembershipRow]) -> None:
    """End these memberships now; what was known then stays known."""
    if memberships:
        ids = [membership.id for membership in memberships]
        ended = update(Membership).where(among(Membership.id, ids))
        end = ending(Membership.valid_from)
        session.execute(ended.values(valid_to=end).execution_options(synchronize_session=False))
