"""The words by which articles, claims and propositions are found, in step with their texts.

Whoever writes a text writes its words beside it. ``fill`` adds those of texts that were stored
before there were any, or whose words were forgotten because a language's rules have changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Session

from service.extraction.search import vector
from service.models import Article, Claim, Proposition, Revision

#: What of an article is searched; who wrote what else stands on a page is not what it says.
SEARCHED = ("title", "body")
BATCH = 500


def words_of_article(
    text: str, regions: Iterable[Mapping[str, Any]], title: str | None, language: str
) -> str:
    """Return the words of an article's title and body."""
    parts = [text[r["start"] : r["end"]] for r in regions if r["kind"] in SEARCHED]
    if title and not any(title in part for part in parts):
        parts.insert(0, title)
    return vector(parts, language)


def words_of_claim(content: Iterable[Mapping[str, Any]], language: str) -> str:
    """Return the words of what is claimed."""
    return vector((part["text"] for part in content), language)


@lru_cache(maxsize=512)  # most are looked at again and again while their story runs
def words_of_proposition(text: str, language: str) -> str:
    """Return the words of a proposition."""
    return vector([text], language)


def fill(session: Session) -> int:
    """Write the words of one batch of texts that have none; return how many there were."""
    return sum(
        _fill(session, model, missing.limit(BATCH), words)
        for model, missing, words in (
            (Article, _articles(), _of_article),
            (Claim, _claims(), _of_claim),
            (Proposition, _propositions(), _of_proposition),
        )
    )


def forget(session: Session) -> None:
    """Forget all words, so that ``fill`` writes them anew; till then nothing is found by them."""
    for model in (Article, Claim, Proposition):
        session.execute(update(model).values(words=None).where(model.words.is_not(None)))


def _articles() -> Select[Any]:
    current = (Revision.article_id == Article.id) & (Revision.number == Article.revision)
    columns = (Article.id, Revision.text, Revision.regions, Revision.title, Revision.language)
    return select(*columns).join(Revision, current).where(Article.words.is_(None))


def _claims() -> Select[Any]:
    lacking = (Claim.words.is_(None), Claim.superseded_at.is_(None))
    columns = (Claim.id, Claim.article_id, Claim.content, Revision.language)
    own = (Revision.article_id == Claim.article_id) & (Revision.number == Claim.revision)
    return select(*columns).join(Revision, own).where(*lacking)


def _propositions() -> Select[Any]:
    columns: tuple[Any, ...] = (Proposition.id, Proposition.text, Proposition.language)
    return select(*columns).where(Proposition.words.is_(None))


def _of_article(row: Row[Any]) -> str:
    return words_of_article(row.text, row.regions, row.title, row.language)


def _of_claim(row: Row[Any]) -> str:
    return words_of_claim(row.content, row.language)


def _of_proposition(row: Row[Any]) -> str:
    return words_of_proposition(row.text, row.language)


def _fill(session: Session, model: Any, missing: Select[Any], words: Any) -> int:
    # Whoever else is at it takes other rows; whoever writes one now writes its words too.
    rows: Sequence[Row[Any]] = session.execute(
        missing.order_by(model.id).with_for_update(of=model, skip_locked=True)
    ).all()
    if rows:
        written = bindparam("written", type_=TSVECTOR)
        statement = update(model.__table__).where(model.id == bindparam("row_id"))
        if model is Claim:
            statement = statement.where(Claim.article_id == bindparam("row_article"))
        session.connection().execute(
            statement.values(words=written), [_parameters(row, words(row)) for row in rows]
        )
    return len(rows)


def _parameters(row: Row[Any], words: str) -> dict[str, Any]:
    return {"row_id": row.id, "row_article": getattr(row, "article_id", None), "written": words}
