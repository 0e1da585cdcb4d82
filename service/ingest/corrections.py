"""Articles that their outlets correct: flagged, and what they say no more remembered.

A claim that a changed text leaves out counts no more, whatever the outlet says of the change.
That it once stood there is kept, so that those who have it from there can be told.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.audit import record
from service.extraction.corrections import correction_notice
from service.extraction.languages import get_pack
from service.ingest.locks import lock_name, take_locks
from service.ingest.neighbourhood import Placed, is_home
from service.ingest.rows import add_rows
from service.models import Article, RemovedClaim, Revision, new_id
from service.queries import placement as query
from service.queries.times import ending

_DATES = ("published_at", "published_precision", "published_zoned")


def correct(session: Session, article: Article, at: datetime, note: str | None) -> bool:
    """Mark the article as corrected since then, and return whether that is news.

    What the correction changed follows from its text: give that as another revision. One that
    was withdrawn stays so.
    """
    take_locks(session, [lock_name("article", article.id)])
    session.refresh(article)
    if article.status != "published":
        return False
    _mark(session, article, at, note)
    return True


def note_correction(
    session: Session, article: Article, before: Revision | None, after: Revision
) -> None:
    """Mark the article as corrected where its text says so, and did not say so before."""
    notice = correction_notice(after.text, get_pack(after.language))
    if notice is None or article.status != "published":
        return
    if before is not None and notice in before.text:
        return
    _mark(session, article, after.captured_at, notice)


def _mark(session: Session, article: Article, at: datetime, note: str | None) -> None:
    before = {"status": article.status}
    article.status, article.corrected_at, article.correction = "corrected", at, note
    session.flush()
    told = {"status": article.status, "corrected_at": at}
    record(session, "corrected", "article", article.id, before, told)


def note_removed(
    session: Session, article_id: UUID, ended: Sequence[Placed], emptied: Mapping[UUID, UUID]
) -> set[UUID]:
    """Keep which propositions a changed text asserts no more; return those that differ.

    ``ended`` are the statements of the text before, ``emptied`` the propositions merged since,
    with those that took over.
    """
    held = select(RemovedClaim).filter_by(article_id=article_id, valid_to=None)
    known = {one.proposition_id: one for one in session.scalars(held)}
    if not (ended or known):
        return set()
    asserted = {
        one.proposition_id
        for one in session.execute(query.memberships_in(), {"articles": [article_id]})
        if is_home(one) and one.depth == 0
    }
    again = known.keys() & asserted
    _end(session, [known[home] for home in again])
    gone = {
        emptied.get(one.home, one.home): one
        for one in sorted(ended, key=lambda one: one.reference, reverse=True)
        if one.home and one.facts["depth"] == 0
    }
    fresh = {home: one for home, one in gone.items() if home not in asserted | known.keys()}
    add_rows(session, {RemovedClaim: [_row(home, one) for home, one in sorted(fresh.items())]})
    return {*fresh, *again}


def follow_removed(session: Session, emptied: Mapping[UUID, UUID]) -> None:
    """Let what is kept of merged propositions go with their claims."""
    if not emptied:
        return
    held = select(RemovedClaim).where(
        RemovedClaim.proposition_id.in_(emptied), RemovedClaim.valid_to.is_(None)
    )
    moving = session.scalars(held).all()
    _end(session, moving)
    columns = ("article_id", "claim_id", "outlet_id", *_DATES)
    rows = [
        {
            "proposition_id": emptied[one.proposition_id],
            "id": new_id(),
            **{name: getattr(one, name) for name in columns},
        }
        for one in moving
    ]
    add_rows(session, {RemovedClaim: rows})


def _row(home: UUID, one: Placed) -> dict[str, object]:
    article, claim, _ = one.reference
    facts = {name: one.facts[name] for name in ("outlet_id", *_DATES)}
    return {
        "proposition_id": home, "id": new_id(), "article_id": article, "claim_id": claim, **facts,
    }  # fmt: skip


def _end(session: Session, removed: Collection[RemovedClaim]) -> None:
    if removed:
        theirs = update(RemovedClaim).where(RemovedClaim.id.in_([one.id for one in removed]))
        session.execute(
            theirs.values(valid_to=ending(RemovedClaim.valid_from)),
            execution_options={"synchronize_session": False},
        )
