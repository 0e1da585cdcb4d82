"""Whether an article is held as it stands: told without reading it, and without a lock."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from service.ingest.drafts import ArticleDraft
from service.ingest.outlets import find_outlet
from service.ingest.urls import article_id, digest_of
from service.models import Article, Revision


@dataclass(frozen=True, slots=True)
class Held:
    """An article that is held, in its current revision."""

    id: UUID
    revision: int


def find_held(session: Session, draft: ArticleDraft) -> Held | None:
    """Return the article if its outlet and its current text are those of the draft.

    None says nothing: whoever stores the draft finds out under the locks.
    """
    outlet = find_outlet(session, draft.outlet, draft.url)
    if outlet is None:
        return None
    identity = article_id(draft.url, outlet.id, digest_of(draft.body))
    current = and_(Revision.article_id == Article.id, Revision.number == Article.revision)
    held = (
        select(Article.id, Article.revision)
        .join(Revision, current)
        .where(Article.id == identity, Article.outlet_id == outlet.id, Revision.text == draft.text)
    )
    found = session.execute(held).one_or_none()
    return Held(*found) if found else None
