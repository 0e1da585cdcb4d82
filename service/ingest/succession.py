"""Which claim of the earlier revision each claim of an article stands in for."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.analysis.revisions import Told, differences
from service.models import Article, Claim
from service.queries import revisions as query


def name_successors(session: Session, article: Article) -> None:
    """Tell each claim of the revision before by which it was superseded, where it was."""
    before = _told(session, article, article.revision - 1)
    after = _told(session, article, article.revision) if before else []
    pairs = [
        {"article_id": article.id, "id": one.before.id, "superseded_by": one.after.id}
        for one in differences(before, after)
        if one.before and one.after
    ]
    if pairs:
        session.execute(update(Claim), pairs)


def _told(session: Session, article: Article, number: int) -> list[Told]:
    return [
        Told(claim, speaker, " ".join(span["text"] for span in content), start)
        for claim, speaker, content, start in session.execute(query.told(article.id, number))
    ]
