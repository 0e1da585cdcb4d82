"""What happened to a proposition: its copies by their dates, its changes by the store's clock."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.timeline import Copy, Place, Precision, timeline
from service.answers.propositions import standing
from service.answers.wire import Record, published, reference, time
from service.models import AgreementChange, Rivalry
from service.queries import timeline as query

Change = tuple[datetime, Record]


def get_timeline(session: Session, proposition_id: UUID) -> Record:
    """When each copy came, as far as its date tells, and what changed in the store; NotFound.

    Of a merged proposition it is that of the one it was merged into. Six queries.
    """
    proposition_id = standing(session, proposition_id)
    rows = {row.claim_id: row for row in session.execute(query.copies(proposition_id))}
    places, undated = timeline(map(_copy, rows.values()))
    return {
        "proposition": str(proposition_id),
        "copies": [_placed(place, rows[place.claim]) for place in places],
        "undated": [_told(rows[claim]) for claim in undated],
        "absorbed": [str(other) for other in session.scalars(query.absorbed(proposition_id))],
        "changes": _changes(session, proposition_id),
    }


def _copy(row: Row[Any]) -> Copy:
    return Copy(
        row.claim_id,
        row.published_at,
        cast(Precision | None, row.published_precision),
        zoned=row.published_time_zone is not None,
    )


def _told(row: Row[Any]) -> Record:
    return {
        "claim": str(row.claim_id),
        "relation": row.relation,
        "depth": row.depth,
        "outlet": reference(row.outlet_id, row.outlet_name),
        "article": {"id": str(row.article_id), "url": row.url, "title": row.title},
        "status": row.status,
        "published_at": time(row.published_at),
        "published": published(
            row.published_printed, row.published_precision, row.published_time_zone
        ),
    }


def _placed(place: Place, row: Row[Any]) -> Record:
    least, most = place.lag
    return _told(row) | {
        "between": {"since": time(place.since), "until": time(place.until)},
        "lag_seconds": {"at_least": _seconds(least), "at_most": _seconds(most)},
        "may_be_earliest": place.may_be_earliest,
        "tied": place.tied,
    }


def _seconds(span: timedelta) -> int:
    return int(span.total_seconds())


def _changes(session: Session, proposition_id: UUID) -> list[Record]:
    found = [
        *_moves(session.execute(query.memberships(proposition_id))),
        *_rivals(session.scalars(query.rivalries(proposition_id)), proposition_id),
        *map(_answered, session.scalars(query.answers(proposition_id))),
    ]
    return [{"at": time(at), **told} for at, told in sorted(found, key=lambda change: change[0])]


def _moves(rows: Iterable[Row[Any]]) -> Iterator[Change]:
    for row in rows:
        told = {"claim": str(row.claim_id), "relation": row.relation}
        yield row.valid_from, {"change": "joined", **told}
        if row.valid_to is not None:
            yield row.valid_to, {"change": "left", **told}
        elif row.withdrawal_known_from is not None:
            yield row.withdrawal_known_from, {"change": "withdrawn", **told}


def _rivals(rows: Iterable[Rivalry], proposition_id: UUID) -> Iterator[Change]:
    for row in rows:
        rival = row.b_id if row.a_id == proposition_id else row.a_id
        told = {"rival": str(rival), "kind": row.kind, "status": row.status}
        yield row.valid_from, {"change": "rival", **told}
        if row.valid_to is not None:
            yield row.valid_to, {"change": "rival_ended", **told}


def _answered(row: AgreementChange) -> Change:
    told = {"revision": row.revision, "verdict": row.verdict, "outlets": row.outlets}
    return row.computed_at, {"change": "answered", **told}
