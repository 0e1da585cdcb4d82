"""Cases that somebody may see, and what is in them."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select

from service.models import Case, CaseEntry, Citation
from service.queries.lists import among


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: by the name of the key that was shown, None without one."""

    name: str | None = None
    is_admin: bool = False


def visible(viewer: Viewer) -> ColumnElement[bool]:
    """That a case is the desk's, or private to whoever looks."""
    if viewer.is_admin:
        return literal(value=True)
    own: ColumnElement[bool] = Case.owner.is_not_distinct_from(viewer.name)
    return or_(Case.private.is_(False), own)


def listed(
    viewer: Viewer,
    status: str | None = None,
    assignee: str | None = None,
    tag: str | None = None,
    subject: UUID | None = None,
    after: UUID | None = None,
) -> Select[Case, int]:
    """(case, how many entries it has), the latest first, after one of them if given."""
    entries = select(func.count()).where(CaseEntry.case_id == Case.id).scalar_subquery()
    query = select(Case, entries.label("entries")).where(visible(viewer))
    if status is not None:
        query = query.where(Case.status == status)
    if assignee is not None:
        query = query.where(Case.assignee == assignee)
    if tag is not None:
        query = query.where(Case.tags.contains([tag]))
    if subject is not None:
        query = query.where(
            exists().where(CaseEntry.case_id == Case.id, CaseEntry.subject_id == subject)
        )
    if after is not None:
        query = query.where(Case.id < after)
    return query.order_by(Case.id.desc())


def entries(case_id: UUID) -> Select[CaseEntry]:
    """What is in a case, in its order."""
    return (
        select(CaseEntry)
        .where(CaseEntry.case_id == case_id)
        .order_by(CaseEntry.position, CaseEntry.id)
    )


def citations(citation_ids: Collection[UUID]) -> Select[Citation]:
    """These citations."""
    return select(Citation).where(among(Citation.id, citation_ids))
