"""What the ids in an answer are called."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from service.queries.names import NAMES


def names_of(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """The names of these outlets, speakers and publishers, by their ids; one query."""
    return dict(iter(session.execute(NAMES, {"ids": list(ids)})))
