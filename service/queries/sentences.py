"""Sentences in an outlet's own voice, near what others assert."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Text, cast, select

from service.models import Membership, Sentence
from service.queries.lists import among, in_common, integers

OWN_VOICE = "own_voice"


def sharing_keys(keys: Collection[int], limit: int) -> Select[UUID, UUID, str, list[int], Any]:
    """(article, id, features, keys, span) of current sentences.

    Those sharing most of the keys come first.
    """
    wanted = integers(keys)
    # As text: whoever has read the same features before need not do so again.
    features = cast(Sentence.features, Text).label("features")
    return (
        select(Sentence.article_id, Sentence.id, features, Sentence.keys, Sentence.span)
        .where(Sentence.retired_at.is_(None), Sentence.keys.overlap(wanted))
        .order_by(in_common(Sentence.keys, wanted).desc(), Sentence.article_id, Sentence.id)
        .limit(limit)
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
