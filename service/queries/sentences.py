"""Sentences in an outlet's own voice, near what others assert."""

from collections.abc import Collection
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Text, cast, select

from service.models import Membership, Sentence
from service.queries.lists import among, given
from service.queries.placement import members

OWN_VOICE = "own_voice"


@cache
def worded() -> Select[UUID, UUID, str, Any]:
    """(article, id, features, span) of the sentences ``ids`` of the ``articles``."""
    # As text: whoever has read the same features before need not do so again.
    features = cast(Sentence.features, Text).label("features")
    return select(Sentence.article_id, Sentence.id, features, Sentence.span).where(
        given(Sentence.article_id, "articles"), given(Sentence.id, "ids")
    )


def sentences(articles: Collection[UUID], ids: Collection[UUID]) -> Select[Sentence]:
    """Return these sentences of these articles, retired ones too."""
    return select(Sentence).where(among(Sentence.article_id, articles), among(Sentence.id, ids))


@cache
def linked() -> Select[*tuple[Any, ...]]:
    """Return the current memberships of sentences in the ``propositions``."""
    is_own = Membership.reason["method"].astext == OWN_VOICE
    return members().where(Membership.own_voice, is_own)
