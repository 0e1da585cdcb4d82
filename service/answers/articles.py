"""Articles as answered: the evidence (text, digest, capture time) and the claims found in it."""

from uuid import UUID

from sqlalchemy.orm import Session

from service.answers.claims import claims_of
from service.answers.headings import heading
from service.answers.wire import Record
from service.errors import NotFound
from service.models import Article
from service.queries import articles as query


def get_article(session: Session, article_id: UUID) -> Record:
    """One article, with the text of its current revision and all current claims."""
    row = session.execute(query.current().where(Article.id == article_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no article {article_id}.")
    revision = row[1]
    return {
        **heading(*row),
        "text": revision.text,
        "regions": revision.regions,
        "claims": claims_of(session, article_id),
    }
