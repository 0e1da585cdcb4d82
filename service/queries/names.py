"""What the ids in an answer are called."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import CompoundSelect, select, union_all

from service.models import Outlet, Publisher, Speaker
from service.queries.lists import among


def names(ids: Collection[UUID]) -> CompoundSelect[UUID, str]:
    """(id, name) of every outlet, speaker and publisher among the ids."""
    return union_all(
        *(
            select(model.id, model.name).where(among(model.id, ids))
            for model in (Outlet, Speaker, Publisher)
        )
    )
