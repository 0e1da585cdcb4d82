"""Sentences in an outlet's own voice, near what others assert."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Text, cast, select

from service.models import Membership, Sentence
from service.queries.lists import among

OWN_VOICE = "own_voice"


def worded(articles: Collection[UUID], ids: Collection[UUID]) -> Select[UUID, UUID, str, Any]:
    """(article, id, features, span) of these sentences of these articles."""
    # As text: whoever has read the same features before need not do so again.
    features = cast(Sentence.features, Text).label("features")
    return select(Sentence.article_id, Sentence.id, features, Sentence.span).where(
        among(Sentence.article_id, articles), among(Sentence.id, ids)
    )


def sentences(articles: Collection[UUID], ids: Collection[UUID]) -> Select[Sentence]:
    """Return these sentences of these articles, retired ones too."""
    return select(Sentence).where(among(Sentence.article_id, articles), among(Sentence.id, ids))


def linked(propositions: Collection[UUID]) -> Select[Membership]:
    """Return the current memberships of sentences in these propositions."""
    return select(Membership).where(
        Membership.proposition_id.in_(propositions),
        Membership.valid_to.is_(None),
        Membership.own_voice,
        Membership.reason["method"].astext == OWN_VOICE,
    )
