"""The revisions of an article as answered: the text of each, and what changed between two."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.revisions import Difference, Told, differences
from service.answers.claims import claim_records
from service.answers.wire import Record, published, time
from service.errors import NotFound
from service.models import Revision
from service.queries import revisions as query


def list_revisions(session: Session, article_id: UUID) -> list[Record]:
    """All revisions of an article, first to last, without texts; raises NotFound."""
    rows = session.scalars(query.listed(article_id)).all()
    if not rows:
        raise NotFound(f"There is no article {article_id}.")
    claims = {row.revision: row.claims for row in session.execute(query.count(article_id))}
    return [_heading(row) | {"claims": claims.get(row.number, 0)} for row in rows]


def get_revision(session: Session, article_id: UUID, number: int) -> Record:
    """One revision with its text and the claims that were found in it; raises NotFound."""
    revision = _revision(session, article_id, number)
    ids = session.scalars(query.claims(article_id, number)).all()
    return _heading(revision) | {
        "text": revision.text,
        "regions": revision.regions,
        "claims": claim_records(session, ids),
    }


def compare_revisions(session: Session, article_id: UUID, before: int, after: int) -> Record:
    """What became of the claims of revision ``before`` in revision ``after``; raises NotFound."""
    for number in (before, after):
        _revision(session, article_id, number)
    found = differences(*(load_told(session, article_id, one) for one in (before, after)))
    ids = [side.id for one in found for side in (one.before, one.after) if side]
    records = {one["id"]: one for one in claim_records(session, ids)}
    return {
        "article": str(article_id),
        "before": before,
        "after": after,
        "changes": [_change(one, records) for one in found],
    }


def _revision(session: Session, article_id: UUID, number: int) -> Revision:
    found = session.get(Revision, (article_id, number))
    if found is None:
        raise NotFound(f"There is no revision {number} of an article {article_id}.")
    return found


def load_told(session: Session, article_id: UUID, number: int) -> list[Told]:
    """The claims of a revision, as two revisions are compared by them."""
    return _told(session.execute(query.told(article_id, number)))


def load_told_in(session: Session, article_id: UUID, claim_ids: Collection[UUID]) -> list[Told]:
    """The same of these claims of the article, current or not."""
    return _told(session.execute(query.told_in(article_id, claim_ids))) if claim_ids else []


def _told(rows: Iterable[Row[UUID, str | None, Any, int]]) -> list[Told]:
    return [
        Told(claim, speaker, " ".join(span["text"] for span in content), start)
        for claim, speaker, content, start in rows
    ]


def _change(one: Difference, records: dict[str, Record]) -> Record:
    return {
        "change": one.change,
        "score": one.score,
        "before": records[str(one.before.id)] if one.before else None,
        "after": records[str(one.after.id)] if one.after else None,
    }


def _heading(revision: Revision) -> Record:
    return {
        "article": str(revision.article_id),
        "number": revision.number,
        "title": revision.title,
        "language": revision.language,
        "published_at": time(revision.published_at),
        "published": published(
            revision.published_printed, revision.published_precision, revision.published_time_zone
        ),
        "form": revision.form,
        "digest": revision.digest,
        "captured_at": time(revision.captured_at),
        "extractor": {"name": revision.extractor, "version": revision.extractor_version},
        "created_at": time(revision.created_at),
    }
