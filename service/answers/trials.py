"""What a store of gold texts answers, in the words of the evaluation."""

from collections.abc import Hashable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.evaluation.gold import spans_of
from service.evaluation.propositions import Answer, Found, Place
from service.models import Agreement, Membership


def found_statements(session: Session, articles: Mapping[UUID, str]) -> list[Found]:
    """Return the statements that say a proposition in full; ``articles`` names their texts."""
    current = Membership.relation == "same", Membership.valid_to.is_(None)
    rows = session.scalars(select(Membership).where(*current)).all()
    return [_found(row, articles[row.article_id]) for row in rows]


def found_answers(session: Session) -> dict[Hashable, Answer]:
    """Return the answer on each proposition."""
    rows = session.scalars(select(Agreement)).all()
    return {row.proposition_id: _answer(row) for row in rows}


def _found(row: Membership, article: str) -> Found:
    spans = spans_of((span["start"], span["end"]) for span in row.spans)
    return Found(row.proposition_id, Place(article, spans))


def _answer(row: Agreement) -> Answer:
    block = row.answer["supporting"]
    parties, origins = block["parties"], block["independent_origins"]
    return Answer(row.verdict, row.outlets, _range(parties), _range(origins))


def _range(count: Mapping[str, Any]) -> tuple[int, int]:
    return count["at_least"], count["at_most"]
