"""Texts that may share passages, and the claims that stand in them."""

from collections.abc import Collection
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Integer,
    Select,
    Uuid,
    and_,
    bindparam,
    column,
    func,
    select,
    true,
    values,
)
from sqlalchemy.dialects.postgresql import array

from service.models import Article, Claim, Revision
from service.queries.lists import among, given, integers

#: One fingerprint in common is chance as a rule; a passage of ten words has two or three.
FEWEST_IN_COMMON = 2
#: Of the texts that have a fingerprint, so many are looked at.
MOST_PRINTING = 100

#: What a text is compared by. Columns: to make an object of each row would take longer.
_PRINTED = (Revision.article_id, Revision.number, Revision.text, Revision.regions)
_CLAIM = (
    Claim.article_id, Claim.id, Claim.span_start, Claim.span_end, Claim.cue_start, Claim.cue_end,
    Claim.content,
)  # fmt: skip

_IS_CURRENT = and_(Article.id == Revision.article_id, Article.revision == Revision.number)


@cache
def similar_revisions() -> Select[UUID, int, str, Any]:
    """(article, number, text, regions) of other articles' current revisions than this ``article``.

    The ``most`` that have most ``fingerprints`` in common with it, these first. Each fingerprint
    is a question of its own to the index: what is printed everywhere costs no more to ask.
    """
    marks = func.unnest(integers("fingerprints"))
    asked = marks.table_valued(column("mark", Integer), name="asked").render_derived()
    printing = (
        select(Revision.article_id, Revision.number)
        .join(Article, _IS_CURRENT)
        .where(
            Revision.fingerprints.contains(array([asked.c.mark])),
            Revision.article_id != bindparam("article", type_=Uuid),
        )
        .limit(MOST_PRINTING)
        .lateral("printing")
    )
    common = func.count()
    near = (
        select(printing.c.article_id, printing.c.number, common.label("common"))
        .select_from(asked)
        .join(printing, true())
        .group_by(printing.c.article_id, printing.c.number)
        .having(common >= FEWEST_IN_COMMON)
        .order_by(common.desc(), printing.c.article_id)
        .limit(bindparam("most", type_=Integer))
        .subquery("near")
    )
    own = (Revision.article_id == near.c.article_id) & (Revision.number == near.c.number)
    return select(*_PRINTED).join(near, own).order_by(near.c.common.desc(), Revision.article_id)


def current_revisions(article_ids: Collection[UUID]) -> Select[UUID, int, str, Any]:
    """(article, number, text, regions) of the current revisions of the articles."""
    return (
        select(*_PRINTED)
        .join(Article, (Article.id == Revision.article_id) & (Article.revision == Revision.number))
        .where(among(Revision.article_id, article_ids))
        .order_by(Revision.article_id)
    )


def passages(places: Collection[tuple[UUID, int, int]]) -> Select[UUID, int, str]:
    """(article, start, words) of places in the current texts, cut out by Postgres."""
    wanted = values(
        column("article", Uuid), column("start", Integer), column("stop", Integer), name="wanted"
    ).data(list(places))
    words = func.substr(Revision.text, wanted.c.start + 1, wanted.c.stop - wanted.c.start)
    return (
        select(wanted.c.article, wanted.c.start, words)
        .join(Article, Article.id == wanted.c.article)
        .join(
            Revision, and_(Revision.article_id == Article.id, Revision.number == Article.revision)
        )
    )


@cache
def claims_of() -> Select[*tuple[Any, ...]]:
    """(article, id, where they stand, their cues, content) of the ``articles``' current claims."""
    return select(*_CLAIM).where(given(Claim.article_id, "articles"), Claim.superseded_at.is_(None))
