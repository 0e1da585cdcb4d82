"""Sentences in an outlet's own voice, near what others assert."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Integer, Select, any_, cast, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY

from service.models import Membership, Sentence
from service.queries.lists import among

OWN_VOICE = "own_voice"


def sharing_keys(keys: Collection[int], limit: int) -> Select[Sentence]:
    """Return current sentences, those sharing most of the keys first."""
    wanted = cast(literal(sorted(keys), ARRAY(Integer)), ARRAY(Integer))
    key = func.unnest(Sentence.keys).column_valued("key")
    shared = select(func.count(key)).where(key == any_(wanted)).correlate(Sentence)
    return (
        select(Sentence)
        .where(
            Sentence.retired_at.is_(None),
            Sentence.keys.overlap(wanted),
        )
        .order_by(shared.scalar_subquery().desc(), Sentence.article_id, Sentence.id)
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
