"""Citations as answered: word for word what was cited, beside it what has changed since."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Row
from sqlalchemy.orm import Session

from service.analysis.agreement import ALGORITHM_VERSION
from service.answers.propositions import survivor
from service.answers.wire import Record, published, reference, time
from service.errors import NotFound
from service.models import Agreement, Article, Citation, Revision
from service.queries import citations as query
from service.queries import reviews

#: Of an agreement, what tells in a line whether it is still the same.
HEADLINE = ("outlets", "parties", "independent_origins")


def get_citation(session: Session, citation_id: UUID) -> Record:
    """One citation; raises NotFound."""
    citation = session.get(Citation, citation_id)
    if citation is None:
        raise NotFound(f"There is no citation {citation_id}.")
    return citation_record(session, citation)


def citation_record(session: Session, citation: Citation) -> Record:
    """What was cited, its text, and what has changed since; eight queries at most."""
    cited: Record = orjson.loads(citation.body)
    articles = {str(row.id): row for row in session.scalars(query.articles(citation.articles))}
    return {
        "id": str(citation.id),
        "kind": citation.kind,
        "subject": str(citation.subject_id),
        "revision": citation.revision,
        "as_of": time(citation.as_of),
        "algorithm": citation.algorithm,
        "digest": citation.digest,
        "created_at": time(citation.created_at),
        "redacted_at": time(citation.redacted_at),
        "cited": cited,
        "text": _text(session, citation),
        "changed_since": [
            *_changed_articles(cited, articles),
            *_ended(session, cited),
            *_reviewed(session, cited),
            *_agreement(session, citation, cited),
        ],
    }


def evidence_records(session: Session, revisions: Collection[tuple[UUID, int]]) -> list[Record]:
    """What the words rest on: of each revision its digests, capture time and date."""
    if not revisions:
        return []
    return [_evidence(row) for row in session.execute(query.evidence(revisions))]


def _evidence(row: Row[Any]) -> Record:
    return {
        "article": str(row.article_id),
        "revision": row.number,
        "current": row.number == row.current,
        "outlet": reference(row.outlet_id, row.outlet_name),
        "url": row.url,
        "title": row.title,
        "language": row.language,
        "published_at": time(row.published_at),
        "published": published(
            row.published_printed, row.published_precision, row.published_time_zone
        ),
        "status": row.status,
        "form": row.form,
        "digest": row.digest,
        "text_digest": row.text_digest,
        "captured_at": time(row.captured_at),
    }


def _text(session: Session, citation: Citation) -> str | None:
    """The whole text in which it stands; of a proposition there are many."""
    if citation.kind == "proposition" or citation.revision is None:
        return None
    revision = session.get(Revision, (citation.articles[0], citation.revision))
    return revision.text or None if revision else None


def _since(
    what: str,
    subject: UUID | str,
    at: str | None = None,
    before: str | None = None,
    after: str | None = None,
) -> Record:
    return {"what": what, "subject": str(subject), "at": at, "before": before, "after": after}


def _changed_articles(cited: Record, now: Mapping[str, Article]) -> Iterator[Record]:
    for then in cited["evidence"]:
        article = now[then["article"]]
        if then["current"] and article.revision > then["revision"]:
            numbers = str(then["revision"]), str(article.revision)
            yield _since("revised", article.id, None, *numbers)
        if article.taken_down_at is not None:
            since, reason = time(article.taken_down_at), article.takedown_reason
            yield _since("text_withdrawn", article.id, since, None, reason)
        if article.status != then["status"]:
            at = article.withdrawn_at if article.status == "withdrawn" else article.corrected_at
            yield _since(article.status, article.id, time(at), then["status"], article.status)


def _ended(session: Session, cited: Record) -> Iterator[Record]:
    current = [UUID(one["id"]) for one in cited["claims"] if one["current"]]
    for row in session.execute(query.ended(current)) if current else ():
        by = str(row.superseded_by) if row.superseded_by else None
        yield _since("superseded", row.id, time(row.superseded_at), str(row.id), by)


def _reviewed(session: Session, cited: Record) -> Iterator[Record]:
    then = {UUID(one["id"]): one["review"]["at"] for one in cited["claims"]}
    found = session.execute(reviews.about_claims(list(then))) if then else ()
    latest = dict(iter(found))  # the last one stays
    for claim, review in latest.items():
        if time(review.made_at) != then[claim]:
            yield _since("reviewed", claim, time(review.made_at), None, review.decision)


def _agreement(session: Session, citation: Citation, cited: Record) -> Iterator[Record]:
    """How the answer on the proposition, or on what it was merged into, differs by now."""
    then = cited["agreement"]
    if then is None:
        return
    stands = survivor(session, citation.subject_id)
    if stands != citation.subject_id:
        yield _since("merged", citation.subject_id, None, str(citation.subject_id), str(stands))
    prepared = session.get(Agreement, stands)
    if prepared is None:
        return
    before, after = _headline(then), _headline(prepared.answer)
    if before != after:
        yield _since("agreement", stands, time(prepared.computed_at), before, after)
    version = str(then["algorithm"]["version"])
    if version != ALGORITHM_VERSION:
        yield _since("algorithm", stands, None, version, ALGORITHM_VERSION)


def _headline(answer: Mapping[str, Any]) -> str:
    """An agreement in a line: its verdict and the ranges that matter most."""
    side = answer["supporting"]
    counts = ", ".join(
        f"{name} {side[name]['at_least']}-{side[name]['at_most']}" for name in HEADLINE
    )
    opposed = "opposed" if answer["opposing"] else "not opposed"
    return f"{answer['verdict'] or answer['verdict_reason']}: {counts}, {opposed}"
