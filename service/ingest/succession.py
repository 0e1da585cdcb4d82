"""Which claim of the earlier revision each claim of an article stands in for."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.analysis.revisions import differences
from service.answers.revisions import load_told
from service.models import Article, Claim


def name_successors(session: Session, article: Article) -> None:
    """Tell each claim of the revision before by which it was superseded, where it was."""
    before = load_told(session, article.id, article.revision - 1)
    after = load_told(session, article.id, article.revision) if before else []
    pairs = [
        {"article_id": article.id, "id": one.before.id, "superseded_by": one.after.id}
        for one in differences(before, after)
        if one.before and one.after
    ]
    if pairs:
        session.execute(update(Claim), pairs)
