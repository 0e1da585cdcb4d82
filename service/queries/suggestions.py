"""Suggestions, by what they are about and what came of them."""

from uuid import UUID

from sqlalchemy import Select, or_, select

from service.models import Suggestion


def listed(
    after: UUID | None = None,
    state: str | None = None,
    decision: str | None = None,
    proposition: UUID | None = None,
    claim: UUID | None = None,
) -> Select[Suggestion]:
    """Suggestions, the latest first, before one of them if given."""
    query = select(Suggestion).order_by(Suggestion.id.desc())
    if after is not None:
        query = query.where(Suggestion.id < after)
    if state is not None:
        query = query.where(Suggestion.state == state)
    if decision is not None:
        query = query.where(Suggestion.decision == decision)
    if proposition is not None:
        named = (Suggestion.proposition_id, Suggestion.into_id)
        query = query.where(or_(*(column == proposition for column in named)))
    if claim is not None:
        query = query.where(Suggestion.claims.contains([claim]))
    return query
