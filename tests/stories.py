"""Invented news for tests of the whole pipeline: a country, officials and outlets of nowhere."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.ingest.articles import ingest, read_draft
from service.ingest.drafts import from_fields
from service.models import Agreement, Article, Membership, Outlet


def publish(session: Session, outlet: Outlet | str, text: str, **given: Any) -> Article:
    """Ingest a text as an article of the outlet; without a URL its text is its identity."""
    named = outlet.id if isinstance(outlet, Outlet) else outlet
    draft = from_fields(text, outlet=named, **{"language": "ar", **given})
    article, _ = ingest(session, read_draft(draft))
    session.flush()
    return article


def carried_by(session: Session, *articles: Article) -> set[UUID]:
    """The propositions that each of these articles asserts."""
    return set.intersection(
        *(
            set(
                session.scalars(
                    select(Membership.proposition_id).where(
                        Membership.article_id == article.id,
                        Membership.relation == "same",
                        Membership.depth == 0,
                        Membership.valid_to.is_(None),
                    )
                )
            )
            for article in articles
        )
    )


def agreement_on(session: Session, *articles: Article) -> Agreement:
    """The agreement on the one proposition that all these articles assert."""
    (proposition,) = carried_by(session, *articles)
    session.expire_all()
    return session.get_one(Agreement, proposition)


def span(agreement: Agreement, name: str) -> tuple[int, int]:
    """The range of one of the counts of those who say it."""
    count = agreement.answer["supporting"][name]
    return count["at_least"], count["at_most"]
